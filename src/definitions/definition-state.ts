/** Where a version stands. `draft` and `checked` may be edited; from `proposed` on the content never changes again. */
export const DEFINITION_STATES = ['draft', 'checked', 'proposed', 'rejected', 'published', 'retired'] as const;
export type DefinitionState = (typeof DEFINITION_STATES)[number];

/** What people do with a version. `supersede` is what publishing does to the version that held before. */
export type DefinitionVerb = 'edit' | 'check' | 'propose' | 'publish' | 'return' | 'retire' | 'supersede';

/**
 * The life of a version. A retired or rejected one may be proposed again: publishing an older version once more is the way
 * back, and it takes the same review.
 */
export const DEFINITION_LIFE: Record<DefinitionState, Partial<Record<DefinitionVerb, DefinitionState>>> = {
  draft: { edit: 'draft', check: 'checked' },
  checked: { edit: 'draft', check: 'checked', propose: 'proposed' },
  proposed: { publish: 'published', return: 'rejected' },
  rejected: { propose: 'proposed' },
  published: { retire: 'retired', supersede: 'retired' },
  retired: { propose: 'proposed' },
};

/** The state after a verb; undefined when the version does not take it now. */
export function stateAfter(state: DefinitionState, verb: DefinitionVerb): DefinitionState | undefined {
  return DEFINITION_LIFE[state][verb];
}

/** What of a proposal the decision about it depends on. */
export interface ReviewFacts {
  isWaiting: boolean;
  proposedBy: string;
  reviewer: string;
  /** Whether the reviewer keeps processes: the duty is asked for again at the moment of the decision. */
  isProcessAdministrator: boolean;
  /** Hash of the content of the draft now, when it still exists, and of what was proposed. */
  draftHash?: string;
  proposedHash: string;
  /** The version in force when the difference was made, and now; null for a new process. */
  baseVersionId: string | null;
  versionInForceId: string | null;
}

export type ReviewRefusal = 'not-waiting' | 'not-an-administrator' | 'own-proposal' | 'draft-changed' | 'base-changed';

/**
 * Decides whether this person may publish the proposal: a second process administrator, and only what was looked at. When
 * the draft went on changing, or another version came into force, the difference under review is no longer the truth.
 * Source: separation of duties, GB/T 22239-2019 8.1.4.2; design §7.
 * @example decidePublication({ …, proposedBy: 'a', reviewer: 'a' }) → { outcome: 'refuse', reason: 'own-proposal' }
 */
export function decidePublication(
  facts: ReviewFacts,
): { outcome: 'publish' } | { outcome: 'refuse'; reason: ReviewRefusal } {
  const refuse = (reason: ReviewRefusal) => ({ outcome: 'refuse' as const, reason });
  if (!facts.isWaiting) return refuse('not-waiting');
  if (!facts.isProcessAdministrator) return refuse('not-an-administrator');
  if (facts.reviewer === facts.proposedBy) return refuse('own-proposal');
  if (facts.draftHash !== undefined && facts.draftHash !== facts.proposedHash) return refuse('draft-changed');
  if (facts.baseVersionId !== facts.versionInForceId) return refuse('base-changed');
  return { outcome: 'publish' };
}
