import type { WorkingCalendar } from '../calendar/calendar';
import { addDays, type Day, shanghaiDay } from '../calendar/day';
import type { Passage } from './case-step';

/**
 * Working days that a step has taken: those after the day it was reached, up to the day it was left, or up to now. A step that was
 * passed several times, or by several people at once, counts each day once.
 * @example reached Friday, left Monday → 1; reached and left on one day → 0
 */
export function workingDaysIn(
  passages: readonly Pick<Passage, 'enteredAt' | 'leftAt'>[],
  calendar: WorkingCalendar,
  now: Date,
): number {
  const days = new Set<Day>();
  for (const { enteredAt, leftAt } of passages) {
    const last = shanghaiDay(leftAt ?? now);
    for (let day = addDays(shanghaiDay(enteredAt), 1); day <= last; day = addDays(day, 1))
      if (calendar.facts(day).working) days.add(day);
  }
  return days.size;
}

/** The same of each element, by its id. */
export function durationsOf(
  passages: readonly Passage[],
  calendar: WorkingCalendar,
  now: Date,
): Record<string, number> {
  const byElement = new Map<string, Passage[]>();
  for (const passage of passages)
    byElement.set(passage.elementId, [...(byElement.get(passage.elementId) ?? []), passage]);
  return Object.fromEntries(
    [...byElement].map(([elementId, own]) => [elementId, workingDaysIn(own, calendar, now)] as const),
  );
}
