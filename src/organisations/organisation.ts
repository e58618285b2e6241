import type { Principal, Role } from '../platform/auth/principal';

export const ORGANISATION_KINDS = ['authority', 'school', 'college', 'unit'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export interface Organisation {
  id: string;
  kind: OrganisationKind;
  name: string;
  parentId: string | null;
}

/** Where each kind may stand in the tree; `null` is the top. A unit is a department that acts on its own, such as 纪检监察室. */
const PARENT_KINDS: Record<OrganisationKind, readonly (OrganisationKind | null)[]> = {
  authority: [null, 'authority'],
  school: ['authority'],
  college: ['school'],
  unit: ['authority', 'school'],
};

/** Tells whether an organisation of `kind` may stand under a parent of `parentKind`: a college under its school, never under an authority. */
export function canStandUnder(kind: OrganisationKind, parentKind: OrganisationKind | null): boolean {
  return PARENT_KINDS[kind].includes(parentKind);
}

/**
 * Tells whether the person administers an organisation: holds one of the administrator duties in it or above it.
 * A school never administers its authority or another school, because neither stands above the other.
 *
 * @param path the organisation and everything above it
 * @example administers(cityAdministrator, 'system-administrator', [collegeId, schoolId, cityId]) // true
 */
export function administers(principal: Pick<Principal, 'roles'>, duty: Role, path: readonly string[]): boolean {
  return principal.roles.some((held) => held.role === duty && path.includes(held.organisationId));
}

/** One spelling per name: no blanks around it, single blanks inside. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ');
}
