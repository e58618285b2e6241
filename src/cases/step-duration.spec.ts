import { buildCalendar } from '../calendar/calendar';
import { SHIPPED_YEARS } from '../calendar/shipped-calendar';
import { durationsOf, workingDaysIn } from './step-duration';

const calendar = buildCalendar(SHIPPED_YEARS, 'test');
const at = (text: string): Date => new Date(`${text}+08:00`);
const passage = (from: string, to: string | null) => ({ enteredAt: at(from), leftAt: to === null ? null : at(to) });

describe('workingDaysIn', () => {
  const now = at('2026-03-20T12:00:00');

  it.each([
    ['the same day', '2026-03-02T09:00:00', '2026-03-02T23:59:00', 0],
    ['Friday to Monday', '2026-03-06T09:00:00', '2026-03-09T09:00:00', 1],
    ['a weekend', '2026-03-07T09:00:00', '2026-03-08T09:00:00', 0],
    ['over the night by the clock of China', '2026-03-02T23:30:00', '2026-03-03T00:30:00', 1],
    ['a holiday and a worked Saturday', '2023-04-27T09:00:00', '2023-05-08T09:00:00', 5],
  ])('should count %s', (_, from, to, days) => {
    expect(workingDaysIn([passage(from, to)], calendar, now)).toBe(days);
  });

  it('should count up to now what goes on', () => {
    expect(workingDaysIn([passage('2026-03-16T09:00:00', null)], calendar, now)).toBe(4);
  });

  it('should count a day once when several people were at the step', () => {
    const both = [
      passage('2026-03-02T09:00:00', '2026-03-04T09:00:00'),
      passage('2026-03-03T09:00:00', '2026-03-05T09:00:00'),
    ];
    expect(workingDaysIn(both, calendar, now)).toBe(3);
  });
});

describe('durationsOf', () => {
  it('should keep elements apart', () => {
    const step = (elementId: string, from: string, to: string) => ({
      ...passage(from, to),
      elementId,
      elementInstanceKey: `${elementId} ${from}`,
      ending: 'completed' as const,
    });
    const passages = [
      step('screen', '2026-03-02T09:00:00', '2026-03-03T09:00:00'),
      step('decide', '2026-03-03T09:00:00', '2026-03-03T10:00:00'),
      step('screen', '2026-03-04T09:00:00', '2026-03-06T09:00:00'),
    ];
    expect(durationsOf(passages, calendar, at('2026-03-20T12:00:00'))).toEqual({ screen: 3, decide: 0 });
  });
});
