import { Decimal } from './decimal';
import {
  DateValue,
  DayDuration,
  LocalDateTime,
  LocalTime,
  MonthDuration,
  ZonedDateTime,
  ZonedTime,
  type Temporal,
} from './temporal/values';
import { FeelContext, FeelFunction, FeelRange, isList, type FeelValue } from './values';

/** The kinds that are told apart: comparing, adding and ordering need two values of one kind. */
export type Kind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'list'
  | 'context'
  | 'range'
  | 'function'
  | 'date'
  | 'local time'
  | 'zoned time'
  | 'local date-time'
  | 'zoned date-time'
  | 'month duration'
  | 'day duration'
  | 'error';

const TEMPORALS = [DateValue, LocalTime, ZonedTime, LocalDateTime, ZonedDateTime, MonthDuration, DayDuration];

export function kindOf(value: FeelValue): Kind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (value instanceof Decimal) return 'number';
  if (isList(value)) return 'list';
  if (value instanceof FeelContext) return 'context';
  if (value instanceof FeelRange) return 'range';
  if (value instanceof FeelFunction) return 'function';
  if (value instanceof DateValue) return 'date';
  if (value instanceof LocalTime) return 'local time';
  if (value instanceof ZonedTime) return 'zoned time';
  if (value instanceof LocalDateTime) return 'local date-time';
  if (value instanceof ZonedDateTime) return 'zoned date-time';
  if (value instanceof MonthDuration) return 'month duration';
  return value instanceof DayDuration ? 'day duration' : 'error';
}

export function isTemporal(value: FeelValue): value is Temporal {
  return TEMPORALS.some((type) => value instanceof type);
}

/** The name that `instance of` and warnings use. */
export function typeNameOf(value: FeelValue): string {
  const kind = kindOf(value);
  switch (kind) {
    case 'local time':
    case 'zoned time':
      return 'time';
    case 'local date-time':
    case 'zoned date-time':
      return 'date and time';
    case 'month duration':
      return 'years and months duration';
    case 'day duration':
      return 'days and time duration';
    default:
      return kind;
  }
}
