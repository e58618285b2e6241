import { bandData, cohortData, historyData, latestOfCohorts } from './chart-data';

const names = { own: '本校', average: '合计', cohort: (year: number) => `${year}届` };
const point = (cohort: number, asOf: string, change: object = {}) => ({
  cohort,
  asOf,
  own: { numerator: 1, denominator: 2 },
  average: { numerator: 6, denominator: 8 },
  bands: [1, 2],
  units: 3,
  ...change,
});

describe('cohortData', () => {
  it('should stand classes side by side at the latest date of each', () => {
    const points = [point(2023, '2023-03-31'), point(2023, '2023-06-30'), point(2022, '2022-06-30', { own: null })];
    expect(latestOfCohorts(points).map(({ asOf }) => asOf)).toEqual(['2022-06-30', '2023-06-30']);
    expect(cohortData(points, names)).toMatchObject({
      categories: ['2022届 2022-06-30', '2023届 2023-06-30'],
      series: [
        { name: '本校', values: [null, 50] },
        { name: '合计', values: [75, 75] },
      ],
    });
  });

  it('should leave out an average that may not be shown', () => {
    const hidden = [point(2023, '2023-06-30', { average: null, bands: null })];
    expect(cohortData(hidden, names).series.map(({ name }) => name)).toEqual(['本校']);
    expect(bandData({ bands: [0, 50], points: hidden }, { ...names, band: String })).toBeUndefined();
  });
});

describe('historyData', () => {
  it('should draw the newest version of each date', () => {
    const version = (number: number, numerator: number, asOf: string) => ({
      metric: 'placement' as const,
      cohort: 2023,
      asOf,
      version: number,
      numerator,
      denominator: 10,
      origin: 'import' as const,
      reason: null,
      recordedAt: '2023-07-01T00:00:00Z',
      recordedBy: null,
      caseId: null,
      fileName: null,
    });
    const versions = [version(2, 5, '2023-06-30'), version(1, 6, '2023-06-30'), version(1, 4, '2023-03-31')];
    expect(historyData(versions, 'placement', '落实率')).toMatchObject({
      categories: ['2023-03-31', '2023-06-30'],
      series: [{ values: [40, 50] }],
    });
  });
});
