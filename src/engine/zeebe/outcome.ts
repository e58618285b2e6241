import type { CommandKind } from './cluster-command';

/** How a call to the cluster failed: a number of gRPC with its text; without a number it failed before it left. */
export interface CallFailure {
  code: number | undefined;
  text: string;
}

export type Outcome =
  /** The cluster has it, from now or from before. */
  | { kind: 'taken' }
  /** What it was about is gone: how that ended is for the feed to tell. */
  | { kind: 'by-feed' }
  /** The cluster may or may not have got it; said again, it does no harm. */
  | { kind: 'again'; afterMs: number; isAway: boolean }
  /** The cluster says no, and would again: a person has to see it. */
  | { kind: 'refused'; code: number | undefined; text: string };

const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
/** Answers of a cluster that is away, busy, or does not let us in: they say nothing about the command. */
const AWAY = new Set([1, 4, 7, 8, 10, 14, 16]);
/** Answers about the command: invalid argument, failed precondition, out of range, not implemented. */
const NO = new Set([3, 9, 11, 12]);
/** Faults inside the cluster or the client may pass; one that stays is for a person. */
const MOST_FAULTS = 10;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 15_000;

/** A job or incident that is gone was ended by somebody, perhaps by this very command whose answer was lost. */
const ENDS_SOMETHING = new Set<CommandKind>([
  'complete-job',
  'fail-job',
  'throw-error',
  'update-retries',
  'resolve-incident',
  'cancel',
]);

/** What a failed call means for its command. `attempts` counts this one. */
export function outcomeOf(kind: CommandKind, { code, text }: CallFailure, attempts: number): Outcome {
  if (code === ALREADY_EXISTS) return { kind: 'taken' };
  if (code === NOT_FOUND && ENDS_SOMETHING.has(kind)) return { kind: 'by-feed' };
  if (code !== undefined && AWAY.has(code)) return { kind: 'again', afterMs: pauseAfter(attempts), isAway: true };
  if (code === NOT_FOUND || (code !== undefined && NO.has(code)) || attempts >= MOST_FAULTS)
    return { kind: 'refused', code, text };
  return { kind: 'again', afterMs: pauseAfter(attempts), isAway: false };
}

/** @example pauseAfter(1) // 200; doubled each time, at most 15 s */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 10));
}
