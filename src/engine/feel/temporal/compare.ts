import { instantOf, utcSecond } from './arithmetic';
import { toEpochDay, toEpochSecond } from './calendar';
import type { DayDuration } from './values';
import { DateValue, LocalDateTime, LocalTime, MonthDuration, ZonedDateTime, ZonedTime, type Temporal } from './values';
import { formatOffset } from './zones';

/** Order of two values of one kind. Moments are ordered by instant, then by wall clock, then by zone name. */
export function compareTemporals(left: Temporal, right: Temporal): number {
  const [a, b] = [orderOf(left), orderOf(right)];
  for (const [index, value] of a.entries()) {
    const other = b[index]!;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Equal means the same instant, offset and zone. */
export function equalTemporals(left: Temporal, right: Temporal): boolean {
  if (left instanceof ZonedTime && right instanceof ZonedTime) {
    return left.offset === right.offset && left.zone === right.zone && compareTemporals(left.time, right.time) === 0;
  }
  return compareTemporals(left, right) === 0;
}

// helpers

function orderOf(value: Temporal): (number | string)[] {
  if (value instanceof DateValue) return [toEpochDay(value)];
  if (value instanceof LocalTime) return [value.second, value.nano];
  if (value instanceof ZonedTime) return [utcSecond(value), value.time.nano];
  if (value instanceof LocalDateTime) return [toEpochSecond(value), value.time.nano];
  if (value instanceof ZonedDateTime) {
    return [
      instantOf(value),
      value.local.time.nano,
      toEpochSecond(value.local),
      value.zone ?? formatOffset(value.offset),
    ];
  }
  if (value instanceof MonthDuration) return [value.months];
  return [(value as DayDuration).seconds, (value as DayDuration).nano];
}
