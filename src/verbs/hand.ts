import type { AuditAction } from '../audit/audit-actions';
import type { NoticeKind } from '../notices/notice-kind';
import type { LocalText } from '../platform/errors/domain-error';

/** Ways in which a step goes from one person's hands into another's. */
export const HANDS = ['transfer', 'delegate', 'hand-back', 'recall', 'return', 'withdraw'] as const;
export type Hand = (typeof HANDS)[number];

/** How each stands in the audit trail and, as a sentence, on the timeline, `{people}` being the receiver; and what that person is told. */
export const HAND_TEXTS: Record<
  Hand,
  { action: AuditAction; notice?: NoticeKind; sentence: (title: LocalText, reason: string) => LocalText }
> = {
  transfer: {
    action: 'TaskTransferred',
    notice: 'transferred',
    sentence: ({ zh, en }, reason) => ({
      zh: `将“${zh}”转办给{people}。理由：${reason}`,
      en: `Transferred "${en}" to {people}. Reason: ${reason}`,
    }),
  },
  delegate: {
    action: 'TaskDelegated',
    notice: 'delegated',
    sentence: ({ zh, en }, reason) => ({
      zh: `委派{people}协办“${zh}”。事由：${reason}`,
      en: `Delegated "${en}" to {people}, who hands it back. Reason: ${reason}`,
    }),
  },
  'hand-back': {
    action: 'TaskHandedBack',
    notice: 'delegation-ended',
    sentence: ({ zh, en }, reason) => ({
      zh: `协办“${zh}”完毕，交回{people}${reason === '' ? '' : `：${reason}`}`,
      en: `Handed "${en}" back to {people}${reason === '' ? '' : `: ${reason}`}`,
    }),
  },
  recall: {
    action: 'TaskRecalled',
    sentence: ({ zh, en }) => ({ zh: `收回“${zh}”的委派`, en: `Recalled the delegated "${en}"` }),
  },
  return: {
    action: 'TaskReturned',
    notice: 'task-returned',
    sentence: ({ zh, en }, reason) => ({
      zh: `退回到“${zh}”重新办理。理由：${reason}`,
      en: `Returned to "${en}", to be done again. Reason: ${reason}`,
    }),
  },
  withdraw: {
    action: 'TaskWithdrawn',
    sentence: ({ zh, en }, reason) => ({
      zh: `撤回本人提交的“${zh}”。理由：${reason}`,
      en: `Withdrew the own submission of "${en}". Reason: ${reason}`,
    }),
  },
};
