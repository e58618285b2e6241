import { addDays, type Day } from '../calendar/day';
import { completeMeasure, isHeavier, type Measure } from './measure';

/** How the employer was heard on the last prior notice. */
export interface Hearing {
  /** Day of the service that a person proved; null while none is proven. */
  servedOn: Day | null;
  statement: 'none' | 'unreviewed' | 'upheld' | 'new-facts';
  window: 'not-opened' | 'open' | 'elapsed' | 'waived';
}

/** What the members voted on, and what their votes made of it. */
export interface VotedMotion {
  result: 'carried' | 'not-carried';
  measure: Measure;
}

export interface ListingFacts {
  /** The measure of the last prior notice. */
  proposed: Measure;
  hearing: Hearing;
  /** The legal review of the last prior notice; `not-asked` where the model of the case has no such step. */
  legalReview: 'passed' | 'missing' | 'not-asked';
  /** The collective decision; `not-asked` where the model of the case has no vote. */
  votes: VotedMotion | 'missing' | 'not-asked';
  /** Whether the case concerns a certain school. */
  hasSchool: boolean;
  /** Everybody who was ever an investigator of the case or wrote its findings. */
  investigators: readonly string[];
  /** Everybody who drafted a prior notice in the case. */
  drafters: readonly string[];
  /** People with an interest, recused from the case. */
  recused: readonly string[];
  decidedBy: string;
  decision:
    | { outcome: 'list'; measure: Partial<Measure>; basis?: string; reasons?: string }
    | { outcome: 'do-not-list'; reasons?: string };
}

/** Why a decision cannot be made: facts about the case, never a matter of opinion. */
export type ListingRefusal =
  | 'service-not-proven'
  | 'defence-not-heard'
  | 'legal-review-missing'
  | 'votes-missing'
  | 'votes-not-carried'
  | 'decider-investigated'
  | 'decider-drafted'
  | 'decider-recused'
  | 'measure-incomplete'
  | 'basis-missing'
  | 'reasons-missing'
  | 'heavier-than-notice'
  | 'heavier-than-motion';

export type ListingDecision =
  | { outcome: 'list'; measure: Measure; basis: string; reasons: string }
  | { outcome: 'do-not-list'; reasons: string }
  | { outcome: 'refuse'; reason: ListingRefusal };

/**
 * Decides whether an employer may be entered on the blacklist, or left off it, as the decision-maker wants. Refused unless
 * the prior notice was served with proof and the employer was heard (statement reviewed, waived, or the window elapsed), the
 * legal review has passed it, all members have voted and their votes carry a listing, the decision-maker is a second person,
 * category, scope, term, basis and reasons are all given, and nothing is heavier than the notice announced or the members
 * voted on.
 *
 * Sources: 行政处罚法 (2021) Art. 42–43 (qualified officers, recusal), 44–45 and 62 (notice, statement, never heavier for
 * defending, otherwise no decision), 57–58 (collective discussion, legal review), applied to the list by analogy.
 * @example served on 2026-03-02, window elapsed, decider did not investigate, one year proposed and decided → `{ outcome: 'list', … }`
 */
export function decideListing(facts: ListingFacts): ListingDecision {
  const refusal = personRefusal(facts) ?? hearingRefusal(facts.hearing) ?? reviewRefusal(facts);
  if (refusal) return refuse(refusal);
  const { decision, proposed, votes } = facts;
  const reasons = decision.reasons?.trim();
  if (!reasons) return refuse('reasons-missing');
  if (decision.outcome === 'do-not-list') return { outcome: 'do-not-list', reasons };

  const measure = completeMeasure(decision.measure, facts.hasSchool);
  if (!measure) return refuse('measure-incomplete');
  const basis = decision.basis?.trim();
  if (!basis) return refuse('basis-missing');
  if (isHeavier(measure, proposed)) return refuse('heavier-than-notice');
  if (typeof votes === 'object' && isHeavier(measure, votes.measure)) return refuse('heavier-than-motion');
  return { outcome: 'list', measure, basis, reasons };
}

/**
 * Last day of an entry: the day of listing is not counted (民法典 Art. 201), so a term of one day ends on the next day.
 * @example entryUntil('2026-03-02', 365) → '2027-03-02'
 */
export function entryUntil(listedOn: Day, termDays: number): Day {
  return addDays(listedOn, termDays);
}

// helpers

function personRefusal({ investigators, drafters, recused, decidedBy }: ListingFacts): ListingRefusal | undefined {
  if (investigators.includes(decidedBy)) return 'decider-investigated';
  if (drafters.includes(decidedBy)) return 'decider-drafted';
  if (recused.includes(decidedBy)) return 'decider-recused';
  return undefined;
}

/** An unreviewed statement blocks even after the window: what was said in time must be read before anything is decided. */
function hearingRefusal({ servedOn, statement, window }: Hearing): ListingRefusal | undefined {
  if (servedOn === null) return 'service-not-proven';
  if (statement === 'upheld') return undefined;
  if (statement === 'none' && (window === 'elapsed' || window === 'waived')) return undefined;
  return 'defence-not-heard';
}

/** Leaving an employer off the list needs the votes of all members too, but not that they carry a listing. */
function reviewRefusal({ legalReview, votes, decision }: ListingFacts): ListingRefusal | undefined {
  if (legalReview === 'missing') return 'legal-review-missing';
  if (votes === 'missing') return 'votes-missing';
  if (votes === 'not-asked' || decision.outcome === 'do-not-list') return undefined;
  return votes.result === 'carried' ? undefined : 'votes-not-carried';
}

function refuse(reason: ListingRefusal): ListingDecision {
  return { outcome: 'refuse', reason };
}
