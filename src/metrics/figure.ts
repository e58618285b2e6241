import type { Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';
import { METRIC_NAMES, type Metric } from './metric';
import { LEVEL_NAMES, type UnitLevel } from './metric-unit';
import { type Rate, rateText } from './rate';

/** A rate with all that makes it one. None of the parts can be missing, here as in the database. */
export interface Figure extends Rate {
  unitId: string;
  organisationId: string;
  /** Name of the school. */
  school: string;
  level: UnitLevel;
  /** Name of the unit: the school again, the major, the group. */
  name: string;
  majorCode: string | null;
  groupCode: string | null;
  metric: Metric;
  cohort: number;
  asOf: Day;
}

/** `滨江理工大学 软件工程（080902）`, as lists and letters name a unit. */
export function unitText({
  school,
  level,
  name,
  majorCode,
}: Pick<Figure, 'school' | 'level' | 'name' | 'majorCode'>): LocalText {
  if (level === 'school') return { zh: school, en: school };
  const code = majorCode === null ? '' : majorCode;
  return {
    zh: `${school} ${name}${code && `（${code}）`}`,
    en: `${school}, ${LEVEL_NAMES[level].en.toLowerCase()} ${name}${code && ` (${code})`}`,
  };
}

/**
 * The figure in one sentence with every part of its identity.
 * @example 滨江理工大学 软件工程（080902）2023届毕业去向初步落实率（截至2023-04-01）：49/100（49.00%）
 */
export function figureText(figure: Figure): LocalText {
  const { metric, cohort, asOf, numerator, denominator } = figure;
  const unit = unitText(figure);
  const counts = `${numerator}/${denominator}`;
  return {
    zh: `${unit.zh}${cohort}届${METRIC_NAMES[metric].zh}（截至${asOf}）：${counts}（${rateText(figure)}）`,
    en: `${unit.en}: ${METRIC_NAMES[metric].en.toLowerCase()} of the class of ${cohort} as of ${asOf} is ${counts} (${rateText(figure)})`,
  };
}
