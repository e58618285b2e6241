import type { DayDuration } from './values';
import { DateValue, LocalDateTime, LocalTime, MonthDuration, ZonedDateTime, ZonedTime, type Temporal } from './values';
import { formatOffset } from './zones';

/** As `string()` shows it. */
export function formatTemporal(value: Temporal): string {
  if (value instanceof DateValue) return formatDate(value, 'plus');
  if (value instanceof LocalTime) return formatClock(value);
  if (value instanceof ZonedTime)
    return formatClock(value.time) + (value.zone ? `@${value.zone}` : formatOffset(value.offset));
  if (value instanceof LocalDateTime) return formatLocal(value, 'plain');
  if (value instanceof ZonedDateTime) {
    return formatLocal(value.local, 'plain') + (value.zone ? `@${value.zone}` : formatOffset(value.offset));
  }
  return value instanceof MonthDuration ? formatMonths(value) : formatDays(value);
}

/** As it is stored in a variable: ISO 8601, zones in brackets, local times without empty seconds. */
export function storeTemporal(value: Temporal): string {
  if (value instanceof LocalTime) return storeClock(value);
  if (value instanceof LocalDateTime) return formatLocal(value, 'plus');
  if (value instanceof ZonedDateTime) {
    return formatLocal(value.local, 'plus') + formatOffset(value.offset) + (value.zone ? `[${value.zone}]` : '');
  }
  return formatTemporal(value);
}

// helpers

const two = (value: number) => String(value).padStart(2, '0');

/** Years beyond four digits: with a plus sign, or without one. */
function formatDate(date: DateValue, large: 'plus' | 'plain'): string {
  const size = String(Math.abs(date.year)).padStart(4, '0');
  const sign = date.year < 0 ? '-' : date.year > 9999 && large === 'plus' ? '+' : '';
  return `${sign}${size}-${two(date.month)}-${two(date.day)}`;
}

function formatClock({ second, nano }: LocalTime): string {
  const fraction = nano === 0 ? '' : `.${String(nano).padStart(9, '0').replace(/0+$/, '')}`;
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}${fraction}`;
}

function storeClock({ second, nano }: LocalTime): string {
  const minutes = `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}`;
  if (second % 60 === 0 && nano === 0) return minutes;
  const digits = String(nano).padStart(9, '0');
  const fraction = nano === 0 ? '' : `.${digits.replace(/(000){1,2}$/, '')}`;
  return `${minutes}:${two(second % 60)}${fraction}`;
}

function formatLocal(value: LocalDateTime, large: 'plus' | 'plain'): string {
  return `${formatDate(value.date, large)}T${formatClock(value.time)}`;
}

function formatMonths({ months }: MonthDuration): string {
  if (months === 0) return 'P0Y';
  const size = Math.abs(months);
  return `${months < 0 ? '-' : ''}P${part(Math.floor(size / 12), 'Y')}${part(size % 12, 'M')}`;
}

/** Fractions of a second are not shown. */
function formatDays({ seconds }: DayDuration): string {
  if (seconds === 0) return 'P0D';
  const size = Math.abs(seconds);
  const clock = part(Math.floor(size / 3600) % 24, 'H') + part(Math.floor(size / 60) % 60, 'M') + part(size % 60, 'S');
  return `${seconds < 0 ? '-' : ''}P${part(Math.floor(size / 86_400), 'D')}${clock === '' ? '' : `T${clock}`}`;
}

function part(amount: number, unit: string): string {
  return amount === 0 ? '' : `${amount}${unit}`;
}
