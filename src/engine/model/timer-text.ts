import { nextCron, parseCron } from './cron';

/** What a timer text (duration, date, repetition or cron expression) comes to; all times are UTC milliseconds. */
export interface TimerPlan {
  due: number;
  /** Repetitions after the first; -1 without end. */
  repetitions: number;
  cycle?: string;
}

interface Duration {
  sign: 1 | -1;
  months: number;
  days: number;
  milliseconds: number;
}

const DURATION =
  /^([+-]?)P(?=[+-]?\d|T[+-]?\d)(?:([+-]?\d+)Y)?(?:([+-]?\d+)M)?(?:([+-]?\d+)W)?(?:([+-]?\d+)D)?(?:T(?=[+-]?\d)(?:([+-]?\d+)H)?(?:([+-]?\d+)M)?(?:([+-]?\d+(?:[.,]\d{1,9})?)S)?)?$/;

export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) return undefined;
  const number = (index: number): number => Number((match[index] ?? '0').replace(',', '.'));
  return {
    sign: match[1] === '-' ? -1 : 1,
    months: number(2) * 12 + number(3),
    days: number(4) * 7 + number(5),
    milliseconds: (number(6) * 60 + number(7)) * 60_000 + number(8) * 1000,
  };
}

/** Months follow the calendar: the 31st plus one month is the last day of the next. */
export function addDuration(at: number, duration: Duration): number {
  const date = new Date(at);
  if (duration.months !== 0) {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + duration.sign * duration.months);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(day, last));
  }
  return date.getTime() + duration.sign * (duration.days * 86_400_000 + duration.milliseconds);
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})(\[[^\]]+\])?$/;

export function isDateTime(text: string): boolean {
  return DATE_TIME.test(text.trim());
}

/** A date with a zone, as `2030-01-05T00:00:00Z`, `…+08:00` or `…[Europe/Berlin]` with an offset before it. */
export function parseDate(text: string): number | undefined {
  const plain = text.trim().replace(/\[[^\]]+\]$/, '');
  if (!isDateTime(plain)) return undefined;
  const at = Date.parse(plain);
  return Number.isNaN(at) ? undefined : at;
}

/** `R3/PT1H`, `R/P1D`, `R3/2030-01-01T00:00:00Z/PT1H`: the first time is after one period, or the date given. */
function planCycle(text: string, now: number): TimerPlan | undefined {
  const cron = parseCron(text);
  if (cron) {
    const due = nextCron(cron, now);
    return due === undefined ? undefined : { due, repetitions: -1, cycle: text.trim() };
  }
  const parts = text.trim().split('/');
  const count = /^R(-1|\d*)$/.exec(parts[0] ?? '');
  const period = parts.at(-1) ?? '';
  const duration = parseDuration(period);
  if (!count || !duration || parts.length < 2 || parts.length > 3) return undefined;
  const endless = count[1] === '' || count[1] === '-1';
  const start = parts.length === 3 ? parseDate(parts[1] ?? '') : undefined;
  if (parts.length === 3 && start === undefined) return undefined;
  return {
    // A start in the past means now.
    due: start === undefined ? addDuration(now, duration) : Math.max(start, now),
    repetitions: endless ? -1 : Math.max(0, Number(count[1]) - 1),
    cycle: period,
  };
}

/** A late cycle does not make up for what it missed: next due = previous due + period, but never in the past. */
export function nextDue(due: number, cycle: string, now: number): number {
  const duration = parseDuration(cycle);
  if (duration) return Math.max(addDuration(due, duration), now);
  const cron = parseCron(cycle);
  return (cron && nextCron(cron, Math.max(due, now))) ?? now;
}

/** The plan of a timer event, or undefined when the text is none. */
export function planTimer(kind: 'duration' | 'date' | 'cycle', text: string, now: number): TimerPlan | undefined {
  if (kind === 'cycle') return planCycle(text, now);
  if (kind === 'date') {
    const due = parseDate(text);
    return due === undefined ? undefined : { due, repetitions: 0 };
  }
  const duration = parseDuration(text);
  return duration && { due: addDuration(now, duration), repetitions: 0 };
}
