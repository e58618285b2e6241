import { Decimal } from '../decimal';
import type { Evaluation } from '../scope';
import { inZone } from '../temporal/arithmetic';
import { dayOfYear, daysInMonth, weekdayOf, weekOfYear } from '../temporal/calendar';
import { DateValue, LocalDateTime, ZonedDateTime } from '../temporal/values';
import type { FeelValue } from '../values';
import { signature, type Group, type Signature } from './define';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const temporalFunctions: Group = {
  now: [signature([], (_, evaluation) => now(evaluation))],
  today: [signature([], (_, evaluation) => now(evaluation).local.date)],
  'day of year': [ofDay((date) => Decimal.of(dayOfYear(date)))],
  'day of week': [ofDay((date) => WEEKDAYS[weekdayOf(date) - 1]!)],
  'month of year': [ofDay((date) => MONTHS[date.month - 1]!)],
  'week of year': [ofDay((date) => Decimal.of(weekOfYear(date)))],
  'last day of month': [ofDay(({ year, month }) => new DateValue(year, month, daysInMonth(year, month)))],
};

// helpers

function now({ now: { second, nano }, zone }: Evaluation): ZonedDateTime {
  return inZone(second, nano, zone);
}

function ofDay(body: (date: DateValue) => FeelValue): Signature {
  return signature(['date'], ([value]) => {
    if (value instanceof DateValue) return body(value);
    if (value instanceof LocalDateTime) return body(value.date);
    return value instanceof ZonedDateTime ? body(value.local.date) : undefined;
  });
}
