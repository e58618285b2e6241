import type { LocalText } from '../platform/errors/domain-error';

/** What can be wrong with a row of figures, told behind its place. */
export const FIGURE_FAULTS = {
  'unknown-column': {
    zh: '应只有数据所需的列，但有不认识的列；请删去该列。',
    en: 'expected only the columns that figures need, but this is not one; remove it.',
  },
  'school-unknown': {
    zh: '应为本机关所属学校的全称，但未找到；请按机构名册填写。',
    en: 'expected the full name of a school of this authority, but found none; use the name of the register.',
  },
  'school-ambiguous': {
    zh: '有两所学校同名，无法确定；请先由系统管理员区分名称。',
    en: 'two schools have this name; have the system administrator tell them apart first.',
  },
  level: {
    zh: '应为“学校”“专业”或者“群体”；数据不得以个人为单位。',
    en: 'expected 学校 (school), 专业 (major) or 群体 (group); figures are never about single people.',
  },
  'major-code': {
    zh: '应为六位专业代码（可带 T、K），但填写的不是；请核对专业目录。',
    en: 'expected a code of six digits, with T or K where it has them; check the catalogue of majors.',
  },
  'major-name': { zh: '应填写专业名称，但为空。', en: 'expected the name of the major, but it is empty.' },
  'major-unasked': {
    zh: '只有层级为“专业”的行填写专业；请清空或者更正层级。',
    en: 'only rows of the level 专业 name a major; clear it or correct the level.',
  },
  group: {
    zh: '应为登记的群体：困难毕业生、脱贫家庭、低保家庭、零就业家庭、残疾、少数民族、就业困难。',
    en: 'expected one of the groups: 困难毕业生, 脱贫家庭, 低保家庭, 零就业家庭, 残疾, 少数民族, 就业困难.',
  },
  'group-unasked': {
    zh: '只有层级为“群体”的行填写群体；请清空或者更正层级。',
    en: 'only rows of the level 群体 name a group; clear it or correct the level.',
  },
  metric: {
    zh: '应为初次毕业去向落实率、毕业去向初步落实率、年终毕业去向落实率或者毕业去向落实率。',
    en: 'expected 初次毕业去向落实率, 毕业去向初步落实率, 年终毕业去向落实率 or 毕业去向落实率.',
  },
  cohort: { zh: '应为届别，如“2023届”。', en: 'expected a class of graduates, such as 2023届.' },
  'as-of': { zh: '应为日期，如“2023-07-01”。', en: 'expected a date, such as 2023-07-01.' },
  'as-of-future': {
    zh: '截止日期应不晚于今天；请核对。',
    en: 'expected a date up to today, but it lies ahead; check it.',
  },
  'no-graduates': {
    zh: '毕业生人数应大于零；没有毕业生的单位没有落实率，请删去该行。',
    en: 'expected at least one graduate; a unit without any has no rate, so delete the row.',
  },
  'count-large': { zh: '人数过大；请核对。', en: 'the count is too large; check it.' },
  'more-placed': {
    zh: '落实人数应不大于毕业生人数；请核对两项。',
    en: 'expected no more graduates placed than there are; check both counts.',
  },
  'rate-differs': {
    zh: '与两项人数算得的落实率不符；请核对三项。',
    en: 'is not the rate of the two counts; check all three.',
  },
} as const satisfies Record<string, LocalText>;

export type FigureFaultReason = keyof typeof FIGURE_FAULTS;
