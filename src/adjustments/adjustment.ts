import type { Day } from '../calendar/day';
import { isBelow, isRate, type Rate } from '../metrics/rate';
import type { LocalText } from '../platform/errors/domain-error';

/** The rate of one class of a major, kept in a snapshot. */
export interface YearFigure extends Rate {
  snapshotId: string;
  metric: string;
  cohort: number;
  asOf: Day;
}

export interface ListingFacts {
  /** Why the major is listed; given by a person when no figures are. */
  reason: string;
  figures: readonly YearFigure[];
  /** With figures: below what, and in how many classes in a row (`major.threshold`, `major.consecutiveYears`). */
  bound?: { threshold: Rate; years: number };
}

export type ListingRefusal = 'reason-missing' | 'figures-incomplete' | 'not-below' | 'too-few-years';

/**
 * Whether a major may be listed. With figures: each whole, of one metric, below the threshold (exactly the threshold is not
 * below), in as many classes in a row as the parameter says (MAJ-01: two, MAJ-02: one). Without figures only by a person's
 * written decision (MAJ-03, "manual").
 *
 * @example 49 % and 50 % against 50 % in two years → 'not-below'
 */
export function listingRefusal({ reason, figures, bound }: ListingFacts): ListingRefusal | undefined {
  if (figures.length === 0) return reason.trim() === '' ? 'reason-missing' : undefined;
  if (!bound || !isRate(bound.threshold) || bound.years < 1) return 'figures-incomplete';
  if (!figures.every(isWhole) || new Set(figures.map(({ metric }) => metric)).size > 1) return 'figures-incomplete';
  if (!figures.every((figure) => isBelow(figure, bound.threshold))) return 'not-below';
  const cohorts = new Set(figures.map(({ cohort }) => cohort));
  const last = Math.max(...cohorts);
  for (let cohort = last; cohort > last - bound.years; cohort -= 1) if (!cohorts.has(cohort)) return 'too-few-years';
  return undefined;
}

/** A card is a warning on the register: yellow warns, red also says that the major may be reduced or stopped. */
export const CARDS = {
  yellow: { zh: '黄牌', en: 'Yellow card' },
  red: { zh: '红牌', en: 'Red card' },
} as const satisfies Record<string, LocalText>;
export type Card = keyof typeof CARDS;

export type CheckOutcome = 'recovered' | 'adjusted' | 'stopped-major' | 'go-on';

export const OUTCOME_NAMES: Record<CheckOutcome, LocalText> = {
  recovered: { zh: '落实率已回升', en: 'The rate has recovered' },
  adjusted: { zh: '调整到位', en: 'The adjustment is done' },
  'stopped-major': { zh: '专业停办', en: 'The major is stopped' },
  'go-on': { zh: '继续调整，下一年度再查', en: 'Go on; checked again next year' },
};

export interface CheckFacts {
  outcome: CheckOutcome;
  /** What the accepted plan says; the outcome `stopped-major` is for a plan that stops the major. */
  measure: string;
  /** The newest figure of the major, of a class after those it was listed for; undefined when none came in. */
  figure: YearFigure | undefined;
  /** Null for a major that a person listed without figures. */
  threshold: Rate | null;
  listedCohort: number | null;
  isOwnSide: boolean;
  isRecused: boolean;
}

export type CheckRefusal = 'recused' | 'own-side' | 'figure-missing' | 'still-below' | 'not-stopped';

/**
 * Whether the annual check may end the case this way. `recovered` rests on a figure of a later class that is not below the
 * threshold any more; nobody of the school that adjusts decides.
 */
export function checkRefusal(facts: CheckFacts): CheckRefusal | undefined {
  const { outcome, figure, threshold, listedCohort } = facts;
  if (facts.isRecused) return 'recused';
  if (facts.isOwnSide) return 'own-side';
  if (outcome === 'stopped-major') return facts.measure === 'stop' ? undefined : 'not-stopped';
  if (outcome !== 'recovered') return undefined;
  if (!figure || !isWhole(figure) || (listedCohort !== null && figure.cohort <= listedCohort)) return 'figure-missing';
  return threshold !== null && isBelow(figure, threshold) ? 'still-below' : undefined;
}

// helpers

function isWhole(figure: YearFigure): boolean {
  const { snapshotId, metric, cohort, asOf } = figure;
  return isRate(figure) && snapshotId !== '' && metric !== '' && cohort > 0 && asOf !== '';
}
