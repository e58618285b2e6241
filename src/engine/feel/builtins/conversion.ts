import { Decimal } from '../decimal';
import { EvaluationFailure } from '../errors';
import type { Evaluation } from '../scope';
import { inOffset, inZone, instantOf } from '../temporal/arithmetic';
import { dateOf, monthsBetween, timeOf } from '../temporal/calendar';
import { parseDate, parseDateTime, parseDuration, parseTime } from '../temporal/parse';
import {
  DateValue,
  DayDuration,
  LocalDateTime,
  LocalTime,
  MonthDuration,
  ZonedDateTime,
  ZonedTime,
} from '../temporal/values';
import { atZone, readZone } from '../temporal/zones';
import { describeValue, formatValue } from '../text';
import { FeelError, type FeelValue } from '../values';
import { signature, type Group } from './define';

/** Looking up the offset of a zone takes as long as this many other steps. */
const ZONE_STEPS = 20;

export const conversionFunctions: Group = {
  string: [
    signature(['from'], ([value], { budget }) => {
      if (value === null || typeof value === 'string') return value;
      return formatValue(value!, budget);
    }),
  ],
  number: [
    signature(['from'], ([text], evaluation) => (typeof text === 'string' ? toNumber(text, evaluation) : undefined)),
    signature(['from', 'grouping separator'], ([text, grouping], evaluation) => {
      if (typeof text !== 'string' || typeof grouping !== 'string') return undefined;
      if (isGrouping(grouping)) return toNumber(text.replaceAll(grouping, ''), evaluation);
      return new FeelError("illegal argument for grouping. Must be one of ' ', ',' or '.'");
    }),
    signature(['from', 'grouping separator', 'decimal separator'], separatedNumber),
  ],
  date: [
    signature(['from'], ([value]) => {
      if (typeof value === 'string') return parseDate(value) ?? new FeelError(`Failed to parse date from '${value}'`);
      return dayOf(value);
    }),
    signature(['year', 'month', 'day'], ([year, month, day]) => {
      if (!(year instanceof Decimal && month instanceof Decimal && day instanceof Decimal)) return undefined;
      return (
        dateOf(year.toInt(), month.toInt(), day.toInt()) ??
        new FeelError(`Failed to parse date from: year=${year}, month=${month}, day=${day}`)
      );
    }),
  ],
  time: [
    signature(['from'], ([value], { now }) => {
      if (typeof value === 'string')
        return parseTime(value, now.second) ?? new FeelError(`Failed to parse local-time from '${value}'`);
      if (value instanceof LocalDateTime) return value.time;
      if (value instanceof ZonedDateTime) return new ZonedTime(value.local.time, value.offset, value.zone);
      return value instanceof DateValue ? new ZonedTime(new LocalTime(0, 0), 0, undefined) : undefined;
    }),
    signature(['hour', 'minute', 'second'], (args) => clockTime(args)),
    signature(['hour', 'minute', 'second', 'offset'], (args) => {
      const offset = args[3];
      if (offset !== null && !(offset instanceof DayDuration)) return undefined;
      const time = clockTime(args);
      if (offset === null || !(time instanceof LocalTime)) return time;
      if (Math.abs(offset.seconds) > 18 * 3600)
        return new FeelError(`Failed to parse time from: offset=${describeValue(offset)}`);
      return new ZonedTime(time, offset.seconds, undefined);
    }),
  ],
  'date and time': [
    signature(['from'], ([text], { budget }) => {
      if (typeof text !== 'string') return undefined;
      budget.spend(ZONE_STEPS);
      return parseDateTime(text) ?? new FeelError(`Failed to parse date-time from '${text}'`);
    }),
    signature(['date', 'time'], ([date, time], { budget }) => {
      budget.spend(ZONE_STEPS);
      if (typeof time === 'string') return inTimeZone(date, time);
      const day = dayOf(date);
      if (!day) return undefined;
      if (time instanceof LocalTime) return new LocalDateTime(day, time);
      return time instanceof ZonedTime ? atOwnZone(new LocalDateTime(day, time.time), time) : undefined;
    }),
  ],
  duration: [
    signature(['from'], ([text]) => {
      if (typeof text !== 'string') return undefined;
      return parseDuration(text) ?? new FeelError(`Failed to parse duration from '${text}'`);
    }),
  ],
  'years and months duration': [
    signature(['from', 'to'], ([from, to]) => {
      const [start, end] = [dayOf(from), dayOf(to)];
      return start && end ? new MonthDuration(monthsBetween(start, end)) : undefined;
    }),
  ],
};

// helpers

function toNumber(text: string, { budget }: Evaluation): Decimal | FeelError {
  budget.text(text.length);
  return Decimal.parse(text) ?? new FeelError(`Can't parse '${text}' as a number`);
}

const isGrouping = (text: string) => text === ' ' || text === ',' || text === '.';
const isDecimalPoint = (text: string) => text === ',' || text === '.';

function separatedNumber([text, grouping, point]: readonly FeelValue[], evaluation: Evaluation): FeelValue | undefined {
  if (typeof text !== 'string') return undefined;
  if (grouping === null)
    return typeof point === 'string' && isDecimalPoint(point)
      ? toNumber(text.replaceAll(point, '.'), evaluation)
      : undefined;
  if (typeof grouping !== 'string') return undefined;
  if (point === null) return isGrouping(grouping) ? toNumber(text.replaceAll(grouping, ''), evaluation) : undefined;
  if (typeof point !== 'string') return undefined;
  if (!isGrouping(grouping) || !isDecimalPoint(point) || grouping === point) {
    return new FeelError("illegal arguments for grouping or decimal. Must be one of ' ' (grouping only), ',' or '.'");
  }
  return toNumber(text.replaceAll(grouping, '').replaceAll(point, '.'), evaluation);
}

/** The calendar day of a date or date-time. */
function dayOf(value: FeelValue | undefined): DateValue | undefined {
  if (value instanceof DateValue) return value;
  if (value instanceof LocalDateTime) return value.date;
  return value instanceof ZonedDateTime ? value.local.date : undefined;
}

function clockTime([hour, minute, second]: readonly FeelValue[]): LocalTime | FeelError | undefined {
  if (!(hour instanceof Decimal && minute instanceof Decimal && second instanceof Decimal)) return undefined;
  const nano = Math.trunc(second.remainder(Decimal.ONE).toDouble() * 1e9);
  return (
    timeOf(hour.toInt(), minute.toInt(), second.toInt(), nano) ??
    new FeelError(`Failed to parse local-time from: hour=${hour}, minute=${minute}, second=${second}`)
  );
}

function atOwnZone(local: LocalDateTime, { offset, zone }: ZonedTime): ZonedDateTime {
  return zone ? atZone(local, zone) : new ZonedDateTime(local, offset, undefined);
}

/** A local date-time is placed in the zone, a moment is seen from it. An unknown zone fails the evaluation. */
function inTimeZone(value: FeelValue | undefined, zone: string): ZonedDateTime | undefined {
  if (!(value instanceof LocalDateTime) && !(value instanceof ZonedDateTime)) return undefined;
  const place = readZone(zone);
  if (place === undefined) throw new EvaluationFailure(`Unknown time-zone ID: ${zone}`);
  if (value instanceof LocalDateTime) {
    return typeof place === 'string' ? atZone(value, place) : new ZonedDateTime(value, place, undefined);
  }
  const { nano } = value.local.time;
  return typeof place === 'string' ? inZone(instantOf(value), nano, place) : inOffset(instantOf(value), nano, place);
}
