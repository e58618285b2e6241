import { instantOf, plusDuration } from './arithmetic';
import { ofEpochDay, toEpochDay, weekOfYear } from './calendar';
import { formatTemporal } from './format';
import { parseDateTime } from './parse';
import { DateValue, DayDuration, MonthDuration, type ZonedDateTime } from './values';
import { isZone } from './zones';

const moment = (text: string) => parseDateTime(text) as ZonedDateTime;

describe('zones', () => {
  it('should move the clock on by the gap when the hour is skipped', () => {
    expect(formatTemporal(moment('2026-03-29T02:30:00@Europe/Berlin'))).toBe('2026-03-29T03:30:00@Europe/Berlin');
  });

  it('should take the earlier moment when the hour comes twice', () => {
    expect(moment('2026-10-25T02:30:00@Europe/Berlin').offset).toBe(7200);
  });

  it('should keep the instant when hours are added across a change, and the clock when months are', () => {
    // given
    const before = moment('2026-03-28T10:00:00@Europe/Berlin');
    // when
    const nextDay = plusDuration(before, new DayDuration(86_400, 0)) as ZonedDateTime;
    const nextMonth = plusDuration(before, new MonthDuration(1)) as ZonedDateTime;
    // then
    expect(instantOf(nextDay) - instantOf(before)).toBe(86_400);
    expect(formatTemporal(nextDay)).toBe('2026-03-29T11:00:00@Europe/Berlin');
    expect(formatTemporal(nextMonth)).toBe('2026-04-28T10:00:00@Europe/Berlin');
  });

  it.each([
    ['Asia/Shanghai', true],
    ['UTC', true],
    ['asia/shanghai', false],
    ['Nowhere/City', false],
    ['', false],
  ])('should know whether %s is a zone', (name, known) => {
    expect(isZone(name)).toBe(known);
  });
});

describe('calendar', () => {
  it('should count the days both ways when the year is negative, zero or large', () => {
    for (const date of [
      new DateValue(-4, 2, 29),
      new DateValue(0, 12, 31),
      new DateValue(1970, 1, 1),
      new DateValue(999_999, 3, 1),
    ]) {
      expect(ofEpochDay(toEpochDay(date))).toEqual(date);
    }
  });

  it('should follow ISO 8601 when the week belongs to the neighbouring year', () => {
    expect(weekOfYear(new DateValue(2024, 12, 30))).toBe(1);
    expect(weekOfYear(new DateValue(2023, 1, 1))).toBe(52);
  });
});
