import { type WorkingCalendar, workingDayBefore } from '../calendar/calendar';
import type { Day } from '../calendar/day';
import type { Actor } from '../platform/auth/principal';
import type { LocalText } from '../platform/errors/domain-error';
import type { Limit } from './deadline';
import type { ExtensionAllowance } from './extension';

/** What somebody must do by the date. Closed: each has its words, and the process definitions name them. */
export const DUTY_NAMES = {
  tell: { zh: '告知受理情况', en: 'Tell whether it is taken up' },
  reply: { zh: '调查答复', en: 'Investigate and reply' },
  finish: { zh: '办结', en: 'Finish' },
  provide: { zh: '提供材料', en: 'Provide materials' },
  defend: { zh: '陈述申辩', en: 'State and defend' },
  answer: { zh: '补充说明', en: 'Answer questions' },
  hear: { zh: '听证', en: 'Hear' },
  decide: { zh: '作出决定', en: 'Decide' },
  serve: { zh: '送达', en: 'Serve' },
  retract: { zh: '撤下更正', en: 'Retract and correct' },
  state: { zh: '陈述意见', en: 'State its position' },
  correct: { zh: '更正数据', en: 'Correct the figures' },
  object: { zh: '提出异议', en: 'Object' },
  attend: { zh: '答复约谈通知', en: 'Answer the interview notice' },
  plan: { zh: '报送方案', en: 'Hand in the plan' },
  'late-plan': { zh: '补报方案', en: 'Hand in the late plan' },
  milestone: { zh: '完成阶段措施', en: 'Carry out a measure' },
  progress: { zh: '报告整改进展', en: 'Report progress' },
  amend: { zh: '修改招聘信息', en: 'Correct the posting' },
  respond: { zh: '督办反馈', en: 'Answer the supervision order' },
  revisit: { zh: '回访答复', en: 'Answer the follow-up' },
} as const satisfies Record<string, LocalText>;
export type Duty = keyof typeof DUTY_NAMES;

export type DeadlineState = 'open' | 'passed' | 'satisfied' | 'cancelled';
export type Colour = 'green' | 'yellow' | 'red';

/** A deadline as every screen and process step sees it. */
export interface DeadlineRecord {
  id: string;
  caseId: string;
  duty: Duty;
  dutyName: LocalText;
  taskElementId?: string;
  anchor: { event: string; at: Date };
  limit: Limit;
  /** Where the limit comes from: file or law and clause. */
  basis: LocalText;
  /** The start or the length is not confirmed by a rule; the strictest candidate runs meanwhile. */
  assumed: boolean;
  legalDate: Day;
  /** The working day before the legal date: who finishes by then never comes close. */
  targetDate: Day;
  /** 24:00 of the legal date in Asia/Shanghai. */
  endsAt: Date;
  provisional: boolean;
  /** The limit rests: the dates are those it would have if it resumed today. */
  paused: boolean;
  reasons: LocalText[];
  state: DeadlineState;
  colour: Colour;
  /** After today up to the legal date; 0 on the last day, negative when it has passed. */
  remainingWorkingDays: number;
  /** Rises whenever the date moves: a message about an older version is void. */
  version: number;
  /** How far the basis lets the limit be extended; null when not at all. */
  allowance: ExtensionAllowance | null;
  openedAt: Date;
  /** When it was escalated, on the working day before the end. */
  warnedAt?: Date;
  passedAt?: Date;
  satisfiedAt?: Date;
  satisfiedBy?: Actor;
  cancelReason?: string;
}

/**
 * Red, yellow and green come from here alone: red when the date has passed or was met late, yellow inside the warning
 * window, green otherwise. Example: due Thursday with a window of one working day is yellow on Wednesday and Thursday.
 */
export function colourOf(
  deadline: { state: DeadlineState; endsAt: Date; satisfiedAt?: Date; warningDays: number },
  now: Date,
  remainingWorkingDays: number,
): Colour {
  if (deadline.state === 'cancelled') return 'green';
  const until = deadline.satisfiedAt ?? now;
  if (until >= deadline.endsAt) return 'red';
  if (deadline.state === 'satisfied') return 'green';
  return remainingWorkingDays <= deadline.warningDays ? 'yellow' : 'green';
}

/**
 * Length of the yellow window in working days when the caller names none: 1 for limits of up to 5 days (the escalation
 * "one working day before" of domain rule B3), 3 up to 20 days, else 5. A choice of this product, no notice sets it.
 */
export function defaultWarningDays(limit: Limit): number {
  if (limit.amount <= 5) return 1;
  return limit.amount <= 20 ? 3 : 5;
}

/** One working day before the legal date, but never before the day of the event itself. */
export function targetDateOf(legalDate: Day, anchorDay: Day, calendar: WorkingCalendar): Day {
  const before = workingDayBefore(calendar, legalDate);
  return before > anchorDay ? before : legalDate;
}
