/** Everything the engine knows of an interview: ids and routing flags. Texts, names and documents stay in the product's tables. */
export interface InterviewVariables {
  caseId: string;
  noticeVerdict?: 'approved' | 'returned' | 'called-off';
  answer?: 'attend' | 'another-date';
  isDateMoved?: boolean;
  /** The deadline the process waits for at this moment: of the answer, the plan, a report. */
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  hasDeadlineMoved?: boolean;
  sittingOutcome?: 'held' | 'absent' | 'rearranged';
  signature?: 'signed' | 'objected';
  isRecordAmended?: boolean;
  planOutcome?: 'submitted' | 'urged' | 'given-up' | 'accepted' | 'returned';
  /** A report is still to come on one of the days that were set. */
  hasProgressDue?: boolean;
  verdict?: 'rectified' | 'extended' | 'escalate';
  /** After the decision on accountability: the notice, or from where it goes on. */
  wayOn?: 'escalate' | 'interview' | 'plan' | 'rectification';
}
