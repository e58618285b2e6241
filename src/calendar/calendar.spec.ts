import chineseDays from 'chinese-days';
import { buildCalendar, workingDayBefore, workingDayFrom, workingDaysLeft } from './calendar';
import { addDays, endOfDay, isDay, isWeekend, shanghaiDay } from './day';
import { SHIPPED_YEARS, shippedCalendar } from './shipped-calendar';

/**
 * Days on which the shipped data and the second source (npm package chinese-days) disagree, each with the notice that
 * decides. None does for 2018–2026; a release of either source that changes a day makes the comparison below fail.
 */
const EXPLAINED_DIFFERENCES: Record<string, string> = {};

describe('days', () => {
  it('should take the day in Shanghai when the instant is still the day before in UTC', () => {
    expect(shanghaiDay(new Date('2023-04-21T16:00:00Z'))).toBe('2023-04-22');
    expect(shanghaiDay(new Date('2023-04-21T15:59:59.999Z'))).toBe('2023-04-21');
  });

  it('should end a day at 24:00 in Shanghai', () => {
    expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T16:00:00.000Z');
  });

  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '20230101', '', 'yesterday', '2023-04-22T00:00:00Z'])(
    'should refuse %p as a day',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('should step over the ends of months and years', () => {
    let day = '2018-01-01';
    for (let count = 1; count <= 3652; count += 1) {
      day = addDays(day, 1);
      expect(day).toBe(new Date(Date.UTC(2018, 0, 1 + count)).toISOString().slice(0, 10));
    }
    expect([addDays('2024-03-01', -1), addDays('2024-02-28', 1), addDays('2023-12-31', 1)]).toEqual([
      '2024-02-29',
      '2024-02-29',
      '2024-01-01',
    ]);
    expect(addDays('2026-01-05', -10)).toBe('2025-12-26');
  });

  it('should accept a leap day', () => expect(isDay('2024-02-29')).toBe(true));
});

describe('shipped calendar', () => {
  const calendar = shippedCalendar();

  it('should hold every year from 2018 to 2026 with the address of its notice', () => {
    expect(calendar.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const year of SHIPPED_YEARS) {
      expect(year.notices.length).toBeGreaterThan(0);
      for (const notice of year.notices) expect(notice).toMatch(/^https?:\/\/www\.gov\.cn\/zhengce\//);
    }
  });

  it('should agree with the second source on every day from 2018 to 2026, but for differences explained by a notice', () => {
    // given
    const differences: string[] = [];
    let days = 0;

    // when
    for (let day = '2018-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
      days += 1;
      if (calendar.facts(day).working !== chineseDays.isWorkday(day)) differences.push(day);
    }

    // then
    expect(days).toBe(3287);
    expect(differences).toEqual(Object.keys(EXPLAINED_DIFFERENCES));
  });

  it('should name worked days only on weekends, but for the Monday that ended the prolonged holiday of 2020', () => {
    const worked = SHIPPED_YEARS.flatMap((year) => Object.keys(year.work).map((day) => ({ day, off: year.off[day] })));
    expect(worked.filter(({ off }) => off !== undefined)).toEqual([]);
    expect(worked.filter(({ day }) => !isWeekend(day)).map(({ day }) => day)).toEqual(['2020-02-03']);
    expect(calendar.facts('2020-02-03')).toEqual({ day: '2020-02-03', working: true, known: true, kind: 'workday' });
  });

  it('should say why a day is worked or not', () => {
    expect(calendar.facts('2023-05-06')).toMatchObject({ working: true, kind: 'compensating-workday', name: '劳动节' });
    expect(calendar.facts('2023-05-03')).toMatchObject({ working: false, kind: 'holiday', name: '劳动节' });
    expect(calendar.facts('2023-04-22')).toMatchObject({ working: false, kind: 'weekend' });
    expect(calendar.facts('2018-12-29')).toMatchObject({ working: true, kind: 'compensating-workday', known: true });
  });

  it('should never report a day of a year without notice as known', () => {
    expect(calendar.facts('2027-01-01')).toMatchObject({ working: false, known: false, kind: 'holiday' });
    expect(calendar.facts('2027-01-04')).toMatchObject({ working: true, known: false });
    expect(calendar.facts('2017-12-29').known).toBe(false);
  });

  it('should move late-December days when the next notice says so', () => {
    // given
    const notice = { year: 2027, notices: [], off: { '2026-12-31': '元旦' }, work: { '2026-12-27': '元旦' } };

    // when
    const next = buildCalendar([...SHIPPED_YEARS, notice], 'next');

    // then
    expect(calendar.facts('2026-12-31').working).toBe(true);
    expect(next.facts('2026-12-31').working).toBe(false);
    expect(next.facts('2026-12-27').working).toBe(true);
    expect(next.facts('2027-06-01').known).toBe(true);
  });
});

describe('walking working days', () => {
  const calendar = shippedCalendar();

  it('should roll forward to a working Saturday and back over a holiday', () => {
    expect(workingDayFrom(calendar, '2023-09-30')).toBe('2023-10-07');
    expect(workingDayFrom(calendar, '2023-05-06')).toBe('2023-05-06');
    expect(workingDayBefore(calendar, '2023-05-04')).toBe('2023-04-28');
  });

  it('should count the working days left without today and with the last day', () => {
    expect(workingDaysLeft(calendar, '2023-04-22', '2023-04-27')).toBe(5);
    expect(workingDaysLeft(calendar, '2023-04-27', '2023-04-27')).toBe(0);
    expect(workingDaysLeft(calendar, '2023-05-04', '2023-04-28')).toBe(-1);
  });
});
