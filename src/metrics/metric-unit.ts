import type { LocalText } from '../platform/errors/domain-error';

/**
 * What a figure can be about: a school, one of its majors, or one of its groups of graduates. The list is closed here and in
 * the database (`metric_units_level_check`): there is no kind for a person, so no rate of a counsellor can be stored,
 * imported, shown or exported (三不得, MoE 2023: no employment duty handed on to counsellors, no appraisal by the rate).
 */
export const UNIT_LEVELS = ['school', 'major', 'group'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

export const LEVEL_NAMES: Record<UnitLevel, LocalText> = {
  school: { zh: '学校', en: 'School' },
  major: { zh: '专业', en: 'Major' },
  group: { zh: '群体', en: 'Group' },
};

/**
 * Groups of graduates of the notices' lists of hardship (HRD-01 to HRD-03), with the one that holds them all; a closed list,
 * as `metric_groups` in the database.
 */
export const GROUP_NAMES = {
  hardship: { zh: '困难毕业生', en: 'Graduates in hardship' },
  'out-of-poverty': { zh: '脱贫家庭', en: 'Families lifted out of poverty' },
  'low-income': { zh: '低保家庭', en: 'Families on minimum allowance' },
  'zero-employment': { zh: '零就业家庭', en: 'Families without employment' },
  disabled: { zh: '残疾', en: 'Disabled graduates' },
  minority: { zh: '少数民族', en: 'Ethnic minorities' },
  'hard-to-place': { zh: '就业困难', en: 'Graduates hard to place' },
} as const satisfies Record<string, LocalText>;
export type GroupCode = keyof typeof GROUP_NAMES;

export const GROUP_CODES = Object.keys(GROUP_NAMES) as GroupCode[];

/** @example groupNamed('残疾毕业生') → 'disabled' */
export function groupNamed(words: string): GroupCode | undefined {
  const plain = words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(毕业生|学生)$/, '');
  return GROUP_CODES.find((code) => plain === code || plain === GROUP_NAMES[code].zh.replace(/毕业生$/, ''));
}

/** @example levelNamed('专业点') → 'major' */
export function levelNamed(words: string): UnitLevel | undefined {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  return UNIT_LEVELS.find(
    (level) =>
      plain === level || plain === LEVEL_NAMES[level].en || plain.replace(/(点|学生)$/, '') === LEVEL_NAMES[level].zh,
  );
}

/** Codes of the national catalogues of majors: six digits, with marks for 特设 (T) and 国控 (K). */
export function isMajorCode(code: string): boolean {
  return /^\d{6}[A-Z]{0,2}$/.test(code);
}

const PEOPLE = /辅导员|班主任|导师|班级|姓名|工号|学号/;
const PEOPLE_IN_TITLES =
  /教师|教职工|责任人|负责人|联系人|经办人|身份证|考生号|手机|电话|counsell?or|tutor|advis[eo]r|teacher|person|student|phone/i;

/**
 * Whether the name of a unit stands for single people: counsellors, class teachers, students.
 * @example unitNamesPeople('软件工程（王辅导员）') → true; unitNamesPeople('小学教育') → false
 */
export function unitNamesPeople(name: string): boolean {
  return PEOPLE.test(name.normalize('NFKC').replace(/\s/g, ''));
}

/**
 * Whether the title of a column does. Such a file is refused as a whole, whatever else it holds.
 * @example titleNamesPeople('辅导员姓名') → true; titleNamesPeople('专业名称') → false
 */
export function titleNamesPeople(title: string): boolean {
  return unitNamesPeople(title) || PEOPLE_IN_TITLES.test(title.normalize('NFKC'));
}

/** The identity of a unit within its school, for comparing what two files mean. */
export interface UnitKey {
  organisationId: string;
  level: UnitLevel;
  majorCode?: string | null;
  groupCode?: string | null;
}

export function unitKey({ organisationId, level, majorCode, groupCode }: UnitKey): string {
  return [organisationId, level, majorCode ?? groupCode ?? ''].join(':');
}
