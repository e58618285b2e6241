export type AssignmentRefusal = 'same-person' | 'recused' | 'not-an-investigator' | 'materials-days-missing';

export interface AssignmentFacts {
  investigatorIds: readonly [string, string];
  /** Active people who hold the role of investigator with the keeper of the case today. */
  qualified: readonly string[];
  recused: readonly string[];
  /** Whether a school has to be asked, and how many working days it gets. */
  hasSchool: boolean;
  materialsWorkingDays: number | undefined;
}

/**
 * Why two people cannot be sent to investigate: it takes two different qualified officers, neither of them with an interest
 * in the matter; a school that is asked for materials gets a date (行政处罚法 Art. 42, 43; 劳动保障监察条例 Art. 16).
 * @example the same person twice → 'same-person'
 */
export function assignmentRefusal(facts: AssignmentFacts): AssignmentRefusal | undefined {
  const [first, second] = facts.investigatorIds;
  if (first === second) return 'same-person';
  if (facts.investigatorIds.some((id) => facts.recused.includes(id))) return 'recused';
  if (facts.investigatorIds.some((id) => !facts.qualified.includes(id))) return 'not-an-investigator';
  if (facts.hasSchool && !facts.materialsWorkingDays) return 'materials-days-missing';
  return undefined;
}
