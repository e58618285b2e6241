import type { Screening } from '../../src/complaints/screening';

/** Everything the engine knows of a complaint: ids and routing flags. Texts, names and documents stay in the product's tables. */
export interface ComplaintVariables {
  caseId: string;
  screening?: Screening;
  /** The same for cases that run on the model of release 0.1.0. */
  isAccepted?: boolean;
  isHandedOver?: boolean;
  /** The request to the reporter or to the employer that a called process sends. */
  requestId?: string;
  requestOutcome?: 'answered' | 'overdue';
  isSchoolInvolved?: boolean;
  hasEmployerRequest?: boolean;
  /** Comes with `crime.evidenced`. */
  transferId?: string;
  isWholeCaseTransferred?: boolean;
  isContinued?: boolean;
  isSubstantiated?: boolean;
  isServiceProven?: boolean;
  hasNewFacts?: boolean;
  /** The deadline the process waits for at this moment: of the school's materials, later of the statement in defence. */
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  hasDeadlineMoved?: boolean;
  /** Comes with `statement.received`. */
  statementId?: string;
  /** Comes with `statement.received`. */
  isHearingRequested?: boolean;
  /** The notice of the hearing on its way. */
  letterId?: string;
  serviceOutcome?: 'proven' | 'failed';
  isHearingClosed?: boolean;
  isLawful?: boolean;
  /** Who votes, as candidates: `person:<id>`. */
  panel?: string[];
  member?: string;
  listingOutcome?: 'list' | 'do-not-list' | 'returned';
  /** As `listingOutcome`, for cases that run on the model of release 0.1.0. */
  isListed?: boolean;
}
