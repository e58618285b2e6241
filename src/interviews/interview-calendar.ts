import ical, { ICalAlarmType } from 'ical-generator';

export interface CalendarEntry {
  /** Stays the same when the date moves, so that a calendar replaces the entry. */
  uid: string;
  sequence: number;
  startsAt: Date;
  title: string;
  place: string;
  description: string;
  issuer: string;
  issuedAt: Date;
}

/** An interview takes half a working day at most; the notice names no end. */
const LENGTH_MS = 2 * 3_600_000;
const REMINDER_SECONDS = 24 * 3_600;

/** The appointment of a notice as a calendar file (RFC 5545), in UTC, which every calendar turns into its own time. */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({ name: entry.title, prodId: { company: 'duban', product: 'interviews', language: 'ZH' } });
  calendar
    .createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      stamp: entry.issuedAt,
      start: entry.startsAt,
      end: new Date(entry.startsAt.getTime() + LENGTH_MS),
      summary: entry.title,
      location: entry.place,
      description: entry.description,
    })
    .createAlarm({ type: ICalAlarmType.display, trigger: REMINDER_SECONDS });
  return calendar.toString();
}
