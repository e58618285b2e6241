import { addDays, type Day, shanghaiDay } from '../calendar/day';
import type { CaseKind } from '../cases/case';
import type { LocalText } from '../platform/errors/domain-error';

/** Cases that somebody outside brought in and may suffer for. */
export const FOLLOWED_KINDS = ['complaint', 'report'] as const satisfies readonly CaseKind[];
export type FollowedKind = (typeof FOLLOWED_KINDS)[number];

export function isFollowedUp(kind: CaseKind): kind is FollowedKind {
  return (FOLLOWED_KINDS as readonly CaseKind[]).includes(kind);
}

/** 满意度 as petition work asks for it (信访工作条例 Art. 18, 21: the person may rate how the matter was handled). */
export const RATINGS = ['satisfied', 'mostly', 'dissatisfied'] as const;
export type Rating = (typeof RATINGS)[number];

export const RATING_NAMES: Record<Rating, LocalText> = {
  satisfied: { zh: '满意', en: 'Satisfied' },
  mostly: { zh: '基本满意', en: 'Mostly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
};

export const RETALIATION = ['none', 'suspected'] as const;
export type Retaliation = (typeof RETALIATION)[number];

export const RETALIATION_NAMES: Record<Retaliation, LocalText> = {
  none: { zh: '没有受到打击报复', en: 'No retaliation' },
  suspected: { zh: '可能受到打击报复', en: 'Signs of retaliation' },
};

/** What the reporter says, or that nothing is to be said. */
export interface FollowUpAnswer {
  declined: boolean;
  retaliation?: Retaliation;
  /** What happened, in the reporter's words. */
  account?: string;
  rating?: Rating;
  comment?: string;
}

/** At nine in the morning in China: nobody is asked at night. */
const ASK_TIME = 'T09:00:00+08:00';

/**
 * When the reporter is asked: so many calendar days after the day of closing.
 * @example askInstant(closed on 2026-03-02, 30) → 2026-04-01 09:00 in China
 */
export function askInstant(closedAt: Date, days: number): Date {
  const day: Day = addDays(shanghaiDay(closedAt), days);
  return new Date(`${day}${ASK_TIME}`);
}

export type AnswerRefusal = 'not-asked' | 'answered-already' | 'ended' | 'incomplete' | 'account-missing';

/**
 * Whether an answer is taken: once, after it was asked for and before the follow-up ended, and whole unless the reporter would
 * rather say nothing. Signs of retaliation are told of in words (信访工作条例 Art. 18, 46(6)).
 * @example { declined: false, retaliation: 'suspected', rating: 'mostly' } → 'account-missing'
 */
export function answerRefusal(
  answer: FollowUpAnswer,
  facts: { isAsked: boolean; isAnswered: boolean; isOpen: boolean },
): AnswerRefusal | undefined {
  if (!facts.isAsked) return 'not-asked';
  if (facts.isAnswered) return 'answered-already';
  if (!facts.isOpen) return 'ended';
  if (answer.declined) return undefined;
  if (answer.retaliation === undefined || answer.rating === undefined) return 'incomplete';
  return answer.retaliation === 'suspected' && !answer.account?.trim() ? 'account-missing' : undefined;
}

/** How the process goes on. */
export type ReporterSays = 'none' | 'declined' | 'no-sign' | 'suspected';

export function whatWasSaid(answer: Pick<FollowUpAnswer, 'declined' | 'retaliation'> | undefined): ReporterSays {
  if (answer === undefined) return 'none';
  if (answer.declined) return 'declined';
  return answer.retaliation === 'suspected' ? 'suspected' : 'no-sign';
}

/** Duties on the followed case whose holders have no part in its follow-up: they would be asked about themselves. */
export const HANDLING_DUTIES = ['investigator', 'drafter', 'decider'] as const;

/** What somebody asks or judges in a follow-up. */
export type FollowUpPart = 'contact' | 'assess';

export type PartRefusal = 'handled' | 'recused' | 'no-vault-officer' | 'no-signs';

/**
 * Whether somebody may reach the reporter or judge what was told: nobody with a duty on the case contacts its reporter, nobody who
 * investigated or decided judges signs, nobody recused does either; only vault officers know whom to reach.
 */
export function partRefusal(
  part: FollowUpPart,
  facts: { duties: readonly string[]; isRecused: boolean; isVaultOfficer: boolean; hasSigns: boolean },
): PartRefusal | undefined {
  if (facts.isRecused) return 'recused';
  if (part === 'contact') {
    if (!facts.isVaultOfficer) return 'no-vault-officer';
    return facts.duties.length > 0 ? 'handled' : undefined;
  }
  if (facts.duties.some((duty) => (HANDLING_DUTIES as readonly string[]).includes(duty))) return 'handled';
  return facts.hasSigns ? undefined : 'no-signs';
}
