import { Decimal } from '../decimal';
import type { FeelValue } from '../values';
import { weekdayOf } from './calendar';
import {
  DateValue,
  DayDuration,
  LocalDateTime,
  LocalTime,
  MonthDuration,
  ZonedDateTime,
  ZonedTime,
  type Temporal,
} from './values';

/** What can be read of a temporal value by `.name`, in the order that warnings list it. */
export function propertiesOf(value: Temporal): ReadonlyMap<string, FeelValue> {
  if (value instanceof DateValue) return new Map(dateProperties(value));
  if (value instanceof LocalTime) return new Map([...timeProperties(value), ...zoneProperties(undefined, undefined)]);
  if (value instanceof ZonedTime)
    return new Map([...timeProperties(value.time), ...zoneProperties(value.offset, value.zone)]);
  if (value instanceof LocalDateTime) {
    return new Map([
      ...dateProperties(value.date),
      ...timeProperties(value.time),
      ...zoneProperties(undefined, undefined),
    ]);
  }
  if (value instanceof ZonedDateTime) {
    const { date, time } = value.local;
    return new Map([...dateProperties(date), ...timeProperties(time), ...zoneProperties(value.offset, value.zone)]);
  }
  if (value instanceof MonthDuration) {
    return new Map([
      ['years', whole(value.months / 12)],
      ['months', whole(value.months % 12)],
    ]);
  }
  return durationProperties(value);
}

// helpers

type Property = [string, FeelValue];

const whole = (value: number) => Decimal.of(Math.trunc(value));

function dateProperties(date: DateValue): Property[] {
  return [
    ['year', whole(date.year)],
    ['month', whole(date.month)],
    ['day', whole(date.day)],
    ['weekday', whole(weekdayOf(date))],
  ];
}

function timeProperties({ second }: LocalTime): Property[] {
  return [
    ['hour', whole(second / 3600)],
    ['minute', whole((second / 60) % 60)],
    ['second', whole(second % 60)],
  ];
}

function zoneProperties(offset: number | undefined, zone: string | undefined): Property[] {
  return [
    ['time offset', offset === undefined ? null : new DayDuration(offset, 0)],
    ['timezone', zone ?? null],
  ];
}

/** Parts of a negative duration are negative, each cut towards zero. */
function durationProperties({ seconds }: DayDuration): ReadonlyMap<string, FeelValue> {
  return new Map([
    ['days', whole(seconds / 86_400)],
    ['hours', whole(Math.trunc(seconds / 3600) % 24)],
    ['minutes', whole(Math.trunc(seconds / 60) % 60)],
    ['seconds', whole(seconds % 60)],
  ]);
}
