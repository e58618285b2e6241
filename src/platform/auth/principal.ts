/** Every duty a person can hold in an organisation. Which kind of organisation may give which role: `src/people/role.ts`. */
export const ROLES = [
  'case-officer',
  'head',
  'investigator',
  'decision-maker',
  'legal-reviewer',
  'vault-officer',
  'employment-office',
  'college-staff',
  'discipline-office',
  'academic-office',
  'school-leader',
  'process-administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** A role that an administrator added stands here by its code as well: no rule asks for it, only steps name it as candidate. */
export interface RoleHeld {
  role: Role;
  organisationId: string;
}

/** The signed-in person with the roles that hold at this moment: read afresh with each request, so that a revoked role acts at once. */
export interface Principal {
  personId: string;
  accountId: string;
  sessionId: string;
  name: string;
  roles: RoleHeld[];
  /** Stands in for an absent colleague today; asked of the database where it is not known. */
  standsIn?: boolean;
  /** Set for one action that a substitute takes: the person stays the one who is signed in. */
  onBehalfOf?: OnBehalfOf;
}

/** The absent person for whom somebody acts, and by which absence. */
export interface OnBehalfOf {
  personId: string;
  absenceId: string;
}

/** Who did something, for history and audit. Reporters and employers act by receipt code and have no person. */
export type Actor =
  { kind: 'person'; personId: string } | { kind: 'reporter' } | { kind: 'employer' } | { kind: 'system' };
