import { counsellorTargets } from './counsellor';

/** Who took part: name, office and organisation, as it stands in the minutes. */
export interface Attendee {
  name: string;
  office: string;
  organisation: string;
}

export interface AttendeeFault {
  line: number;
}

/**
 * Reads attendees, one per line: name, office, organisation.
 * @example '周某某，分管领导，滨江市教育委员会' → one attendee
 */
export function readAttendees(text: string): { attendees: Attendee[]; faults: AttendeeFault[] } {
  const attendees: Attendee[] = [];
  const faults: AttendeeFault[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const [name, office, organisation, ...more] = written.split(/[\t,，]/).map((part) => part.trim());
    if (name && office && organisation && more.length === 0) attendees.push({ name, office, organisation });
    else faults.push({ line: index + 1 });
  }
  return { attendees, faults };
}

export const SITTING_OUTCOMES = ['held', 'absent', 'rearranged', 'committed', 'refused', 'another-date'] as const;
export type SittingOutcome = (typeof SITTING_OUTCOMES)[number];

export type SittingRefusal =
  'notice-not-issued' | 'not-served' | 'in-future' | 'too-few-attendees' | 'own-side' | 'recused' | 'counsellor-target';

export interface SittingFacts {
  outcome: SittingOutcome;
  heldAt: Date | undefined;
  now: Date;
  attendees: number;
  commitments: string | undefined;
  isNoticeIssued: boolean;
  /** Of an employer's invitation; a school reads its notice in its own account. */
  isServed: boolean;
  leaderIds: readonly string[];
  /** People who belong to the interviewed side. */
  ownSideIds: readonly string[];
  recusedIds: readonly string[];
}

/** Outcomes of a sitting that took place. */
const TOOK_PLACE: readonly SittingOutcome[] = ['held', 'committed'];
/** An employer is bound by an invitation only when its service is proven (民事诉讼法 Art. 88–90 by analogy). */
const OF_EMPLOYER: readonly SittingOutcome[] = ['committed', 'refused', 'another-date'];

/**
 * Whether the record may be made: after the notice left, of a sitting in the past with people of both sides, by people who
 * stand on the side of the keeper and have no interest.
 * @example refused, without proven service of the invitation → 'not-served'
 */
export function sittingRefusal(facts: SittingFacts): SittingRefusal | undefined {
  const { outcome, heldAt, leaderIds } = facts;
  if (!facts.isNoticeIssued) return 'notice-not-issued';
  if (OF_EMPLOYER.includes(outcome) && !facts.isServed) return 'not-served';
  if (leaderIds.some((id) => facts.ownSideIds.includes(id))) return 'own-side';
  if (leaderIds.some((id) => facts.recusedIds.includes(id))) return 'recused';
  if (!TOOK_PLACE.includes(outcome)) return undefined;
  if (heldAt === undefined || heldAt > facts.now) return 'in-future';
  if (facts.attendees < 2) return 'too-few-attendees';
  return counsellorTargets(facts.commitments).length > 0 ? 'counsellor-target' : undefined;
}

export type SignatureRefusal = 'not-the-party' | 'remark-missing' | 'signed-already';

/** The interviewed side signs, or objects with a remark that then stands on the minutes; once. */
export function signatureRefusal(facts: {
  isOfParty: boolean;
  isSigned: boolean;
  isObjection: boolean;
  remark: string | undefined;
}): SignatureRefusal | undefined {
  if (facts.isSigned) return 'signed-already';
  if (!facts.isOfParty) return 'not-the-party';
  return facts.isObjection && !facts.remark?.trim() ? 'remark-missing' : undefined;
}
