/** Everything the engine knows of a review: ids, routing flags, and the rows of the table while they are held against the text. */
export interface PostingReviewVariables {
  caseId: string;
  postingId: string;
  /** What the decision table asks. */
  postingKind: 'job' | 'event';
  /** The office that reviews and corrects for the host, as `<organisation id>:<role>`. */
  officeGroup: string;
  /** Rows of `posting-clauses` that fit; gone again when the text is checked. The text itself is never a variable. */
  clauses?: unknown;
  isChecked?: boolean;
  verdict?: 'accept' | 'return' | 'refuse' | 'complaint' | 'lapsed';
  correctionWorkingDays?: number;
  deadlineId?: string;
  deadlineVersion?: number;
}
