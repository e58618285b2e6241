/** The application's clock was put from one instant to another, ahead or back. */
export interface Jump {
  from: number;
  to: number;
  /** The engine's keys of steps before it are smaller, of those after it greater. */
  key: bigint;
}

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
  /** Cases of which one saw that they ended with a listing. */
  listed: string[];
  /** Cases whose employers were told that their statement has arrived. */
  stated: string[];
  jumps: Jump[];
  /** What stands in the name of every reporter and in nothing else. */
  identity: string;
  /** How many reporters the system was told of. */
  identities: number;
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
    listed: [],
    stated: [],
    jumps: [],
    identity: '金丝雀举报',
    identities: 0,
  };
}
