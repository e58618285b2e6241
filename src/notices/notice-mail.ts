import type { LocalText } from '../platform/errors/domain-error';
import { definitionOf, type NoticeKind } from './notice-kind';

/** All that a mail may know of a notice: a mail is read in places and by people that nobody has checked. */
export interface MailItem {
  kind: NoticeKind;
  /** The number of the case, where the reader may read it and it gives nothing away. */
  number?: string;
  /** As `2026-03-02`. */
  day: string;
}

/** A mail is a nudge: the list itself is in the product. */
const MOST_LINES = 20;

/** Of these kinds not even the number goes into a mail: that there is such a case is confidential. */
const CONFIDENTIAL_KINDS: readonly string[] = ['report', 'follow-up'];

/** Whether the number of a case may stand in a mail to this reader. */
export function mayNameCase(kindOfCase: string, mayReadCase: boolean): boolean {
  return mayReadCase && !CONFIDENTIAL_KINDS.includes(kindOfCase);
}

/**
 * The text of a mail about notices, in both languages: how many, of which kind, which case number, which day, and where to read
 * them. Never a party, a reporter, a title or anything somebody wrote.
 */
export function noticeMail(items: readonly MailItem[], webAddress: string): { subject: string; text: string } {
  const n = items.length;
  const lines = (language: keyof LocalText): string[] =>
    items
      .slice(0, MOST_LINES)
      .map(
        ({ kind, number, day }) => `- ${[definitionOf(kind).name[language], number, day].filter(Boolean).join('  ')}`,
      );
  const rest = n - MOST_LINES;
  const link = `${webAddress}/notices`;
  return {
    subject: `督办：您有 ${n} 条新通知 / Duban: ${n} new ${n === 1 ? 'notice' : 'notices'}`,
    text: [
      `您有 ${n} 条新通知：`,
      ...lines('zh'),
      ...(rest > 0 ? [`- 另有 ${rest} 条`] : []),
      `请登录查看：${link}`,
      '本邮件不含案件内容，请勿回复。接收方式可在“通知设置”中更改。',
      '',
      `You have ${n} new ${n === 1 ? 'notice' : 'notices'}:`,
      ...lines('en'),
      ...(rest > 0 ? [`- and ${rest} more`] : []),
      `Sign in to read: ${link}`,
      'This mail holds nothing of any case; do not reply. What you receive can be changed in the settings of your notices.',
    ].join('\n'),
  };
}
