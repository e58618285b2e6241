import chineseDays from 'chinese-days';
import { buildCalendar } from '../calendar/calendar';
import { addDays } from '../calendar/day';
import { SHIPPED_YEARS, shippedCalendar } from '../calendar/shipped-calendar';
import { computeDue, type DueInput, type Limit, type Pause } from './deadline';

const calendar = shippedCalendar();
const working = (amount: number): Limit => ({ amount, unit: 'working-days' });
const calendarDays = (amount: number): Limit => ({ amount, unit: 'calendar-days' });
const due = (input: DueInput, today?: string) => computeDue(input, calendar, today).due;
const english = (input: DueInput) => computeDue(input, calendar).reasons.map((reason) => reason.en);

describe('five working days', () => {
  it.each([
    ['2023-01-16', '2023-01-28', 'ends on a working Saturday'],
    ['2023-01-20', '2023-02-01', 'Spring Festival'],
    ['2023-01-28', '2023-02-02', 'Monday to Friday would be too late'],
    ['2023-04-03', '2023-04-11', 'single holiday'],
    ['2023-04-22', '2023-04-27', 'received on a rest day before a working Sunday'],
    ['2023-04-27', '2023-05-08', 'May holiday with a working Saturday'],
    ['2023-09-22', '2023-10-07', 'longest gap, ends on a working Saturday'],
    ['2024-02-05', '2024-02-18', 'ends on a working Sunday'],
    ['2025-09-26', '2025-10-10', 'eight days off'],
    ['2026-02-10', '2026-02-24', 'Spring Festival 2026'],
    ['2026-09-18', '2026-09-24', 'Monday to Friday would be too late'],
  ])('should be due when received %s on %s: %s', (received, expected) => {
    expect(computeDue({ received, limit: working(5) }, calendar)).toMatchObject({ due: expected, provisional: false });
  });

  it('should be provisional when the count needs a year whose notice is not published', () => {
    const result = computeDue({ received: '2026-12-28', limit: working(5) }, calendar);
    expect(result.provisional).toBe(true);
    expect(result.due > '2026-12-31').toBe(true);
    expect(result.reasons.at(-1)?.zh).toContain('暂定');
  });

  it('should become firm and move when the notice arrives', () => {
    // given
    const off = { '2027-01-01': '元旦', '2027-01-04': '元旦', '2027-01-05': '元旦' };
    const next = buildCalendar([...SHIPPED_YEARS, { year: 2027, notices: [], off, work: {} }], 'next');

    // when
    const before = computeDue({ received: '2026-12-28', limit: working(5) }, calendar);
    const after = computeDue({ received: '2026-12-28', limit: working(5) }, next);

    // then
    expect(before).toMatchObject({ due: '2027-01-05', provisional: true, calendarEdition: 'shipped' });
    expect(after).toMatchObject({ due: '2027-01-07', provisional: false, calendarEdition: 'next' });
  });

  it('should stay firm in the last days of the last known year, but say that the next notice may move them', () => {
    const result = computeDue({ received: '2026-12-24', limit: working(5) }, calendar);
    expect(result).toMatchObject({ due: '2026-12-31', provisional: false });
    expect(result.reasons.at(-1)?.en).toContain('the notice for 2027 may still move');
  });
});

