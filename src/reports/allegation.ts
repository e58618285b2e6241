import type { LocalText } from '../platform/errors/domain-error';

/** What can be determined of one point of a report. */
export const VERDICTS = ['verified', 'partly', 'not-verified', 'not-determinable'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_NAMES: Record<Verdict, LocalText> = {
  verified: { zh: '属实', en: 'Verified' },
  partly: { zh: '部分属实', en: 'Partly verified' },
  'not-verified': { zh: '不属实', en: 'Not verified' },
  'not-determinable': { zh: '无法认定', en: 'Cannot be determined' },
};

export interface VerdictOnAllegation {
  allegationId: string;
  verdict: Verdict;
  reasons: string;
}

/**
 * The verdict on the whole report, which names the ending: all points verified → verified; some of it → partly; nothing
 * verified and something open → cannot be determined; else not verified.
 * @example ['verified', 'not-verified'] → 'partly'
 */
export function overallVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.every((verdict) => verdict === 'verified')) return 'verified';
  if (verdicts.some((verdict) => verdict === 'verified' || verdict === 'partly')) return 'partly';
  return verdicts.includes('not-determinable') ? 'not-determinable' : 'not-verified';
}

/** Something of it is true, so that accountability and correction follow (RPT-03: "一经核实"). */
export function hasConsequences(verdict: Verdict): boolean {
  return verdict === 'verified' || verdict === 'partly';
}

const WEIGHT: Record<Verdict, number> = { verified: 2, partly: 1, 'not-verified': 0, 'not-determinable': 0 };

/**
 * Whether a review verified more than the decision did: then accountability and correction come once more.
 * @example ['partly'] → ['verified']: true; ['verified'] → ['partly']: false
 */
export function verifiesMore(before: readonly Verdict[], after: readonly Verdict[]): boolean {
  return after.some((verdict, index) => WEIGHT[verdict] > WEIGHT[before[index] ?? 'not-verified']);
}

export interface VerdictFacts {
  allegationIds: readonly string[];
  verdicts: readonly VerdictOnAllegation[];
  deciderId: string;
  /** Whoever investigated, wrote findings, or decided before when this is a review. */
  involvedIds: readonly string[];
  recusedIds: readonly string[];
  /** The school stated its position, or its silence is on record. */
  isSchoolHeard: boolean;
}

export type VerdictRefusal =
  'decider-involved' | 'decider-recused' | 'school-not-heard' | 'allegation-missing' | 'reasons-missing';

/**
 * Whether the verdicts may be entered: by a second person who neither investigated nor is recused (行政处罚法 Art. 42, 43 by
 * analogy; design §8), after the school could state its position, one verdict with reasons for every single point.
 * @example decider wrote the findings → 'decider-involved'
 */
export function verdictRefusal(facts: VerdictFacts): VerdictRefusal | undefined {
  if (facts.recusedIds.includes(facts.deciderId)) return 'decider-recused';
  if (facts.involvedIds.includes(facts.deciderId)) return 'decider-involved';
  if (!facts.isSchoolHeard) return 'school-not-heard';
  const decided = facts.verdicts.map(({ allegationId }) => allegationId);
  const isWhole =
    decided.length === facts.allegationIds.length && facts.allegationIds.every((id) => decided.includes(id));
  if (!isWhole) return 'allegation-missing';
  return facts.verdicts.some(({ reasons }) => reasons.trim() === '') ? 'reasons-missing' : undefined;
}
