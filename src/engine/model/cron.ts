/**
 * Cron expressions of timer cycles: six fields (second, minute, hour, day of month, month, day of week), or a name such as
 * `@daily`. Lists, ranges, steps and English names; of the month also `L` (its last day), `L-3`, `15W` (the working day next to
 * it), `LW`; of the week `FRIL` (the last one of the month) and `2#1` (the first one).
 */
interface Cron {
  seconds: Set<number>;
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number> | DayRule;
  months: Set<number>;
  weekdays: Set<number> | DayRule;
}

/** Whether a day is meant, for fields that depend on the month. */
type DayRule = (date: Date) => boolean;

const NAMES: Record<string, string> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** A day that never comes (30 February) ends the search. */
const MAX_DAYS = 366 * 9;
const DAY_MS = 86_400_000;

export function parseCron(text: string): Cron | undefined {
  const fields = (NAMES[text.trim()] ?? text.trim()).split(/\s+/);
  if (fields.length !== 6) return undefined;
  const [seconds, minutes, hours, days, months, weekdays] = [
    parseField(fields[0], 0, 59),
    parseField(fields[1], 0, 59),
    parseField(fields[2], 0, 23),
    dayOfMonth(fields[3] ?? '') ?? parseField(fields[3], 1, 31),
    parseField(fields[4], 1, 12, MONTHS, 1),
    dayOfWeek(fields[5] ?? '') ?? parseField(fields[5], 0, 7, WEEKDAYS, 0),
  ];
  if (!seconds || !minutes || !hours || !days || !months || !weekdays) return undefined;
  if (weekdays instanceof Set && weekdays.has(7)) weekdays.add(0);
  return { seconds, minutes, hours, days, months, weekdays };
}

/** The next moment after the given one, in UTC milliseconds; undefined when there is none. */
export function nextCron(cron: Cron, after: number): number | undefined {
  const from = Math.floor(after / 1000) * 1000 + 1000;
  let day = Math.floor(from / DAY_MS) * DAY_MS;
  for (let tried = 0; tried < MAX_DAYS; tried += 1, day += DAY_MS) {
    const date = new Date(day);
    if (
      !cron.months.has(date.getUTCMonth() + 1) ||
      !fits(cron.days, date, date.getUTCDate()) ||
      !fits(cron.weekdays, date, date.getUTCDay())
    )
      continue;
    const time = firstTime(cron, Math.max(0, from - day));
    if (time !== undefined) return day + time;
  }
  return undefined;
}

function fits(field: Set<number> | DayRule, date: Date, value: number): boolean {
  return field instanceof Set ? field.has(value) : field(date);
}

const lastOf = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

function dayOfMonth(text: string): DayRule | undefined {
  const last = /^L(?:-(\d{1,2}))?$/i.exec(text);
  if (last) return (date) => date.getUTCDate() === lastOf(date) - Number(last[1] ?? 0);
  const working = /^(?:L|([12]?\d|3[01]))W$/i.exec(text);
  if (!working) return undefined;
  return (date) => date.getUTCDate() === workingDay(date, working[1] === undefined ? lastOf(date) : Number(working[1]));
}

/** The day of Monday to Friday that is next to a day, in the same month. */
function workingDay(date: Date, day: number): number {
  const last = lastOf(date);
  if (day < 1 || day > last) return 0;
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === 6) return day === 1 ? 3 : day - 1;
  if (weekday === 0) return day === last ? day - 2 : day + 1;
  return day;
}

function dayOfWeek(text: string): DayRule | undefined {
  const match = /^([A-Z]{3}|[0-7])(?:L|#([1-5]))$/i.exec(text);
  const named = WEEKDAYS.indexOf(match?.[1]?.toUpperCase() ?? '');
  const weekday = named >= 0 ? named : Number(match?.[1]) % 7;
  if (!match || Number.isNaN(weekday)) return undefined;
  const isMeant: DayRule = match[2]
    ? (date) => Math.ceil(date.getUTCDate() / 7) === Number(match[2])
    : (date) => date.getUTCDate() > lastOf(date) - 7;
  return (date) => date.getUTCDay() === weekday && isMeant(date);
}

/** The first time of a day at or after an offset in it. */
function firstTime(cron: Cron, offset: number): number | undefined {
  const sorted = (values: Set<number>): number[] => [...values].sort((a, b) => a - b);
  for (const hour of sorted(cron.hours)) {
    if ((hour + 1) * 3_600_000 <= offset) continue;
    for (const minute of sorted(cron.minutes)) {
      if (hour * 3_600_000 + (minute + 1) * 60_000 <= offset) continue;
      for (const second of sorted(cron.seconds)) {
        const time = hour * 3_600_000 + minute * 60_000 + second * 1000;
        if (time >= offset) return time;
      }
    }
  }
  return undefined;
}

function parseField(
  text: string | undefined,
  min: number,
  max: number,
  names: string[] = [],
  firstName = 0,
): Set<number> | undefined {
  const values = new Set<number>();
  for (const part of (text ?? '').split(',')) {
    const match = /^(\*|\?|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part);
    if (!match) return undefined;
    const number = (word: string): number => {
      const named = names.indexOf(word.toUpperCase());
      return named >= 0 ? named + firstName : /^\d+$/.test(word) ? Number(word) : Number.NaN;
    };
    const all = match[1] === '*' || match[1] === '?';
    const from = all ? min : number(match[1] ?? '');
    const to = match[2] !== undefined ? number(match[2]) : all || match[3] !== undefined ? max : from;
    const step = match[3] === undefined ? 1 : Number(match[3]);
    if (!(from >= min && to <= max && from <= to && step > 0)) return undefined;
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return values;
}
