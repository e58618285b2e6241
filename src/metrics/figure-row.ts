import { type Day, isDay } from '../calendar/day';
import type { TableRecord } from '../platform/tables/table-records';
import type { FigureColumn } from './figure-columns';
import type { FigureFaultReason } from './figure-faults';
import { cohortNamed, type Metric, metricNamed } from './metric';
import { groupNamed, GROUP_NAMES, isMajorCode, levelNamed, type UnitLevel } from './metric-unit';
import { isRate, MAX_COUNT, type Rate, statedRateAgrees } from './rate';

/** A row with this in place of a school states the total of the file, of the kind of rows that it names otherwise. */
const TOTAL = /^(合计|总计|total)$/i;

/** One figure of a file, with the line a person finds it by. */
export interface FigureRow extends Rate {
  line: number;
  organisationId: string;
  level: UnitLevel;
  majorCode: string | null;
  groupCode: string | null;
  name: string;
  metric: Metric;
  cohort: number;
  asOf: Day;
}

export interface FigureTableFacts {
  /** Schools of the authority by name; null where two have the same. */
  schools: ReadonlyMap<string, string | null>;
  today: Day;
}

export type ReadRow = { row: FigureRow; isTotal: boolean } | RowFault;
interface RowFault {
  fault: FigureFaultReason;
  column: FigureColumn;
}

/** One row of a file as a figure, or the first thing that is wrong with it. */
export function readRow({ line, values }: TableRecord<FigureColumn>, { schools, today }: FigureTableFacts): ReadRow {
  const isTotal = TOTAL.test(values.school);
  const organisationId = isTotal ? '' : schools.get(values.school.normalize('NFKC'));
  if (organisationId === undefined) return { fault: 'school-unknown', column: 'school' };
  if (organisationId === null) return { fault: 'school-ambiguous', column: 'school' };
  const level = levelNamed(values.level);
  if (level === undefined) return { fault: 'level', column: 'level' };
  const unit = readUnit(level, values, isTotal);
  if ('fault' in unit) return unit;
  const metric = metricNamed(values.metric);
  if (metric === undefined) return { fault: 'metric', column: 'metric' };
  const cohort = cohortNamed(values.cohort);
  if (cohort === undefined) return { fault: 'cohort', column: 'cohort' };
  const asOf = readDay(values.asOf);
  if (asOf === undefined) return { fault: 'as-of', column: 'asOf' };
  if (asOf > today) return { fault: 'as-of-future', column: 'asOf' };
  const rate = { numerator: Number(values.numerator), denominator: Number(values.denominator) };
  if (rate.denominator === 0) return { fault: 'no-graduates', column: 'denominator' };
  if (rate.denominator > MAX_COUNT) return { fault: 'count-large', column: 'denominator' };
  if (!isRate(rate)) return { fault: 'more-placed', column: 'numerator' };
  if (values.rate !== '' && !statedRateAgrees(values.rate, rate)) return { fault: 'rate-differs', column: 'rate' };
  const name = level === 'school' ? values.school : unit.name;
  return { row: { line, organisationId, level, ...unit, name, metric, cohort, asOf, ...rate }, isTotal };
}

// helpers

interface Unit {
  majorCode: string | null;
  groupCode: string | null;
  name: string;
}

function readUnit(level: UnitLevel, values: Record<FigureColumn, string>, isTotal: boolean): Unit | RowFault {
  const { majorCode, majorName, group } = values;
  if (level !== 'major' && (majorCode || majorName)) return { fault: 'major-unasked', column: 'majorCode' };
  if (level !== 'group' && group) return { fault: 'group-unasked', column: 'group' };
  if (level === 'group') {
    const code = groupNamed(group);
    return code === undefined
      ? { fault: 'group', column: 'group' }
      : { majorCode: null, groupCode: code, name: GROUP_NAMES[code].zh };
  }
  if (level === 'school' || isTotal) return { majorCode: null, groupCode: null, name: '' };
  if (!isMajorCode(majorCode)) return { fault: 'major-code', column: 'majorCode' };
  if (majorName === '') return { fault: 'major-name', column: 'majorName' };
  return { majorCode, groupCode: null, name: majorName };
}

/** @example readDay('2023年7月1日') → '2023-07-01' */
function readDay(words: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words.normalize('NFKC')) ?? [];
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}
