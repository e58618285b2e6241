import { ofEpochSecond, toEpochSecond } from './calendar';
import { DateValue, LocalDateTime, LocalTime, ZonedDateTime } from './values';

const DAY_SECONDS = 86_400;
/** JavaScript's dates end 100,000,000 days from 1970. */
const MAX_SECOND = 8_640_000_000_000;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** `Z`, `+08:00`, `+08:00:30`; undefined for other texts and for more than 18 hours. */
export function parseOffset(text: string): number | undefined {
  if (text === 'Z') return 0;
  const match = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  const total = hours * 3600 + minutes * 60 + seconds;
  if (minutes > 59 || seconds > 59 || total > 18 * 3600) return undefined;
  return match[1] === '-' ? -total : total;
}

/** What a program may name as a zone: an offset in any of its spellings, `UTC+8`, or a region; undefined if unknown. */
export function readZone(text: string): number | string | undefined {
  const [, prefix = '', sign, hours = '', minutes = '00', seconds = '00'] =
    /^(UTC|GMT|UT)?([+-])(\d\d?)(?::?(\d\d))?(?::?(\d\d))?$/.exec(text) ?? [];
  if (sign === undefined) return text === 'Z' ? 0 : isZone(text) ? text : undefined;
  const offset = parseOffset(`${sign}${hours.padStart(2, '0')}:${minutes}:${seconds}`);
  return offset === undefined || prefix === '' ? offset : prefix + (offset === 0 ? '' : formatOffset(offset));
}

export function formatOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
}

/** Whether the name is a region of the time zone database; names are case-sensitive as in Zeebe. */
export function isZone(name: string): boolean {
  return formatOf(name) !== undefined;
}

/** The offset of a zone at an instant, in seconds. Beyond JavaScript's calendar the outermost known offset counts. */
export function offsetAt(zone: string, instant: number): number {
  const epochSecond = Math.max(-MAX_SECOND, Math.min(MAX_SECOND, Math.floor(instant)));
  const fixed = /^(?:UTC|GMT|UT)([+-].*)$/.exec(zone)?.[1];
  if (fixed !== undefined) return parseOffset(fixed) ?? 0;
  const format = formatOf(zone);
  const parts = new Map(format!.formatToParts(epochSecond * 1000).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const year = parts.get('era') === 'BC' ? 1 - read('year') : read('year');
  const wall = new LocalDateTime(
    new DateValue(year, read('month'), read('day')),
    new LocalTime((read('hour') % 24) * 3600 + read('minute') * 60 + read('second'), 0),
  );
  return toEpochSecond(wall) - epochSecond;
}

/**
 * The moment a wall clock shows in a zone. In the hour that a change skips the clock is moved on by the gap;
 * in the hour that comes twice the earlier one counts, unless `preferred` is the later one's offset.
 */
export function atZone(local: LocalDateTime, zone: string, preferred?: number): ZonedDateTime {
  const wall = toEpochSecond(local);
  const before = offsetAt(zone, wall - DAY_SECONDS);
  const after = offsetAt(zone, wall + DAY_SECONDS);
  const valid = [before, after].filter((offset) => offsetAt(zone, wall - offset) === offset);
  if (preferred !== undefined && valid.includes(preferred)) return new ZonedDateTime(local, preferred, zone);
  if (valid.length > 0) return new ZonedDateTime(local, valid[0]!, zone);
  return new ZonedDateTime(ofEpochSecond(wall + after - before, local.time.nano), after, zone);
}

/** The zone's offset outside summer time, as of the year of the given instant. */
export function standardOffset(zone: string, epochSecond: number): number {
  const halfYear = 182 * DAY_SECONDS;
  return Math.min(
    offsetAt(zone, epochSecond),
    offsetAt(zone, epochSecond + halfYear),
    offsetAt(zone, epochSecond - halfYear),
  );
}

// helpers

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    if (formats.size > 700) formats.clear();
    formats.set(zone, createFormat(zone));
  }
  return formats.get(zone);
}

function createFormat(zone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Z][A-Za-z0-9~/._+-]+$/.test(zone)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const resolved = format.resolvedOptions().timeZone;
    return resolved !== zone && resolved.toLowerCase() === zone.toLowerCase() ? undefined : format;
  } catch {
    return undefined;
  }
}