describe('pauses', () => {
  const from = (start: string, to: string): Pause => ({ from: start, to });

  it.each<[string, Limit, Pause[], string, string]>([
    ['2023-04-22', working(5), [from('2023-04-24', '2023-04-26')], '2023-05-04', '2023-04-27'],
    ['2023-04-22', working(5), [from('2023-04-24', '2023-04-24')], '2023-04-27', '2023-04-27'],
    ['2023-04-22', working(5), [from('2023-04-25', '2023-05-08')], '2023-05-10', '2023-04-27'],
    [
      '2023-04-22',
      working(5),
      [from('2023-04-24', '2023-04-26'), from('2023-04-25', '2023-04-27')],
      '2023-05-05',
      '2023-04-27',
    ],
    [
      '2023-04-22',
      working(5),
      [from('2023-04-24', '2023-04-25'), from('2023-04-27', '2023-05-04')],
      '2023-05-05',
      '2023-04-27',
    ],
    ['2023-09-22', working(5), [from('2023-09-28', '2023-10-08')], '2023-10-09', '2023-10-07'],
    ['2024-02-05', working(10), [from('2024-02-10', '2024-02-18')], '2024-02-23', '2024-02-23'],
    ['2023-04-14', calendarDays(15), [from('2023-04-20', '2023-04-25')], '2023-05-04', '2023-05-04'],
    ['2023-09-15', calendarDays(15), [from('2023-09-29', '2023-10-07')], '2023-10-08', '2023-10-07'],
    ['2025-12-02', calendarDays(30), [from('2025-12-20', '2025-12-21')], '2026-01-04', '2026-01-04'],
  ])(
    'should exclude paused days: received %s, %j, %j → %s instead of %s',
    (received, limit, pauses, expected, without) => {
      expect(due({ received, limit })).toBe(without);
      expect(due({ received, limit, pauses })).toBe(expected);
    },
  );

  it('should give the same date whatever the order of the pauses', () => {
    const pauses = [from('2023-04-25', '2023-04-27'), from('2023-04-24', '2023-04-26')];
    expect(due({ received: '2023-04-22', limit: working(5), pauses })).toBe('2023-05-05');
  });

  it('should not end on a paused day when the rolled day is paused', () => {
    const pauses = [from('2023-05-04', '2023-05-06')];
    expect(due({ received: '2023-04-14', limit: calendarDays(15), pauses })).toBe('2023-05-06');
  });

  it('should ignore a pause after the end', () => {
    const pauses = [from('2023-04-28', '2023-05-10')];
    expect(due({ received: '2023-04-22', limit: working(5), pauses })).toBe('2023-04-27');
  });

  it('should rest while a pause is open and say so', () => {
    const input: DueInput = { received: '2023-04-22', limit: working(5), pauses: [{ from: '2023-04-24' }] };
    expect(computeDue(input, calendar, '2023-04-26')).toMatchObject({
      due: '2023-05-04',
      paused: true,
      provisional: true,
    });
    expect(computeDue(input, calendar, '2023-04-24')).toMatchObject({ due: '2023-04-27', paused: true });
    expect(() => computeDue(input, calendar)).toThrow('Expected the day of today');
  });

  it('should refuse a pause that ends before it begins', () => {
    const pauses = [from('2023-04-26', '2023-04-24')];
    expect(() => due({ received: '2023-04-22', limit: working(5), pauses })).toThrow(
      'Expected a pause to end on or after',
    );
  });
});

describe('calendar days', () => {
  it.each([
    ['2023-04-14', 15, '2023-05-04'],
    ['2023-09-15', 15, '2023-10-07'],
    ['2025-12-02', 30, '2026-01-04'],
    ['2023-03-01', 15, '2023-03-16'],
  ])('should roll to the next working day: received %s, %i days → %s', (received, amount, expected) => {
    expect(due({ received, limit: calendarDays(amount) })).toBe(expected);
  });

  it('should be provisional when the last day lies in an unknown year, though calendar days are certain', () => {
    expect(computeDue({ received: '2026-12-20', limit: calendarDays(15) }, calendar).provisional).toBe(true);
    expect(computeDue({ received: '2026-12-02', limit: calendarDays(15) }, calendar).provisional).toBe(false);
  });
});

describe('extensions', () => {
  it('should make 60 + 30 calendar days 90 days from the event (信访工作条例 Art. 34)', () => {
    expect(due({ received: '2023-03-01', limit: calendarDays(60) })).toBe('2023-05-04');
    expect(due({ received: '2023-03-01', limit: calendarDays(60), extensions: [calendarDays(30)] })).toBe('2023-05-30');
    expect(due({ received: '2023-03-01', limit: calendarDays(90) })).toBe('2023-05-30');
  });

  it('should count an extension in another unit from the last day reached', () => {
    expect(due({ received: '2023-03-01', limit: calendarDays(15), extensions: [working(5)] })).toBe('2023-03-23');
  });
});

