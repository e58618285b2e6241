import { dateOf, timeOf } from './calendar';
import type { DateValue } from './values';
import { DayDuration, LocalDateTime, LocalTime, MonthDuration, ZonedDateTime, ZonedTime } from './values';
import { atZone, isZone, parseOffset, standardOffset } from './zones';

const DATE = String.raw`-?(?:[1-9]\d{0,4})?\d{4}-[01][0-9]-[0-3]\d`;
const CLOCK = String.raw`T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\.\d{1,9})?`;
const isDate = matcher(DATE);
const isLocalDateTime = matcher(DATE + CLOCK);
const isOffsetDateTime = matcher(`${DATE}${CLOCK}(?:[+-][01][0-9]:[0-5][0-9]|Z|@.*)`);
const isOffsetTime = matcher(String.raw`T?\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[+-]\d{2}:\d{2}|Z|@.*)`);
const isMonthDuration = matcher(String.raw`-?P-?(?:\d+Y)?-?(?:\d+M)?`);
const isDayDuration = matcher(String.raw`-?P(?:-?(?:\d+D)?(?:T-?(?:\d+H)?-?(?:\d+M)?-?(?:\d+(?:.\d*)?S)?)?)`);

/** Instant of the evaluation, needed for the standard offset of a time with a named zone. */
type Now = number;

export function parseDate(text: string): DateValue | undefined {
  return isDate(text) ? readDate(text) : undefined;
}

export function parseTime(text: string, now: Now): LocalTime | ZonedTime | undefined {
  return isOffsetTime(text) ? readZonedTime(text, now) : readTime(text);
}

/** A date alone is its midnight. */
export function parseDateTime(text: string): LocalDateTime | ZonedDateTime | undefined {
  if (isDate(text)) {
    const date = readDate(text);
    return date && new LocalDateTime(date, new LocalTime(0, 0));
  }
  if (isOffsetDateTime(text)) return readZonedDateTime(text);
  return isLocalDateTime(text) ? readLocalDateTime(text) : undefined;
}

/** `date and time("…")` as a literal: what has no known form is still tried as a local date-time. */
export function parseDateTimeLiteral(text: string): LocalDateTime | ZonedDateTime | undefined {
  return parseDateTime(text) ?? (isOffsetDateTime(text) ? undefined : readLocalDateTime(text));
}

export function parseDuration(text: string): MonthDuration | DayDuration | undefined {
  if (isMonthDuration(text)) return readMonthDuration(text);
  return isDayDuration(text) ? readDayDuration(text) : undefined;
}

/** `duration("…")` as a literal reads more than the function: lower case letters too. */
export function parseDurationLiteral(text: string): MonthDuration | DayDuration | undefined {
  return isMonthDuration(text) ? readMonthDuration(text) : readDayDuration(text);
}

/** `@"…"`: the first form that fits. */
export function parseAtLiteral(text: string, now: Now) {
  if (isDate(text)) return readDate(text);
  if (isOffsetTime(text)) return readZonedTime(text, now);
  if (isOffsetDateTime(text)) return readZonedDateTime(text);
  if (isLocalDateTime(text)) return readLocalDateTime(text);
  if (isMonthDuration(text)) return readMonthDuration(text);
  if (isDayDuration(text)) return readDayDuration(text);
  return readTime(text);
}

// helpers

function matcher(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`);
  return (text) => text.length <= 100 && whole.test(text);
}

function readDate(text: string): DateValue | undefined {
  const match = /^(-?\d{4,9})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** 24:00:00 is midnight here, as the reference reads it; a fraction needs seconds. */
function readTime(text: string): LocalTime | undefined {
  const match = /^T?(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{0,9}))?)?$/.exec(text);
  if (!match) return undefined;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const nano = readFraction(match[4]);
  if (hour === 24 && minute === 0 && second === 0 && nano === 0) return new LocalTime(0, 0);
  return timeOf(hour, minute, second, nano);
}

function readFraction(digits = ''): number {
  return Number(digits.padEnd(9, '0'));
}

function readZonedTime(text: string, now: Now): ZonedTime | undefined {
  const match = /^([^+\-Z@]*)(Z|[+-]\d\d:\d\d|@.*)$/.exec(text);
  const time = match?.[1] === undefined ? undefined : readTime(match[1]);
  if (!match || !time) return undefined;
  const place = readPlace(match[2]!);
  if (place === undefined) return undefined;
  return typeof place === 'number'
    ? new ZonedTime(time, place, undefined)
    : new ZonedTime(time, standardOffset(place, now), place);
}

function readLocalDateTime(text: string): LocalDateTime | undefined {
  const [day = '', clock = ''] = text.split('T');
  const date = readDate(day);
  const time = clock.startsWith('24') ? undefined : readTime(clock);
  return date && time && new LocalDateTime(date, time);
}

function readZonedDateTime(text: string): ZonedDateTime | undefined {
  const match = /^(-?[^T]*T[^+\-Z@]*)(Z|[+-]\d\d:\d\d|@.*)$/.exec(text);
  const local = match ? readLocalDateTime(match[1]!) : undefined;
  const place = match ? readPlace(match[2]!) : undefined;
  if (!local || place === undefined) return undefined;
  return typeof place === 'number' ? new ZonedDateTime(local, place, undefined) : atZone(local, place);
}

/** An offset in seconds or the name of a zone. */
function readPlace(text: string): number | string | undefined {
  if (!text.startsWith('@')) return parseOffset(text);
  const name = text.slice(1);
  return parseOffset(name) ?? (isZone(name) ? name : undefined);
}

function readMonthDuration(text: string): MonthDuration | undefined {
  const match = /^([-+]?)P(?:([-+]?\d+)Y)?(?:([-+]?\d+)M)?$/i.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [years, months] = [Number(match[2] ?? 0), Number(match[3] ?? 0)];
  const total = years * 12 + months;
  if ([years, months, total].some((value) => Math.abs(value) >= 2 ** 31)) return undefined;
  return new MonthDuration(match[1] === '-' ? -total : total);
}

function readDayDuration(text: string): DayDuration | undefined {
  const match =
    /^([-+]?)P(?:([-+]?\d+)D)?(T(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?\d+)(?:[.,](\d{0,9}))?S)?)?$/i.exec(text);
  if (!match || match[3]?.toUpperCase() === 'T') return undefined;
  const [, sign, days, , hours, minutes, whole, fraction] = match;
  if ([days, hours, minutes, whole].every((part) => part === undefined)) return undefined;
  const seconds =
    Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(whole ?? 0);
  if (!Number.isSafeInteger(seconds)) return undefined;
  const nano = whole?.startsWith('-') ? -readFraction(fraction) : readFraction(fraction);
  return sign === '-' ? DayDuration.of(-seconds, -nano) : DayDuration.of(seconds, nano);
}
