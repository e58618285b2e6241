import { cohortNamed, METRIC_NAMES, metricNamed, METRICS } from './metric';
import { groupNamed, levelNamed } from './metric-unit';
import { mayShowAverage, ownFigureOrganisations } from './figure-scope';

describe('metricNamed', () => {
  it('should know every metric by its own name', () => {
    expect(METRICS.map((metric) => metricNamed(METRIC_NAMES[metric].zh))).toEqual([...METRICS]);
  });

  it.each([
    ['初次落实率', 'initial'],
    ['毕业去向 初步落实率', 'preliminary'],
    ['年终落实率', 'year-end'],
    ['落实率', 'placement'],
    ['就业率', undefined],
    ['困难毕业生毕业去向落实率', undefined],
    ['', undefined],
  ])('should read "%s" as %s', (words, expected) => {
    expect(metricNamed(words)).toBe(expected);
  });
});

describe('cohortNamed, groupNamed, levelNamed', () => {
  it('should read what files write', () => {
    expect([cohortNamed('2023届'), cohortNamed('2023'), cohortNamed('23届')]).toEqual([2023, 2023, undefined]);
    expect([groupNamed('残疾毕业生'), groupNamed('困难毕业生'), groupNamed('某班')]).toEqual(['disabled', 'hardship', undefined]); // prettier-ignore
    expect([levelNamed('专业点'), levelNamed('学校'), levelNamed('辅导员')]).toEqual(['major', 'school', undefined]);
  });
});

describe('ownFigureOrganisations', () => {
  it('should leave out duties that have nothing to do with figures', () => {
    const roles = [
      { role: 'employment-office', organisationId: 'school' },
      { role: 'discipline-office', organisationId: 'other' },
      { role: 'college-staff', organisationId: 'college' },
    ] as const;
    expect(ownFigureOrganisations(roles)).toEqual(['school']);
  });
});

describe('mayShowAverage', () => {
  it('should keep an average from a school that could take its own figure out of it', () => {
    const school = { kind: 'school', organisationId: 'school' } as const;
    expect([mayShowAverage(school, 4), mayShowAverage(school, 5)]).toEqual([false, true]);
    expect(mayShowAverage({ kind: 'authority', authorityId: 'city' }, 1)).toBe(true);
  });
});
