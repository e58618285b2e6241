/** Views of one person and one list: more are not found again in a menu. */
export const MOST_VIEWS = 30;

export const LISTS = ['inbox', 'cases'] as const;
export type ListName = (typeof LISTS)[number];

export type ViewRefusal = 'too-many' | 'not-of-organisation' | 'name-taken';

/**
 * Whether a view may be kept. Shared views are seen by everybody with a duty in the organisation, so only somebody with a duty
 * there shares; what is found through a view is decided for each reader anew.
 */
export function viewRefusal(facts: {
  owned: number;
  isNew: boolean;
  isNameTaken: boolean;
  /** Null for a personal view. */
  holdsDutyThere: boolean | null;
}): ViewRefusal | undefined {
  if (facts.isNew && facts.owned >= MOST_VIEWS) return 'too-many';
  if (facts.holdsDutyThere === false) return 'not-of-organisation';
  return facts.isNameTaken ? 'name-taken' : undefined;
}
