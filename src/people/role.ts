import type { Role } from '../platform/auth/principal';
import type { LocalText } from '../platform/errors/domain-error';
import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/organisation';

export const ROLE_NAMES: Record<Role, LocalText> = {
  'case-officer': { zh: '经办人', en: 'Case officer' },
  head: { zh: '负责人', en: 'Head' },
  investigator: { zh: '调查人', en: 'Investigator' },
  'decision-maker': { zh: '审批人', en: 'Decision maker' },
  'legal-reviewer': { zh: '法制审核人', en: 'Legal reviewer' },
  'vault-officer': { zh: '保密专员', en: 'Vault officer' },
  'employment-office': { zh: '就业办', en: 'Employment office' },
  'college-staff': { zh: '学院工作人员', en: 'College staff' },
  'discipline-office': { zh: '纪检监察', en: 'Discipline office' },
  'academic-office': { zh: '教务处', en: 'Academic affairs office' },
  'school-leader': { zh: '分管校领导', en: 'School leader' },
  'process-administrator': { zh: '流程管理员', en: 'Process administrator' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
};

/** Which kind of organisation can give which role. An authority's duties cannot be held in a school: a school never decides about itself. */
const GIVEN_BY: Record<OrganisationKind, readonly Role[]> = {
  authority: [
    'case-officer',
    'head',
    'investigator',
    'decision-maker',
    'legal-reviewer',
    'vault-officer',
    'process-administrator',
    'system-administrator',
    'security-administrator',
    'audit-administrator',
  ],
  school: ['head', 'employment-office', 'academic-office', 'discipline-office', 'school-leader'],
  college: ['head', 'college-staff'],
  unit: ['head', 'investigator', 'discipline-office'],
};

/** The kinds of organisations that can give the role. */
export function organisationKindsOf(role: Role): OrganisationKind[] {
  return ORGANISATION_KINDS.filter((kind) => GIVEN_BY[kind].includes(role));
}

/** The three administrators (三员). Source: GB/T 22239-2019 8.1.4.2 and 8.1.5: separate duties, each audited. */
export const ADMINISTRATIONS = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies Role[];

/** A role held for a time: days of Asia/Shanghai, the last one included; no `to` means until revoked. */
export interface RolePeriod {
  role: Role;
  organisationId: string;
  from: string;
  to: string | null;
}

export type RoleRefusal =
  'not-in-this-organisation' | 'period-reversed' | 'already-held' | 'second-administration' | 'to-oneself';

/**
 * Decides whether a person may be given a role. Refuses a role the organisation does not have, a period that ends before it
 * begins, the same role twice at one time, and two of the three administrators at one time: whoever keeps accounts must
 * not give rights, and whoever does either must not keep the log of both. Nobody gives a role to themselves.
 *
 * @param held unrevoked roles of the person
 * @param givenBy kinds of organisations that give the role; those of a built-in role unless given
 * @example a system administrator until 2026-06-30 may become audit administrator from 2026-07-01, not from 2026-06-30
 */
export function decideGrant(
  wanted: RolePeriod,
  kind: OrganisationKind,
  held: readonly RolePeriod[],
  persons: { grantedBy: string; grantedTo: string },
  givenBy: readonly OrganisationKind[] = organisationKindsOf(wanted.role),
): { outcome: 'grant' } | { outcome: 'refuse'; reason: RoleRefusal } {
  const refuse = (reason: RoleRefusal) => ({ outcome: 'refuse' as const, reason });
  if (persons.grantedBy === persons.grantedTo) return refuse('to-oneself');
  if (!givenBy.includes(kind)) return refuse('not-in-this-organisation');
  if (wanted.to !== null && wanted.to < wanted.from) return refuse('period-reversed');
  const meanwhile = held.filter((other) => overlap(other, wanted));
  if (meanwhile.some((other) => other.role === wanted.role && other.organisationId === wanted.organisationId)) {
    return refuse('already-held');
  }
  if (
    isAdministration(wanted.role) &&
    meanwhile.some((other) => isAdministration(other.role) && other.role !== wanted.role)
  ) {
    return refuse('second-administration');
  }
  return { outcome: 'grant' };
}

/**
 * Decides who may give `role`: the security administrator every role. The system administrator gives one only: the first
 * security administrator, while there is none; otherwise a new installation could never give any role.
 */
export function mayGrant(role: Role, duties: readonly Role[], hasSecurityAdministrator: boolean): boolean {
  if (duties.includes('security-administrator')) return true;
  return duties.includes('system-administrator') && role === 'security-administrator' && !hasSecurityAdministrator;
}

// helpers

const isAdministration = (role: Role) => (ADMINISTRATIONS as readonly Role[]).includes(role);

/** Days compare as text. */
function overlap(a: RolePeriod, b: RolePeriod): boolean {
  return (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to);
}
