import type { CalendarYear } from './calendar';
import { addDays, daysBetween, isDay, type Day, yearOf } from './day';

export interface NoticeFault {
  line: number;
  text: string;
  reason: 'no-kind' | 'no-year' | 'no-such-day' | 'other-year' | 'contradiction' | 'backwards';
}

export type ReadNotice =
  | {
      outcome: 'read';
      year: CalendarYear;
      /** Lines without a date, shown so that nothing of the paste is lost unseen. */
      ignored: string[];
      /** What a complete notice would name and this one does not. */
      gaps: NoticeGap[];
    }
  | { outcome: 'refuse'; faults: NoticeFault[] };

export type NoticeGap = 'new-year' | 'labour-day' | 'national-day' | 'few-days';

/** The shipped years name 23 (2018) to 33 days off, the weekends inside the holidays included; fewer than 20 means a part is missing. */
const FEWEST_DAYS_OFF = 20;
/** A notice may move the last days of the December before its year; see `MOVABLE_FROM` in the reason chain, with margin. */
const EARLIEST_BEFORE = '12-20';
/** The longest rest so far was ten days; beyond two weeks a range is a typing error. */
const LONGEST_RANGE = 14;

const WORK = /补班|上班|(?<![\p{L}])班(?![\p{L}])|\bwork(ing)?\b/iu;
const OFF = /放假|休息|休(?!假?班)|\boff\b|\bholiday\b/iu;
const DATE = String.raw`(?:(\d{4})\s*[年/.-]\s*)?(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?`;
const RANGE_END = String.raw`(?:\s*(?:至|到|~|～|—|–|-|\.\.|to)\s*(?:(?:(\d{4})\s*[年/.-]\s*)?(\d{1,2})\s*[月/.-]\s*)?(\d{1,2})\s*日?(?!\d|\s*[月/.-]\d))?`;
const DATES = new RegExp(`(?<!\\d)${DATE}(?!\\d)${RANGE_END}`, 'gu');

/**
 * Reads a notice of the General Office of the State Council as an administrator pastes it: lines such as
 * `2027-01-01 休 元旦` or `2027-02-20 班`, ranges (`2027-01-01 至 2027-01-03 休`), the sentences of the notice itself
 * (`一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。`), or a year's file of holiday-cn. What names a date and cannot be
 * understood is refused, never skipped.
 *
 * @param givenYear needed when no line names a year.
 */
