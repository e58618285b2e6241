import { EvaluationFailure } from '../errors';

export const NANOS = 1_000_000_000;
export const SECONDS_PER_DAY = 86_400;

/** A calendar day of the proleptic Gregorian calendar. */
export class DateValue {
  constructor(
    readonly year: number,
    readonly month: number,
    readonly day: number,
  ) {}
}

/** A time of day without zone. */
export class LocalTime {
  constructor(
    readonly second: number,
    readonly nano: number,
  ) {}
}

/** A time of day with an offset; `zone` only when it was given by name. */
export class ZonedTime {
  constructor(
    readonly time: LocalTime,
    readonly offset: number,
    readonly zone: string | undefined,
  ) {}
}

export class LocalDateTime {
  constructor(
    readonly date: DateValue,
    readonly time: LocalTime,
  ) {}
}

/** A moment, with the offset it is written in; `zone` only when it was given by name. */
export class ZonedDateTime {
  constructor(
    readonly local: LocalDateTime,
    readonly offset: number,
    readonly zone: string | undefined,
  ) {}
}

export class MonthDuration {
  constructor(readonly months: number) {
    if (Math.abs(months) > 2 ** 31) throw new EvaluationFailure('Overflow of a duration');
  }
}

/** Days and time. `nano` is never negative: minus half a second is -1 second and 500,000,000 nanoseconds. */
export class DayDuration {
  constructor(
    readonly seconds: number,
    readonly nano: number,
  ) {
    if (!Number.isSafeInteger(seconds)) throw new EvaluationFailure('Overflow of a duration');
  }

  static of(seconds: number, nano: number): DayDuration {
    const carry = Math.floor(nano / NANOS);
    return new DayDuration(seconds + carry, nano - carry * NANOS);
  }
}

export type Temporal = DateValue | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime | MonthDuration | DayDuration;
