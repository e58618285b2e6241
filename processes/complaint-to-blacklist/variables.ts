/** Everything the engine knows of a complaint: ids and routing flags. Texts, names and documents stay in the product's tables. */
export interface ComplaintVariables {
  caseId: string;
  isAccepted?: boolean;
  isSchoolInvolved?: boolean;
  isSubstantiated?: boolean;
  isServiceProven?: boolean;
  hasNewFacts?: boolean;
  isListed?: boolean;
  /** The deadline the process waits for at this moment: of the school's materials, later of the statement in defence. */
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  hasDeadlineMoved?: boolean;
  /** Comes with `statement.received`. */
  statementId?: string;
}
