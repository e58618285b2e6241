import { collectiveResult, decisionModeOf, type Vote, type VotingResult } from '../decisions/collective-decision';

/** When approvers vote: before the step is filled in, beside it, or on what was submitted. */
export const POSITIONS = ['before', 'parallel', 'after'] as const;
export type Position = (typeof POSITIONS)[number];

/**
 * How votes make one result: 会签 (`all`, `percent-67`, `one-veto`), 或签 (`any`: the first consent decides), 依次 (`in-order`:
 * one after the other, each must consent).
 */
export const MODE = /^(all|one-veto|any|in-order|percent-([1-9]|[1-9]\d|100))$/;

export interface Approver {
  personId: string;
  /** Null while the person has not voted. */
  vote: Vote | null;
}

/** Approvers called to a step (加签), in the order in which they were named; who was taken off is not among them. */
export interface OpenRound {
  id: string;
  position: Position;
  mode: string;
  openedBy: string;
  approvers: Approver[];
}

/**
 * What the votes decide. Votes end as soon as no further one could change the result, so that nobody is asked in vain. Nobody
 * left to ask is no consent.
 * @example mode `one-veto`, votes against, open, open → 'not-carried'
 * @example mode `in-order`, votes for, open → 'pending'
 * @example mode `percent-60`, three approvers, votes for, for, open → 'carried'
 */
export function approvalResult(mode: string, approvers: readonly Approver[]): VotingResult {
  if (approvers.length === 0) return 'not-carried';
  const now = resultWith(mode, approvers);
  if (approvers.every(({ vote }) => vote !== null)) return now;
  const [worst, best] = (['against', 'for'] as const).map((rest) =>
    resultWith(
      mode,
      approvers.map((one) => ({ ...one, vote: one.vote ?? rest })),
    ),
  );
  return worst === best ? worst! : 'pending';
}

/** Whether somebody is asked to vote now. In order, the next one's turn comes with the consent of the one before. */
export function isMyTurn({ mode, approvers }: OpenRound, personId: string): 'not-asked' | 'open' | 'not-yet' | 'cast' {
  const mine = approvers.find((one) => one.personId === personId);
  if (!mine) return 'not-asked';
  if (mine.vote !== null) return 'cast';
  if (mode !== 'in-order') return 'open';
  return approvers.find(({ vote }) => vote === null)?.personId === personId ? 'open' : 'not-yet';
}

/** Whom to tell that their vote is asked for now: everybody who has not voted, in order only the next one. */
export function askedNow({ mode, approvers }: Pick<OpenRound, 'mode' | 'approvers'>): string[] {
  const open = approvers.filter(({ vote }) => vote === null).map(({ personId }) => personId);
  return mode === 'in-order' ? open.slice(0, 1) : open;
}

/**
 * Who was against it before and is not asked again: a matter that was voted down goes back to those who voted it down, not to
 * milder people.
 */
export function leftOut(opponents: readonly string[], wanted: readonly string[]): string[] {
  return opponents.filter((id) => !wanted.includes(id));
}

// helpers

function resultWith(mode: string, approvers: readonly Approver[]): VotingResult {
  const votes = approvers.map(({ vote }) => vote);
  if (mode === 'any') return votes.includes('for') ? 'carried' : 'not-carried';
  if (mode === 'in-order') return votes.every((vote) => vote === 'for') ? 'carried' : 'not-carried';
  return collectiveResult({
    mode: decisionModeOf(mode)!,
    memberIds: approvers.map(({ personId }) => personId),
    votes: approvers.flatMap(({ personId, vote }) => (vote === null ? [] : [{ personId, vote }])),
  });
}
