import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { LettersService } from '../letters/letters.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type Verdict, verifiesMore } from './allegation';
import { ObjectionClosedError, WithdrawalClosedError } from './outcome.errors';
import { ReportClock } from './report-clock.service';
import { withdrawalLetter } from './report-letters';
import { ReportReplies } from './report-replies.service';
import { ReportStepNotReadyError } from './report.errors';
import { VerdictsService } from './verdicts.service';

/** The messages wait this long for a process that comes to them later. */
const MESSAGE_LIFE_MS = 90 * 86_400_000;

/** What the reporter may still do: object to the answer, once, or withdraw before it. */
@Injectable()
export class ObjectionsService {
  constructor(
    private readonly verdicts: VerdictsService,
    private readonly replies: ReportReplies,
    private readonly reportClock: ReportClock,
    private readonly cases: CasesService,
    private readonly letters: LettersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  /** Within 30 days of an answer that did not verify everything, once. By the reporter on the portal, or taken down by staff. */
  async object(tx: Transaction, { caseId, text, by }: { caseId: string; text: string; by: Actor }): Promise<void> {
    if (!(await this.canObject(tx, caseId)) || text.trim() === '') throw new ObjectionClosedError();
    await rows(tx, 'INSERT INTO report_objections (case_id, text) VALUES ($1, $2)', [caseId, text.trim()]);
    await this.reportClock.satisfy(tx, caseId, 'object', await this.clock.now(tx), by);
    await this.came(tx, caseId, by, 'ReportObjected', { zh: '举报人对答复提出异议', en: 'The reporter objected' });
    await this.publish(tx, caseId, 'report.objected');
  }

  /** The reporter's 30 days run from the answer; gives the deadline's id. */
  async openDays(tx: Transaction, caseId: string): Promise<string> {
    const reply = await this.replies.replyOf(tx, caseId, 'reply');
    if (!reply) throw new ReportStepNotReadyError('decision');
    return this.reportClock.openObjection(tx, caseId, reply.repliedAt);
  }

  /** Nobody objected: the right has lapsed, and no duty of anybody is late. */
  async endDays(tx: Transaction, caseId: string): Promise<void> {
    await this.reportClock.cancel(tx, caseId, 'object', '举报人未在期限内提出异议');
  }

  async canObject(tx: Transaction, caseId: string): Promise<boolean> {
    const reply = await this.replies.replyOf(tx, caseId, 'reply');
    const due = await this.reportClock.of(tx, caseId, 'object');
    const isRunning = due === undefined || (due.state === 'open' && (await this.clock.now(tx)) < due.endsAt);
    const { closedAt } = await this.cases.get(tx, caseId);
    if (!reply || !isRunning || closedAt !== null || (await this.find(tx, caseId))) return false;
    return (await this.verdicts.last(tx, caseId)).overall !== 'verified';
  }

  /** By somebody who neither investigated nor decided: the verdicts stand, or others take their place. */
  async review(
    tx: Transaction,
    review: {
      caseId: string;
      opinion: string;
      verdicts: readonly { verdict: Verdict; reasons: string }[];
      reviewedBy: string;
    },
  ): Promise<{ overall: Verdict; isChanged: boolean; needsConsequences: boolean }> {
    const { caseId, opinion, reviewedBy } = review;
    if (!(await this.find(tx, caseId))) throw new ReportStepNotReadyError('objection');
    const before = await this.verdicts.last(tx, caseId);
    const isChanged = before.verdicts.some(({ verdict }, index) => review.verdicts[index]?.verdict !== verdict);
    const { overall } = await this.verdicts.decide(tx, { ...review, kind: 'review', decidedBy: reviewedBy });
    const verdicts = (all: readonly { verdict: Verdict }[]) => all.map(({ verdict }) => verdict);
    const needsConsequences = verifiesMore(verdicts(before.verdicts), verdicts(review.verdicts));
    await rows(
      tx,
      `UPDATE report_objections SET outcome = $2, opinion = $3, reviewed_by = $4, reviewed_at = app_now() WHERE case_id = $1`,
      [caseId, isChanged ? 'changed' : 'upheld', opinion.trim(), reviewedBy],
    );
    await this.replies.review(tx, { caseId, isChanged, opinion, by: reviewedBy });
    return { overall, isChanged, needsConsequences };
  }

  find(tx: Transaction, caseId: string): Promise<ObjectionRecord | undefined> {
    return firstRow<ObjectionRecord>(
      tx,
      `SELECT text, received_at AS "receivedAt", outcome, opinion FROM report_objections WHERE case_id = $1`,
      [caseId],
    );
  }

  /** The reporter wants to take the report back; the authority decides whether to go on (信访工作条例 leaves it to the body). */
  async withdraw(
    tx: Transaction,
    { caseId, reason, by }: { caseId: string; reason?: string; by: Actor },
  ): Promise<void> {
    if (!(await this.canWithdraw(tx, caseId))) throw new WithdrawalClosedError();
    await rows(tx, 'INSERT INTO report_withdrawals (case_id, reason) VALUES ($1, $2)', [
      caseId,
      reason?.trim() || null,
    ]);
    await this.came(tx, caseId, by, 'ReportWithdrawn', {
      zh: '举报人申请撤回举报',
      en: 'The reporter asked to withdraw',
    });
    await this.publish(tx, caseId, 'report.withdrawn');
  }

  /** Once, while the case is open and not answered. */
  async canWithdraw(tx: Transaction, caseId: string): Promise<boolean> {
    const { kind, closedAt } = await this.cases.get(tx, caseId);
    if (kind !== 'report' || closedAt !== null || (await this.withdrawalOf(tx, caseId))) return false;
    return (await this.replies.replyOf(tx, caseId, 'reply')) === undefined;
  }

  async decideWithdrawal(
    tx: Transaction,
    decision: { caseId: string; isClosed: boolean; reasons: string; decidedBy: string },
  ): Promise<void> {
    const { caseId, isClosed, reasons, decidedBy } = decision;
    await rows(
      tx,
      `UPDATE report_withdrawals SET decision = $2, reasons = $3, decided_by = $4, decided_at = app_now() WHERE case_id = $1`,
      [caseId, isClosed ? 'close' : 'continue', reasons, decidedBy],
    );
    const letter = withdrawalLetter(await this.replies.head(tx, caseId), { isClosed, reasons });
    await this.letters.send(tx, {
      caseId,
      kind: 'reply-to-reporter',
      recipient: 'reporter',
      ...letter,
      draftedBy: decidedBy,
    });
    const by = { kind: 'person', personId: decidedBy } as const;
    await this.audit.append(tx, {
      actor: by,
      action: isClosed ? 'WithdrawalGranted' : 'WithdrawalRefused',
      subject: { kind: 'report', id: caseId },
      caseId,
    });
  }

  withdrawalOf(tx: Transaction, caseId: string): Promise<WithdrawalRecord | undefined> {
    return firstRow<WithdrawalRecord>(
      tx,
      `SELECT reason, received_at AS "receivedAt", decision, reasons FROM report_withdrawals WHERE case_id = $1`,
      [caseId],
    );
  }

  // helpers

  private async came(
    tx: Transaction,
    caseId: string,
    by: Actor,
    action: AuditAction,
    sentence: { zh: string; en: string },
  ): Promise<void> {
    await this.audit.append(tx, { actor: by, action, subject: { kind: 'report', id: caseId }, caseId });
    await this.cases.note(tx, caseId, sentence, by);
  }

  private publish(tx: Transaction, caseId: string, name: string): Promise<void> {
    const messageId = `${name}:${caseId}`;
    return this.engine.publish(tx, { name, correlationKey: caseId, messageId, timeToLiveMs: MESSAGE_LIFE_MS });
  }
}

export interface ObjectionRecord {
  text: string;
  receivedAt: Date;
  outcome: 'upheld' | 'changed' | null;
  opinion: string | null;
}

export interface WithdrawalRecord {
  reason: string | null;
  receivedAt: Date;
  decision: 'continue' | 'close' | null;
  reasons: string | null;
}
