import { isDay, type Day } from '../calendar/day';
import { counsellorTargets } from './counsellor';

export type PlanRefusal = 'not-signed' | 'counsellor-target';

/** A plan follows a record that the school signed, or whose objection was considered; it sets nobody's single target. */
export function planRefusal(plan: {
  measures: string;
  responsible: string;
  isRecordSettled: boolean;
}): PlanRefusal | undefined {
  if (!plan.isRecordSettled) return 'not-signed';
  return counsellorTargets(`${plan.measures}\n${plan.responsible}`).length > 0 ? 'counsellor-target' : undefined;
}

export type ReviewRefusal = 'own-side' | 'reviewed-already';

export function reviewRefusal(facts: { isOwnSide: boolean; isReviewed: boolean }): ReviewRefusal | undefined {
  if (facts.isReviewed) return 'reviewed-already';
  return facts.isOwnSide ? 'own-side' : undefined;
}

export type ProgressDatesFault = 'none' | 'not-a-date' | 'not-after';

/**
 * Reads the days on which progress is to be reported, one per line; the last one ends the rectification. Every day lies after
 * today and after the days set before.
 * @example '2026-04-15\n2026-05-20' → both, in order
 */
export function readProgressDates(
  text: string,
  after: Day,
): { outcome: 'days'; days: Day[] } | { outcome: 'refuse'; reason: ProgressDatesFault } {
  const written = text
    .split(/[\n,，、;；]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (written.length === 0) return { outcome: 'refuse', reason: 'none' };
  if (!written.every(isDay)) return { outcome: 'refuse', reason: 'not-a-date' };
  const days = [...new Set(written)].sort();
  return days[0]! > after ? { outcome: 'days', days } : { outcome: 'refuse', reason: 'not-after' };
}

export const VERIFICATION_VERDICTS = ['rectified', 'extended', 'escalate'] as const;
export type VerificationVerdict = (typeof VERIFICATION_VERDICTS)[number];

export type VerificationRefusal = 'interviewer' | 'own-side' | 'recused' | 'no-plan' | 'reports-due';

/**
 * Who may say what became of it: somebody who neither led nor recorded the interview (约谈 → 限期整改 → 复核, 信访工作条例 Art. 39,
 * four eyes as in domain list B2), by an accepted plan, when no report is outstanding. More time may be given at any moment.
 */
export function verificationRefusal(facts: {
  verdict: VerificationVerdict;
  verifierId: string;
  interviewerIds: readonly string[];
  isOwnSide: boolean;
  recusedIds: readonly string[];
  hasAcceptedPlan: boolean;
  hasReportsDue: boolean;
}): VerificationRefusal | undefined {
  if (facts.recusedIds.includes(facts.verifierId)) return 'recused';
  if (facts.interviewerIds.includes(facts.verifierId)) return 'interviewer';
  if (facts.isOwnSide) return 'own-side';
  if (!facts.hasAcceptedPlan) return 'no-plan';
  return facts.verdict !== 'extended' && facts.hasReportsDue ? 'reports-due' : undefined;
}
