import {
  belowForYears,
  isAbove,
  isBelow,
  isRate,
  type Rate,
  rateText,
  reachesCohort,
  readThreshold,
  statedRateAgrees,
} from './rate';

const of = (numerator: number, denominator: number): Rate => ({ numerator, denominator });
const HALF = readThreshold('50%')!;

describe('isBelow', () => {
  it.each<[string, Rate, boolean]>([
    ['49.99 %', of(4999, 10_000), true],
    ['exactly 50 %', of(5000, 10_000), false],
    ['exactly 50 % of another count', of(1, 2), false],
    ['50.01 %', of(5001, 10_000), false],
    ['the nearest below that counts allow', of(4_999_999, 9_999_999), true],
    ['the nearest above that counts allow', of(5_000_000, 9_999_999), false],
    ['nobody placed', of(0, 3), true],
  ])('should judge %s', (_, rate, expected) => {
    expect(isBelow(rate, HALF)).toBe(expected);
  });

  it('should find two equal rates of different counts neither below nor above each other', () => {
    const [group, school] = [of(150, 200), of(6000, 8000)];
    expect([isBelow(group, school), isAbove(group, school)]).toEqual([false, false]);
    expect(isBelow(of(149, 200), school)).toBe(true);
    expect(isAbove(of(151, 200), school)).toBe(true);
  });
});

describe('belowForYears', () => {
  const [low, half] = [of(4, 10), of(5, 10)];
  const two = { cohort: 2023, years: 2 };

  it.each<[string, [number, Rate][], object]>([
    ['both years below', [[2023, low], [2022, low]], { outcome: 'below' }],
    ['the year before exactly at the threshold', [[2023, low], [2022, half]], { outcome: 'not-below', cohort: 2022 }],
    ['this year exactly at the threshold', [[2023, half], [2022, low]], { outcome: 'not-below', cohort: 2023 }],
    ['a gap between two low years', [[2023, low], [2021, low]], { outcome: 'missing', cohort: 2022 }],
    ['low years that ended earlier', [[2022, low], [2021, low]], { outcome: 'missing', cohort: 2023 }],
  ])('should judge %s', (_, rates, expected) => {
    expect(belowForYears(new Map(rates), HALF, two)).toEqual(expected);
  }); // prettier-ignore

  it('should ask for as many years as the parameter says', () => {
    const rates = new Map([[2023, low]]);
    expect(belowForYears(rates, HALF, { cohort: 2023, years: 1 })).toEqual({ outcome: 'below' });
    expect(belowForYears(rates, HALF, two)).toEqual({ outcome: 'missing', cohort: 2022 });
  });
});

describe('reachesCohort', () => {
  it('should include the number itself', () => {
    expect([reachesCohort(of(1, 29), 30), reachesCohort(of(1, 30), 30)]).toEqual([false, true]);
  });
});

describe('isRate', () => {
  it.each<[Rate, boolean]>([
    [of(0, 1), true],
    [of(1, 1), true],
    [of(2, 1), false],
    [of(0, 0), false],
    [of(-1, 1), false],
    [of(0.5, 1), false],
    [of(1, 10_000_000), false],
  ])('should judge %j: %s', (rate, expected) => {
    expect(isRate(rate)).toBe(expected);
  });
});

describe('readThreshold', () => {
  it.each<[string, Rate | undefined]>([
    ['50%', of(50, 100)],
    ['49.99%', of(4999, 10_000)],
    ['70％', of(70, 100)],
    ['50', undefined],
    ['101%', undefined],
    ['一半', undefined],
  ])('should read "%s"', (words, expected) => {
    expect(readThreshold(words)).toEqual(expected);
  });
});

describe('rateText', () => {
  it('should cut, so that what lies below 50 % never reads as 50.00 %', () => {
    expect(rateText(of(4_999_999, 9_999_999))).toBe('49.99%');
    expect(rateText(of(1650, 2000))).toBe('82.50%');
    expect(rateText(of(1, 1))).toBe('100.00%');
  });
});

describe('statedRateAgrees', () => {
  it.each<[string, boolean]>([
    ['66.67%', true],
    ['66.66', true],
    ['0.666666666667', true],
    ['66.7%', false],
    ['0.6', false],
    ['三分之二', false],
  ])('should judge "%s" beside 2/3: %s', (words, expected) => {
    expect(statedRateAgrees(words, of(2, 3))).toBe(expected);
  });
});
