export const MAX_NOTE_LENGTH = 5_000;

/** Facts about a person and a case, as far as internal notes depend on them. */
export interface NoteRelation {
  mayReadCase: boolean;
  /** The person works on cases at the authority that keeps this one. */
  isOfKeeper: boolean;
}

/**
 * Internal notes are for the handling authority alone: not for a school or unit that investigates for it, not for the reporter,
 * not in anything that leaves the house. Source: 信访工作条例 Art. 30; 机关公文处理 keeps working papers apart from the file.
 * @example an investigator of a school's own unit who is assigned to the case reads the case and not the notes
 */
export function canUseNotes({ mayReadCase, isOfKeeper }: NoteRelation): boolean {
  return mayReadCase && isOfKeeper;
}
