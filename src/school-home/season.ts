import { type WorkingCalendar, workingDayBefore, workingDayFrom } from '../calendar/calendar';
import { addDays, type Day, isDay, yearOf } from '../calendar/day';
import type { PolicyKeyName } from '../policy/policy-keys';
import { type PackValue, valueOn } from '../policy/policy-pack';

export const SEASON_KINDS = [
  'data-submission',
  'quality-report',
  'adjustment-plan',
  'hardship-outcome',
  'hardship-check',
  'events',
] as const;
export type SeasonKind = (typeof SEASON_KINDS)[number];

/** Why a school had better be done before the date itself. */
export type PlanReason = 'rest-day' | 'before-undefined';

export interface SeasonDuty {
  kind: SeasonKind;
  /** As the notice sets it; of a duty that runs for a time, its last day. */
  date: Day;
  /** The first day of a duty that runs for a time. */
  from: Day | undefined;
  /** The working day on which it is done in every reading of the notice. */
  planBy: Day;
  reason: PlanReason | undefined;
  clause: string;
}

/** What of a policy pack makes dated duties of schools. */
export interface SeasonSource {
  classYear: number;
  values: Readonly<Record<string, PackValue | undefined>>;
}

/** Months of a season that lie in the year before the class leaves: the season begins in autumn. */
const AUTUMN = 9;

/**
 * The dates that a policy sets for schools, in their order; where it sets none there is none, and no other jurisdiction's is
 * borrowed. A date on a rest day is not moved unless the notice says so: the product only advises the working day before
 * (domain B7; six of Tianjin's 53 dates are such). "前" without a definition is advised the same way.
 *
 * @example tianjin-2023 → every 25th and every Thursday from November 2022 to August 2023, 53 dates, and 31 December
 */
export function seasonDuties(pack: SeasonSource, today: Day, calendar: WorkingCalendar): SeasonDuty[] {
  const value = (key: PolicyKeyName): PackValue | undefined => valueOn(pack.values[key], today);
  const dated = (
    kind: SeasonKind,
    found: PackValue | undefined,
    days: readonly Day[],
    isBefore: boolean,
  ): SeasonDuty[] =>
    found === undefined
      ? []
      : days.map((date) => ({ kind, from: undefined, clause: found.clause, ...planned(date, isBefore, calendar) }));
  const isExclusive = value('before.inclusive')?.value !== 'inclusive';
  const submission = value('data.submission.schedule');
  const report = value('qualityReport.publishBy');
  const plan = value('major.planDue');
  const outcome = value('hardship.outcomeTests');
  const triggers = value('interview.triggers');
  const onRestDay = value('data.submission.onNonWorkingDay')?.value;
  return [
    ...dated(
      'data-submission',
      submission,
      submissionDays(pack.classYear, submission?.value).map((day) => moved(day, onRestDay, calendar)),
      false,
    ),
    ...dated('quality-report', report, yearly(report?.value, today), isExclusive),
    ...dated('adjustment-plan', plan, daysIn(plan?.value, 'date'), isExclusive),
    ...dated('hardship-outcome', outcome, daysIn(outcome?.value, 'dueBy'), false),
    ...dated('hardship-check', triggers, daysIn(triggers?.value, 'at'), false),
    ...events(value('event.school.perDay')),
  ].sort((one, other) =>
    one.date === other.date ? one.kind.localeCompare(other.kind) : one.date < other.date ? -1 : 1,
  );
}

// helpers

function planned(
  date: Day,
  isBefore: boolean,
  calendar: WorkingCalendar,
): Pick<SeasonDuty, 'date' | 'planBy' | 'reason'> {
  if (!calendar.facts(date).working) return { date, planBy: workingDayBefore(calendar, date), reason: 'rest-day' };
  if (isBefore) return { date, planBy: workingDayBefore(calendar, date), reason: 'before-undefined' };
  return { date, planBy: date, reason: undefined };
}

function moved(day: Day, rule: unknown, calendar: WorkingCalendar): Day {
  if (calendar.facts(day).working) return day;
  if (rule === 'next') return workingDayFrom(calendar, day);
  return rule === 'previous' ? workingDayBefore(calendar, day) : day;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The days of rules such as `FREQ=MONTHLY;BYMONTHDAY=25;BYMONTH=11,12,1`, each once; a rule of another form makes none. */
function submissionDays(classYear: number, value: unknown): Day[] {
  const rules = (value as { rules?: unknown } | undefined)?.rules;
  if (!Array.isArray(rules)) return [];
  const days = rules.flatMap((rule) => daysOfRule(classYear, String(rule)));
  return [...new Set(days)].sort();
}

function daysOfRule(classYear: number, rule: string): Day[] {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=') as [string, string]));
  const months = (parts.BYMONTH ?? '')
    .split(',')
    .map(Number)
    .filter((month) => month >= 1 && month <= 12);
  const fits = (day: Day): boolean =>
    parts.FREQ === 'MONTHLY'
      ? Number(day.slice(8)) === Number(parts.BYMONTHDAY)
      : parts.FREQ === 'WEEKLY' && WEEKDAYS[weekday(day)] === parts.BYDAY;
  return months.flatMap((month) => daysOfMonth(month >= AUTUMN ? classYear - 1 : classYear, month).filter(fits));
}

function daysOfMonth(year: number, month: number): Day[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((day) =>
    day.startsWith(first.slice(0, 7)),
  );
}

const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** A date that comes every year: that of this year. */
function yearly(value: unknown, today: Day): Day[] {
  const monthDay = (value as { monthDay?: unknown } | undefined)?.monthDay;
  const day = `${yearOf(today)}-${String(monthDay)}`;
  return isDay(day) ? [day] : [];
}

/** The days that stand under a key of an object, or of several objects, each once. */
function daysIn(value: unknown, key: string): Day[] {
  const objects = Array.isArray(value) ? value : [value];
  const found = objects.map((one) => (one as Record<string, unknown> | undefined)?.[key]);
  return [...new Set(found.filter(isDay))];
}

function events(found: PackValue | undefined): SeasonDuty[] {
  const { from, to } = (found?.value ?? {}) as { from?: string; to?: string };
  if (found === undefined || from === undefined || to === undefined) return [];
  const [first] = daysOfMonth(Number(from.slice(0, 4)), Number(from.slice(5)));
  const last = daysOfMonth(Number(to.slice(0, 4)), Number(to.slice(5))).at(-1)!;
  return [{ kind: 'events', from: first, date: last, planBy: last, reason: undefined, clause: found.clause }];
}
