/** Everything the engine knows of a request: ids and routing flags. What is asked and answered stays in the product's tables. */
export interface InformationRequestVariables {
  /** Given by the caller. */
  caseId: string;
  /** Given by the caller. */
  requestId: string;
  recipient?: 'school' | 'employer' | 'reporter';
  /** Candidates of the school's steps: `<party>:<role>`. */
  dispatcherGroup?: string;
  signerGroup?: string;
  isSplit?: boolean;
  /** One per college, with the candidates of its step. */
  parts?: { id: string; group: string }[];
  part?: { id: string; group: string };
  isSigned?: boolean;
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  isSilent?: boolean;
  /** For the caller. */
  requestOutcome?: 'answered' | 'overdue';
}
