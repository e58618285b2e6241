/** How votes make a decision (会签方式): everybody, at least n of a hundred, or anybody's veto. */
export type DecisionMode = { kind: 'all' } | { kind: 'percent'; percent: number } | { kind: 'one-veto' };

export const VOTES = ['for', 'against', 'abstain'] as const;
export type Vote = (typeof VOTES)[number];

/** Fewer than two people discuss nothing collectively (行政处罚法 Art. 57: 集体讨论). */
export const LEAST_MEMBERS = 2;

export type ConveningRefusal =
  | 'too-few-members'
  | 'member-investigated'
  | 'member-drafted'
  | 'member-recused'
  | 'member-without-role'
  | 'mode-missing';

export interface ConveningFacts {
  memberIds: readonly string[];
  /** Undefined while neither policy nor a person says how votes make a decision. */
  mode: DecisionMode | undefined;
  investigators: readonly string[];
  drafters: readonly string[];
  recused: readonly string[];
  /** Everybody who may vote with the keeper today. */
  qualified: readonly string[];
}

/**
 * Why people cannot be called together to decide: fewer than two, one of them investigated, drafted, has an interest, or no
 * duty that lets them vote; or nobody said how votes make a decision (行政处罚法 Art. 42, 43, 57).
 * @example two qualified people, mode `all` → undefined
 */
export function conveningRefusal(facts: ConveningFacts): ConveningRefusal | undefined {
  const members = new Set(facts.memberIds);
  const isAmong = (people: readonly string[]) => people.some((id) => members.has(id));
  if (members.size < LEAST_MEMBERS) return 'too-few-members';
  if (isAmong(facts.investigators)) return 'member-investigated';
  if (isAmong(facts.drafters)) return 'member-drafted';
  if (isAmong(facts.recused)) return 'member-recused';
  if (![...members].every((id) => facts.qualified.includes(id))) return 'member-without-role';
  return facts.mode === undefined ? 'mode-missing' : undefined;
}

export interface VotingFacts {
  mode: DecisionMode;
  memberIds: readonly string[];
  votes: readonly { personId: string; vote: Vote }[];
  /** How many members have to vote, an abstention included; all of them unless said otherwise. */
  quorum?: number;
}

export type VotingResult = 'pending' | 'carried' | 'not-carried';

/**
 * What the votes decide. `all`: every member is for it. `percent`: those for it are at least so many of a hundred members;
 * who abstains or is missing counts as a member and not for it. `one-veto`: nobody is against it and somebody is for it.
 * Votes of people who are no members do not count, and of each member only the first.
 * @example one-veto, three members: for, for, abstain → 'carried'
 * @example percent 67, three members: for, for, against → 'not-carried' (66.7 of a hundred)
 */
export function collectiveResult({ mode, memberIds, votes, quorum }: VotingFacts): VotingResult {
  const members = [...new Set(memberIds)];
  const cast = members.flatMap((id) => votes.find(({ personId }) => personId === id)?.vote ?? []);
  if (cast.length < Math.min(quorum ?? members.length, members.length)) return 'pending';
  const supporters = cast.filter((vote) => vote === 'for').length;
  return isCarried(mode, supporters, cast.filter((vote) => vote === 'against').length, members.length)
    ? 'carried'
    : 'not-carried';
}

/** Reads a mode as policy packs and answers write it: `all`, `one-veto`, `percent-67`; undefined for anything else. */
export function decisionModeOf(written: unknown): DecisionMode | undefined {
  if (written === 'all' || written === 'one-veto') return { kind: written };
  const percent = Number(/^percent-(\d{1,3})$/.exec(typeof written === 'string' ? written : '')?.[1]);
  return Number.isInteger(percent) && percent >= 1 && percent <= 100 ? { kind: 'percent', percent } : undefined;
}

/** The same the other way round. */
export function writtenMode(mode: DecisionMode): string {
  return mode.kind === 'percent' ? `percent-${mode.percent}` : mode.kind;
}

// helpers

/** Whole numbers only: two thirds of three must not fail for a rounded fraction. */
function isCarried(mode: DecisionMode, supporters: number, opponents: number, members: number): boolean {
  switch (mode.kind) {
    case 'all':
      return supporters === members;
    case 'percent':
      return supporters * 100 >= mode.percent * members;
    case 'one-veto':
      return opponents === 0 && supporters > 0;
  }
}
