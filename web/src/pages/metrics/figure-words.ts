import type { Figure, FigureUnit, Level, Metric, Rate } from '../../api/figure-endpoints';
import type { L } from '../../i18n/locale';

export const METRIC_NAMES: Record<Metric, L> = {
  initial: { zh: '初次毕业去向落实率', en: 'Initial placement rate' },
  preliminary: { zh: '毕业去向初步落实率', en: 'Preliminary placement rate' },
  'year-end': { zh: '年终毕业去向落实率', en: 'Year-end placement rate' },
  placement: { zh: '毕业去向落实率', en: 'Placement rate' },
};
export const METRICS = Object.keys(METRIC_NAMES) as Metric[];

export const LEVEL_NAMES: Record<Level, L> = {
  school: { zh: '学校', en: 'Schools' },
  major: { zh: '专业', en: 'Majors' },
  group: { zh: '群体', en: 'Groups' },
};
export const LEVELS = Object.keys(LEVEL_NAMES) as Level[];

const GROUPS = {
  hardship: { zh: '困难毕业生', en: 'Graduates in hardship' },
  'out-of-poverty': { zh: '脱贫家庭', en: 'Families lifted out of poverty' },
  'low-income': { zh: '低保家庭', en: 'Families on minimum allowance' },
  'zero-employment': { zh: '零就业家庭', en: 'Families without employment' },
  disabled: { zh: '残疾', en: 'Disabled graduates' },
  minority: { zh: '少数民族', en: 'Ethnic minorities' },
  'hard-to-place': { zh: '就业困难', en: 'Graduates hard to place' },
} satisfies Record<string, L>;
export type Group = keyof typeof GROUPS;
export const GROUP_NAMES: Readonly<Record<string, L | undefined>> = GROUPS;
export const GROUP_CODES = Object.keys(GROUPS) as Group[];

/** Cut and not rounded, as the server does: what lies below 50 % never reads as 50.00 %. */
export function rateText({ numerator, denominator }: Rate): string {
  const hundredths = Math.floor((numerator * 10_000) / denominator);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}

/** For drawing alone. */
export const percent = ({ numerator, denominator }: Rate): number =>
  Math.floor((numerator * 10_000) / denominator) / 100;

/** The unit within its school. */
export function unitName({ level, name, majorCode, groupCode }: Omit<FigureUnit, 'unitId' | 'organisationId'>): L {
  if (level === 'group') return (groupCode === null ? undefined : GROUP_NAMES[groupCode]) ?? { zh: name, en: name };
  if (level === 'school') return { zh: '全校', en: 'Whole school' };
  return { zh: `${name} ${majorCode ?? ''}`, en: `${name} ${majorCode ?? ''}` };
}

/** Figures of the same unit that are not the same figure. */
export const figureKey = ({ unitId, metric, cohort, asOf }: Figure): string => [unitId, metric, cohort, asOf].join(':');
