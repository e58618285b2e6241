import { basisRefusal, type InterviewFigures, partyRefusal } from './interview';

const FIGURES: InterviewFigures = {
  snapshotId: 'snapshot',
  unitId: 'unit',
  metric: 'placement',
  cohort: 2026,
  unit: '滨江理工大学 困难毕业生',
  asOf: '2026-07-01',
  numerator: 4999,
  denominator: 10000,
  than: { name: '滨江理工大学', numerator: 1, denominator: 2 },
};

const refused = (changes: Partial<InterviewFigures>, reason = '低于本校平均水平。') =>
  basisRefusal({ variant: 'school', reason, figures: { ...FIGURES, ...changes } });

describe('the basis of an interview', () => {
  it('should be a written reason, with or without figures', () => {
    expect(basisRefusal({ variant: 'school', reason: '工作进展缓慢。' })).toBeUndefined();
    expect(refused({})).toBeUndefined();
    expect(basisRefusal({ variant: 'school', reason: '  ' })).toBe('reason-missing');
    expect(refused({}, '')).toBe('reason-missing');
  });

  it.each(['snapshotId', 'unitId', 'metric', 'cohort', 'unit', 'asOf', 'numerator', 'denominator'] as const)(
    'should refuse figures without %s',
    (part) => {
      expect(refused({ [part]: undefined })).toBe('figures-incomplete');
    },
  );

  it('should refuse figures that are compared with nothing', () => {
    expect(refused({ than: undefined })).toBe('comparator-missing');
  });

  it.each([
    [4999, undefined],
    [5000, 'not-below'],
    [5001, 'not-below'],
  ])('should take %i of 10000 against one half as %p', (numerator, expected) => {
    expect(refused({ numerator })).toBe(expected);
  });

  it('should refuse counts that make no rate', () => {
    expect(refused({ denominator: 0 })).toBe('rate-invalid');
    expect(refused({ numerator: 10001 })).toBe('rate-invalid');
  });

  it('should refuse figures as the reason to interview an employer', () => {
    expect(basisRefusal({ variant: 'employer', reason: '限制性别。', figures: FIGURES })).toBe('figures-of-employer');
  });

  it('should refuse a reason that ranks counsellors', () => {
    expect(refused({}, '辅导员签约率排名靠后。')).toBe('counsellor-target');
  });
});

describe('whom a keeper may interview', () => {
  const authority = { id: 'city', kind: 'authority' } as const;
  const school = { id: 'school', kind: 'school' } as const;
  const college = { id: 'college', kind: 'college' } as const;

  it('should be the schools of an authority and the colleges of a school', () => {
    expect(partyRefusal(authority, school, ['school', 'city'])).toBeUndefined();
    expect(partyRefusal(school, college, ['college', 'school', 'city'])).toBeUndefined();
  });

  it('should be nobody beside or above, and no level left out', () => {
    expect(partyRefusal(school, authority, ['city'])).toBe('not-under-keeper');
    expect(partyRefusal(school, { id: 'other', kind: 'college' }, ['other', 'elsewhere', 'city'])).toBe(
      'not-under-keeper',
    );
    expect(partyRefusal(school, school, ['school', 'city'])).toBe('not-under-keeper');
    expect(partyRefusal(authority, college, ['college', 'school', 'city'])).toBe('not-a-school');
  });
});
