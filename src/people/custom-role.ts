import { ORGANISATION_KINDS, type OrganisationKind } from '../organisations/organisation';
import { ROLES } from '../platform/auth/principal';
import type { LocalText } from '../platform/errors/domain-error';

/** A role that an administrator added: models may name it as candidate, and people can be given it. No rule of the code knows it. */
export interface CustomRole {
  code: string;
  name: LocalText;
  organisationKinds: readonly OrganisationKind[];
}

export type CustomRoleRefusal = 'code' | 'taken' | 'name' | 'kinds';

const CODE = /^[a-z][a-z-]{1,38}[a-z]$/;

/**
 * Decides whether a role may be added. Built-in roles carry rights in the code, so none of their codes may be used again, and
 * no role may look like an administration (三员).
 * @example decideCustomRole({ code: 'head', … }, []) → { outcome: 'refuse', reason: 'taken' }
 */
export function decideCustomRole(
  { code, name, organisationKinds }: CustomRole,
  existing: readonly string[],
): { outcome: 'add' } | { outcome: 'refuse'; reason: CustomRoleRefusal } {
  const refuse = (reason: CustomRoleRefusal) => ({ outcome: 'refuse' as const, reason });
  if (!CODE.test(code) || code.includes('--') || code.endsWith('administrator')) return refuse('code');
  if ((ROLES as readonly string[]).includes(code) || existing.includes(code)) return refuse('taken');
  if (name.zh.trim() === '' || name.en.trim() === '') return refuse('name');
  const known = organisationKinds.every((kind) => ORGANISATION_KINDS.includes(kind));
  return organisationKinds.length > 0 && known ? { outcome: 'add' } : refuse('kinds');
}
