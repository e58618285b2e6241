import { destinationsFor, dutiesOf, mayUse } from './destinations';

const paths = (...roles: string[]) => destinationsFor(roles).map((destination) => destination.path);

describe('navigation', () => {
  it('should show a case officer the cases and no people', () => {
    const open = paths('case-officer');
    expect(open).toEqual(expect.arrayContaining(['/inbox', '/cases', '/complaints/new', '/blacklist', '/employers']));
    expect(open).not.toContain('/admin/people');
    expect(open).not.toContain('/vault');
  });

  it('should never show a school user the cases of the authority', () => {
    for (const role of [
      'employment-office',
      'academic-office',
      'college-staff',
      'discipline-office',
      'school-leader',
    ]) {
      expect(paths(role)).not.toContain('/cases');
      expect(mayUse('/cases', [role])).toBe(false);
    }
  });

  it('should show the vault to vault officers alone', () => {
    expect(paths('vault-officer')).toEqual(['/inbox', '/vault']);
    for (const role of ['case-officer', 'head', 'audit-administrator', 'discipline-office']) {
      expect(mayUse('/vault', [role])).toBe(false);
    }
  });

  it('should treat the head of a school as a school user', () => {
    expect(dutiesOf([{ role: 'head', organisation: { kind: 'school' } }])).toEqual(['school-head']);
    expect(dutiesOf([{ role: 'head', organisation: { kind: 'authority' } }])).toEqual(['head']);
    const open = paths('school-head');
    expect(open).toEqual(expect.arrayContaining(['/inbox', '/blacklist', '/look-ups']));
    for (const ofAuthority of ['/cases', '/complaints/new', '/employers', '/look-up-questions']) {
      expect(open).not.toContain(ofAuthority);
    }
  });

  it('should keep the three administrators apart', () => {
    expect(paths('system-administrator')).toEqual([
      '/admin/organisations',
      '/admin/people',
      '/admin/policy',
      '/admin/mail',
      '/absences',
    ]);
    expect(paths('security-administrator')).toEqual(['/admin/people', '/admin/policy']);
    expect(paths('audit-administrator')).toEqual(['/admin/audit']);
  });

  it('should leave a single task to the server', () => {
    expect(mayUse('/tasks/7d1f', ['college-staff'])).toBe(true);
  });
});
