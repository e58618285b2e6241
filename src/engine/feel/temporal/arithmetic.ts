import { ofEpochDay, ofEpochSecond, plusMonths, toEpochDay, toEpochSecond } from './calendar';
import {
  DateValue,
  DayDuration,
  LocalDateTime,
  LocalTime,
  MonthDuration,
  NANOS,
  SECONDS_PER_DAY,
  ZonedDateTime,
  ZonedTime,
  type Temporal,
} from './values';
import { atZone, offsetAt } from './zones';

type Duration = MonthDuration | DayDuration;

/** Adds a duration to a point in time; undefined where the two do not go together. */
export function plusDuration(point: Temporal, duration: Duration): Temporal | undefined {
  return duration instanceof MonthDuration ? plusMonthsTo(point, duration.months) : plusDaysTo(point, duration);
}

export function negateDuration<T extends Duration>(duration: T): T;
export function negateDuration(duration: Duration): Duration {
  if (duration instanceof MonthDuration) return new MonthDuration(0 - duration.months);
  return DayDuration.of(0 - duration.seconds, 0 - duration.nano);
}

/** The time from one point to the other, both of one kind; undefined for other kinds. Times with zone give its size only. */
export function difference(left: Temporal, right: Temporal): DayDuration | undefined {
  if (left instanceof DateValue && right instanceof DateValue) {
    return new DayDuration((toEpochDay(left) - toEpochDay(right)) * SECONDS_PER_DAY, 0);
  }
  if (left instanceof LocalTime && right instanceof LocalTime) {
    return DayDuration.of(left.second - right.second, left.nano - right.nano);
  }
  if (left instanceof ZonedTime && right instanceof ZonedTime) {
    const gap = DayDuration.of(utcSecond(left) - utcSecond(right), left.time.nano - right.time.nano);
    return gap.seconds < 0 ? negateDuration(gap) : gap;
  }
  if (left instanceof LocalDateTime && right instanceof LocalDateTime) {
    return DayDuration.of(toEpochSecond(left) - toEpochSecond(right), left.time.nano - right.time.nano);
  }
  if (left instanceof ZonedDateTime && right instanceof ZonedDateTime) {
    return DayDuration.of(instantOf(left) - instantOf(right), left.local.time.nano - right.local.time.nano);
  }
  return undefined;
}

export function addDurations(left: Duration, right: Duration): Duration | undefined {
  if (left instanceof MonthDuration && right instanceof MonthDuration)
    return new MonthDuration(left.months + right.months);
  if (left instanceof DayDuration && right instanceof DayDuration) {
    return DayDuration.of(left.seconds + right.seconds, left.nano + right.nano);
  }
  return undefined;
}

/** Whole factors only. */
export function multiplyDuration(duration: Duration, factor: number): Duration {
  if (duration instanceof MonthDuration) return new MonthDuration(duration.months * factor);
  const nanos = (BigInt(duration.seconds) * BigInt(NANOS) + BigInt(duration.nano)) * BigInt(factor);
  const seconds = nanos / BigInt(NANOS);
  return DayDuration.of(Number(seconds), Number(nanos - seconds * BigInt(NANOS)));
}

export function toMillis({ seconds, nano }: DayDuration): bigint {
  const nanos = BigInt(seconds) * BigInt(NANOS) + BigInt(nano);
  return nanos / 1_000_000n;
}

export function ofMillis(millis: number): DayDuration {
  return DayDuration.of(Math.trunc(millis / 1000), (millis % 1000) * 1_000_000);
}

/** Seconds since 1970 of a moment. */
export function instantOf(value: ZonedDateTime): number {
  return toEpochSecond(value.local) - value.offset;
}

/** The moment in another zone. */
export function inZone(epochSecond: number, nano: number, zone: string): ZonedDateTime {
  const offset = offsetAt(zone, epochSecond);
  return new ZonedDateTime(ofEpochSecond(epochSecond + offset, nano), offset, zone);
}

export function inOffset(epochSecond: number, nano: number, offset: number): ZonedDateTime {
  return new ZonedDateTime(ofEpochSecond(epochSecond + offset, nano), offset, undefined);
}

/** Seconds of a time of day, moved to UTC. */
export function utcSecond(value: ZonedTime): number {
  return value.time.second - value.offset;
}

// helpers

function plusMonthsTo(point: Temporal, months: number): Temporal | undefined {
  if (point instanceof DateValue) return plusMonths(point, months);
  if (point instanceof LocalDateTime) return new LocalDateTime(plusMonths(point.date, months), point.time);
  if (point instanceof ZonedDateTime) {
    const local = new LocalDateTime(plusMonths(point.local.date, months), point.local.time);
    return point.zone ? atZone(local, point.zone, point.offset) : new ZonedDateTime(local, point.offset, undefined);
  }
  return undefined;
}

function plusDaysTo(point: Temporal, { seconds, nano }: DayDuration): Temporal | undefined {
  if (point instanceof DateValue) {
    return ofEpochDay(toEpochDay(point) + Math.floor(seconds / SECONDS_PER_DAY));
  }
  if (point instanceof LocalTime) {
    const sum = DayDuration.of(point.second + seconds, point.nano + nano);
    return new LocalTime(((sum.seconds % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY, sum.nano);
  }
  if (point instanceof ZonedTime) {
    return new ZonedTime(plusDaysTo(point.time, new DayDuration(seconds, nano)) as LocalTime, point.offset, point.zone);
  }
  if (point instanceof LocalDateTime) {
    const sum = DayDuration.of(toEpochSecond(point) + seconds, point.time.nano + nano);
    return ofEpochSecond(sum.seconds, sum.nano);
  }
  if (point instanceof ZonedDateTime) {
    const sum = DayDuration.of(instantOf(point) + seconds, point.local.time.nano + nano);
    return point.zone ? inZone(sum.seconds, sum.nano, point.zone) : inOffset(sum.seconds, sum.nano, point.offset);
  }
  return undefined;
}
