import { Inject, Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasePartiesService } from '../blacklist/case-parties.service';
import { CasesService } from '../cases/cases.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import { LettersService } from '../letters/letters.service';
import type { Actor } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { TransfersService } from '../transfers/transfers.service';
import { ComplaintNotFoundError } from './complaint.errors';
import { ComplaintWithdrawalRefusedError, WithdrawnButCriminalError } from './complaint-handling.errors';
import { withdrawalLetter } from './complaint-letters';
import { canCloseWithdrawn, withdrawalRefusal, type WithdrawalRefusal } from './screening';

/** The message waits this long for an investigation that has not begun yet. */
const MESSAGE_LIFE_MS = 90 * 86_400_000;

export interface ComplaintWithdrawal {
  reason: string | null;
  receivedAt: Date;
  decision: 'continue' | 'close' | null;
  reasons: string | null;
}

/** A reporter wants to take the complaint back; the authority decides whether it goes on nevertheless. */
@Injectable()
export class ComplaintWithdrawals {
  constructor(
    private readonly cases: CasesService,
    private readonly transfers: TransfersService,
    private readonly letters: LettersService,
    private readonly parties: CasePartiesService,
    private readonly audit: AuditService,
    @Inject(ENGINE) private readonly engine: EnginePort,
  ) {}

  async canWithdraw(tx: Transaction, caseId: string): Promise<boolean> {
    return (await this.refusal(tx, caseId)) === undefined;
  }

  /** Breaks off the investigation until the authority has decided; told before it begins, it waits for it. */
  async withdraw(tx: Transaction, wish: { caseId: string; reason: string; by: Actor }): Promise<void> {
    const { caseId, reason, by } = wish;
    const refusal = await this.refusal(tx, caseId);
    if (refusal) throw new ComplaintWithdrawalRefusedError(refusal);
    await rows(tx, 'INSERT INTO complaint_withdrawals (case_id, reason) VALUES ($1, $2)', [
      caseId,
      reason.trim() || null,
    ]);
    const subject = { kind: 'complaint', id: caseId };
    await this.audit.append(tx, { actor: by, action: 'ComplaintWithdrawn', subject, caseId });
    const sentence = { zh: '投诉人申请撤回投诉', en: 'The reporter asked to withdraw the complaint' };
    await this.cases.note(tx, caseId, sentence, by);
    await this.engine.publish(tx, {
      name: 'complaint.withdrawn',
      correlationKey: caseId,
      messageId: `complaint.withdrawn:${caseId}`,
      timeToLiveMs: MESSAGE_LIFE_MS,
    });
  }

  /** Closed, or taken up again in the public interest; the reporter is told the reasons either way. */
  async decide(
    tx: Transaction,
    decision: { caseId: string; isClosed: boolean; reasons: string; decidedBy: string },
  ): Promise<void> {
    const { caseId, isClosed, reasons, decidedBy } = decision;
    const hasPendingCrime = (await this.transfers.openOf(tx, caseId, 'crime')) !== undefined;
    if (isClosed && !canCloseWithdrawn({ hasPendingCrime })) throw new WithdrawnButCriminalError();
    await rows(
      tx,
      `UPDATE complaint_withdrawals SET decision = $2, reasons = $3, decided_by = $4, decided_at = app_now() WHERE case_id = $1`,
      [caseId, isClosed ? 'close' : 'continue', reasons.trim(), decidedBy],
    );
    const by = { kind: 'person', personId: decidedBy } as const;
    const subject = { kind: 'complaint', id: caseId };
    const details = { isClosed };
    await this.audit.append(tx, { actor: by, action: 'ComplaintWithdrawalDecided', subject, caseId, details });
    if (isClosed) return;
    const text = withdrawalLetter(await this.parties.letterHead(tx, caseId), { isClosed, reasons: reasons.trim() });
    const letter = { caseId, kind: 'reply-to-reporter', recipient: 'reporter', ...text, draftedBy: decidedBy } as const;
    await this.letters.send(tx, letter);
    await this.transfers.announceAgain(tx, caseId);
  }

  find(tx: Transaction, caseId: string): Promise<ComplaintWithdrawal | undefined> {
    return firstRow<ComplaintWithdrawal>(
      tx,
      `SELECT reason, received_at AS "receivedAt", decision, reasons FROM complaint_withdrawals WHERE case_id = $1`,
      [caseId],
    );
  }

  /** @throws ComplaintNotFoundError when nothing was withdrawn, or it is not decided. */
  async decided(tx: Transaction, caseId: string): Promise<{ reasons: string }> {
    const found = await this.find(tx, caseId);
    if (!found?.reasons) throw new ComplaintNotFoundError(caseId);
    return { reasons: found.reasons };
  }

  // helpers

  private async refusal(tx: Transaction, caseId: string): Promise<WithdrawalRefusal | undefined> {
    const facts = await firstRow<{ isClosed: boolean; isWithdrawn: boolean; hasFindings: boolean }>(
      tx,
      `SELECT closed_at IS NOT NULL AS "isClosed",
              EXISTS (SELECT FROM complaint_withdrawals WHERE case_id = cases.id) AS "isWithdrawn",
              EXISTS (SELECT FROM investigations WHERE case_id = cases.id AND written_at IS NOT NULL) AS "hasFindings"
       FROM cases WHERE id = $1 AND kind = 'complaint'`,
      [caseId],
    );
    return facts === undefined ? 'closed' : withdrawalRefusal(facts);
  }
}
