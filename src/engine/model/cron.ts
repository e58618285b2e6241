/**
 * Cron expressions of timer cycles: six fields (second, minute, hour, day of month, month, day of week), or a name such as
 * `@daily`. Lists, ranges, steps and English names are known; `L`, `W` and `#` are not, and are refused at deployment.
 */
interface Cron {
  seconds: Set<number>;
  minutes: Set<number>;
  hours: Set<number>;
  days: Set<number>;
  months: Set<number>;
  weekdays: Set<number>;
}

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
    parseField(fields[3], 1, 31),
    parseField(fields[4], 1, 12, MONTHS, 1),
    parseField(fields[5], 0, 7, WEEKDAYS, 0),
  ];
  if (!seconds || !minutes || !hours || !days || !months || !weekdays) return undefined;
  if (weekdays.has(7)) weekdays.add(0);
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
      !cron.days.has(date.getUTCDate()) ||
      !cron.weekdays.has(date.getUTCDay())
    )
      continue;
    const time = firstTime(cron, Math.max(0, from - day));
    if (time !== undefined) return day + time;
  }
  return undefined;
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
