/** Everything the engine knows of an application for repair: ids and routing flags. Texts stay in the product's tables. */
export interface RepairVariables {
  caseId: string;
  entryId: string;
  areConditionsMet?: boolean;
  verifiedBy?: 'school' | 'on-site';
  /** Working days that the checker gave to the school. */
  workingDays?: number;
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  hasDeadlineMoved?: boolean;
  isReturned?: boolean;
  isGranted?: boolean;
}
