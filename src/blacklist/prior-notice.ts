import { completeMeasure, isHeavier, type Measure } from './measure';

export interface ProposalFacts {
  /** Whether the findings of the current round say that the complaint is true. */
  isSubstantiated: boolean;
  measure: Partial<Measure>;
  /** Whether the case concerns a certain school. */
  hasSchool: boolean;
  /** Measures of earlier notices in the same case, from rounds that ended with new facts. */
  earlier: readonly Measure[];
  /** Working days for the statement: from policy, or answered by the drafter while the parameter is unset. */
  defenceWorkingDays: number | undefined;
}

export type ProposalRefusal =
  'not-substantiated' | 'measure-incomplete' | 'defence-days-missing' | 'heavier-than-earlier';

export type Proposal =
  { outcome: 'propose'; measure: Measure; defenceWorkingDays: number } | { outcome: 'refuse'; reason: ProposalRefusal };

/**
 * Decides whether a prior notice may propose a measure. After a statement brought new facts and the case was investigated
 * again, the new notice may not go beyond the first: the employer must not fare worse for having defended itself
 * (行政处罚法 Art. 45). A heavier matter found on the way is a case of its own.
 * @example earlier 180 days for one school, now 365 days → `{ outcome: 'refuse', reason: 'heavier-than-earlier' }`
 */
export function decideProposal(facts: ProposalFacts): Proposal {
  if (!facts.isSubstantiated) return { outcome: 'refuse', reason: 'not-substantiated' };
  const measure = completeMeasure(facts.measure, facts.hasSchool);
  if (!measure) return { outcome: 'refuse', reason: 'measure-incomplete' };
  const { defenceWorkingDays } = facts;
  if (defenceWorkingDays === undefined || !Number.isInteger(defenceWorkingDays) || defenceWorkingDays < 1) {
    return { outcome: 'refuse', reason: 'defence-days-missing' };
  }
  if (facts.earlier.some((earlier) => isHeavier(measure, earlier))) {
    return { outcome: 'refuse', reason: 'heavier-than-earlier' };
  }
  return { outcome: 'propose', measure, defenceWorkingDays };
}
