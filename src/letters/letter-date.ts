import type { Day } from '../calendar/day';

/** The last lines of a letter: who writes, and when. */
export function signature(authorityName: string, issuedOn: Day): [string, string] {
  return [authorityName, longDay(issuedOn)];
}

/** A day as letters write it. @example longDay('2026-03-02') → '2026年3月2日' */
export function longDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
