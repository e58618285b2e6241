import { type AbsencePlan, decideAbsence, meet, type OtherAbsence, sharedRoles } from './absence';

const TODAY = '2026-03-02';
const plan: AbsencePlan = {
  personId: 'jia',
  from: '2026-03-09',
  to: '2026-03-13',
  processIds: null,
  substituteIds: ['yi'],
};
const facts = { today: TODAY, fitting: ['yi', 'bing'], others: [] as OtherAbsence[] };
const other = (change: Partial<OtherAbsence>): OtherAbsence => ({ ...plan, substituteIds: ['bing'], ...change });

describe('sharedRoles', () => {
  const held = (role: 'head' | 'case-officer' | 'vault-officer', organisationId = 'city') => ({ role, organisationId });

  it.each([
    ['the same role in the organisation', [held('head')], [held('head'), held('case-officer')], ['head']],
    ['another role', [held('head')], [held('case-officer')], []],
    ['the role in another organisation', [held('head')], [held('head', 'school')], []],
    ['a role in which nobody is represented', [held('vault-officer')], [held('vault-officer')], []],
  ])('should answer %s', (_what, absent, substitute, expected) => {
    expect(sharedRoles(absent, substitute, 'city')).toEqual(expected);
  });
});

describe('decideAbsence', () => {
  it.each<[string, Partial<AbsencePlan>, string]>([
    ['ends before it begins', { to: '2026-03-08' }, 'period-reversed'],
    ['begins yesterday', { from: '2026-03-01' }, 'period-past'],
    ['lasts longer than a year', { to: '2027-03-10' }, 'period-too-long'],
    ['has no substitute', { substituteIds: [] }, 'no-substitute'],
    ['has six substitutes', { substituteIds: ['yi', 'bing', 'ding', 'wu', 'ji', 'geng'] }, 'too-many-substitutes'],
    ['has the person as substitute', { substituteIds: ['jia'] }, 'own-substitute'],
    ['has a substitute without the role', { substituteIds: ['yi', 'ding'] }, 'not-fitting'],
  ])('should refuse an absence that %s', (_what, change, reason) => {
    expect(decideAbsence(plan, facts)).toEqual({ outcome: 'enter' });
    expect(decideAbsence({ ...plan, ...change }, facts)).toMatchObject({ outcome: 'refuse', reason });
  });

  it.each<[string, OtherAbsence, string]>([
    ['the person is absent already', other({ from: '2026-03-13', to: '2026-03-20' }), 'overlap'],
    ['the substitute is absent', other({ personId: 'yi' }), 'substitute-absent'],
    ['each stands in for the other', other({ personId: 'yi', substituteIds: ['jia'] }), 'circular'],
    ['the person stands in for a third', other({ personId: 'ding', substituteIds: ['jia'] }), 'stands-in'],
  ])('should refuse when %s, and not when it is another time or another process', (_what, existing, reason) => {
    const decide = (change: Partial<OtherAbsence>, processIds: string[] | null = null) =>
      decideAbsence({ ...plan, processIds }, { ...facts, others: [{ ...existing, ...change }] });
    expect(decide({})).toMatchObject({ outcome: 'refuse', reason });
    expect(decide({ from: '2026-03-14', to: '2026-03-20' })).toEqual({ outcome: 'enter' });
    expect(decide({ processIds: ['extension'] }, ['posting-review'])).toEqual({ outcome: 'enter' });
  });

  it('should accept the longest absence there is', () => {
    expect(decideAbsence({ ...plan, to: '2027-03-09' }, facts)).toEqual({ outcome: 'enter' });
  });
});

describe('meet', () => {
  it.each([
    ['touching on one day', { from: '2026-03-13', to: '2026-03-14', processIds: null }, true],
    ['the day after', { from: '2026-03-14', to: '2026-03-14', processIds: null }, false],
    ['a process of all', { from: '2026-03-10', to: '2026-03-10', processIds: ['extension'] }, true],
  ])('should compare %s', (_what, period, expected) => {
    expect(meet(plan, period)).toBe(expected);
  });
});
