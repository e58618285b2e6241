import { shippedCalendar } from '../calendar/shipped-calendar';
import { workingDaysLeft } from '../calendar/calendar';
import { numberedDays, waitsForName } from './board';

const calendar = shippedCalendar();

describe('numberedDays', () => {
  const { days, numbers } = numberedDays(calendar, '2026-03-31');
  const number = (day: string) => numbers[days.indexOf(day)]!;

  it.each([
    ['Friday to Monday', '2026-03-06', '2026-03-09', 1],
    ['one day', '2026-03-06', '2026-03-06', 0],
    ['a Saturday to its Sunday', '2026-03-07', '2026-03-08', 0],
    // 14 and 28 February are worked Saturdays, 15 to 23 February is the holiday: 14, 24, 25, 26, 27, 28.
    ['over the spring festival with its worked weekend days', '2026-02-13', '2026-02-28', 6],
  ])('should count the working days of %s', (_what, from, to, expected) => {
    expect(number(to) - number(from)).toBe(expected);
    expect(workingDaysLeft(calendar, from, to)).toBe(expected);
  });

  it('should hold every day once, up to the last', () => {
    expect(days.at(-1)).toBe('2026-03-31');
    expect(new Set(days).size).toBe(days.length);
  });
});

describe('waitsForName', () => {
  const roleName = (role: string) => ({ zh: `岗位${role}`, en: role });

  it.each([
    ['head', '岗位head'],
    ['case:investigator', '调查人'],
    ['person', '指定人员'],
  ])('should name %s', (group, zh) => {
    expect(waitsForName(group, roleName).zh).toBe(zh);
  });
});
