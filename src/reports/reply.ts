import type { PolicyValue } from '../policy/policy.service';

/** From which event the reply limit may run (`report.clockStart`). */
export const CLOCK_STARTS = ['received', 'verified', 'accepted'] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

export interface ReplyClockFacts {
  /** Working days; undefined while neither pack nor person sets them. */
  workingDays: number | undefined;
  /** Undefined while the question is open. */
  clockStart: ClockStart | undefined;
  /** When each event happened; absent ones have not. */
  events: { received: Date; verified?: Date; accepted?: Date };
  needsReply: boolean;
}

export type ReplyClock =
  | { outcome: 'open'; event: ClockStart; at: Date; workingDays: number; assumed: boolean }
  | { outcome: 'wait'; for: 'length' | 'event' }
  | { outcome: 'none' };

/**
 * Whether the reply clock runs now, and from which event. While `report.clockStart` is unset the strictest candidate runs:
 * from receipt, marked assumed. An unset number of days leaves nothing to run; it is asked for when the route is chosen,
 * and the limit then still counts from receipt. RPT-02 (Tianjin: 5 working days); design §6.
 * @example unset start, 5 days, received 2023-04-22 → open from receipt, assumed
 */
export function decideReplyClock({ workingDays, clockStart, events, needsReply }: ReplyClockFacts): ReplyClock {
  if (!needsReply) return { outcome: 'none' };
  if (workingDays === undefined) return { outcome: 'wait', for: 'length' };
  if (clockStart === undefined) {
    return { outcome: 'open', event: 'received', at: events.received, workingDays, assumed: true };
  }
  const at = events[clockStart];
  if (at === undefined) return { outcome: 'wait', for: 'event' };
  return { outcome: 'open', event: clockStart, at, workingDays, assumed: false };
}

/** The value as a number of days, when it is set. */
export function daysOf(value: PolicyValue): number | undefined {
  return value.state === 'set' && typeof value.value === 'number' ? value.value : undefined;
}

export type AnonymousHandling = 'handle' | 'handle-without-reply' | 'decline';

/**
 * How a report without a proven real name is handled: as the policy says, else a person is asked (RPT-02 leaves it open).
 * @example not proven, policy unset → 'ask'
 */
export function anonymousHandling(
  isRealName: boolean,
  policy: AnonymousHandling | undefined,
): AnonymousHandling | 'ask' | 'not-needed' {
  if (isRealName) return 'not-needed';
  return policy ?? 'ask';
}

export type ReplyRefusal = 'not-decided' | 'points-missing' | 'replied-already';

/** Whether the reply may be sent: after the verdicts, once, with something to say. A missed limit never stands in its way. */
export function replyRefusal(facts: {
  isDecided: boolean;
  isReplied: boolean;
  text: string;
}): ReplyRefusal | undefined {
  if (!facts.isDecided) return 'not-decided';
  if (facts.isReplied) return 'replied-already';
  return facts.text.trim() === '' ? 'points-missing' : undefined;
}
