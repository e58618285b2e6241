import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { rows } from '../platform/database/transaction';
import { CalendarService } from './calendar.service';
import { SHIPPED_YEARS } from './shipped-calendar';

describe('CalendarService', () => {
  let test: TestDatabase;
  let calendars: CalendarService;

  beforeAll(async () => {
    test = await openTestDatabase();
    calendars = new CalendarService(test.database);
    await calendars.onModuleInit();
  });
  afterAll(() => test.close());

  const editions = () => rows<{ year: number }>(test.database.read, 'SELECT year FROM calendar_years ORDER BY edition');

  it('should seed every shipped year once when it starts again', async () => {
    // when
    await calendars.onModuleInit();
    await Promise.all([calendars.onModuleInit(), calendars.onModuleInit()]);

    // then
    expect((await editions()).map(({ year }) => year)).toEqual(SHIPPED_YEARS.map(({ year }) => year));
  });

  it('should answer like the shipped file', async () => {
    const calendar = await calendars.current(test.database.read);
    expect(calendar.years).toEqual(SHIPPED_YEARS.map(({ year }) => year));
    expect(calendar.facts('2023-05-06')).toMatchObject({ working: true, known: true });
    expect(calendar.facts('2027-01-04').known).toBe(false);
  });

  it('should take a corrected shipped year as a new edition and keep the old row', async () => {
    // given
    const before = await calendars.current(test.database.read);
    const corrected = { year: 2026, notices: ['amendment'], off: { '2026-12-31': '元旦' }, work: {} };

    // when
    await test.database.transaction((tx) => calendars.seed(tx, [corrected]));

    // then
    const after = await calendars.current(test.database.read);
    expect(after.edition).not.toBe(before.edition);
    expect(after.facts('2026-12-31').working).toBe(false);
    expect((await editions()).filter(({ year }) => year === 2026)).toHaveLength(2);
  });

  it('should leave a year alone that an administrator entered', async () => {
    // given
    await rows(
      test.database.read,
      `INSERT INTO calendar_years (year, notices, off_days, work_days, origin, content_hash, created_by)
       VALUES (2027, '{}', '{"2027-01-04":"元旦"}', '{}', 'administrator', 'own', gen_random_uuid())`,
    );

    // when
    const shipped = { year: 2027, notices: [], off: {}, work: {} };
    await test.database.transaction((tx) => calendars.seed(tx, [shipped]));

    // then
    const calendar = await calendars.current(test.database.read);
    expect(calendar.facts('2027-01-04')).toMatchObject({ working: false, known: true, name: '元旦' });
  });

  it('should refuse to change or delete a stored year', async () => {
    await expect(rows(test.database.read, 'UPDATE calendar_years SET year = year')).rejects.toThrow(
      'permission denied',
    );
    await expect(rows(test.database.read, 'DELETE FROM calendar_years')).rejects.toThrow('permission denied');
  });
});
