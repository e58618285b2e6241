import type { Principal, Role } from '../platform/auth/principal';

/**
 * Duties that look employers up: those who run fairs and admit employers at a school or college, and the case workers of an
 * authority. What an organisation looked up is its own: no other one sees it, neither beside nor above it.
 */
export const LOOK_UP_ROLES: readonly Role[] = [
  'employment-office',
  'college-staff',
  'school-leader',
  'case-officer',
  'head',
  'investigator',
  'decision-maker',
];

/** Organisations whose look-ups the person sees and makes; new ones are made for the first. */
export function lookUpOrganisations({ roles }: Pick<Principal, 'roles'>): string[] {
  return [
    ...new Set(roles.filter(({ role }) => LOOK_UP_ROLES.includes(role)).map(({ organisationId }) => organisationId)),
  ];
}
