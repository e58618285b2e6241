import { escalationReason, excludedDuties, headRole, parseCandidateGroup } from './task';

describe('excludedDuties', () => {
  it.each([
    [{}, []],
    [{ excludes: '' }, []],
    [{ excludes: 'investigator, drafter' }, ['investigator', 'drafter']],
  ])('should read %j as %j', (headers, duties) => {
    expect(excludedDuties(headers)).toEqual(duties);
  });
});

describe('parseCandidateGroup', () => {
  it('should tell roles of a party from duties on the case', () => {
    expect(parseCandidateGroup('hostingSchool:employment-office')).toEqual({
      kind: 'role',
      party: 'hostingSchool',
      role: 'employment-office',
    });
    expect(parseCandidateGroup('0b9fca0e-1d2c-4c7e-9a53-0f2f4b6f1a11:college-staff')).toEqual({
      kind: 'organisation',
      organisationId: '0b9fca0e-1d2c-4c7e-9a53-0f2f4b6f1a11',
      role: 'college-staff',
    });
    expect(parseCandidateGroup('case:investigator')).toEqual({ kind: 'duty', duty: 'investigator' });
  });

  it.each(['head', 'keeper:', ':head', 'keeper:head:all', 'keeper head'])('should find nobody in "%s"', (group) => {
    expect(parseCandidateGroup(group)).toBeUndefined();
  });
});

describe('headRole', () => {
  it('should be the head of an authority and the leader of a school', () => {
    expect(headRole('authority')).toBe('head');
    expect(headRole('school')).toBe('school-leader');
  });
});

describe('escalationReason', () => {
  it('should say why and to whom', () => {
    expect(escalationReason('barred', '滨江市教委').zh).toContain('转由滨江市教委负责人办理');
    expect(escalationReason('unstaffed', null).zh).toContain('请机构管理员补充人员');
  });
});
