import { type CustomRole, decideCustomRole } from './custom-role';

const ROLE: CustomRole = {
  code: 'screening-reviewer',
  name: { zh: '受理复核人', en: 'Screening reviewer' },
  organisationKinds: ['authority'],
};

describe('decideCustomRole', () => {
  it('should add a role with a code of its own, names and organisations', () => {
    expect(decideCustomRole(ROLE, ['other-role'])).toEqual({ outcome: 'add' });
  });

  it.each<[string, Partial<CustomRole>, string]>([
    ['the code of a built-in role', { code: 'head' }, 'taken'],
    ['a code that is there already', { code: 'other-role' }, 'taken'],
    ['a code in another spelling', { code: 'Reviewer' }, 'code'],
    ['a code that looks like an administration', { code: 'review-administrator' }, 'code'],
    ['no Chinese name', { name: { zh: ' ', en: 'Reviewer' } }, 'name'],
    ['no English name', { name: { zh: '复核人', en: '' } }, 'name'],
    ['no organisation that gives it', { organisationKinds: [] }, 'kinds'],
    ['an unknown kind of organisation', { organisationKinds: ['court' as never] }, 'kinds'],
  ])('should refuse %s', (_what, change, reason) => {
    expect(decideCustomRole({ ...ROLE, ...change }, ['other-role'])).toEqual({ outcome: 'refuse', reason });
  });
});
