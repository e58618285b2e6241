/**
 * A day of the calendar in Asia/Shanghai as `YYYY-MM-DD`. Never a `Date`: that would be read in the zone of the process,
 * and a receipt at 00:30 in Shanghai would count as the day before.
 */
export type Day = string;

const DAY_MS = 86_400_000;
/** Asia/Shanghai has kept UTC+8 without summer time since 1991; every instant of the product is later. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

const WEEKDAYS_ZH = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** Whether the text names a day that exists: `2023-02-29` does not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** The day in Asia/Shanghai on which the instant falls. */
export function shanghaiDay(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Wall time in China to the minute: `2026-03-02 09:05`. */
export function shanghaiMinute(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The first instant after the day, 24:00 in Asia/Shanghai: a period that ends on the day ends here (民法典 Art. 203). */
export function endOfDay(day: Day): Date {
  return new Date(epoch(day) + DAY_MS - SHANGHAI_OFFSET_MS);
}

export function addDays(day: Day, count: number): Day {
  // Most steps stay inside a month, and counting limits takes millions of them.
  const inMonth = Number(day.slice(8)) + count;
  if (inMonth >= 1 && inMonth <= 28) return `${day.slice(0, 8)}${String(inMonth).padStart(2, '0')}`;
  return new Date(epoch(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Calendar days from one day to a later one; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((epoch(to) - epoch(from)) / DAY_MS);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

/** `{ zh: '周四', en: 'Thu' }` */
export function weekdayName(day: Day): { zh: string; en: string } {
  const weekday = weekdayOf(day);
  return { zh: WEEKDAYS_ZH[weekday] ?? '', en: WEEKDAYS_EN[weekday] ?? '' };
}

/** The Monday of the week in which the day lies; a worked Sunday belongs to the week before it. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

// helpers

function epoch(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function weekdayOf(day: Day): number {
  return new Date(epoch(day)).getUTCDay();
}
