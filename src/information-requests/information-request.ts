import type { LocalText } from '../platform/errors/domain-error';

/** Who is asked: a school, which answers in its own tasks, or somebody outside, who answers with a receipt code. */
export type RequestRecipient = 'school' | 'employer' | 'reporter';

export const RECIPIENT_NAMES: Record<RequestRecipient, LocalText> = {
  school: { zh: '高校', en: 'School' },
  employer: { zh: '用人单位', en: 'Employer' },
  reporter: { zh: '举报人', en: 'Reporter' },
};

/** `overdue`: nothing came in time. Silence is on record as silence, and proves nothing. */
export type RequestState = 'asked' | 'answered' | 'overdue';

/** Most points in one request: beyond that nobody answers point by point. Our choice. */
export const MAX_ITEMS = 20;
/** Longest date that an authority may set, in working days. Our choice: about three months. */
export const MAX_WORKING_DAYS = 60;

export type RequestRefusal = 'items-missing' | 'too-many-items' | 'days-out-of-range' | 'text-missing' | 'no-recipient';

/**
 * Why a request cannot be made: it names what is wanted point by point and gives the recipient a date of its own
 * (行政处罚法 Art. 55: whoever is asked answers truthfully, so that the questions must be plain).
 * @example no items → 'items-missing'
 */
export function requestRefusal(request: {
  items: readonly string[];
  text: string;
  workingDays: number;
  hasRecipient: boolean;
}): RequestRefusal | undefined {
  if (!request.hasRecipient) return 'no-recipient';
  if (request.items.filter((item) => item.trim() !== '').length === 0) return 'items-missing';
  if (request.items.length > MAX_ITEMS) return 'too-many-items';
  if (request.text.trim() === '') return 'text-missing';
  const days = request.workingDays;
  return Number.isInteger(days) && days >= 1 && days <= MAX_WORKING_DAYS ? undefined : 'days-out-of-range';
}

export type SplitRefusal = 'no-college' | 'not-a-college';

/**
 * Why a school cannot pass its request on as chosen: only to active colleges of its own, at least one.
 * @example a college of another school → 'not-a-college'
 */
export function splitRefusal(chosen: readonly string[], colleges: readonly string[]): SplitRefusal | undefined {
  if (chosen.length === 0) return 'no-college';
  return chosen.every((id) => colleges.includes(id)) ? undefined : 'not-a-college';
}

export type AnswerRefusal = 'answer-missing' | 'not-signed' | 'signed-by-drafter' | 'settled';

/**
 * Why an answer of a school cannot be handed in: it needs a text that a leader signed who did not draft it, because the
 * school answers for it as a whole (四眼; 统计法 Art. 7: who provides figures answers for them).
 * @example drafted and signed by one person → 'signed-by-drafter'
 */
export function answerRefusal(answer: {
  state: RequestState;
  text: string | null;
  draftedBy: string | null;
  signedBy: string | null;
}): AnswerRefusal | undefined {
  if (answer.state !== 'asked') return 'settled';
  if (!answer.text?.trim()) return 'answer-missing';
  if (answer.signedBy === null) return 'not-signed';
  return answer.signedBy === answer.draftedBy ? 'signed-by-drafter' : undefined;
}

/** The points as one numbered text, as forms and letters show them. */
export function itemsInWords(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}
