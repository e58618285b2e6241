import type { Columns } from '../platform/tables/table-records';

/** What a file of figures holds, by the titles under which it is known. There is no column for people, on purpose. */
export const FIGURE_COLUMNS = {
  school: { titles: ['学校', '学校名称', '高校', 'school'], required: 'value' },
  level: { titles: ['层级', '统计层级', '单位类型', 'level'], required: 'value' },
  majorCode: { titles: ['专业代码', 'majorCode'], kind: 'id' },
  majorName: { titles: ['专业名称', '专业', 'major'] },
  group: { titles: ['群体', '学生群体', 'group'] },
  metric: { titles: ['指标', '指标名称', 'metric'], required: 'value' },
  cohort: { titles: ['届别', '毕业届别', 'cohort'], required: 'value' },
  asOf: { titles: ['截止日期', '截至日期', '统计截止日期', 'asOf'], required: 'value' },
  numerator: { titles: ['落实人数', '已落实人数', 'numerator'], required: 'value', kind: 'integer' },
  denominator: { titles: ['毕业生人数', '毕业生总数', 'denominator'], required: 'value', kind: 'integer' },
  rate: { titles: ['落实率', 'rate'] },
} as const satisfies Columns<string>;
export type FigureColumn = keyof typeof FIGURE_COLUMNS;
