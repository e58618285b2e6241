import type { Day } from '../calendar/day';
import type { Metric } from '../metrics/metric';
import { isBelow, isRate, type Rate } from '../metrics/rate';
import type { OrganisationKind } from '../organisations/organisation';
import type { LocalText } from '../platform/errors/domain-error';
import { counsellorTargets } from './counsellor';

export const INTERVIEW_VARIANTS = ['school', 'employer'] as const;
export type InterviewVariant = (typeof INTERVIEW_VARIANTS)[number];

export const VARIANT_NAMES: Record<InterviewVariant, LocalText> = {
  school: { zh: '约谈学校', en: 'Interview of a school' },
  employer: { zh: '联合约谈用人单位', en: 'Joint interview of an employer' },
};

/** Two models of one pattern; see the README of either. */
export const PROCESSES: Record<InterviewVariant, string> = {
  school: 'low-performer-interview',
  employer: 'employer-interview',
};

/** A rate of a stored snapshot with all that makes it one, and what it was compared with. */
export interface InterviewFigures extends Rate {
  snapshotId: string;
  unitId: string;
  metric: Metric;
  cohort: number;
  unit: string;
  asOf: Day;
  than: Rate & { name: string };
}

export type BasisRefusal =
  | 'reason-missing'
  | 'figures-incomplete'
  | 'comparator-missing'
  | 'rate-invalid'
  | 'not-below'
  | 'figures-of-employer'
  | 'counsellor-target';

/**
 * Whether an interview may be opened: for a written reason, and, when figures are the reason, for a rate with metric, cohort,
 * unit, as-of date, numerator and denominator that is below what it is compared with (ITV-01, ITV-03). Operators as
 * written: equal to the average, or exactly the threshold, is not below (domain list A7).
 * @example 50/100 compared with 500/1000 → 'not-below'
 */
export function basisRefusal(basis: {
  variant: InterviewVariant;
  reason: string;
  figures?: Partial<InterviewFigures>;
}): BasisRefusal | undefined {
  if (basis.reason.trim() === '') return 'reason-missing';
  if (counsellorTargets(basis.reason).length > 0) return 'counsellor-target';
  if (basis.figures === undefined) return undefined;
  if (basis.variant === 'employer') return 'figures-of-employer';
  const { snapshotId, unitId, metric, cohort, unit, asOf, numerator, denominator, than } = basis.figures;
  const whole = [snapshotId, unitId, metric, cohort, unit, asOf, numerator, denominator];
  if (whole.some((one) => one === undefined || one === '')) return 'figures-incomplete';
  if (than === undefined || than.name.trim() === '') return 'comparator-missing';
  const rate = { numerator: numerator!, denominator: denominator! };
  if (!isRate(rate) || !isRate(than)) return 'rate-invalid';
  return isBelow(rate, than) ? undefined : 'not-below';
}

export type PartyRefusal = 'not-under-keeper' | 'not-a-school';

/**
 * Whom a keeper may interview: an authority the schools below it (ITV-01), a school its own colleges (ITV-02). Never upward,
 * never one another.
 * @param path the party and everything above it
 */
export function partyRefusal(
  keeper: { id: string; kind: OrganisationKind },
  party: { id: string; kind: OrganisationKind },
  path: readonly string[],
): PartyRefusal | undefined {
  if (keeper.id === party.id || !path.includes(keeper.id)) return 'not-under-keeper';
  const wanted = keeper.kind === 'school' ? 'college' : 'school';
  return party.kind === wanted ? undefined : 'not-a-school';
}

/** Names the school or employer, nobody else. */
export function interviewTitle(variant: InterviewVariant, name: string): string {
  return variant === 'school' ? `约谈${name}` : `联合约谈${name}`;
}
