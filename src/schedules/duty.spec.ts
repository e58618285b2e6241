import { SHIPPED_PACKS } from '../policy/policy-pack';
import { dutiesOf, inYear, isDue } from './duty';

const pack = (id: string) => SHIPPED_PACKS.find((one) => one.id === id)!;
const TODAY = '2023-07-01';

describe('dutiesOf', () => {
  it('should find the interviews and the plans that Fujian dates', () => {
    expect(dutiesOf(pack('fujian-2023'), TODAY)).toEqual([
      { rule: 'hardship-below-school', date: '2023-07-01', cohort: 2023, metric: 'placement', clause: '五、七' },
      { rule: 'hardship-below-school', date: '2023-09-01', cohort: 2023, metric: 'placement', clause: '五、七' },
      {
        rule: 'major-below-threshold',
        date: '2023-04-01',
        cohort: 2023,
        metric: 'preliminary',
        clause: '六',
        threshold: { numerator: 50, denominator: 100 },
        years: 1,
        minCohort: undefined,
      },
    ]);
  });

  it('should find two consecutive years without a day in Tianjin', () => {
    expect(dutiesOf(pack('tianjin-2023'), TODAY)).toMatchObject([
      { rule: 'major-below-threshold', date: undefined, metric: 'placement', years: 2, minCohort: undefined },
    ]);
  });

  it('should borrow no number where a notice sets none', () => {
    expect([dutiesOf(pack('zhejiang-2024'), TODAY), dutiesOf(pack('moe-2022'), TODAY)]).toEqual([[], []]);
  });

  it.each(['major.threshold', 'major.metric', 'major.consecutiveYears'])(
    'should make no duty while %s is unset',
    (key) => {
      const { values, classYear } = pack('fujian-2023');
      const rules = dutiesOf({ classYear, values: { ...values, [key]: undefined } }, TODAY).map(({ rule }) => rule);
      expect(rules).not.toContain('major-below-threshold');
    },
  );

  it('should take the smallest cohort once people have set it', () => {
    const { values, classYear } = pack('fujian-2023');
    const set = { ...values, 'major.minCohort': { value: 30, clause: '补充' } };
    expect(dutiesOf({ classYear, values: set }, TODAY)).toContainEqual(expect.objectContaining({ minCohort: 30 }));
  });
});

describe('isDue', () => {
  it.each([
    ['2023-06-30', '2023-01-01', false],
    ['2023-07-01', '2023-01-01', true],
    ['2023-11-22', '2023-01-01', true],
    ['2023-07-01', '2023-07-01', true],
    ['2026-11-22', '2026-11-20', false],
  ])('should say on %s, with the policy in force since %s: %s', (today, since, expected) => {
    expect(isDue('2023-07-01', { since, today })).toBe(expected);
  });

  it('should never open by itself what has no day', () => {
    expect(isDue(undefined, { since: '2023-01-01', today: '2023-07-01' })).toBe(false);
  });
});

describe('inYear', () => {
  it('should keep month and day', () => {
    expect([inYear('2023-04-01', 1), inYear('2023-04-01', -1)]).toEqual(['2024-04-01', '2022-04-01']);
    expect(inYear('2024-02-29', 1)).toBe('2025-02-28');
  });
});
