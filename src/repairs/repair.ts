import { addDays, type Day } from '../calendar/day';

export interface RepairCheck {
  outcome: 'met' | 'not-met';
  /** Days after which repair may be applied for: from policy, or answered for this case. */
  cooldownDays: number | null;
  /** What was found of the correction; null while nobody verified it. */
  verification: 'confirmed' | 'not-confirmed' | null;
}

export interface RepairFacts {
  listedOn: Day;
  /** Day on which the application was received. */
  appliedOn: Day;
  isCommitted: boolean;
  /** Whether the entry still holds today. */
  isInForce: boolean;
  /** The last check of the conditions with its verification. */
  check: RepairCheck | null;
  /** Everybody who ever checked or verified in the case. */
  checkers: readonly string[];
  verifiers: readonly string[];
  recused: readonly string[];
  decidedBy: string;
  decision: { outcome: 'grant' | 'refuse'; reasons?: string };
}

/** Why a decision cannot be made: facts about the case, never a matter of opinion. */
export type RepairRefusal =
  | 'decider-checked'
  | 'decider-verified'
  | 'decider-recused'
  | 'not-checked'
  | 'reasons-missing'
  | 'before-cooldown'
  | 'conditions-not-met'
  | 'correction-not-verified'
  | 'not-in-force';

export type RepairDecision =
  { outcome: 'grant' | 'refuse'; reasons: string } | { outcome: 'not-decided'; reason: RepairRefusal };

/**
 * First day on which repair may be applied for: the days must be full, and the day of listing is not counted (民法典 Art. 201).
 * @example earliestRepair('2026-03-02', 180) → '2026-08-30', since the 180th day is 2026-08-29
 */
export function earliestRepair(listedOn: Day, cooldownDays: number): Day {
  return addDays(listedOn, cooldownDays + 1);
}

/**
 * Decides on an application for repair as the decision-maker wants. Refused unless a second person decides, the conditions
 * were checked, and, for a grant, the cool-down was over when it was applied for, every condition is met, the correction was
 * verified on site or by the school, and the entry still holds. Refusing the repair takes no more than a check and reasons.
 *
 * Sources: 信用信息修复 (发改委令58, 2023: a right to repair, answered with reasons); analogue 拖欠农民工工资 list (early removal
 * after correction and commitment); parameter `blacklist.minCooldownForRepair`.
 * @example checked, verified, second person, applied for in time → `{ outcome: 'grant', … }`
 */
export function decideRepair(facts: RepairFacts): RepairDecision {
  const { check, decision } = facts;
  const personal = personRefusal(facts);
  if (personal) return notDecided(personal);
  if (check === null) return notDecided('not-checked');
  const reasons = decision.reasons?.trim();
  if (!reasons) return notDecided('reasons-missing');
  if (decision.outcome === 'refuse') return { outcome: 'refuse', reasons };
  if (check.cooldownDays === null || facts.appliedOn < earliestRepair(facts.listedOn, check.cooldownDays))
    return notDecided('before-cooldown');
  if (check.outcome !== 'met' || !facts.isCommitted) return notDecided('conditions-not-met');
  if (check.verification !== 'confirmed') return notDecided('correction-not-verified');
  if (!facts.isInForce) return notDecided('not-in-force');
  return { outcome: 'grant', reasons };
}

export type CheckRefusal = 'cooldown-unanswered' | 'before-cooldown' | 'not-committed' | 'evidence-missing';

/**
 * Whether the conditions may be called met: the cool-down is known (by rule or by a person's answer for this case) and was over
 * on the day of the application, the employer committed itself, and evidence of the correction is on file.
 */
export function checkRefusal(facts: {
  listedOn: Day;
  appliedOn: Day;
  cooldownDays: number | undefined;
  isCommitted: boolean;
  evidence: number;
}): CheckRefusal | undefined {
  if (facts.cooldownDays === undefined) return 'cooldown-unanswered';
  if (facts.appliedOn < earliestRepair(facts.listedOn, facts.cooldownDays)) return 'before-cooldown';
  if (!facts.isCommitted) return 'not-committed';
  return facts.evidence === 0 ? 'evidence-missing' : undefined;
}

// helpers

function personRefusal({ checkers, verifiers, recused, decidedBy }: RepairFacts): RepairRefusal | undefined {
  if (checkers.includes(decidedBy)) return 'decider-checked';
  if (verifiers.includes(decidedBy)) return 'decider-verified';
  return recused.includes(decidedBy) ? 'decider-recused' : undefined;
}

function notDecided(reason: RepairRefusal): RepairDecision {
  return { outcome: 'not-decided', reason };
}
