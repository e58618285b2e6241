import { addDays, type Day, isWeekend, yearOf } from './day';

/** One year's notice of the General Office of the State Council. It may name late-December days of the year before. */
export interface CalendarYear {
  year: number;
  /** Addresses of the notice and of its amendments. */
  notices: string[];
  /** Rest days by name of the holiday, weekends inside the holiday included. */
  off: Record<Day, string>;
  /** Days the notice orders to be worked, by name of the holiday: weekend days, and once a Monday (2020-02-03). */
  work: Record<Day, string>;
}

export interface DayFacts {
  day: Day;
  working: boolean;
  /**
   * Whether the notice of the day's own year is known. If not, `working` is an estimate (Monday to Friday without the
   * statutory holidays of fixed date) and every result that used it is provisional.
   */
  known: boolean;
  kind: 'workday' | 'weekend' | 'holiday' | 'compensating-workday';
  /** Name of the holiday for `holiday` and `compensating-workday`. */
  name?: string;
}

/** The working days of the country as far as the notices are known. Immutable; a new notice makes a new calendar. */
export interface WorkingCalendar {
  /** Which edition of the data answered; stored with every date computed from it. */
  readonly edition: string;
  /** Known years in ascending order. */
  readonly years: readonly number[];
  facts(day: Day): DayFacts;
}

/**
 * Holidays fixed to a date of the solar calendar by 全国年节及纪念日放假办法 (as revised from 2025-01-01) Art. 2: used only
 * to estimate years without a notice, so that an estimate does not fall on New Year's Day. The lunar ones are left out.
 */
const STATUTORY_FIXED: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节',
};

/** Fifty years of days; bounded because dates come from outside. */
const REMEMBERED_DAYS = 18_300;

/**
 * Working days follow the State Council's yearly notice: its holidays are off and its compensating weekend days are
 * worked; all else is Monday to Friday (domain rule B7). Example: Saturday 2023-05-06 is a working day.
 */
export function buildCalendar(years: readonly CalendarYear[], edition: string): WorkingCalendar {
  const off = new Map<Day, string>();
  const work = new Map<Day, string>();
  for (const year of years) {
    for (const [day, name] of Object.entries(year.off)) off.set(day, name);
    for (const [day, name] of Object.entries(year.work)) work.set(day, name);
  }
  const known = new Set(years.map((year) => year.year));

  /** A limit of weeks asks for the same days again and again; the days of a calendar never change. */
  const remembered = new Map<Day, DayFacts>();

  function facts(day: Day): DayFacts {
    const found = remembered.get(day) ?? decide(day);
    if (remembered.size < REMEMBERED_DAYS) remembered.set(day, found);
    return found;
  }

  function decide(day: Day): DayFacts {
    const isKnown = known.has(yearOf(day));
    const worked = work.get(day);
    if (worked !== undefined && isWeekend(day)) {
      return { day, working: true, known: isKnown, kind: 'compensating-workday', name: worked };
    }
    const holiday = off.get(day) ?? (isKnown || worked !== undefined ? undefined : STATUTORY_FIXED[day.slice(5)]);
    if (holiday !== undefined) return { day, working: false, known: isKnown, kind: 'holiday', name: holiday };
    const weekend = isWeekend(day);
    return { day, working: !weekend, known: isKnown, kind: weekend ? 'weekend' : 'workday' };
  }

  return { edition, years: [...known].sort((a, b) => a - b), facts };
}

/** The day itself if it is worked, else the next one that is: "顺延" of a period that ends on a rest day (民法典 Art. 203). */
export function workingDayFrom(calendar: WorkingCalendar, day: Day): Day {
  let candidate = day;
  while (!calendar.facts(candidate).working) candidate = addDays(candidate, 1);
  return candidate;
}

/** The last working day before the given day. */
export function workingDayBefore(calendar: WorkingCalendar, day: Day): Day {
  let candidate = addDays(day, -1);
  while (!calendar.facts(candidate).working) candidate = addDays(candidate, -1);
  return candidate;
}

/** Working days after `from` up to and including `to`; negative when `to` lies before `from`. Same day: 0. */
export function workingDaysLeft(calendar: WorkingCalendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysLeft(calendar, to, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.facts(day).working) count += 1;
  return count;
}
