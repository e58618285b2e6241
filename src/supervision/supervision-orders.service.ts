import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { PeopleService } from '../people/people.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { COLOUR_NAMES, nextColour, partRefusal } from './supervision';
import { OrderNotFoundError, OrderPartRefusedError } from './supervision.errors';
import { type OrderRecord, type RoundRecord, SupervisionRecords } from './supervision-records.service';

/** What happens to an order round by round: sent, acknowledged, answered, verified, raised. Each step of its process is one call. */
@Injectable()
export class SupervisionOrdersService {
  constructor(
    private readonly records: SupervisionRecords,
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The issuer's answer to the open question of the date. */
  async setWorkingDays(tx: Transaction, caseId: string, workingDays: number): Promise<void> {
    const { id } = await this.records.lastRound(tx, caseId);
    await rows(tx, 'UPDATE supervision_rounds SET working_days = $2 WHERE id = $1', [id, workingDays]);
  }

  /** The order reaches the unit and its date runs; of a red one the heads of the supervising organisation are told. */
  async send(tx: Transaction, caseId: string): Promise<string> {
    const { parentCaseId } = await this.records.ofCase(tx, caseId);
    const round = await this.records.lastRound(tx, caseId);
    if (round.workingDays === null) throw new Error('Expected the days of the answer before the order is sent.');
    const now = await this.clock.now(tx);
    const deadline = await this.deadlines.open(tx, {
      caseId,
      duty: 'respond',
      anchor: { event: 'ordered', at: now },
      limit: { amount: round.workingDays, unit: 'working-days' },
      basis: { zh: '督办单确定的反馈期限', en: 'Set in the supervision order' },
      taskElementId: 'report-measures',
    });
    const told = round.colour === 'red' ? await this.supervisingHeads(tx, caseId, now) : [];
    await rows(tx, `UPDATE supervision_rounds SET sent_at = app_now(), deadline_id = $2, told = $3 WHERE id = $1`, [
      round.id,
      deadline.id,
      told,
    ]);
    const { zh, en } = COLOUR_NAMES[round.colour];
    const sent = {
      zh: `下达${zh}，须于 ${deadline.legalDate} 前反馈`,
      en: `${en} sent; to be answered by ${deadline.legalDate}`,
    };
    await this.record(tx, caseId, 'SupervisionOrderSent', SYSTEM, sent, { colour: round.colour, round: round.round });
    if (told.length > 0) {
      const notice = { zh: '红色督办，已提请{people}关注', en: 'Red order: {people} was told' };
      await this.cases.note(tx, caseId, notice, SYSTEM, told);
      await this.cases.note(tx, parentCaseId, notice, SYSTEM, told);
    }
    return deadline.id;
  }

  async acknowledge(tx: Transaction, caseId: string, personId: string): Promise<void> {
    const { round } = await this.answering(tx, caseId, personId);
    await rows(tx, 'UPDATE supervision_rounds SET acknowledged_by = $2, acknowledged_at = app_now() WHERE id = $1', [
      round.id,
      personId,
    ]);
    const by: Actor = { kind: 'person', personId };
    await this.record(tx, caseId, 'SupervisionOrderAcknowledged', by, {
      zh: '责任单位签收督办单',
      en: 'The unit acknowledged the order',
    });
  }

  /** Progress on the way, or the answer with which the unit says that the matter is settled. */
  async report(
    tx: Transaction,
    caseId: string,
    report: { text: string; documentIds: string[]; isFinal: boolean; personId: string },
  ): Promise<void> {
    const { personId, isFinal, text, documentIds } = report;
    const { round } = await this.answering(tx, caseId, personId);
    await rows(
      tx,
      `INSERT INTO supervision_reports (round_id, is_final, text, document_ids, reported_by) VALUES ($1, $2, $3, $4, $5)`,
      [round.id, isFinal, text.trim(), documentIds, personId],
    );
    const by: Actor = { kind: 'person', personId };
    await this.cases.assign(tx, caseId, 'order-answerer', [personId], by);
    if (!isFinal) {
      await this.record(tx, caseId, 'SupervisionProgressReported', by, {
        zh: '责任单位报告办理进展',
        en: 'The unit reported progress',
      });
      return;
    }
    await this.deadlines.satisfy(tx, round.deadlineId!, await this.clock.now(tx), by);
    await this.record(tx, caseId, 'SupervisionOrderAnswered', by, {
      zh: '责任单位反馈办理结果',
      en: 'The unit answered the order',
    });
  }

  /** False when the date moved or the answer came in: then nothing is overdue. */
  async recordOverdue(tx: Transaction, caseId: string, deadlineVersion: number): Promise<boolean> {
    const { id, deadlineId } = await this.records.lastRound(tx, caseId);
    if (deadlineId === null || !(await this.deadlines.hasPassed(tx, deadlineId, deadlineVersion))) return false;
    await rows(tx, 'UPDATE supervision_rounds SET overdue_at = app_now() WHERE id = $1', [id]);
    const late = { zh: '督办单逾期未反馈，已记录在案', en: 'The order was not answered by its date; on record' };
    await this.record(tx, caseId, 'SupervisionOrderOverdue', SYSTEM, late);
    // The next round has a date of its own; this one stays on record as passed.
    await this.deadlines.cancel(tx, deadlineId, late.zh);
    return true;
  }

  /** No colour is left to raise it to. */
  async isRed(tx: Transaction, caseId: string): Promise<boolean> {
    return nextColour((await this.records.lastRound(tx, caseId)).colour) === undefined;
  }

  /** The issuer's judgement of the answer; a good one settles the order. */
  async verify(
    tx: Transaction,
    caseId: string,
    verdict: { isSufficient: boolean; opinion: string; personId: string },
  ): Promise<void> {
    const { isSufficient, opinion, personId } = verdict;
    const order = await this.records.ofCase(tx, caseId);
    const round = await this.records.lastRound(tx, caseId);
    const answeredBy = await this.records.answerers(tx, caseId);
    const refusal = partRefusal('verify', { ...(await this.partFacts(tx, order, personId)), answeredBy });
    if (refusal) throw new OrderPartRefusedError(refusal);
    await rows(
      tx,
      `UPDATE supervision_rounds SET verdict = $2, opinion = $3, verified_by = $4, verified_at = app_now() WHERE id = $1`,
      [round.id, isSufficient ? 'sufficient' : 'insufficient', opinion.trim(), personId],
    );
    const by: Actor = { kind: 'person', personId };
    const sentence = isSufficient
      ? { zh: `核查认为办理到位：${opinion}`, en: `The answer was found sufficient: ${opinion}` }
      : { zh: `核查认为办理不到位：${opinion}`, en: `The answer was found insufficient: ${opinion}` };
    await this.record(tx, caseId, 'SupervisionAnswerVerified', by, sentence, { isSufficient });
    if (isSufficient) await this.end(tx, caseId, 'settled', { by: personId, reason: opinion });
  }

  /** The next colour, or red once more, with as many days as before unless a head set others. */
  async renew(tx: Transaction, caseId: string, workingDays?: number): Promise<void> {
    const last = await this.records.lastRound(tx, caseId);
    const next = nextColour(last.colour);
    const colour = next ?? last.colour;
    const cause = next === undefined ? 'continued' : last.overdueAt ? 'overdue' : 'insufficient';
    await rows(
      tx,
      'INSERT INTO supervision_rounds (case_id, round, colour, cause, working_days) VALUES ($1, $2, $3, $4, $5)',
      [caseId, last.round + 1, colour, cause, workingDays ?? last.workingDays],
    );
    const { zh, en } = COLOUR_NAMES[colour];
    const sentence = next
      ? { zh: `督办升级为${zh}`, en: `Raised to ${en.toLowerCase()}` }
      : { zh: `继续发出${zh}`, en: `Another ${en.toLowerCase()}` };
    await this.record(tx, caseId, 'SupervisionOrderRaised', SYSTEM, sentence, { colour });
  }

  /** What a head of the supervising organisation makes of a red order without a good answer. */
  async decide(
    tx: Transaction,
    caseId: string,
    decision: {
      consequence: 'continue' | 'interview' | 'accountability';
      reason: string;
      interviewCaseId?: string;
      personId: string;
    },
  ): Promise<void> {
    const { consequence, reason, personId } = decision;
    const order = await this.records.ofCase(tx, caseId);
    const answeredBy = await this.records.answerers(tx, caseId);
    const refusal = partRefusal('verify', { ...(await this.partFacts(tx, order, personId)), answeredBy });
    if (refusal) throw new OrderPartRefusedError(refusal);
    if (consequence !== 'continue') {
      const state = consequence === 'interview' ? 'escalated-to-interview' : 'escalated-to-accountability';
      await this.end(tx, caseId, state, { by: personId, reason, interviewCaseId: decision.interviewCaseId });
    }
    const { zh, en } = CONSEQUENCES[consequence];
    const by: Actor = { kind: 'person', personId };
    const sentence = { zh: `${zh}：${reason}`, en: `${en}: ${reason}` };
    await this.record(tx, caseId, 'SupervisionConsequenceDecided', by, sentence, { consequence });
    if (consequence !== 'continue') await this.cases.note(tx, order.parentCaseId, sentence, by);
  }

  /** The order leaves force; how it ended never changes. */
  async end(
    tx: Transaction,
    caseId: string,
    state: Exclude<OrderRecord['state'], 'open'>,
    end: { by: string | null; reason: string; interviewCaseId?: string },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE supervision_orders SET state = $2, ended_at = app_now(), ended_by = $3, end_reason = $4, interview_case_id = $5
       WHERE case_id = $1`,
      [caseId, state, end.by, end.reason.trim(), end.interviewCaseId ?? null],
    );
  }

  // helpers

  private async answering(tx: Transaction, caseId: string, personId: string): Promise<{ round: RoundRecord }> {
    const order = await this.records.ofCase(tx, caseId);
    const refusal = partRefusal('answer', { ...(await this.partFacts(tx, order, personId)), answeredBy: [] });
    if (refusal) throw new OrderPartRefusedError(refusal);
    return { round: await this.records.lastRound(tx, caseId) };
  }

  private async partFacts(tx: Transaction, order: OrderRecord, personId: string) {
    const recused = await firstRow(tx, 'SELECT FROM recusals WHERE case_id = $1 AND person_id = $2', [
      order.parentCaseId,
      personId,
    ]);
    return { personId, issuedBy: order.issuedBy, isRecused: recused !== undefined, isOpen: order.state === 'open' };
  }

  private async supervisingHeads(tx: Transaction, caseId: string, now: Date): Promise<string[]> {
    const { supervisor } = await this.cases.partiesOf(tx, caseId);
    if (supervisor === undefined) throw new OrderNotFoundError();
    return (await this.people.holdersOf(tx, 'head', supervisor, now)).map(({ personId }) => personId);
  }

  private async record(
    tx: Transaction,
    caseId: string,
    action: AuditAction,
    actor: Actor,
    sentence: LocalText,
    details?: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(tx, { actor, action, subject: { kind: 'supervision-order', id: caseId }, caseId, details });
    await this.cases.note(tx, caseId, sentence, actor);
  }
}

// helpers

const SYSTEM: Actor = { kind: 'system' };

const CONSEQUENCES: Record<'continue' | 'interview' | 'accountability', LocalText> = {
  continue: { zh: '决定继续督办', en: 'To be supervised further' },
  interview: { zh: '决定约谈责任单位', en: 'The unit is called to an interview' },
  accountability: { zh: '建议追究责任', en: 'Accountability is proposed' },
};
