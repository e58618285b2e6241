import type { Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';

/** Ways in which a letter reaches the employer (行政处罚法 Art. 61, 民事诉讼法 Art. 88–90 by analogy). */
export const SERVICE_METHODS = ['portal-code', 'post', 'in-person'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export const SERVICE_METHOD_NAMES: Record<ServiceMethod, LocalText> = {
  'portal-code': { zh: '凭查询码在线阅读', en: 'Read online with the code' },
  post: { zh: '邮寄送达', en: 'By post' },
  'in-person': { zh: '直接送达', en: 'In person' },
};

export interface ServiceAttempt {
  method: ServiceMethod;
  outcome: 'proven' | 'failed';
  /** Day of service, or of the attempt that failed. */
  servedOn: Day;
  proofDocumentIds: readonly string[];
  note?: string;
}

export interface ServedLetter {
  issuedOn: Day | null;
  /** Day on which the recipient opened the letter on the portal. */
  readOn: Day | null;
  isProven: boolean;
}

export type ServiceRefusal =
  | 'not-issued'
  | 'already-proven'
  | 'before-issue'
  | 'in-future'
  | 'not-read'
  | 'not-the-day-of-reading'
  | 'proof-missing'
  | 'note-missing';

/**
 * Decides whether an attempt at service may be recorded. Service on the portal is proven by the recorded reading alone;
 * every other way needs a document (receipt, return slip, record of delivery). The window for the statement runs from
 * proven service only, so a service without proof would cut the right to be heard (行政处罚法 Art. 44, 45).
 * @example post, proven, no document → 'proof-missing'
 */
export function serviceRefusal(attempt: ServiceAttempt, letter: ServedLetter, today: Day): ServiceRefusal | undefined {
  if (letter.issuedOn === null) return 'not-issued';
  if (letter.isProven) return 'already-proven';
  if (attempt.servedOn < letter.issuedOn) return 'before-issue';
  if (attempt.servedOn > today) return 'in-future';
  if (attempt.outcome === 'failed') return attempt.note?.trim() ? undefined : 'note-missing';
  if (attempt.method !== 'portal-code') return attempt.proofDocumentIds.length > 0 ? undefined : 'proof-missing';
  if (letter.readOn === null) return 'not-read';
  return attempt.servedOn === letter.readOn ? undefined : 'not-the-day-of-reading';
}