describe('limits', () => {
  it.each([0, -1, 1.5, Number.NaN, 3661])('should refuse a limit of %p days', (amount) => {
    expect(() => due({ received: '2023-04-22', limit: working(amount) })).toThrow(
      'Expected a limit of 1 to 3660 whole days',
    );
  });
});

describe('reason chain', () => {
  it('should read as a person would count', () => {
    expect(english({ received: '2023-04-27', limit: working(5) })).toEqual([
      'received Thu 2023-04-27',
      'the day of the event (received) is not counted (Civil Code Art. 201)',
      '5 working days by the State Council calendar',
      '04-29–05-03 holiday (劳动节)',
      '05-06 is a working Saturday (劳动节)',
      'due Mon 2023-05-08, 24:00',
    ]);
  });

  it('should say in Chinese that receipt on a rest day counts as that day', () => {
    const { reasons } = computeDue({ received: '2023-04-22', limit: working(5) }, calendar);
    expect(reasons.map((reason) => reason.zh)).toEqual([
      '2023-04-22 周六收到（休息日，视为当日）',
      '收到当日不计入，次日起算（《民法典》第二百零一条）',
      '按工作日计 5 日（国务院办公厅放假安排）',
      '04-23 周日为劳动节调休上班日，计入',
      '截止 2023-04-27 周四 24:00',
    ]);
  });

  it('should name the pause, what it takes out, and the roll', () => {
    const pauses = [{ from: '2023-04-20', to: '2023-04-22' }];
    expect(english({ received: '2023-04-14', limit: calendarDays(13), event: 'accepted', pauses })).toEqual([
      'accepted Fri 2023-04-14',
      'the day of the event (accepted) is not counted (Civil Code Art. 201)',
      '13 calendar days reach Sat 2023-04-29',
      '04-29 is a rest day (劳动节), so it rolls to Thu 2023-05-04 (Civil Code Art. 203)',
      'paused 2023-04-20, resumed 2023-04-22',
      'pauses take out 2 day(s)',
      'due Thu 2023-05-04, 24:00',
    ]);
  });
});

describe('against a second source', () => {
  it('should agree for every day 2018–2026 and 1 to 30 working days, as far as the notices reach', () => {
    // given: the working days after each day, by another package than the shipped data
    const workdays: string[] = [];
    for (let day = '2018-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      if (chineseDays.isWorkday(day)) workdays.push(day);
    }
    const wrong: string[] = [];
    let compared = 0;

    // when
    let next = 0;
    for (let day = '2018-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      while (next < workdays.length && (workdays[next] ?? '') <= day) next += 1;
      for (let amount = 1; amount <= 30; amount += 1) {
        const expected = workdays[next + amount - 1];
        const result = computeDue({ received: day, limit: working(amount) }, calendar);
        compared += 1;
        const right = expected === undefined ? result.provisional : result.due === expected && !result.provisional;
        if (!right) wrong.push(`${day} + ${amount}: ${result.due}, expected ${expected ?? 'provisional'}`);
      }
    }

    // then
    expect(compared).toBe(3287 * 30);
    expect(wrong).toEqual([]);
  });

  it('should find the 53 due dates of the Tianjin reporting season 2022-11 to 2023-08, 6 of them on rest days', () => {
    const dates = new Set<string>();
    for (let day = '2022-11-01'; day <= '2023-08-31'; day = addDays(day, 1)) {
      if (day.endsWith('-25') || new Date(`${day}T00:00:00Z`).getUTCDay() === 4) dates.add(day);
    }
    expect(dates.size).toBe(53);
    expect([...dates].filter((day) => !calendar.facts(day).working)).toEqual([
      '2022-12-25', '2023-01-25', '2023-01-26', '2023-02-25', '2023-03-25', '2023-06-22',
    ]); // prettier-ignore
  });
});
