import { Injectable } from '@nestjs/common';
import { type Day, daysBetween, shanghaiDay } from '../calendar/day';
import type { DeadlineRecord } from '../deadlines/deadline-record';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { Actor } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { PolicyService } from '../policy/policy.service';

export const PLAN_DAYS = 'interview.planWorkingDays';

type InterviewDuty = 'attend' | 'plan' | 'progress';

/** The task on which each date is shown. */
const TASKS: Record<InterviewDuty, string> = {
  attend: 'confirm-attendance',
  plan: 'submit-plan',
  progress: 'report-progress',
};

/** The dates of an interview. Each is a deadline of its own; the model waits for every one of them. */
@Injectable()
export class InterviewClock {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly policy: PolicyService,
  ) {}

  /** Working days from now. */
  async openDays(
    tx: Transaction,
    limit: { caseId: string; duty: 'attend' | 'plan'; event: string; at: Date; workingDays: number; basis?: LocalText },
  ): Promise<string> {
    const { id } = await this.deadlines.open(tx, {
      caseId: limit.caseId,
      duty: limit.duty,
      anchor: { event: limit.event, at: limit.at },
      limit: { amount: limit.workingDays, unit: 'working-days' },
      basis: limit.basis ?? SET_FOR_CASE,
      taskElementId: TASKS[limit.duty],
    });
    return id;
  }

  /** A day that the authority named; the report counts until its end. */
  async openDay(tx: Transaction, caseId: string, dueOn: Day, at: Date): Promise<string> {
    const { id } = await this.deadlines.open(tx, {
      caseId,
      duty: 'progress',
      anchor: { event: 'accepted', at },
      limit: { amount: Math.max(1, daysBetween(shanghaiDay(at), dueOn)), unit: 'calendar-days' },
      basis: SET_FOR_CASE,
      taskElementId: TASKS.progress,
    });
    return id;
  }

  /** How long a school has for its plan by the policy of the case; undefined while no rule and no answer sets it. */
  async planDays(tx: Transaction, caseId: string): Promise<{ days: number; basis: LocalText } | undefined> {
    const found = await this.policy.value(tx, caseId, PLAN_DAYS);
    if (found.state !== 'set') return undefined;
    const { source } = found;
    if (source.kind === 'answer') return { days: found.value as number, basis: SET_FOR_CASE };
    const clause = `${source.document.title}${source.clause}`;
    return { days: found.value as number, basis: { zh: clause, en: clause } };
  }

  /** The person's answer to the unset length, for this case and as a proposal for the pack. */
  async answerPlanDays(tx: Transaction, caseId: string, days: number, personId: string, reason: string): Promise<void> {
    await this.policy.answer(tx, caseId, PLAN_DAYS, days, personId, reason);
  }

  /** Settles the duty; true when its date had passed. */
  async satisfy(tx: Transaction, caseId: string, duty: InterviewDuty, at: Date, by: Actor): Promise<boolean> {
    const due = await this.of(tx, caseId, duty);
    if (due?.state !== 'open' && due?.state !== 'passed') return false;
    await this.deadlines.satisfy(tx, due.id, at, by);
    return at >= due.endsAt;
  }

  /** Nobody waits for it any more; that it passed stays on record. */
  async cancel(tx: Transaction, caseId: string, duty: InterviewDuty, reason: string): Promise<void> {
    const due = await this.of(tx, caseId, duty);
    if (due?.state === 'open' || due?.state === 'passed') await this.deadlines.cancel(tx, due.id, reason);
  }

  /** The deadline of the duty that was opened last. */
  async of(tx: Transaction, caseId: string, duty: InterviewDuty): Promise<DeadlineRecord | undefined> {
    const found = (await this.deadlines.ofCase(tx, caseId)).filter((deadline) => deadline.duty === duty);
    return found.sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime())[0];
  }

  hasPassed(tx: Transaction, deadlineId: string, version: number): Promise<boolean> {
    return this.deadlines.hasPassed(tx, deadlineId, version);
  }
}

const SET_FOR_CASE = { zh: '约谈单位为本案确定的期限', en: 'Set by the interviewing body for this case' };
