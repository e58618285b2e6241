import type { Limit } from '../deadlines/deadline';
import type { LocalText } from '../platform/errors/domain-error';

/** 行政处罚法 (2021) Art. 48: a published decision that is reversed is withdrawn within three days, which Art. 85 makes working days. */
export const RETRACT_LIMIT: Limit = { amount: 3, unit: 'working-days' };
export const RETRACT_BASIS: LocalText = {
  zh: '《中华人民共和国行政处罚法》第四十八条、第八十五条',
  en: '行政处罚法 (2021) Art. 48, 85',
};

export const GROUNDS = ['decision-reversed', 'wrong-party'] as const;
export type Ground = (typeof GROUNDS)[number];

export const GROUND_NAMES: Record<Ground, LocalText> = {
  'decision-reversed': {
    zh: '列入决定被依法变更、撤销或者确认违法、无效',
    en: 'The decision was changed, reversed or found unlawful',
  },
  'wrong-party': { zh: '列入对象错误', en: 'The wrong employer was listed' },
};

export type RetractionRefusal = 'decider-proposed' | 'decider-recused' | 'reasons-missing';

export type RetractionDecision =
  { outcome: 'retract' | 'refuse'; reasons: string } | { outcome: 'not-decided'; reason: RetractionRefusal };

/**
 * Decides on a proposal to retract an entry as the decision-maker wants: somebody else than who proposed it, without an
 * interest, with reasons. What is retracted is published with its reasons, hence no retraction without them
 * (行政处罚法 Art. 48: withdrawn, with the reasons made public).
 * @example proposed by the officer, decided by the decision-maker with reasons → `{ outcome: 'retract', … }`
 */
export function decideRetraction(facts: {
  proposedBy: string;
  recused: readonly string[];
  decidedBy: string;
  decision: { outcome: 'retract' | 'refuse'; reasons?: string };
}): RetractionDecision {
  const { proposedBy, recused, decidedBy, decision } = facts;
  if (decidedBy === proposedBy) return { outcome: 'not-decided', reason: 'decider-proposed' };
  if (recused.includes(decidedBy)) return { outcome: 'not-decided', reason: 'decider-recused' };
  const reasons = decision.reasons?.trim();
  if (!reasons) return { outcome: 'not-decided', reason: 'reasons-missing' };
  return { outcome: decision.outcome, reasons };
}

/** How the correction of one recipient came to its end: by its own word, by reading the corrected feed, or given up with a reason. */
export type Settlement = 'confirmed' | 'fetched' | 'written-off';

export interface Recipient {
  organisationId: string;
  settledAs: Settlement | null;
}

/**
 * Whether a retraction may end: everybody who was told of the entry is a recipient of the correction, and each of them
 * confirmed it or was written off with a reason.
 * @returns the organisations for which it may not end yet; empty when it may
 */
export function unsettled(informed: readonly string[], recipients: readonly Recipient[]): string[] {
  const settled = new Set(recipients.flatMap((one) => (one.settledAs === null ? [] : [one.organisationId])));
  const all = new Set([...informed, ...recipients.map(({ organisationId }) => organisationId)]);
  return [...all].filter((organisationId) => !settled.has(organisationId));
}
