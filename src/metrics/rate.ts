/** Graduates placed of all graduates: whole numbers, never a rounded percentage. */
export interface Rate {
  numerator: number;
  denominator: number;
}

/** Largest count of either kind. With it every product below stays a whole number that is exact. */
export const MAX_COUNT = 9_999_999;

/** Whether the counts make a rate: whole, not negative, no more placed than there are, and somebody to count. */
export function isRate({ numerator, denominator }: Rate): boolean {
  const isCount = (count: number): boolean => Number.isInteger(count) && count >= 0 && count <= MAX_COUNT;
  return isCount(numerator) && isCount(denominator) && denominator > 0 && numerator <= denominator;
}

/**
 * "低于": strictly below, compared in whole numbers. Exactly the threshold, and equal to the average, is neither below nor
 * above (domain list A7, "wording": 不少于, 低于, 高于 as written; 民法典 Art. 1259: 以下 would include it, 低于 does not).
 *
 * @example isBelow({ numerator: 5000, denominator: 10000 }, { numerator: 1, denominator: 2 }) → false
 */
export function isBelow(rate: Rate, bound: Rate): boolean {
  return rate.numerator * bound.denominator < bound.numerator * rate.denominator;
}

/** "高于": strictly above; see `isBelow`. */
export function isAbove(rate: Rate, bound: Rate): boolean {
  return isBelow(bound, rate);
}

/** Whether the major or group has as many graduates as a rule about its rate needs (`major.minCohort`). */
export function reachesCohort({ denominator }: Rate, minimum: number): boolean {
  return denominator >= minimum;
}

export type YearsVerdict =
  { outcome: 'below' } | { outcome: 'not-below'; cohort: number } | { outcome: 'missing'; cohort: number };

/**
 * Whether the rate was below the threshold in each of the consecutive years that end with the cohort (MAJ-01: two, MAJ-02:
 * one). A year without a figure is not a year below: it is named, and a person looks.
 *
 * @example belowForYears(new Map([[2023, below], [2021, below]]), half, { cohort: 2023, years: 2 }) → missing 2022
 */
export function belowForYears(
  rates: ReadonlyMap<number, Rate>,
  threshold: Rate,
  { cohort: last, years }: { cohort: number; years: number },
): YearsVerdict {
  for (let cohort = last; cohort > last - years; cohort -= 1) {
    const rate = rates.get(cohort);
    if (rate === undefined) return { outcome: 'missing', cohort };
    if (!isBelow(rate, threshold)) return { outcome: 'not-below', cohort };
  }
  return { outcome: 'below' };
}

/** A percentage of a notice as an exact fraction. @example readThreshold('50%') → { numerator: 50, denominator: 100 } */
export function readThreshold(words: string): Rate | undefined {
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,3}))?\s*[%％]$/.exec(words.trim()) ?? [];
  if (whole === undefined) return undefined;
  const threshold = { numerator: Number(whole + fraction), denominator: 100 * 10 ** fraction.length };
  return isRate(threshold) ? threshold : undefined;
}

/**
 * Whether a percentage that a file states beside the counts is theirs, whichever way its last decimal was rounded.
 * @example statedRateAgrees('66.67%', { numerator: 2, denominator: 3 }) → true; so do '0.6667' and '66.66'
 */
export function statedRateAgrees(words: string, { numerator, denominator }: Rate): boolean {
  const [, number, sign] = /^(\d{1,3}(?:\.\d{1,12})?)\s*(%?)$/.exec(words.normalize('NFKC').trim()) ?? [];
  if (number === undefined) return false;
  const stated = Number(number);
  const percent = sign === '' && stated <= 1 ? stated * 100 : stated;
  return Math.abs(percent * 100 * denominator - numerator * 10_000) <= denominator;
}

/**
 * The rate as people read it, two decimals, cut and not rounded: 4,999,999 of 10,000,000 must not read as 50.00 % while it is
 * listed for being below. @example rateText({ numerator: 1650, denominator: 2000 }) → '82.50%'
 */
export function rateText({ numerator, denominator }: Rate): string {
  const hundredths = Math.floor((numerator * 10_000) / denominator);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}
