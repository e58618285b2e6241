import { EvaluationFailure } from '../errors';
import { DateValue, LocalDateTime, LocalTime, NANOS, SECONDS_PER_DAY } from './values';

const MAX_YEAR = 999_999_999;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day that exists, or undefined. */
export function dateOf(year: number, month: number, day: number): DateValue | undefined {
  if (Math.abs(year) > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return new DateValue(year, month, day);
}

/** A time of day that exists, or undefined. */
export function timeOf(hour: number, minute: number, second: number, nano: number): LocalTime | undefined {
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || nano < 0 || nano >= NANOS)
    return undefined;
  return new LocalTime(hour * 3600 + minute * 60 + second, nano);
}

/** Days since 1970-01-01; years start in March here, so that the leap day is the last of its year. */
export function toEpochDay({ year, month, day }: DateValue): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function ofEpochDay(epochDay: number): DateValue {
  const shifted = epochDay + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (Math.abs(year) > MAX_YEAR) throw new EvaluationFailure('The year is outside the calendar');
  return new DateValue(year, month, day);
}

/** Adds months; a day that the month lacks becomes its last. */
export function plusMonths(date: DateValue, months: number): DateValue {
  const total = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  if (Math.abs(year) > MAX_YEAR) throw new EvaluationFailure('The year is outside the calendar');
  return new DateValue(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: DateValue): number {
  return ((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(date: DateValue): number {
  return toEpochDay(date) - toEpochDay(new DateValue(date.year, 1, 1)) + 1;
}

/** ISO 8601: the week that holds the year's first Thursday is week 1. */
export function weekOfYear(date: DateValue): number {
  const thursday = ofEpochDay(toEpochDay(date) - weekdayOf(date) + 4);
  return Math.floor((dayOfYear(thursday) - 1) / 7) + 1;
}

/** Whole months from one day to another, towards zero. */
export function monthsBetween(from: DateValue, to: DateValue): number {
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const days = to.day - from.day;
  if (months > 0 && days < 0) return months - 1;
  if (months < 0 && days > 0) return months + 1;
  return months;
}

/** Seconds since 1970-01-01T00:00 of the same wall clock. */
export function toEpochSecond(local: LocalDateTime): number {
  return toEpochDay(local.date) * SECONDS_PER_DAY + local.time.second;
}

export function ofEpochSecond(second: number, nano: number): LocalDateTime {
  const day = Math.floor(second / SECONDS_PER_DAY);
  return new LocalDateTime(ofEpochDay(day), new LocalTime(second - day * SECONDS_PER_DAY, nano));
}
