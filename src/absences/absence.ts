import type { Day } from '../calendar/day';
import { daysBetween } from '../calendar/day';
import type { Role, RoleHeld } from '../platform/auth/principal';

/**
 * Duties in which nobody is represented: an identity is opened by the vault officer in person, and the three administrators
 * stay apart (GB/T 22239-2019 8.1.4.2); process administrators review each other in person.
 */
export const NOT_REPRESENTED: readonly Role[] = [
  'vault-officer',
  'process-administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
];

/** Longest absence that can be entered. Source: our choice; who is away longer hands the desk over. */
export const MOST_DAYS = 366;
/** Most substitutes of one absence: beyond it nobody feels responsible. Source: our choice. */
export const MOST_SUBSTITUTES = 5;

/** A period of days of Asia/Shanghai, both included, with the processes it is about; null for all. */
export interface AbsencePeriod {
  from: Day;
  to: Day;
  processIds: readonly string[] | null;
}

export interface AbsencePlan extends AbsencePeriod {
  personId: string;
  substituteIds: readonly string[];
}

/** An absence of this person or of a substitute that has not ended. */
export type OtherAbsence = AbsencePlan;

export type AbsenceRefusal =
  | 'period-reversed'
  | 'period-past'
  | 'period-too-long'
  | 'no-substitute'
  | 'too-many-substitutes'
  | 'own-substitute'
  | 'not-fitting'
  | 'overlap'
  | 'circular'
  | 'substitute-absent'
  | 'stands-in';

/**
 * Roles that both hold in the organisation and in which one may stand in for the other: a substitute gets no role by it.
 * @example sharedRoles([{ role: 'head', organisationId }], [{ role: 'case-officer', organisationId }], organisationId) → []
 */
export function sharedRoles(
  absent: readonly RoleHeld[],
  substitute: readonly RoleHeld[],
  organisationId: string,
): string[] {
  const rolesIn = (held: readonly RoleHeld[]) =>
    held.filter((one) => one.organisationId === organisationId).map(({ role }) => role);
  const theirs = new Set(rolesIn(substitute));
  return [...new Set(rolesIn(absent))].filter((role) => theirs.has(role) && !NOT_REPRESENTED.includes(role));
}

/**
 * Whether the absence may be entered. It reaches no day that has passed. A person is absent once at a time for a process;
 * whoever stands in is there meanwhile, and does not pass the work on: 甲 by 乙 and 乙 by 甲 would leave both desks empty.
 *
 * @param fitting of the substitutes, those who share a role with the person
 * @param others absences of the person, of the substitutes, and those in which the person stands in, that have not ended
 */
export function decideAbsence(
  plan: AbsencePlan,
  facts: { today: Day; fitting: readonly string[]; others: readonly OtherAbsence[] },
): { outcome: 'enter' } | { outcome: 'refuse'; reason: AbsenceRefusal; personId?: string } {
  const refuse = (reason: AbsenceRefusal, personId?: string) => ({ outcome: 'refuse' as const, reason, personId });
  if (plan.to < plan.from) return refuse('period-reversed');
  if (plan.from < facts.today) return refuse('period-past');
  if (daysBetween(plan.from, plan.to) >= MOST_DAYS) return refuse('period-too-long');
  if (plan.substituteIds.length === 0) return refuse('no-substitute');
  if (plan.substituteIds.length > MOST_SUBSTITUTES) return refuse('too-many-substitutes');
  if (plan.substituteIds.includes(plan.personId)) return refuse('own-substitute');
  const unfit = plan.substituteIds.find((id) => !facts.fitting.includes(id));
  if (unfit !== undefined) return refuse('not-fitting', unfit);
  for (const other of facts.others.filter((one) => meet(plan, one))) {
    if (other.personId === plan.personId) return refuse('overlap');
    const isSubstitute = plan.substituteIds.includes(other.personId);
    const standsIn = other.substituteIds.includes(plan.personId);
    if (isSubstitute && standsIn) return refuse('circular', other.personId);
    if (isSubstitute) return refuse('substitute-absent', other.personId);
    if (standsIn) return refuse('stands-in', other.personId);
  }
  return { outcome: 'enter' };
}

/** Whether two absences have a day and a process in common. */
export function meet(a: AbsencePeriod, b: AbsencePeriod): boolean {
  return a.from <= b.to && b.from <= a.to && scopesMeet(a.processIds, b.processIds);
}

// helpers

function scopesMeet(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return a === null || b === null || a.some((processId) => b.includes(processId));
}
