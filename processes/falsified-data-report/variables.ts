/** Everything the engine knows of a report: ids and routing flags. Texts, names and documents stay in the product's tables. */
export interface ReportVariables {
  caseId: string;
  /** Nobody has said yet how an anonymous report is handled. */
  isAnonymousOpen?: boolean;
  intakeOutcome?: 'accepted' | 'declined' | 'merged';
  route?: 'school' | 'city';
  /** False for anonymous reports that are handled without an answer. */
  needsReply?: boolean;
  /** The limit for the reply; absent when nobody is answered. */
  replyDeadlineId?: string;
  isExtractPassed?: boolean;
  /** The school is asked for records, by the request of this id. */
  hasRecordsRequest?: boolean;
  requestId?: string;
  requestOutcome?: 'answered' | 'overdue';
  /** The deadline the process waits for at this moment: of the position, the defence, the correction, an objection. */
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  hasDeadlineMoved?: boolean;
  needsInvestigation?: boolean;
  hasVerified?: boolean;
  overallVerdict?: 'verified' | 'partly' | 'not-verified' | 'not-determinable';
  letterId?: string;
  serviceOutcome?: 'proven' | 'failed';
  measure?: 'none' | 'notice' | 'criticism';
  isCorrectionOrdered?: boolean;
  isCorrectionSigned?: boolean;
  isCorrectionAccepted?: boolean;
  /** Somebody was answered, and no review has been made yet. */
  canObject?: boolean;
  /** The verdict that names the ending, or that the review verified more and what follows from it comes first. */
  finalOutcome?: ReportVariables['overallVerdict'] | 'consequences';
  isContinued?: boolean;
}
