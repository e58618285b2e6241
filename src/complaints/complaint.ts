import { type Category, CATEGORY_NAMES } from '../blacklist/measure';
import { shanghaiDay } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';

/** Routes by which an official registers what came in; the portal registers by itself. */
export const REGISTERED_CHANNELS = ['telephone', 'letter', 'mailbox', 'hand-over'] as const;
export type RegisteredChannel = (typeof REGISTERED_CHANNELS)[number];

/** Whether the reporter gave a name. Kept as a fact of the case; the name itself is in the vault alone. */
export type ReporterKind = 'real-name' | 'anonymous';

export type ReceiptDecision =
  { outcome: 'accept'; backDated: boolean } | { outcome: 'refuse'; reason: 'in-future' | 'reason-missing' };

/**
 * Whether the stated instant of receipt may be registered. It is the true instant, because the legal clocks hang on it
 * (信访工作条例 Art. 22–23): never in the future, and a day before the day of registration only with a reason.
 * @example received yesterday 17:00, registered today 09:00, reason "值班电话记录" → accept, back-dated
 */
export function decideReceipt(receipt: { receivedAt: Date; now: Date; backDatingReason?: string }): ReceiptDecision {
  if (receipt.receivedAt > receipt.now) return { outcome: 'refuse', reason: 'in-future' };
  const backDated = shanghaiDay(receipt.receivedAt) < shanghaiDay(receipt.now);
  if (backDated && (receipt.backDatingReason ?? '').trim() === '')
    return { outcome: 'refuse', reason: 'reason-missing' };
  return { outcome: 'accept', backDated };
}

/** The identity a reporter gives; every part may be missing. */
export interface ReporterIdentity {
  name?: string;
  phone?: string;
  email?: string;
}

/** What is worth sealing: parts that are not blank. None at all is an anonymous complaint, for which nothing is sealed. */
export function decideReporter(given: ReporterIdentity | undefined): {
  kind: ReporterKind;
  identity?: ReporterIdentity;
} {
  const parts = Object.entries(given ?? {}).flatMap(([key, value]: [string, string | undefined]) =>
    value === undefined || value.trim() === '' ? [] : [[key, value.trim()]],
  );
  if (parts.length === 0) return { kind: 'anonymous' };
  const identity = Object.fromEntries(parts) as ReporterIdentity;
  return { kind: identity.name === undefined ? 'anonymous' : 'real-name', identity };
}

/** Title of the case: the employer and the matter, nobody's name. */
export function complaintTitle(employerName: string, category: Category): string {
  return `${employerName}涉嫌${CATEGORY_NAMES[category].zh}`;
}

/** Everything but the channel's own facts that a complaint says. */
export interface ComplaintContent {
  employer: { name: string; creditCode?: string };
  category: Category;
  postingText: string;
  description?: string;
  hostingSchoolId?: string;
  reporter?: ReporterIdentity;
}

/** 信访工作条例 Art. 34: finished within 60 days of acceptance; extended once, by 30 days at most. */
export const FINISH_LIMIT = { amount: 60, unit: 'calendar-days' } as const;
export const FINISH_BASIS: LocalText = {
  zh: '《信访工作条例》第三十四条：自受理之日起 60 日内办结',
  en: 'Regulation on Petition Work, Art. 34: finish within 60 days of acceptance',
};

/** 信访工作条例 Art. 22–23: the person is told within 15 days of receipt whether the matter is taken up. */
export const TELL_LIMIT = { amount: 15, unit: 'calendar-days' } as const;
export const TELL_BASIS: LocalText = {
  zh: '《信访工作条例》第二十二条、第二十三条：自收到之日起 15 日内告知',
  en: 'Regulation on Petition Work, Art. 22–23: tell within 15 days of receipt',
};
