import type { Day } from '../calendar/day';
import type { PartyRole } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';
import type { ServiceMethod } from './letter-service';

export const LETTER_KINDS = {
  'prior-notice': { zh: '事先告知书', en: 'Prior notice' },
  'reply-to-reporter': { zh: '答复举报人', en: 'Reply to the reporter' },
  'reply-to-employer': { zh: '告知用人单位', en: 'Letter to the employer' },
  decline: { zh: '不予受理告知', en: 'Notice of declining' },
  'date-notice': { zh: '期限告知书', en: 'Notice of a changed date' },
  'merge-notice': { zh: '并案告知', en: 'Notice of a merger' },
  'review-reply': { zh: '复查意见', en: 'Result of the review' },
  'accountability-prior-notice': { zh: '问责事先告知书', en: 'Prior notice of a measure' },
  'accountability-notice': { zh: '通报', en: 'Internal notice' },
  'public-criticism': { zh: '通报批评决定', en: 'Decision on public criticism' },
  'correction-order': { zh: '责令更正通知书', en: 'Order to correct figures' },
  'information-request': { zh: '调取材料函', en: 'Request for information' },
  'official-letter': { zh: '公函', en: 'Official letter' },
  'interview-notice': { zh: '约谈通知书', en: 'Notice of an interview' },
} as const satisfies Record<string, LocalText>;
export type LetterKind = keyof typeof LETTER_KINDS;
export type Recipient = 'reporter' | 'employer' | 'school';

export const RECIPIENT_NAMES: Record<Recipient, LocalText> = {
  reporter: { zh: '举报人', en: 'Reporter' },
  employer: { zh: '用人单位', en: 'Employer' },
  school: { zh: '高校', en: 'School' },
};

/** Title and text of a letter, before it has a case and a date. */
export interface LetterText {
  title: string;
  body: string;
}

/** A letter of these paragraphs; one that says nothing is left out. */
export function letterOf(title: string, paragraphs: readonly string[]): LetterText {
  return { title, body: paragraphs.filter((paragraph) => paragraph.trim() !== '').join('\n\n') };
}

export interface ServiceRecord {
  id: string;
  method: ServiceMethod;
  outcome: 'proven' | 'failed';
  servedOn: Day;
  proofDocumentIds: string[];
  note: string | null;
  recordedBy: string;
  recordedAt: Date;
}

export interface LetterRecord extends LetterText {
  id: string;
  caseId: string;
  kind: LetterKind;
  recipient: Recipient;
  draftedBy: string | null;
  draftedAt: Date;
  /** Who approved the text, and what was said of it. */
  checkedBy: string | null;
  checkOpinion: string | null;
  signedBy: string | null;
  /** Given when the letter is issued. */
  number: string | null;
  issuedAt: Date | null;
  /** When the recipient first opened it on the portal. */
  readAt: Date | null;
  /** Day of the proven service. */
  servedOn: Day | null;
  /** Every attempt, failed ones included, in order. */
  services: ServiceRecord[];
}

/** The school, or the college of it, that a letter to "the school" of a case goes to. */
export function addressedSchool(parties: Partial<Record<PartyRole, string>>): string | undefined {
  return parties.accusedSchool ?? parties.hostingSchool ?? parties.interviewed ?? parties.adjusting;
}
