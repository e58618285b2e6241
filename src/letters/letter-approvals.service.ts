import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LetterRecord, LetterText } from './letter';
import { checkRefusal, type LetterState, letterState, signRefusal } from './letter-approval';
import { LetterAlreadyIssuedError, LetterApprovalRefusedError } from './letter.errors';
import { LettersService } from './letters.service';

/** Drafting, checking and signing of letters: three acts on one text, of which the drafter may do the first alone. */
@Injectable()
export class LetterApprovalsService {
  constructor(
    private readonly letters: LettersService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  async stateOf(tx: Transaction, letterId: string): Promise<LetterState> {
    return letterState(await this.letters.get(tx, letterId));
  }

  /** A new text: whatever was approved before has to be approved again. The drafter is on the case as one. */
  async revise(tx: Transaction, letterId: string, text: LetterText, by: string): Promise<void> {
    const letter = await this.letters.lockedRecord(tx, letterId);
    if (letter.issuedAt) throw new LetterAlreadyIssuedError(letterId);
    await rows(
      tx,
      `UPDATE letters SET title = $2, body = $3, drafted_by = $4, drafted_at = app_now(), checked_by = NULL,
         checked_at = NULL, check_opinion = NULL, signed_by = NULL, signed_at = NULL WHERE id = $1`,
      [letterId, text.title.trim(), text.body.trim(), by],
    );
    await this.record(tx, letter, 'LetterDrafted', by);
    await this.cases.assign(tx, letter.caseId, 'letter-drafter', [by], { kind: 'person', personId: by });
  }

  /** A second person approves the text, or says what has to change. */
  async check(
    tx: Transaction,
    letterId: string,
    verdict: { approved: boolean; opinion?: string; by: string },
  ): Promise<void> {
    const letter = await this.letters.lockedRecord(tx, letterId);
    const refusal = checkRefusal(letter, verdict.by);
    if (refusal) throw new LetterApprovalRefusedError(refusal);
    await rows(
      tx,
      `UPDATE letters SET checked_by = CASE WHEN $2 THEN $3::uuid END, checked_at = CASE WHEN $2 THEN app_now() END,
         check_opinion = $4, signed_by = NULL, signed_at = NULL WHERE id = $1`,
      [letterId, verdict.approved, verdict.by, verdict.opinion ?? null],
    );
    await this.record(tx, letter, verdict.approved ? 'LetterChecked' : 'LetterSentBack', verdict.by);
  }

  /** The authority answers for the letter, or the text goes back with what has to change. */
  async sign(
    tx: Transaction,
    letterId: string,
    verdict: { signed: boolean; opinion?: string; by: string },
  ): Promise<void> {
    const letter = await this.letters.lockedRecord(tx, letterId);
    const refusal = signRefusal(letter, verdict.by);
    if (refusal) throw new LetterApprovalRefusedError(refusal);
    await rows(
      tx,
      verdict.signed
        ? 'UPDATE letters SET signed_by = $2, signed_at = app_now(), check_opinion = $3 WHERE id = $1'
        : `UPDATE letters SET checked_by = NULL, checked_at = NULL, check_opinion = $3 WHERE id = $1
             AND $2::uuid IS NOT NULL`,
      [letterId, verdict.by, verdict.opinion ?? null],
    );
    await this.record(tx, letter, verdict.signed ? 'LetterSigned' : 'LetterSentBack', verdict.by);
  }

  // helpers

  private async record(
    tx: Transaction,
    { id, caseId, kind }: LetterRecord,
    action: AuditAction,
    by: string,
  ): Promise<void> {
    const actor = { kind: 'person', personId: by } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'letter', id }, caseId, details: { kind } });
  }
}
