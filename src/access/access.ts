import type { OnBehalfOf, Principal, Role, RoleHeld } from '../platform/auth/principal';

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
  /** Called to approve the step (加签), whether the person has voted or not, or voted for an absent approver. */
  isApprover: boolean;
  isRecused: boolean;
  /** The duties on the case that bar this person from the step (four eyes); empty when none does. */
  barringDuties: string[];
  mayReadCase: boolean;
  /** The absent colleague for whom the person may take the step as a substitute; null when there is none. */
  substitution: Substitution | null;
  /** The absent colleague who is asked to approve the step and for whom the person may vote; null when there is none. */
  approvesFor: Represented | null;
}

/** An absent colleague for whom the person acts, as four eyes and recusal bind that colleague. */
export interface Represented {
  absenceId: string;
  /** Who is absent. */
  personId: string;
  isRecused: boolean;
  barringDuties: string[];
}

/** An absence that makes the person the substitute of whoever holds the step, or is named for it. */
export interface Substitution extends Represented {
  /** The absent person holds the step, not merely may act on it. */
  isAssignee: boolean;
}

/** Who may work on it, submitted it, is called to approve it, or may read the whole case: nobody else learns that the task exists. */
export function canReadTask(relation: TaskRelation): boolean {
  if (relation.isRecused) return false;
  const standsIn = [relation.substitution, relation.approvesFor].some((one) => one !== null && !one.isRecused);
  const { isCandidate, isAssignee, hasSubmitted, isApprover, mayReadCase } = relation;
  return isCandidate || isAssignee || hasSubmitted || isApprover || mayReadCase || standsIn;
}

export type ActionVerdict =
  | { outcome: 'allowed'; onBehalfOf?: OnBehalfOf }
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

/**
 * The same for the steps of absent colleagues as well. The real person is bound first, then the one who is acted for: what
 * 甲 must not do, 乙 does not do for 甲. Where somebody may act in their own name they do, unless the absent person holds the step.
 * @example 乙 stands in for 甲, who drafted the letter and holds its signature: refused by four eyes
 */
export function decideActing(relation: TaskRelation): ActionVerdict {
  const own = decideAction(relation);
  const { substitution } = relation;
  if (substitution === null) return own;
  if (own.outcome === 'refused' && own.reason !== 'not-a-candidate') return own;
  if (own.outcome === 'allowed' && !substitution.isAssignee) return own;
  return decideFor(substitution);
}

/**
 * Whether this person may vote on the step as its approver for an absent colleague (加签). Both are bound as by any other act;
 * own votes are none of this.
 */
export function decideApproving(relation: TaskRelation): ActionVerdict {
  const own = decideAction(relation);
  if (own.outcome === 'refused' && own.reason !== 'not-a-candidate') return own;
  return relation.approvesFor === null
    ? { outcome: 'refused', reason: 'not-a-candidate' }
    : decideFor(relation.approvesFor);
}

/** In whose name the step is held: that of the absent person a substitute acts for, else one's own. */
export function holderOf(principal: Pick<Principal, 'personId' | 'onBehalfOf'>): string {
  return principal.onBehalfOf?.personId ?? principal.personId;
}

// helpers

function decideFor({ absenceId, personId, isRecused, barringDuties }: Represented): ActionVerdict {
  if (isRecused) return { outcome: 'refused', reason: 'not-a-candidate' };
  if (barringDuties.length > 0) return { outcome: 'refused', reason: 'four-eyes', duties: barringDuties };
  return { outcome: 'allowed', onBehalfOf: { personId, absenceId } };
}
