import type { Day } from '../calendar/day';
import type { Metric } from '../metrics/metric';
import type { UnitLevel } from '../metrics/metric-unit';
import type { LocalText } from '../platform/errors/domain-error';

/** What comes of a confirmed item; each kind has one opener (`ListOpeners`). */
export const LIST_KINDS = ['low-performer-interview', 'major-adjustment', 'major-annual-check'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export const KIND_NAMES: Record<ListKind, LocalText> = {
  'low-performer-interview': { zh: '约谈', en: 'Interview' },
  'major-adjustment': { zh: '专业调整', en: 'Adjustment of a major' },
  'major-annual-check': { zh: '专业调整年度复核', en: 'Annual check of an adjusted major' },
};

/** By which rule a list comes about. */
export const LIST_RULES = [
  'hardship-below-school',
  'major-below-threshold',
  'major-annual-check',
  'interview-by-hand',
  'major-by-hand',
] as const;
export type ListRule = (typeof LIST_RULES)[number];

export const RULE_NAMES: Record<ListRule, LocalText> = {
  'hardship-below-school': {
    zh: '困难毕业生落实率低于本校平均水平',
    en: 'Rate of graduates in hardship below the average of their school',
  },
  'major-below-threshold': { zh: '专业落实率低于规定值', en: 'Rate of a major below the threshold' },
  'major-annual-check': { zh: '已列入专业的年度复核', en: 'Annual check of majors listed before' },
  'interview-by-hand': { zh: '人工提出约谈', en: 'Interview proposed by a person' },
  'major-by-hand': { zh: '人工提出专业调整', en: 'Adjustment proposed by a person' },
};

export const KIND_OF_RULE: Record<ListRule, ListKind> = {
  'hardship-below-school': 'low-performer-interview',
  'major-below-threshold': 'major-adjustment',
  'major-annual-check': 'major-annual-check',
  'interview-by-hand': 'low-performer-interview',
  'major-by-hand': 'major-adjustment',
};

export const ITEM_STATES = ['proposed', 'confirmed', 'dismissed'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What an opener learns of the item that a person confirmed. */
export interface ConfirmedItem {
  id: string;
  listId: string;
  rule: ListRule;
  kind: ListKind;
  /** Of the policy pack: `fujian`; of a list by hand without a pack, empty. */
  jurisdiction: string;
  authorityId: string;
  /** The day of the duty. */
  date: Day;
  cohort: number | null;
  metric: Metric | null;
  unitId: string;
  level: UnitLevel;
  unitName: string;
  majorCode: string | null;
  organisationId: string;
  /** Where the first figure of the reasons is kept; null for a list by hand that rests on none. */
  snapshotId: string | null;
  reasons: LocalText[];
  /** What the person added for the letter. */
  note: string | null;
}
