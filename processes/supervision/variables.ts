/** Everything the engine knows of an order: ids and routing flags. What is asked and answered stays in the product's tables. */
export interface SupervisionVariables {
  caseId: string;
  /** Candidates of the unit's steps: duties that know of the matter, and the person who holds the step. */
  recipientGroups: string[];
  /** A rule or the issuer has said how long the unit has. */
  isDateSet: boolean;
  /** The date of the answer of this round. */
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  isOverdue?: boolean;
  isFinal?: boolean;
  isSufficient: boolean;
  isRed: boolean;
  consequence: 'none' | 'continue' | 'interview' | 'accountability';
  /** How long the unit has after a head went on with a red order. */
  workingDays?: number;
}
