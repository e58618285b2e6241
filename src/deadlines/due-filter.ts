import type { WorkingCalendar } from '../calendar/calendar';
import { addDays, type Day } from '../calendar/day';
import type { Colour, DeadlineRecord } from './deadline-record';

/** What a list is narrowed to by the deadline it shows. */
export interface DueFilter {
  colours?: readonly Colour[];
  /** First and last day of the legal date. */
  dueFrom?: Day;
  dueTo?: Day;
}

/** The filter with what it means today. */
export interface DueBounds extends DueFilter {
  /** By working days of warning: the last day that is within so many working days of today. */
  cutoffs: Day[];
  /** Deadlines that rest and match; their dates move with each day and stand in no column. */
  resting: string[];
}

/** Longest window of warning the cut-offs are worked out for: longer than any limit of the policy packs. */
const LONGEST_WARNING = 60;

export function dueBounds(
  filter: DueFilter,
  at: { today: Day; calendar: WorkingCalendar },
  resting: readonly DeadlineRecord[],
): DueBounds {
  const matching = resting.filter(
    ({ colour, legalDate }) =>
      (filter.colours === undefined || filter.colours.includes(colour)) &&
      (filter.dueFrom === undefined || legalDate >= filter.dueFrom) &&
      (filter.dueTo === undefined || legalDate <= filter.dueTo),
  );
  return { ...filter, cutoffs: cutoffsOf(at), resting: matching.map(({ id }) => id) };
}

/** SQL: whether the row of `deadlines` under the alias shows a colour and a date of the filter; see `dueOf`. */
export function matchesDue(alias: string, bounds: DueBounds, add: (value: unknown) => string): string {
  const { colours, dueFrom, dueTo } = bounds;
  const conditions = [
    `NOT (${alias}.is_paused AND ${alias}.state = 'open')`,
    ...(colours === undefined ? [] : [showsColour(alias, colours, add(bounds.cutoffs))]),
    ...(dueFrom === undefined ? [] : [`${alias}.legal_date >= ${add(dueFrom)}::date`]),
    ...(dueTo === undefined ? [] : [`${alias}.legal_date <= ${add(dueTo)}::date`]),
  ];
  return `(${alias}.id = ANY (${add(bounds.resting)}::uuid[]) OR (${conditions.join(' AND ')}))`;
}

export function filtersDue({ colours, dueFrom, dueTo }: DueFilter): boolean {
  return colours !== undefined || dueFrom !== undefined || dueTo !== undefined;
}

// helpers

function showsColour(alias: string, colours: readonly Colour[], cutoffs: string): string {
  const cutoff = `(${cutoffs}::date[])[least(${alias}.warning_days, ${LONGEST_WARNING}) + 1]`;
  const isOver = `${alias}.ends_at <= (SELECT app_now())`;
  const shown: Record<Colour, string> = {
    red: isOver,
    yellow: `NOT ${isOver} AND ${alias}.legal_date <= ${cutoff}`,
    green: `NOT ${isOver} AND ${alias}.legal_date > ${cutoff}`,
  };
  // Red alone asks for no cut-off; the parameter is there all the same.
  return `(${cutoffs}::date[] IS NOT NULL AND (${colours.map((colour) => `(${shown[colour]})`).join(' OR ')}))`;
}

function cutoffsOf({ today, calendar }: { today: Day; calendar: WorkingCalendar }): Day[] {
  const cutoffs: Day[] = [];
  let day = today;
  while (cutoffs.length <= LONGEST_WARNING) {
    const next = addDays(day, 1);
    if (calendar.facts(next).working) cutoffs.push(day);
    day = next;
  }
  return cutoffs;
}
