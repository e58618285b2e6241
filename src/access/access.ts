import type { Principal, Role, RoleHeld } from '../platform/auth/principal';

/**
 * Duties of an authority whose holders work on cases and may therefore read those of their organisation. All other duties
 * are missing on purpose: schools see single tasks, vault officers single identities, administrators no content at all
 * (the "three administrators" of the design, §1 and §8).
 */
export const CASE_ROLES: readonly Role[] = ['case-officer', 'head', 'investigator', 'decision-maker', 'legal-reviewer'];

/** Organisations in which the person has a duty that opens cases. */
export function caseOrganisations(roles: readonly RoleHeld[]): string[] {
  return [
    ...new Set(roles.filter(({ role }) => CASE_ROLES.includes(role)).map(({ organisationId }) => organisationId)),
  ];
}

/** Duties as tasks name their candidates: `<organisation id>:<role>`. */
export function heldDuties(roles: readonly RoleHeld[]): string[] {
  return roles.map(({ organisationId, role }) => `${organisationId}:${role}`);
}

/** Whether the person has one of the duties, in whatever organisation. */
export function holds(principal: Pick<Principal, 'roles'>, ...roles: readonly Role[]): boolean {
  return principal.roles.some(({ role }) => roles.includes(role));
}

/** Whether the person has one of the duties in this organisation; a duty beside it does not count. */
export function holdsIn(
  principal: Pick<Principal, 'roles'>,
  organisationId: string | undefined,
  ...roles: readonly Role[]
): boolean {
  return principal.roles.some((held) => held.organisationId === organisationId && roles.includes(held.role));
}

/** Facts about a person and a case, as far as the right to read depends on them. */
export interface CaseRelation {
  /** The keeper is an authority in which the person has a duty of `CASE_ROLES`. */
  keepsIt: boolean;
  /** The person holds such a duty somewhere and is assigned on this case now. */
  isAssigned: boolean;
  isRecused: boolean;
}

/**
 * Staff of the keeper and people assigned read the case; who is recused does not, whatever the duty (回避).
 * @example canReadCase({ keepsIt: true, isAssigned: true, isRecused: true }) → false
 */
export function canReadCase({ keepsIt, isAssigned, isRecused }: CaseRelation): boolean {
  return (keepsIt || isAssigned) && !isRecused;
}

/** Facts about a person and a task. */
export interface TaskRelation {
  /** The person, or a duty the person has, is among the candidates. */
  isCandidate: boolean;
  isAssignee: boolean;
  hasSubmitted: boolean;
  isRecused: boolean;
  /** The duties on the case that bar this person from the step (four eyes); empty when none does. */
  barringDuties: string[];
  mayReadCase: boolean;
}

/** Who may work on it, who submitted it, and who may read the whole case: nobody else learns that the task exists. */
export function canReadTask(relation: TaskRelation): boolean {
  if (relation.isRecused) return false;
  return relation.isCandidate || relation.isAssignee || relation.hasSubmitted || relation.mayReadCase;
}

export type ActionVerdict =
  | { outcome: 'allowed' }
  | { outcome: 'refused'; reason: 'recused' | 'not-a-candidate' }
  | { outcome: 'refused'; reason: 'four-eyes'; duties: string[] };

/**
 * Whether this person may claim and submit the step. Four eyes and recusal bind the real person by every way in, whatever
 * duties the person has besides.
 */
export function decideAction(relation: TaskRelation): ActionVerdict {
  if (relation.isRecused) return { outcome: 'refused', reason: 'recused' };
  if (relation.barringDuties.length > 0) {
    return { outcome: 'refused', reason: 'four-eyes', duties: relation.barringDuties };
  }
  return relation.isCandidate ? { outcome: 'allowed' } : { outcome: 'refused', reason: 'not-a-candidate' };
}
