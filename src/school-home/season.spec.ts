import { isWeekend } from '../calendar/day';
import { shippedCalendar } from '../calendar/shipped-calendar';
import { SHIPPED_PACKS } from '../policy/policy-pack';
import { seasonDuties, type SeasonSource } from './season';

const calendar = shippedCalendar();
const pack = (id: string): SeasonSource => SHIPPED_PACKS.find((one) => one.id === id)! as SeasonSource;
const of = (id: string, kind: string, today = '2023-03-01') =>
  seasonDuties(pack(id), today, calendar).filter((duty) => duty.kind === kind);

describe('seasonDuties', () => {
  it('should count the 53 dates of the Tianjin season 2022-11 to 2023-08, six of them rest days', () => {
    const dates = of('tianjin-2023', 'data-submission');
    expect(dates).toHaveLength(53);
    expect(dates.filter(({ date }) => date.endsWith('-25'))).toHaveLength(10);
    expect(dates.filter(({ date }) => new Date(date).getUTCDay() === 4)).toHaveLength(44);
    expect(dates.filter(({ reason }) => reason === 'rest-day').map(({ date }) => date)).toEqual([
      '2022-12-25',
      '2023-01-25',
      '2023-01-26',
      '2023-02-25',
      '2023-03-25',
      '2023-06-22',
    ]);
    expect([dates[0]!.date, dates.at(-1)!.date]).toEqual(['2022-11-03', '2023-08-31']);
  });

  it('should advise the working day before a rest day and leave the date as it is', () => {
    expect(of('tianjin-2023', 'data-submission').find(({ date }) => date === '2023-01-26')).toMatchObject({
      planBy: '2023-01-20',
      reason: 'rest-day',
    });
  });

  it('should move a date only where the policy says so', () => {
    const clause = 'x';
    const moving = (value: string) => ({
      classYear: 2023,
      values: { ...pack('tianjin-2023').values, 'data.submission.onNonWorkingDay': { value, clause } },
    });
    const dates = (value: string) => seasonDuties(moving(value), '2023-03-01', calendar).map(({ date }) => date);
    expect(dates('next')).toContain('2023-03-27');
    expect(dates('previous')).toContain('2023-03-24');
    expect(dates('keep')).toContain('2023-03-25');
  });

  it('should repeat the quality report every year, the working day before as long as nobody defined "before"', () => {
    expect(of('tianjin-2023', 'quality-report', '2026-03-02')).toMatchObject([
      { date: '2026-12-31', planBy: '2026-12-30', reason: 'before-undefined' },
    ]);
    expect(isWeekend('2023-12-31')).toBe(true);
    expect(of('tianjin-2023', 'quality-report')).toMatchObject([
      { date: '2023-12-31', planBy: '2023-12-29', reason: 'rest-day' },
    ]);
  });

  it('should set what each notice sets and borrow nothing', () => {
    expect(seasonDuties(pack('fujian-2023'), '2023-03-01', calendar).map(({ kind, date }) => [kind, date])).toEqual([
      ['adjustment-plan', '2023-04-01'],
      ['hardship-check', '2023-07-01'],
      ['hardship-outcome', '2023-08-31'],
      ['hardship-check', '2023-09-01'],
    ]);
    expect(seasonDuties(pack('zhejiang-2024'), '2024-03-01', calendar)).toEqual([]);
  });

  it('should give a duty that runs for a time its first and last day', () => {
    expect(of('tianjin-2023', 'events')).toMatchObject([{ from: '2023-03-01', date: '2023-05-31' }]);
  });
});
