import data from './calendar-years.json';
import { buildCalendar, type CalendarYear, type WorkingCalendar } from './calendar';

/** The years delivered with this release, from `calendar-years.json` (source and licence are named in the file). */
export const SHIPPED_YEARS: readonly CalendarYear[] = data.years.map((year) => ({
  year: year.year,
  notices: year.notices,
  off: ofDays(year.off),
  work: ofDays(year.work),
}));

/** The calendar of the shipped years alone, for tools that run without a database. */
export function shippedCalendar(): WorkingCalendar {
  return buildCalendar(SHIPPED_YEARS, 'shipped');
}

// helpers

/** TypeScript reads each year's object as a type of its own with optional days; here they are one shape. */
function ofDays(days: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(days).flatMap(([day, name]) => (name === undefined ? [] : [[day, name]])));
}
