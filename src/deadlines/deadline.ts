import type { WorkingCalendar } from '../calendar/calendar';
import { addDays, type Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';
import * as chain from './reason-chain';

/** Version of the counting rule below; stored with every date. Raise it when the rule gives another date for old facts. */
export const RULE_VERSION = 1;

export interface Limit {
  amount: number;
  unit: 'working-days' | 'calendar-days';
}

/** The limit rests from the day `from`; it runs again on the day `to`. Without `to` it is still resting. */
export interface Pause {
  from: Day;
  to?: Day;
}

export interface DueInput {
  /** The day of the event that starts the limit, in Asia/Shanghai. */
  received: Day;
  limit: Limit;
  /** Name of the event, for the reason chain: `received`, `accepted`, `served`, `filed` …; default `received`. */
  event?: string;
  pauses?: readonly Pause[];
  /** Granted extensions in order of grant. */
  extensions?: readonly Limit[];
}

export interface DueDate {
  /** The last day of the limit; it ends at 24:00 in Asia/Shanghai. */
  due: Day;
  /** The date used a year whose notice is not published, or the limit is resting now: not firm. */
  provisional: boolean;
  /** A pause has not ended: the limit does not run, `due` assumes that it resumes on `today`. */
  paused: boolean;
  ruleVersion: number;
  calendarEdition: string;
  /** The sentences that explain the date, in the order in which a person would count. */
  reasons: LocalText[];
}

/**
 * The last day of a limit (domain rules B7).
 *
 * - The day of the event does not count; counting starts on the next day (民法典 Art. 201).
 * - "N working days": the N-th working day after it, by the State Council's calendar.
 * - "N calendar days": the N-th day after it; if that is a rest day, the next working day (Art. 203).
 * - Paused days (from the pause day to the day before resumption) do not count, in the limit's own unit; days that several
 *   pauses cover are left out once; nothing ends on a paused day.
 * - An extension goes on counting from the end: in the limit's own unit it lengthens the limit, so that 60 + 30 calendar
 *   days are 90 days from the event; in another unit it is counted from the last day reached so far.
 *
 * Example: received Saturday 2023-04-22, 5 working days → Thursday 2023-04-27, because Sunday 04-23 is worked.
 *
 * @param today needed only while a pause is open: the day up to which the limit has rested so far.
 */
export function computeDue(input: DueInput, calendar: WorkingCalendar, today?: Day): DueDate {
  assertLimits(input);
  const rests = restingDays(input.pauses ?? [], today);
  const walk: Walk = { calendar, rests: rests.days, unknown: false, skippedByPause: 0 };
  const event = input.event ?? 'received';
  const reasons: LocalText[] = [chain.anchorReason(event, input.received, calendar), chain.anchorDayNotCounted(event)];

  let due = input.received;
  for (const stretch of stretchesOf(input)) {
    const counted = countOn(walk, due, stretch);
    reasons.push(...chain.countedReasons(due, counted, stretch, calendar));
    const ended = stretch.unit === 'calendar-days' ? rollOn(walk, counted) : counted;
    if (ended !== counted) reasons.push(chain.rollReason(counted, ended, calendar));
    due = ended;
  }
  const pauses = (input.pauses ?? []).filter((pause) => pause.from <= due);
  if (pauses.length > 0) reasons.push(...chain.pauseReasons(pauses, walk.skippedByPause, input.limit.unit));
  if ((input.extensions ?? []).length > 0) reasons.push(chain.extensionReason(input.extensions ?? []));
  reasons.push(chain.dueReason(due, calendar));
  if (walk.unknown) reasons.push(chain.provisionalReason(due, calendar));
  else if (chain.mayStillMove(due, calendar)) reasons.push(chain.lateDecemberReason(due));
  return {
    due,
    provisional: walk.unknown || rests.open,
    paused: rests.open,
    ruleVersion: RULE_VERSION,
    calendarEdition: calendar.edition,
    reasons,
  };
}

// helpers

interface Walk {
  calendar: WorkingCalendar;
  rests: ReadonlySet<Day>;
  /** Becomes true when the walk leaned on a day of a year without notice. */
  unknown: boolean;
  skippedByPause: number;
}

/** The limit and its extensions as stretches to count one after the other; neighbours of one unit are one stretch. */
function stretchesOf(input: DueInput): Limit[] {
  const stretches: Limit[] = [];
  for (const part of [input.limit, ...(input.extensions ?? [])]) {
    const last = stretches.at(-1);
    if (last?.unit === part.unit)
      stretches[stretches.length - 1] = { amount: last.amount + part.amount, unit: part.unit };
    else stretches.push(part);
  }
  return stretches;
}

function countOn(walk: Walk, from: Day, stretch: Limit): Day {
  let day = from;
  let left = stretch.amount;
  while (left > 0) {
    day = addDays(day, 1);
    const facts = walk.calendar.facts(day);
    if (stretch.unit === 'working-days') {
      if (!facts.known) walk.unknown = true;
      if (!facts.working) continue;
    }
    if (walk.rests.has(day)) walk.skippedByPause += 1;
    else left -= 1;
  }
  return day;
}

function rollOn(walk: Walk, from: Day): Day {
  let day = from;
  for (;;) {
    const facts = walk.calendar.facts(day);
    if (!facts.known) walk.unknown = true;
    if (facts.working && !walk.rests.has(day)) return day;
    day = addDays(day, 1);
  }
}

/** The set makes overlapping pauses count once; a pause resumed on its first day contains no day. */
function restingDays(pauses: readonly Pause[], today: Day | undefined): { days: Set<Day>; open: boolean } {
  const days = new Set<Day>();
  let open = false;
  for (const pause of pauses) {
    if (pause.to === undefined) open = true;
    const end = pause.to ?? today;
    if (end === undefined)
      throw new RangeError('Expected the day of today to count an open pause, but none was given.');
    if (end < pause.from) {
      if (pause.to === undefined) continue;
      throw new RangeError(`Expected a pause to end on or after ${pause.from}, but it ends on ${end}.`);
    }
    for (let day = pause.from; day < end; day = addDays(day, 1)) days.add(day);
  }
  return { days, open };
}

/** Longest limit accepted: ten years of days. The longest of the domain is 90; beyond this it is a typing error. */
const LONGEST_LIMIT = 3660;

function assertLimits(input: DueInput): void {
  for (const limit of [input.limit, ...(input.extensions ?? [])]) {
    if (!Number.isInteger(limit.amount) || limit.amount < 1 || limit.amount > LONGEST_LIMIT) {
      throw new RangeError(`Expected a limit of 1 to ${LONGEST_LIMIT} whole days, but ${limit.amount} was found.`);
    }
  }
}
