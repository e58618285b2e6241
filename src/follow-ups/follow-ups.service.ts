import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { shanghaiDay } from '../calendar/day';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { PolicyKeyName } from '../policy/policy-keys';
import { PolicyService } from '../policy/policy.service';
import {
  answerRefusal,
  askInstant,
  type FollowUpAnswer,
  HANDLING_DUTIES,
  type ReporterSays,
  whatWasSaid,
} from './follow-up';
import { FollowUpAnswerRefusedError } from './follow-up.errors';
import { type FollowUpRecord, FollowUpRecords } from './follow-up-records.service';

/** When the reporter is asked, and how long there is to answer; what no rule says, a person does. */
export const FOLLOW_UP_KEYS = ['followUp.days', 'followUp.answerWorkingDays'] as const satisfies PolicyKeyName[];

const MESSAGE_LIFE_MS = 3_600_000;

/** 回访: from the closing of a case to the answer of who brought it. Its rules of time are those of the followed case. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly records: FollowUpRecords,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly deadlines: DeadlinesService,
    private readonly policy: PolicyService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** Notes that the case is to be followed up; the case for it is opened by `openWaiting`. Repeating it changes nothing. */
  async schedule(tx: Transaction, { caseId }: { caseId: string }): Promise<void> {
    await write(
      tx,
      `INSERT INTO follow_ups (parent_case_id, closed_at) SELECT id, coalesce(closed_at, app_now()) FROM cases WHERE id = $1
       ON CONFLICT DO NOTHING`,
      [caseId],
    );
  }

  /** Opens the cases that wait; answers with how many. `SKIP LOCKED` leaves to other nodes what they hold. */
  async openWaiting(tx: Transaction): Promise<number> {
    const waiting = await rows<{ id: string }>(
      tx,
      `SELECT parent_case_id AS id FROM follow_ups WHERE case_id IS NULL ORDER BY closed_at, 1 LIMIT 20
       FOR UPDATE SKIP LOCKED`,
    );
    for (const { id } of waiting) await this.open(tx, (await this.records.ofParent(tx, id))!);
    return waiting.length;
  }

  /** The open questions of time, for whoever answers them. */
  async openKeys(tx: Transaction, parentCaseId: string): Promise<PolicyKeyName[]> {
    const open: PolicyKeyName[] = [];
    for (const key of FOLLOW_UP_KEYS)
      if ((await this.policy.value(tx, parentCaseId, key)).state === 'unset') open.push(key);
    return open;
  }

  /** The day is fixed; answers with the instant at which the reporter is asked. */
  async plan(tx: Transaction, caseId: string): Promise<Date> {
    const { parentCaseId, closedAt } = await this.records.ofCase(tx, caseId);
    const [days, answerDays] = await Promise.all(FOLLOW_UP_KEYS.map((key) => this.days(tx, parentCaseId, key)));
    const askAt = askInstant(closedAt, days!);
    await rows(tx, 'UPDATE follow_ups SET days = $2, answer_working_days = $3, ask_at = $4 WHERE case_id = $1', [
      caseId,
      days,
      answerDays,
      askAt,
    ]);
    const day = shanghaiDay(askAt);
    await this.record(tx, caseId, 'FollowUpScheduled', SYSTEM, {
      zh: `定于 ${day} 回访`,
      en: `To be followed up on ${day}`,
    });
    return askAt;
  }

  /** The questions can be answered with the receipt code from now on; answers with the date of the answer. */
  async ask(tx: Transaction, caseId: string): Promise<{ deadlineId: string; hasContact: boolean }> {
    await rows(tx, 'UPDATE follow_ups SET asked_at = app_now() WHERE case_id = $1', [caseId]);
    const deadlineId = await this.openDeadline(tx, caseId);
    const { hasContact } = await this.records.ofCase(tx, caseId);
    const sentence = {
      zh: '发出回访问题，可凭查询码答复',
      en: 'The questions were put; they are answered with the receipt code',
    };
    await this.record(tx, caseId, 'FollowUpAsked', SYSTEM, sentence);
    return { deadlineId, hasContact };
  }

  async remind(tx: Transaction, caseId: string): Promise<string> {
    await rows(tx, 'UPDATE follow_ups SET reminded_at = app_now() WHERE case_id = $1', [caseId]);
    const deadlineId = await this.openDeadline(tx, caseId);
    const sentence = { zh: '逾期未答复，已提醒一次', en: 'No answer by the date; reminded once' };
    await this.record(tx, caseId, 'FollowUpReminded', SYSTEM, sentence);
    return deadlineId;
  }

  /** False when the date moved or the answer came in. After the reminder the silence is on record. */
  async recordSilence(
    tx: Transaction,
    caseId: string,
    deadlineVersion: number,
  ): Promise<{ isSilent: boolean; isReminded: boolean }> {
    const { deadlineId, parentCaseId, remindedAt } = await this.records.ofCase(tx, caseId);
    const isReminded = remindedAt !== null;
    if ((await this.records.answer(tx, parentCaseId)) !== undefined) return { isSilent: false, isReminded };
    if (!(await this.deadlines.hasPassed(tx, deadlineId!, deadlineVersion))) return { isSilent: false, isReminded };
    await this.deadlines.cancel(tx, deadlineId!, '回访未获答复');
    if (isReminded) {
      await rows(tx, 'UPDATE follow_ups SET unanswered_at = app_now() WHERE case_id = $1', [caseId]);
      const sentence = { zh: '经提醒仍未答复，已记录在案', en: 'No answer after the reminder; on record' };
      await this.record(tx, caseId, 'FollowUpNotAnswered', SYSTEM, sentence);
    }
    return { isSilent: true, isReminded };
  }

  /** By the holder of the code of the followed case, or by a vault officer who reached the reporter. */
  async answer(
    tx: Transaction,
    parentCaseId: string,
    answer: FollowUpAnswer,
    recordedBy: string | null,
  ): Promise<void> {
    const followUp = await this.records.ofParent(tx, parentCaseId);
    const isAnswered = (await this.records.answer(tx, parentCaseId)) !== undefined;
    const isAsked = followUp !== undefined && followUp.askedAt !== null;
    const refusal = answerRefusal(answer, { isAsked, isAnswered, isOpen: followUp?.isOpen ?? false });
    if (refusal) throw new FollowUpAnswerRefusedError(refusal);
    const { declined, retaliation, account, rating, comment } = answer;
    await rows(
      tx,
      `INSERT INTO follow_up_answers (parent_case_id, declined, retaliation, account, rating, comment, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        parentCaseId,
        declined,
        declined ? null : retaliation,
        declined ? null : account?.trim() || null,
        declined ? null : rating,
        declined ? null : comment?.trim() || null,
        recordedBy,
      ],
    );
    const { caseId, deadlineId } = followUp!;
    const by: Actor = recordedBy === null ? { kind: 'reporter' } : { kind: 'person', personId: recordedBy };
    await this.settleDate(tx, deadlineId!, by);
    const sentence = declined
      ? { zh: '举报人、投诉人表示不愿回访', en: 'The reporter would rather not answer' }
      : { zh: '收到回访答复', en: 'The follow-up was answered' };
    await this.record(tx, caseId!, 'FollowUpAnswered', by, sentence);
    if (recordedBy !== null) return;
    await this.engine.publish(tx, {
      name: 'follow-up.answered',
      correlationKey: caseId!,
      messageId: caseId!,
      timeToLiveMs: MESSAGE_LIFE_MS,
    });
  }

  /** How the process goes on. */
  async said(tx: Transaction, caseId: string): Promise<ReporterSays> {
    const { parentCaseId } = await this.records.ofCase(tx, caseId);
    const answer = await this.records.answer(tx, parentCaseId);
    return whatWasSaid(answer && { declined: answer.declined, retaliation: answer.retaliation ?? undefined });
  }

  // helpers

  private async open(
    tx: Transaction,
    { parentCaseId, parentNumber, keeperId, closedAt }: FollowUpRecord,
  ): Promise<void> {
    await this.cases.open(
      tx,
      {
        kind: 'follow-up',
        processId: 'retaliation-follow-up',
        title: `对 ${parentNumber} 的办结回访`,
        parties: { keeper: keeperId },
        openedBy: SYSTEM,
        receivedAt: closedAt,
        channel: 'follow-up',
        variables: {
          isIntervalSet: (await this.openKeys(tx, parentCaseId)).length === 0,
          isReminded: false,
          hasContact: false,
          reporterSays: 'none',
          isCaseOpened: false,
        },
      },
      async (caseId) => {
        await this.links.link(tx, parentCaseId, caseId, 'follow-up');
        await rows(tx, 'UPDATE follow_ups SET case_id = $2 WHERE parent_case_id = $1', [parentCaseId, caseId]);
        await this.keepHandlersOut(tx, parentCaseId, caseId);
      },
    );
    await this.cases.note(
      tx,
      parentCaseId,
      { zh: '案件办结后转入回访', en: 'To be followed up after its closing' },
      SYSTEM,
    );
  }

  /** Who investigated or decided, or has an interest, reads nothing of what the reporter says about it. */
  private async keepHandlersOut(tx: Transaction, parentCaseId: string, caseId: string): Promise<void> {
    const found = await rows<{ personId: string }>(
      tx,
      `SELECT person_id AS "personId" FROM case_people WHERE case_id = $1 AND duty = ANY ($2)
       UNION SELECT decided_by FROM report_decisions WHERE case_id = $1
       UNION SELECT person_id FROM recusals WHERE case_id = $1`,
      [parentCaseId, HANDLING_DUTIES],
    );
    for (const { personId } of found) {
      await this.cases.recuse(tx, caseId, { personId, reason: '承办过被回访的案件，或者在该案中回避', by: SYSTEM });
    }
  }

  private async days(tx: Transaction, parentCaseId: string, key: PolicyKeyName): Promise<number> {
    const value = await this.policy.value(tx, parentCaseId, key);
    if (value.state === 'unset') throw new Error(`Expected ${key} to be set before the follow-up is planned.`);
    return value.value as number;
  }

  private async openDeadline(tx: Transaction, caseId: string): Promise<string> {
    const { parentCaseId } = await this.records.ofCase(tx, caseId);
    const { id } = await this.deadlines.open(tx, {
      caseId,
      duty: 'revisit',
      anchor: { event: 'asked', at: await this.clock.now(tx) },
      limit: { amount: await this.days(tx, parentCaseId, 'followUp.answerWorkingDays'), unit: 'working-days' },
      basis: { zh: '回访确定的答复期限', en: 'Set for the follow-up' },
    });
    await rows(tx, 'UPDATE follow_ups SET deadline_id = $2 WHERE case_id = $1', [caseId, id]);
    return id;
  }

  /** A date that was given up already stays as it is. */
  private async settleDate(tx: Transaction, deadlineId: string, by: Actor): Promise<void> {
    const { state } = await this.deadlines.current(tx, deadlineId);
    if (state === 'cancelled') return;
    await this.deadlines.satisfy(tx, deadlineId, await this.clock.now(tx), by);
  }

  private async record(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    actor: Actor,
    sentence: LocalText,
  ): Promise<void> {
    await this.audit.append(tx, { actor, action, subject: { kind: 'follow-up', id: caseId }, caseId });
    await this.cases.note(tx, caseId, sentence, actor);
  }
}

const SYSTEM: Actor = { kind: 'system' };
