/** Everything the engine knows of the term of an entry. */
export interface ExpiryVariables {
  caseId: string;
  entryId: string;
  /** 24:00 of the last day in Asia/Shanghai, as an ISO instant. */
  termEndsAt: string;
}
