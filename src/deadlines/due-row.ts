import { workingDaysLeft, type WorkingCalendar } from '../calendar/calendar';
import { endOfDay, shanghaiDay, type Day } from '../calendar/day';
import { colourOf, type Colour, type DeadlineState } from './deadline-record';

/** What a list reads of an unsettled deadline beside its own columns. */
export interface DueRow {
  id: string;
  legalDate: Day;
  endsAt: Date;
  state: DeadlineState;
  warningDays: number;
  provisional: boolean;
  paused: boolean;
}

/** SQL: a `DueRow` of the table `deadlines` under the alias; null when an outer join found none. */
export function dueColumns(alias: string): string {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'legalDate', ${alias}.legal_date,
    'endsAt', ${alias}.ends_at, 'state', ${alias}.state, 'warningDays', ${alias}.warning_days,
    'provisional', ${alias}.provisional, 'paused', ${alias}.is_paused) END`;
}

export interface Due {
  date: Day;
  remainingWorkingDays: number;
  colour: Colour;
  provisional: boolean;
}

/**
 * Date and colour of a limit that runs, as `DeadlinesService.current` gives them. One that rests has a date that moves with
 * each day and is asked for there.
 */
export function dueOf(row: DueRow, calendar: WorkingCalendar, now: Date): Due {
  const remainingWorkingDays = workingDaysLeft(calendar, shanghaiDay(now), row.legalDate);
  const endsAt = new Date(row.endsAt);
  return {
    date: row.legalDate,
    remainingWorkingDays,
    colour: colourOf({ state: row.state, endsAt, warningDays: row.warningDays }, now, remainingWorkingDays),
    provisional: row.provisional,
  };
}

/** The working days left to a plain day that somebody set, coloured as a limit with a window of one working day would be. */
export function dueOnDay(day: Day, calendar: WorkingCalendar, now: Date): Due {
  const provisional = !calendar.facts(day).known;
  const row = { id: '', legalDate: day, endsAt: endOfDay(day), warningDays: 1, provisional, paused: false };
  return dueOf({ ...row, state: now >= row.endsAt ? 'passed' : 'open' }, calendar, now);
}
