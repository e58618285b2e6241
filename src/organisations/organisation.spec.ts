import type { Role } from '../platform/auth/principal';
import { administers, canStandUnder, ORGANISATION_KINDS, tidyName, type OrganisationKind } from './organisation';

describe('canStandUnder', () => {
  const allowed: [OrganisationKind, OrganisationKind | null][] = [
    ['authority', null],
    ['authority', 'authority'],
    ['school', 'authority'],
    ['college', 'school'],
    ['unit', 'authority'],
    ['unit', 'school'],
  ];
  const all = ORGANISATION_KINDS.flatMap((kind) =>
    [null, ...ORGANISATION_KINDS].map((parent) => [kind, parent] as const),
  );

  it.each(all)('should know whether %s may stand under %s', (kind, parent) => {
    const expected = allowed.some(([k, p]) => k === kind && p === parent);
    expect(canStandUnder(kind, parent)).toBe(expected);
  });
});

describe('administers', () => {
  const holding = (role: Role, organisationId: string) => ({ roles: [{ role, organisationId }] });
  const college = ['college', 'school', 'city'];

  it('should accept the duty held in the organisation or above it', () => {
    for (const place of college)
      expect(administers(holding('system-administrator', place), 'system-administrator', college)).toBe(true);
  });

  it('should refuse the duty held below or beside it', () => {
    expect(administers(holding('system-administrator', 'college'), 'system-administrator', ['school', 'city'])).toBe(
      false,
    );
    expect(administers(holding('system-administrator', 'other-school'), 'system-administrator', college)).toBe(false);
  });

  it('should refuse another duty and nobody at all', () => {
    expect(administers(holding('security-administrator', 'city'), 'system-administrator', college)).toBe(false);
    expect(administers({ roles: [] }, 'system-administrator', college)).toBe(false);
  });
});

describe('tidyName', () => {
  it('should remove blanks around the name and double ones inside', () => {
    expect(tidyName('  滨江  大学 ')).toBe('滨江 大学');
  });
});
