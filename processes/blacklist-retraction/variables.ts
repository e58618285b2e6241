/** Everything the engine knows of a retraction: ids and routing flags. Reasons and names stay in the product's tables. */
export interface RetractionVariables {
  caseId: string;
  entryId: string;
  isRetracted?: boolean;
  deadlineId?: string;
  /** Comes with `deadline.passed`: the version of the date that passed. */
  deadlineVersion?: number;
  isLate?: boolean;
  /** Everybody who was told of the entry, each with the duty that confirms its correction. */
  recipients?: { id: string; group: string }[];
  /** The one a step is about. */
  recipient?: { id: string; group: string };
}
