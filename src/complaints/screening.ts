/** What the examination of a complaint leads to. */
export const SCREENINGS = ['accept', 'decline', 'transfer', 'merge', 'ask'] as const;
export type Screening = (typeof SCREENINGS)[number];

export type MergeRefusal = 'not-found' | 'itself' | 'closed' | 'other-employer' | 'merged-itself';

/**
 * Why a complaint cannot go on under another one: it has to be another, open complaint about the same employer that is not
 * itself merged (信访工作条例 Art. 19: the same matter in hand is not handled twice).
 * @example the other case is closed → 'closed'
 */
export function mergeRefusal(
  target: { isSame: boolean; isOpen: boolean; hasSameEmployer: boolean; isMerged: boolean } | undefined,
): MergeRefusal | undefined {
  if (target === undefined) return 'not-found';
  if (target.isSame) return 'itself';
  if (!target.isOpen) return 'closed';
  if (!target.hasSameEmployer) return 'other-employer';
  return target.isMerged ? 'merged-itself' : undefined;
}

export type WithdrawalRefusal = 'closed' | 'already-withdrawn' | 'findings-written';

/**
 * Why a reporter can no longer take a complaint back: the case is closed, the wish was voiced before, or the investigation
 * has found what it found; from then on it is between the authority and the employer. Until then the authority decides
 * whether it goes on in the public interest.
 * @example open, findings written → 'findings-written'
 */
export function withdrawalRefusal(facts: {
  isClosed: boolean;
  isWithdrawn: boolean;
  hasFindings: boolean;
}): WithdrawalRefusal | undefined {
  if (facts.isClosed) return 'closed';
  if (facts.isWithdrawn) return 'already-withdrawn';
  return facts.hasFindings ? 'findings-written' : undefined;
}

/**
 * Whether a withdrawn complaint may be closed: not while evidence of a crime waits to be handed over; no reporter can take
 * that back (行政处罚法 Art. 27).
 */
export function canCloseWithdrawn(facts: { hasPendingCrime: boolean }): boolean {
  return !facts.hasPendingCrime;
}
