/** What clients were told is done. Kept outside the system, so that the system can be compared with it. */
export interface Ledger {
  /** Cases by id. */
  registered: string[];
  submitted: { taskId: string; caseId: string }[];
  /** Instances of the engine's own workload, with the key they wait for. */
  started: { instanceKey: string; correlationKey: string }[];
  published: string[];
  /** Cases that clients brought to their end. */
  closed: string[];
  /** Answers that are no acknowledgement, by code. */
  refusals: Record<string, number>;
  unanswered: number;
  gaveUp: string[];
}

export function emptyLedger(): Ledger {
  return {
    registered: [],
    submitted: [],
    started: [],
    published: [],
    closed: [],
    refusals: {},
    unanswered: 0,
    gaveUp: [],
  };
}
