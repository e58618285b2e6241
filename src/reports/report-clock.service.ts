import { Injectable } from '@nestjs/common';
import type { Duty } from '../deadlines/deadline-record';
import { DeadlinePausesService } from '../deadlines/deadline-pauses.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import type { Actor } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { PolicyService, type PolicyValue } from '../policy/policy.service';
import { type ClockStart, daysOf, decideReplyClock } from './reply';
import { FINISH_BASIS, FINISH_LIMIT, OBJECTION_BASIS, OBJECTION_LIMIT, TELL_BASIS, TELL_LIMIT } from './report';
import { ReportRecords, type ReportRecord } from './report-records.service';

export const REPLY_DAYS = 'report.realName.replyWorkingDays';
export const CLOCK_START = 'report.clockStart';

/** The legal clocks of a report. Each is a deadline of its own; the model waits for some of them. */
@Injectable()
export class ReportClock {
  constructor(
    private readonly records: ReportRecords,
    private readonly deadlines: DeadlinesService,
    private readonly pauses: DeadlinePausesService,
    private readonly policy: PolicyService,
  ) {}

  /** At registration: the reporter is told within 15 days, and the reply clock runs if anything lets it run. */
  async start(tx: Transaction, caseId: string): Promise<void> {
    const { receivedAt } = await this.records.ofCase(tx, caseId);
    await this.deadlines.open(tx, {
      caseId,
      duty: 'tell',
      anchor: { event: 'received', at: receivedAt },
      limit: TELL_LIMIT,
      basis: TELL_BASIS,
      taskElementId: 'choose-route',
    });
    await this.openReply(tx, caseId);
  }

  /** Opens the reply clock once it can run; gives the deadline's id, undefined while it cannot or when nobody is answered. */
  async openReply(tx: Transaction, caseId: string): Promise<string | undefined> {
    const known = await this.of(tx, caseId, 'reply');
    if (known) return known.id;
    const report = await this.records.ofCase(tx, caseId);
    const days = await this.policy.value(tx, caseId, REPLY_DAYS);
    const clock = decideReplyClock({
      workingDays: daysOf(days),
      clockStart: await this.clockStart(tx, caseId),
      events: eventsOf(report),
      needsReply: report.needsReply,
    });
    if (clock.outcome !== 'open') return undefined;
    const { id } = await this.deadlines.open(tx, {
      caseId,
      duty: 'reply',
      anchor: { event: clock.event, at: clock.at },
      limit: { amount: clock.workingDays, unit: 'working-days' },
      basis: basisOf(days),
      assumed: clock.assumed,
      taskElementId: 'reply-to-reporter',
    });
    return id;
  }

  /** The question from which event the limit runs is answered: the assumption is confirmed, or gives way to that event. */
  async confirmStart(
    tx: Transaction,
    caseId: string,
    answer: { start: ClockStart; reason: string; personId: string },
  ): Promise<void> {
    await this.policy.answer(tx, caseId, CLOCK_START, answer.start, answer.personId, answer.reason);
    const running = await this.of(tx, caseId, 'reply');
    if (!running?.assumed) return;
    const at = eventsOf(await this.records.ofCase(tx, caseId))[answer.start];
    const { start: event, reason, personId } = answer;
    await this.pauses.confirmStart(tx, running.id, { event, ...(at ? { at } : {}), reason, personId });
  }

  /** Taken up or not: the reporter's first answer. Taken up, the limit to finish runs from here. */
  async told(tx: Transaction, caseId: string, at: Date, by: Actor): Promise<void> {
    await this.satisfy(tx, caseId, 'tell', at, by);
  }

  async openFinish(tx: Transaction, caseId: string, at: Date): Promise<void> {
    await this.deadlines.open(tx, {
      caseId,
      duty: 'finish',
      anchor: { event: 'accepted', at },
      limit: FINISH_LIMIT,
      basis: FINISH_BASIS,
    });
  }

  /** The days a person gave the school for its position, its defence or its correction. */
  async openSet(
    tx: Transaction,
    limit: { caseId: string; duty: 'state' | 'correct'; at: Date; event: string; workingDays: number; task: string },
  ): Promise<string> {
    const { id } = await this.deadlines.open(tx, {
      caseId: limit.caseId,
      duty: limit.duty,
      anchor: { event: limit.event, at: limit.at },
      limit: { amount: limit.workingDays, unit: 'working-days' },
      basis: { zh: '办理机关为本案确定的期限', en: 'Set by the handling authority for this case' },
      taskElementId: limit.task,
    });
    return id;
  }

  async openObjection(tx: Transaction, caseId: string, repliedAt: Date): Promise<string> {
    const { id } = await this.deadlines.open(tx, {
      caseId,
      duty: 'object',
      anchor: { event: 'replied', at: repliedAt },
      limit: OBJECTION_LIMIT,
      basis: OBJECTION_BASIS,
    });
    return id;
  }

  /** Settles the duty; one that nobody opened, or that is settled, stays as it is. True when it had passed. */
  async satisfy(tx: Transaction, caseId: string, duty: Duty, at: Date, by: Actor): Promise<boolean> {
    const due = await this.of(tx, caseId, duty);
    if (!due || (due.state !== 'open' && due.state !== 'passed')) return false;
    await this.deadlines.satisfy(tx, due.id, at, by);
    return at >= due.endsAt;
  }

  async cancel(tx: Transaction, caseId: string, duty: Duty, reason: string): Promise<void> {
    const due = await this.of(tx, caseId, duty);
    if (due && (due.state === 'open' || due.state === 'passed')) await this.deadlines.cancel(tx, due.id, reason);
  }

  /** The deadline of the duty that was opened last. */
  async of(tx: Transaction, caseId: string, duty: Duty) {
    const found = (await this.deadlines.ofCase(tx, caseId)).filter((deadline) => deadline.duty === duty);
    return found.sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime())[0];
  }

  async clockStart(tx: Transaction, caseId: string): Promise<ClockStart | undefined> {
    const start = await this.policy.value(tx, caseId, CLOCK_START);
    return start.state === 'set' ? (start.value as ClockStart) : undefined;
  }
}

// helpers

function eventsOf({ receivedAt, verifiedAt, routedAt }: ReportRecord) {
  return {
    received: receivedAt,
    ...(verifiedAt ? { verified: verifiedAt } : {}),
    ...(routedAt ? { accepted: routedAt } : {}),
  };
}

function basisOf(days: PolicyValue): LocalText {
  if (days.state === 'set' && days.source.kind === 'pack') {
    const { document, clause } = days.source;
    return { zh: `《${document.title}》${clause}`, en: `${document.title} ${clause}` };
  }
  return { zh: '办理机关为本案确定的期限', en: 'Set by the handling authority for this case' };
}
