import type { LocalText } from '../platform/errors/domain-error';

/** What an employer can be listed for: policy `blacklist.categories` (Tianjin 2023 clause 十六, Zhejiang 2024 clause 十). */
export const CATEGORIES = ['discrimination', 'recruitment-fraud', 'training-loan'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_NAMES: Record<Category, LocalText> = {
  discrimination: { zh: '就业歧视', en: 'Employment discrimination' },
  'recruitment-fraud': { zh: '招聘欺诈', en: 'Recruitment fraud' },
  'training-loan': { zh: '培训贷', en: 'Training loan' },
};

/** How far the campus-access measure reaches, from the narrowest to the widest. Order is meaning: further on is heavier. */
export const SCOPES = ['school', 'city', 'province'] as const;
export type Scope = (typeof SCOPES)[number];

export const SCOPE_NAMES: Record<Scope, LocalText> = {
  school: { zh: '相关高校', en: 'The school concerned' },
  city: { zh: '本市高校', en: 'Schools of the city' },
  province: { zh: '本省高校', en: 'Schools of the province' },
};

/** The measure proposed in a prior notice, decided, and entered: what for, how far, how long. */
export interface Measure {
  category: Category;
  scope: Scope;
  termDays: number;
}

/**
 * Whether a measure burdens the employer more than another one: wider, longer, or for another matter, on which the employer
 * was not heard. Source: 行政处罚法 Art. 44 (heard on exactly what is decided) and Art. 45 (never heavier for defending).
 * @example isHeavier({category: 'recruitment-fraud', scope: 'city', termDays: 365}, {category: 'recruitment-fraud', scope: 'school', termDays: 365}) → true
 */
export function isHeavier(measure: Measure, than: Measure): boolean {
  return (
    measure.category !== than.category ||
    measure.termDays > than.termDays ||
    SCOPES.indexOf(measure.scope) > SCOPES.indexOf(than.scope)
  );
}

/**
 * The measure, when every part is given and sensible. An unset parameter never becomes an empty term or a default scope:
 * it is a question to a person, and until it is answered there is no measure. Nor can a measure reach "the school
 * concerned" when the case concerns none.
 */
export function completeMeasure(measure: Partial<Measure>, hasSchool: boolean): Measure | undefined {
  const { category, scope, termDays } = measure;
  if (category === undefined || !CATEGORIES.includes(category)) return undefined;
  if (scope === undefined || !SCOPES.includes(scope)) return undefined;
  if (scope === 'school' && !hasSchool) return undefined;
  if (termDays === undefined || !Number.isInteger(termDays) || termDays < 1 || termDays > MAX_TERM_DAYS)
    return undefined;
  return { category, scope, termDays };
}

/** A hundred years: keeps the date arithmetic sane and is no policy; how long is long enough is a person's or a parameter's answer. */
const MAX_TERM_DAYS = 36_500;
