import type { WorkingCalendar } from '../calendar/calendar';
import { addDays, type Day, endOfDay, mondayOf, shanghaiDay } from '../calendar/day';
import { type Channel, definitionOf, type NoticeKind } from './notice-kind';

/** How often mails come. */
export const RHYTHMS = ['at-once', 'daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface MailRhythm {
  rhythm: Rhythm;
  /** Of a daily or weekly mail, in Asia/Shanghai. */
  hour: number;
}

/** Until the person chooses: at once, and nine o'clock when officials have sat down. */
export const DEFAULT_RHYTHM: MailRhythm = { rhythm: 'at-once', hour: 9 };

/** Notices of one action come close together: they go into one mail. */
const COLLECT_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Longer than any run of days off, with weeks to spare; a calendar that has no working day at all would otherwise never end. */
const MOST_DAYS = 60;

/**
 * Where a notice goes. What the person chose holds, except that a fixed kind always reaches the product: nobody can say
 * afterwards that an order or a missed date was never shown.
 * @example channelOf('deadline-passed', 'mail') → 'both'
 */
export function channelOf(kind: NoticeKind, chosen: Channel | null): Channel {
  const { channel, isFixed = false } = definitionOf(kind);
  const wanted = chosen ?? channel;
  if (!isFixed) return wanted;
  return wanted === 'mail' || wanted === 'both' ? 'both' : 'product';
}

/**
 * Whether a notice stands in the list and goes into a mail; null when the person wants neither. Who has no confirmed address
 * gets by mail nothing and reads it in the list instead.
 */
export function decideDelivery(
  kind: NoticeKind,
  chosen: Channel | null,
  canMail: boolean,
): { isListed: boolean; isMailed: boolean } | null {
  const channel = channelOf(kind, chosen);
  if (channel === 'none') return null;
  const isMailed = canMail && channel !== 'product';
  return { isListed: channel !== 'mail' || !isMailed, isMailed };
}

/**
 * From when on a notice goes into the next mail: soon; at the hour of the next working day; at the hour of the first working
 * day of a week. Days off bring no mail, whatever the weekday.
 * @example mailDueAt(2026-09-30 10:00, { rhythm: 'daily', hour: 9 }) → 2026-10-08 09:00, after the holiday
 */
export function mailDueAt(at: Date, { rhythm, hour }: MailRhythm, calendar: WorkingCalendar): Date {
  if (rhythm === 'at-once') return new Date(at.getTime() + COLLECT_MS);
  let day = shanghaiDay(at);
  for (let count = 0; count < MOST_DAYS; count++, day = addDays(day, 1)) {
    const due = atHour(day, hour);
    if (due <= at || !calendar.facts(day).working) continue;
    if (rhythm === 'daily' || isFirstOfWeek(day, calendar)) return due;
  }
  return atHour(day, hour);
}

// helpers

function atHour(day: Day, hour: number): Date {
  return new Date(endOfDay(addDays(day, -1)).getTime() + hour * HOUR_MS);
}

function isFirstOfWeek(day: Day, calendar: WorkingCalendar): boolean {
  for (let before = mondayOf(day); before < day; before = addDays(before, 1)) {
    if (calendar.facts(before).working) return false;
  }
  return true;
}
