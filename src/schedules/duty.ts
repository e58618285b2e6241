import { type Day, isDay } from '../calendar/day';
import { type Metric, metricNamed } from '../metrics/metric';
import { type Rate, readThreshold } from '../metrics/rate';
import { type PackValue, valueOn } from '../policy/policy-pack';
import type { PolicyKeyName } from '../policy/policy-keys';

/** What of a policy pack makes duties. */
export interface DutySource {
  classYear: number;
  values: Readonly<Record<string, PackValue | undefined>>;
}

interface AnyDuty {
  /** Undefined when the notice sets none: then a person says when. */
  date: Day | undefined;
  cohort: number;
  metric: Metric;
  clause: string;
}

/** A school is looked at whose hardship graduates fare worse than all its graduates (FJ 五; ITV-03). */
export interface HardshipDuty extends AnyDuty {
  rule: 'hardship-below-school';
  date: Day;
}

/** A major is looked at whose rate lies below the threshold for the consecutive years (TJ（二十三）, FJ 六; MAJ-01, MAJ-02). */
export interface MajorDuty extends AnyDuty {
  rule: 'major-below-threshold';
  threshold: Rate;
  years: number;
  /** Undefined when no notice sets it: a person is asked. */
  minCohort: number | undefined;
}

export type Duty = HardshipDuty | MajorDuty;

const HARDSHIP = /^困难毕业生/;

/**
 * The duties on figures that a policy pack sets, as it stands on the day. A value that is unset makes no duty and borrows none
 * from another jurisdiction; only the smallest cohort and the date may be missing, because people answer those.
 *
 * @example fujian-2023 → interviews on 2023-07-01 and 2023-09-01, plans due on 2023-04-01 (one year below 50 %)
 */
export function dutiesOf(pack: DutySource, today: Day): Duty[] {
  const value = (key: PolicyKeyName): PackValue | undefined => valueOn(pack.values[key], today);
  return [...hardshipDuties(pack.classYear, value('interview.triggers')), ...majorDuties(pack.classYear, value)];
}

/** Whether the system opens the list by itself now: the date has come, and the pack was in force on it. */
export function isDue(date: Day | undefined, { since, today }: { since: Day; today: Day }): boolean {
  return date !== undefined && date >= since && date <= today;
}

/** The same day of another year; 29 February becomes the 28th. */
export function inYear(day: Day, years: number): Day {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const exists: boolean = isDay(moved);
  return exists ? moved : `${moved.slice(0, 8)}28`;
}

// helpers

interface Trigger {
  metric?: unknown;
  operator?: unknown;
  at?: unknown;
}

function hardshipDuties(cohort: number, found: PackValue | undefined): HardshipDuty[] {
  const triggers = Array.isArray(found?.value) ? (found.value as Trigger[]) : [];
  return triggers.flatMap(({ metric: words, operator, at }) => {
    if (operator !== 'below-school-average' || !isDay(at) || typeof words !== 'string' || !HARDSHIP.test(words))
      return [];
    const metric = metricNamed(words.replace(HARDSHIP, ''));
    return metric === undefined
      ? []
      : [{ rule: 'hardship-below-school' as const, date: at, cohort, metric, clause: found!.clause }];
  });
}

function majorDuties(cohort: number, value: (key: PolicyKeyName) => PackValue | undefined): MajorDuty[] {
  const found = value('major.threshold');
  const threshold = readThreshold(String((found?.value as { below?: unknown } | undefined)?.below ?? ''));
  const metric = metricNamed(String(value('major.metric')?.value ?? ''));
  const years = value('major.consecutiveYears')?.value;
  if (found === undefined || threshold === undefined || metric === undefined || typeof years !== 'number') return [];
  const due = (value('major.planDue')?.value as { date?: unknown } | undefined)?.date;
  const least = value('major.minCohort')?.value;
  return [
    {
      rule: 'major-below-threshold',
      date: isDay(due) ? due : undefined,
      cohort,
      metric,
      clause: found.clause,
      threshold,
      years,
      minCohort: typeof least === 'number' ? least : undefined,
    },
  ];
}
