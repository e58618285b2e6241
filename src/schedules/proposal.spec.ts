import type { Figure } from '../metrics/figure';
import { checkMajor, type KeptFigure, type MajorTest, proposeHardship, proposeMajors, sourceOf } from './proposal';

const SOURCE = sourceOf({ title: '某通知' }, '五');
const HALF = { numerator: 50, denominator: 100 };

const kept = (change: Partial<Figure>): KeptFigure => ({
  snapshotId: `snapshot-${change.level}-${change.cohort ?? 2023}`,
  figure: {
    unitId: `${change.organisationId}-${change.level}-${change.majorCode ?? ''}`,
    organisationId: 'a',
    school: '甲大学',
    level: 'major',
    name: '软件工程',
    majorCode: null,
    groupCode: null,
    metric: 'placement',
    cohort: 2023,
    asOf: '2023-06-30',
    numerator: 0,
    denominator: 1,
    ...change,
  },
});
const hardship = (organisationId: string, numerator: number, change: Partial<Figure> = {}) =>
  kept({ organisationId, school: organisationId, level: 'group', groupCode: 'hardship', name: '困难毕业生', numerator, denominator: 200, ...change }); // prettier-ignore
const school = (organisationId: string, numerator: number) =>
  kept({ organisationId, school: organisationId, level: 'school', name: organisationId, numerator, denominator: 8000 });

describe('proposeHardship', () => {
  it('should propose a rate below that of the school, and neither an equal nor a higher one', () => {
    const { items, remarks } = proposeHardship(
      [hardship('a', 149), hardship('b', 150), hardship('c', 151)],
      [school('a', 6000), school('b', 6000), school('c', 6000)],
      SOURCE,
    );
    expect(items.map(({ organisationId }) => organisationId)).toEqual(['a']);
    expect(remarks).toEqual([]);
  });

  it('should say metric, class, unit, date and both counts of both rates, and the source', () => {
    const { items } = proposeHardship([hardship('甲大学', 149)], [school('甲大学', 6000)], SOURCE);
    expect(items[0]!.reasons.map(({ zh }) => zh)).toEqual([
      '甲大学 困难毕业生2023届毕业去向落实率（截至2023-06-30）：149/200（74.50%）',
      '低于本校平均水平：甲大学2023届毕业去向落实率（截至2023-06-30）：6000/8000（75.00%）',
      '依据：《某通知》五',
    ]);
    expect(items[0]!.comparator!.figure.level).toBe('school');
  });

  it('should name schools that lack one of the two figures instead of judging them', () => {
    const { items, remarks } = proposeHardship([hardship('a', 0)], [school('b', 6000)], SOURCE);
    expect(items).toEqual([]);
    expect(remarks[0]!.zh).toContain('未能比较的学校 2 所：a、b');
  });

  it('should leave groups beside the whole alone', () => {
    const groups = [hardship('a', 0, { groupCode: 'disabled' })];
    expect(proposeHardship(groups, [school('a', 6000)], SOURCE).items).toEqual([]);
  });
});

describe('proposeMajors', () => {
  const test: MajorTest = { threshold: HALF, cohort: 2023, years: 1, minCohort: undefined };
  const major = (majorCode: string, numerator: number, denominator: number, cohort = 2023) =>
    kept({ organisationId: 'a', majorCode, numerator, denominator, cohort, asOf: `${cohort}-03-31` });
  const codes = (figures: KeptFigure[], change: Partial<MajorTest> = {}) =>
    proposeMajors(figures, { ...test, ...change }, SOURCE).items.map(({ unitId }) => unitId.slice(-6));

  it('should propose 49.99 %, and neither 50 % nor 50.01 %', () => {
    const figures = [major('020101', 4999, 10_000), major('020301', 5000, 10_000), major('020401', 5001, 10_000)];
    expect(codes(figures)).toEqual(['020101']);
  });

  it('should propose for two years only what was below in both, and name what has a gap', () => {
    const figures = [
      ...[major('020101', 4, 10), major('020101', 4, 10, 2022)],
      ...[major('020301', 4, 10), major('020301', 5, 10, 2022)],
      major('020401', 4, 10),
      major('030302', 4, 10, 2022),
    ];
    const { items, remarks } = proposeMajors(figures, { ...test, years: 2 }, SOURCE);
    expect(items.map(({ unitId }) => unitId.slice(-6))).toEqual(['020101']);
    expect(items[0]!.subjects.map(({ figure }) => figure.cohort)).toEqual([2023, 2022]);
    expect(items[0]!.reasons.at(-2)!.zh).toBe('连续2年低于50%');
    expect(remarks).toHaveLength(1);
    expect(remarks[0]!.zh).toContain('连续2年数据不全的专业 1 个');
  });

  it('should leave out what does not reach the smallest cohort, and all of it when nobody has set one', () => {
    const figures = [major('020101', 14, 29), major('020301', 14, 30)];
    expect(codes(figures)).toEqual(['020101', '020301']);
    expect(codes(figures, { minCohort: 30 })).toEqual(['020301']);
    expect(proposeMajors(figures, { ...test, minCohort: 30 }, SOURCE).remarks[0]!.zh).toContain('不足 30 人');
  });

  it('should ask the smallest cohort of each of the years', () => {
    const figures = [major('020101', 4, 30), major('020101', 4, 29, 2022)];
    expect(codes(figures, { years: 2, minCohort: 30 })).toEqual([]);
  });
});

describe('checkMajor', () => {
  it('should say whether the rate is still below, whatever it is', () => {
    const said = (numerator: number) =>
      checkMajor(kept({ numerator, denominator: 10_000 }), HALF, SOURCE).reasons[1]!.zh;
    expect([said(4999), said(5000)]).toEqual(['年度复核：仍低于50%', '年度复核：已不低于50%']);
  });
});
