/** Everything the engine knows of a follow-up: ids and routing flags. What the reporter says stays in the product's tables. */
export interface RetaliationFollowUpVariables {
  caseId: string;
  /** Rules say when the reporter is asked and how long there is to answer. */
  isIntervalSet: boolean;
  /** When the reporter is asked. */
  askAt?: string;
  /** The date of the answer, and the version of it that passed. */
  deadlineId?: string;
  deadlineVersion?: number;
  /** The vault knows how to reach the reporter. */
  hasContact: boolean;
  isSilent?: boolean;
  isReminded: boolean;
  reporterSays: 'none' | 'declined' | 'no-sign' | 'suspected';
  isCaseOpened: boolean;
}
