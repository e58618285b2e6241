import type { LocalText } from '../platform/errors/domain-error';

/**
 * What the authority may do to the school. 通报 is an internal notice of management; 通报批评 is an administrative penalty
 * (行政处罚法 Art. 9(1)), which a normative document cannot create (Art. 16).
 */
export const MEASURES = ['none', 'notice', 'criticism'] as const;
export type AccountabilityMeasure = (typeof MEASURES)[number];

export const MEASURE_NAMES: Record<AccountabilityMeasure, LocalText> = {
  none: { zh: '不予问责', en: 'No measure' },
  notice: { zh: '通报', en: 'Internal notice' },
  criticism: { zh: '通报批评', en: 'Public criticism' },
};

export const NOTICE_SCOPES = ['school', 'city', 'province'] as const;
export type NoticeScope = (typeof NOTICE_SCOPES)[number];

export const NOTICE_SCOPE_NAMES: Record<NoticeScope, LocalText> = {
  school: { zh: '校内', en: 'Within the school' },
  city: { zh: '全市', en: 'The city' },
  province: { zh: '全省', en: 'The province' },
};

export interface AccountabilityFacts {
  measure: AccountabilityMeasure;
  legalBasis: string | undefined;
  scope: NoticeScope | undefined;
  /** The measure of the prior notice; undefined while there is none. */
  announced: AccountabilityMeasure | undefined;
  isNoticeServed: boolean;
  /** The school stated its defence, or its window has passed. */
  isDefenceClosed: boolean;
  deciderId: string;
  /** Who investigated, wrote findings or drafted the prior notice. */
  involvedIds: readonly string[];
  recusedIds: readonly string[];
}

export type AccountabilityRefusal =
  | 'decider-recused'
  | 'decider-involved'
  | 'prior-notice-missing'
  | 'not-served'
  | 'defence-open'
  | 'heavier-than-announced'
  | 'legal-basis-missing'
  | 'scope-missing';

/**
 * Whether the decision may be taken: a second person, after prior notice of facts, reasons and basis was served and the
 * school could defend itself, nothing heavier than announced (行政处罚法 Art. 44, 45, 62). 通报批评 needs a law, regulation or
 * rule as its basis (Art. 16); the reach of a notice is the policy's or a person's, never a default.
 * @example 通报批评 with the notice of a city as its only basis left empty → 'legal-basis-missing'
 */
export function accountabilityRefusal(facts: AccountabilityFacts): AccountabilityRefusal | undefined {
  const { measure, announced } = facts;
  if (facts.recusedIds.includes(facts.deciderId)) return 'decider-recused';
  if (facts.involvedIds.includes(facts.deciderId)) return 'decider-involved';
  if (announced === undefined) return 'prior-notice-missing';
  if (!facts.isNoticeServed) return 'not-served';
  if (!facts.isDefenceClosed) return 'defence-open';
  if (MEASURES.indexOf(measure) > MEASURES.indexOf(announced)) return 'heavier-than-announced';
  return measureRefusal(facts);
}

/** The same look at a measure that is only announced: the prior notice tells its basis. */
export function measureRefusal({
  measure,
  legalBasis,
  scope,
}: Pick<AccountabilityFacts, 'measure' | 'legalBasis' | 'scope'>): 'legal-basis-missing' | 'scope-missing' | undefined {
  if (measure === 'criticism' && !isLegalBasis(legalBasis)) return 'legal-basis-missing';
  return measure !== 'none' && scope === undefined ? 'scope-missing' : undefined;
}

/** A law, regulation or rule named with its article: 《…法》 or 《…条例》 or 《…规定》 or 《…办法》, 第…条. */
export function isLegalBasis(text: string | undefined): boolean {
  return /《[^》]*(?:法|条例|规定|办法)》[^《]*第[一二三四五六七八九十百零〇\d]+条/.test(text ?? '');
}
