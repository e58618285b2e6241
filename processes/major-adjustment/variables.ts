import type { CheckOutcome } from '../../src/adjustments/adjustment';

/** Everything the engine knows of an adjustment: ids and routing flags. Plans, figures and reasons stay in the product's tables. */
export interface MajorAdjustmentVariables {
  caseId: string;
  /** Calendar days from the card, or from a returned plan, until the plan is due. */
  planDays: number;
  deadlineId: string;
  /** The college that drafts and carries out, as a group of candidates; null when the school does so itself. */
  draftingGroup: string | null;
  /** What the last one who looked at the draft inside the school said. */
  isForwarded: boolean;
  isAccepted: boolean;
  /** Working days until a late plan is looked for again; none once the school is to be interviewed. */
  workingDays: number;
  isEscalated: boolean;
  hasDeadlineMoved: boolean;
  /** The measures of the accepted plan, with the calendar days until each. */
  milestones: { id: string; days: number }[];
  /** The one that a copy of the sub-process is about. */
  milestone?: { id: string; days: number };
  isMet: boolean;
  checkSnapshotId: string | null;
  checkOutcome: CheckOutcome;
}
