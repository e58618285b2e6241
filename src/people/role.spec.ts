import { ROLES, type Role } from '../platform/auth/principal';
import { ORGANISATION_KINDS } from '../organisations/organisation';
import { ADMINISTRATIONS, decideGrant, mayGrant, ROLE_NAMES, type RolePeriod } from './role';

const persons = { grantedBy: 'security', grantedTo: 'li' };
const period = (role: Role, from = '2026-03-01', to: string | null = null): RolePeriod => ({
  role,
  organisationId: 'city',
  from,
  to,
});

describe('decideGrant', () => {
  it('should grant a role the organisation has', () => {
    expect(decideGrant(period('investigator'), 'authority', [], persons)).toEqual({ outcome: 'grant' });
  });

  it('should refuse a duty of the authority in a school', () => {
    expect(decideGrant(period('decision-maker'), 'school', [], persons)).toEqual({
      outcome: 'refuse',
      reason: 'not-in-this-organisation',
    });
    expect(decideGrant(period('employment-office'), 'school', [], persons)).toEqual({ outcome: 'grant' });
  });

  it('should refuse a period that ends before it begins', () => {
    expect(decideGrant(period('head', '2026-03-02', '2026-03-01'), 'authority', [], persons)).toEqual({
      outcome: 'refuse',
      reason: 'period-reversed',
    });
    expect(decideGrant(period('head', '2026-03-01', '2026-03-01'), 'authority', [], persons)).toEqual({
      outcome: 'grant',
    });
  });

  it('should refuse the same role twice at one time', () => {
    const held = [period('head', '2026-01-01', '2026-06-30')];
    expect(decideGrant(period('head', '2026-06-30'), 'authority', held, persons)).toEqual({
      outcome: 'refuse',
      reason: 'already-held',
    });
    expect(decideGrant(period('head', '2026-07-01'), 'authority', held, persons)).toEqual({ outcome: 'grant' });
    expect(decideGrant({ ...period('head', '2026-06-30'), organisationId: 'unit' }, 'unit', held, persons)).toEqual({
      outcome: 'grant',
    });
  });

  it('should refuse a role to oneself', () => {
    const own = { grantedBy: 'li', grantedTo: 'li' };
    expect(decideGrant(period('head'), 'authority', [], own)).toEqual({ outcome: 'refuse', reason: 'to-oneself' });
  });

  const pairs = ADMINISTRATIONS.flatMap((a) => ADMINISTRATIONS.filter((b) => b !== a).map((b) => [a, b] as const));

  it.each(pairs)(
    'should refuse %s to a %s at one time, in any organisation, and grant it afterwards',
    (wanted, held) => {
      const until = [{ ...period(held, '2026-01-01', '2026-06-30'), organisationId: 'province' }];
      expect(decideGrant(period(wanted, '2026-06-30'), 'authority', until, persons)).toEqual({
        outcome: 'refuse',
        reason: 'second-administration',
      });
      expect(decideGrant(period(wanted, '2026-07-01'), 'authority', until, persons)).toEqual({ outcome: 'grant' });
    },
  );
});

describe('mayGrant', () => {
  it('should let the security administrator give every role', () => {
    for (const role of ROLES) expect(mayGrant(role, ['security-administrator'], true)).toBe(true);
  });

  it('should let the system administrator give only the first security administrator', () => {
    for (const role of ROLES) {
      expect(mayGrant(role, ['system-administrator'], false)).toBe(role === 'security-administrator');
      expect(mayGrant(role, ['system-administrator'], true)).toBe(false);
    }
  });

  it('should refuse everybody else', () => {
    const others = ROLES.filter((role) => role !== 'security-administrator' && role !== 'system-administrator');
    for (const role of ROLES) expect(mayGrant(role, others, false)).toBe(false);
  });
});

describe('roles', () => {
  it('should each be given by some kind of organisation and have a name', () => {
    for (const role of ROLES) {
      const givers = ORGANISATION_KINDS.filter(
        (kind) => decideGrant(period(role), kind, [], persons).outcome === 'grant',
      );
      expect([role, givers.length > 0, ROLE_NAMES[role].zh !== '']).toEqual([role, true, true]);
    }
  });
});
