import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Day } from '../calendar/day';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { ThreadNotForEmployerError } from '../thread/thread.errors';
import type { FollowUpAnswer } from './follow-up';
import { FollowUpAnswerRefusedError, NewCodeUnavailableError } from './follow-up.errors';
import { FollowUpRecords } from './follow-up-records.service';
import { FollowUpsService } from './follow-ups.service';

export interface FollowUpAtPortal {
  state: 'none' | 'asked' | 'answered' | 'closed';
  /** By when an answer is hoped for. */
  until?: Day;
  isReminded: boolean;
  /** What was told led to a case of its own, whose code has not been handed out yet. */
  hasNewCode: boolean;
}

/** The follow-up as the holder of the reporter's code meets it: nothing but the code says who answers. */
@Injectable()
export class FollowUpPortal {
  constructor(
    private readonly codes: ReceiptCodesService,
    private readonly records: FollowUpRecords,
    private readonly followUps: FollowUpsService,
    private readonly audit: AuditService,
  ) {}

  /** An employer is told nothing: it must not even learn that somebody is asked. */
  async of(tx: Transaction, code: string): Promise<FollowUpAtPortal> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    const followUp = kind === 'reporter' ? await this.records.ofParent(tx, caseId) : undefined;
    if (followUp === undefined || followUp.askedAt === null)
      return { state: 'none', isReminded: false, hasNewCode: false };
    const { isOpen, dueOn, remindedAt, codeGivenAt } = followUp;
    const isReminded = remindedAt !== null;
    if ((await this.records.answer(tx, caseId)) === undefined) {
      return { state: isOpen ? 'asked' : 'closed', ...(dueOn ? { until: dueOn } : {}), isReminded, hasNewCode: false };
    }
    const assessment = await this.records.assessment(tx, caseId);
    const hasNewCode = assessment?.newCaseId != null && codeGivenAt === null;
    return { state: 'answered', isReminded, hasNewCode };
  }

  async answer(tx: Transaction, code: string, answer: FollowUpAnswer): Promise<void> {
    await this.followUps.answer(tx, await this.caseOf(tx, code), answer, null);
  }

  /** The code of the new case, once: whoever told of it follows it like any other matter. */
  async newCode(tx: Transaction, code: string): Promise<{ receiptCode: string }> {
    const parentCaseId = await this.caseOf(tx, code);
    const newCaseId = (await this.records.assessment(tx, parentCaseId))?.newCaseId;
    const given = await rows(
      tx,
      `UPDATE follow_ups SET code_given_at = app_now() WHERE parent_case_id = $1 AND code_given_at IS NULL RETURNING 1`,
      [parentCaseId],
    );
    if (newCaseId == null || given.length === 0) throw new NewCodeUnavailableError();
    await this.audit.append(tx, {
      actor: { kind: 'reporter' },
      action: 'FollowUpCodeGiven',
      subject: { kind: 'case', id: newCaseId },
      caseId: newCaseId,
    });
    return { receiptCode: await this.codes.issue(tx, { caseId: newCaseId, kind: 'reporter' }) };
  }

  // helpers

  private async caseOf(tx: Transaction, code: string): Promise<string> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    if (kind !== 'reporter') throw new ThreadNotForEmployerError();
    if ((await this.records.ofParent(tx, caseId)) === undefined) throw new FollowUpAnswerRefusedError('not-asked');
    return caseId;
  }
}
