import type { WorkingCalendar } from '../calendar/calendar';
import { addDays, type Day } from '../calendar/day';
import { type CaseKind, dutyName } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';

/**
 * Kinds of cases that may have a real-name reporter behind them: they are counted for those alone who may read them, so that
 * no figure tells a head above that an authority has one (信访工作条例 Art. 30).
 */
export const CONFIDENTIAL_KINDS: readonly CaseKind[] = ['report', 'follow-up'];

export const PARTS = ['overview', 'waiting', 'durations'] as const;
export type BoardPart = (typeof PARTS)[number];

/** Durations are of steps closed in so many days before today unless a period is asked for. Source: our choice, one quarter. */
export const DEFAULT_DAYS = 90;
/** Longest period of durations. Source: our choice, two years of comparison. */
export const MOST_DAYS = 731;
/** Steps that are older are counted from here: the shipped calendar begins with it. */
const FIRST_DAY: Day = '2018-01-01';

/**
 * Every day up to the last with the number of working days up to and including it, so that the working days of a step are the
 * difference of two numbers: those after the day it was opened, up to the day it was closed.
 * @example a step of Friday to Monday: the numbers differ by 1
 */
export function numberedDays(calendar: WorkingCalendar, last: Day): { days: Day[]; numbers: number[] } {
  const days: Day[] = [];
  const numbers: number[] = [];
  let count = 0;
  for (let day = FIRST_DAY; day <= last; day = addDays(day, 1)) {
    if (calendar.facts(day).working) count += 1;
    days.push(day);
    numbers.push(count);
  }
  return { days, numbers };
}

/**
 * For whom a step waits, in words: a role, a duty on the case, or people who were appointed. It never says who they are.
 * @param group the first candidate group of the step, without its party
 */
export function waitsForName(group: string, roleName: (role: string) => LocalText): LocalText {
  if (group === 'person') return { zh: '指定人员', en: 'Appointed people' };
  if (group.startsWith('case:')) return dutyName(group.slice('case:'.length));
  return roleName(group);
}
