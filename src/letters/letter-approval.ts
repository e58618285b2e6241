/** How far a letter is on its way: a text in the making, a text that a second person approved, a letter that left. */
export type LetterState = 'draft' | 'checked' | 'issued';

export interface ApprovalFacts {
  issuedAt: Date | null;
  draftedBy: string | null;
  checkedBy: string | null;
}

/** @example checked, not issued → 'checked' */
export function letterState({ issuedAt, checkedBy }: ApprovalFacts): LetterState {
  if (issuedAt !== null) return 'issued';
  return checkedBy === null ? 'draft' : 'checked';
}

export type ApprovalRefusal = 'already-issued' | 'own-draft' | 'not-checked';

/**
 * Why a person cannot approve the text of a letter: it has left, or the person wrote it (党政机关公文处理工作条例 (2012)
 * Art. 20, 22: a text is checked before it is signed, and whoever checks did not write it).
 * @example drafted by the same person → 'own-draft'
 */
export function checkRefusal({ issuedAt, draftedBy }: ApprovalFacts, by: string): ApprovalRefusal | undefined {
  if (issuedAt !== null) return 'already-issued';
  return draftedBy === by ? 'own-draft' : undefined;
}

/**
 * Why a person cannot sign a letter: the same, and nobody signs what was not checked (党政机关公文处理工作条例 (2012) Art. 22).
 * @example not checked → 'not-checked'
 */
export function signRefusal(facts: ApprovalFacts, by: string): ApprovalRefusal | undefined {
  return checkRefusal(facts, by) ?? (facts.checkedBy === null ? 'not-checked' : undefined);
}

/**
 * The number a letter carries. Reporters and employers know their case: its number and how many letters they got. A school
 * counts the letters it got in the year: a number out of all letters would tell it of others.
 * @example letterNumber({ recipient: 'school', caseNumber: 'JB-2026-000123', year: 2026, count: 3 }) → '〔2026〕第3号'
 */
export function letterNumber(letter: {
  recipient: 'reporter' | 'employer' | 'school';
  caseNumber: string;
  year: number;
  count: number;
}): string {
  if (letter.recipient === 'school') return `〔${letter.year}〕第${letter.count}号`;
  return `${letter.caseNumber}-${letter.count}`;
}