export function readNotice(text: string, givenYear?: number): ReadNotice {
  const json = fromJson(text);
  const lines = json ?? segmentsOf(text);
  const year = json?.[0]?.year ?? givenYear ?? yearNamed(text);
  const off: Record<Day, string> = {};
  const work: Record<Day, string> = {};
  const notices = [...new Set(text.match(/https?:\/\/[^\s"'，。）)]+/gu) ?? [])];
  const ignored: string[] = [];
  const faults: NoticeFault[] = [];
  let holiday = '';
  for (const { line, text: segment } of lines) {
    const fault = (reason: NoticeFault['reason']) => faults.push({ line, text: segment.slice(0, 120), reason });
    holiday = headingOf(segment) ?? holiday;
    const found = [...segment.matchAll(DATES)];
    if (found.length === 0) {
      if (segment !== '') ignored.push(segment.slice(0, 120));
      continue;
    }
    const kind = WORK.test(segment) && !/放假调休.*共/u.test(segment) ? 'work' : OFF.test(segment) ? 'off' : undefined;
    if (kind === undefined) {
      fault('no-kind');
      continue;
    }
    const name = nameIn(segment) ?? (holiday === '' ? (kind === 'off' ? '放假' : '调休') : holiday);
    for (const match of found) {
      const days = daysOf(match, year);
      if (typeof days === 'string') fault(days);
      else if (year === undefined) fault('no-year');
      else {
        for (const day of days) {
          if (yearOf(day) !== year && (yearOf(day) !== year - 1 || day.slice(5) < EARLIEST_BEFORE)) fault('other-year');
          else if ((kind === 'off' ? work : off)[day] !== undefined) fault('contradiction');
          else (kind === 'off' ? off : work)[day] = name;
        }
      }
    }
  }
  if (faults.length > 0) return { outcome: 'refuse', faults };
  if (year === undefined || Object.keys(off).length === 0) {
    return { outcome: 'refuse', faults: [{ line: 1, text: '', reason: year === undefined ? 'no-year' : 'no-kind' }] };
  }
  return { outcome: 'read', year: { year, notices, off, work }, ignored, gaps: gapsOf(year, off) };
}

// helpers

interface Segment {
  line: number;
  text: string;
  year?: number;
}

function segmentsOf(text: string): Segment[] {
  return text.split(/\r?\n/u).flatMap((raw, index) => {
    const bare = raw
      .replace(/https?:\/\/\S+/gu, '')
      .replace(/#.*$/u, '')
      .replace(/[（(][^（）()]*[）)]/gu, '');
    return bare
      .split(/[。；;]/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => ({ line: index + 1, text: part }));
  });
}

/** A year's file of holiday-cn as lines of the plain form. */
function fromJson(text: string): Segment[] | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const file = JSON.parse(text) as { year?: unknown; days?: unknown };
    if (typeof file.year !== 'number' || !Array.isArray(file.days)) return undefined;
    const { year } = file;
    return (file.days as { name?: unknown; date?: unknown; isOffDay?: unknown }[]).map((day, index) => ({
      line: index + 1,
      year,
      text: `${String(day.date)} ${day.isOffDay === true ? '休' : '班'} ${String(day.name)}`,
    }));
  } catch {
    return undefined;
  }
}

function yearNamed(text: string): number | undefined {
  const named = /(?<!\d)(20\d{2})(?=年|-\d|\/\d|\.\d)/u.exec(text);
  return named ? Number(named[1]) : undefined;
}

function daysOf(match: RegExpMatchArray, year: number | undefined): Day[] | NoticeFault['reason'] {
  const [, fromYear, fromMonth, fromDate, toYear, toMonth, toDate] = match;
  const first = dayFrom(fromYear ?? year, fromMonth!, fromDate!);
  if (fromYear === undefined && year === undefined) return 'no-year';
  if (first === undefined) return 'no-such-day';
  if (toDate === undefined) return [first];
  const last = dayFrom(toYear ?? fromYear ?? year, toMonth ?? fromMonth!, toDate);
  if (last === undefined) return 'no-such-day';
  const length = daysBetween(first, last);
  if (length < 0 || length >= LONGEST_RANGE) return 'backwards';
  return Array.from({ length: length + 1 }, (_, index) => addDays(first, index));
}

function dayFrom(year: string | number | undefined, month: string, date: string): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

const HOLIDAYS = /元旦|春节|清明节?|劳动节|端午节?|中秋节?、国庆节?|国庆节?、中秋节?|中秋节?|国庆节?/u;

/** `一、元旦：` begins the sentences about one holiday. */
function headingOf(segment: string): string | undefined {
  const [heading, sentence] = segment.split(/[：:]/u);
  return sentence === undefined ? undefined : nameIn(heading ?? '');
}

function nameIn(segment: string): string | undefined {
  return HOLIDAYS.exec(segment)?.[0];
}

function gapsOf(year: number, off: Record<Day, string>): NoticeGap[] {
  const gaps: NoticeGap[] = [];
  if (off[`${year}-01-01`] === undefined) gaps.push('new-year');
  if (off[`${year}-05-01`] === undefined) gaps.push('labour-day');
  if (off[`${year}-10-01`] === undefined) gaps.push('national-day');
  if (Object.keys(off).length < FEWEST_DAYS_OFF) gaps.push('few-days');
  return gaps;
}
