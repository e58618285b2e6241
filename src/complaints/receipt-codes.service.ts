import { Injectable } from '@nestjs/common';
import { createHmac, randomInt } from 'node:crypto';
import { Keys } from '../platform/config/keys';
import { firstRow, type Transaction, write } from '../platform/database/transaction';
import { ReceiptCodeUnknownError } from './complaint.errors';
import { digitsOf, newDigits, shownCode } from './receipt-code';

export type CodeHolder = 'reporter' | 'employer';

/**
 * Codes by which people without an account follow a case. Shown once when issued; stored as a keyed hash, so that a copy
 * of the database lets nobody try all 10^16 codes against it without the installation's key.
 */
@Injectable()
export class ReceiptCodesService {
  constructor(private readonly keys: Keys) {}

  /** A new code; one the holder had before is void from now on. */
  async issue(tx: Transaction, order: { caseId: string; kind: CodeHolder }): Promise<string> {
    const { caseId, kind } = order;
    // Two issues at once must not leave two codes in force: the case's row serialises them.
    await write(tx, 'SELECT FROM cases WHERE id = $1 FOR NO KEY UPDATE', [caseId]);
    await write(
      tx,
      'UPDATE receipt_codes SET replaced_at = app_now() WHERE case_id = $1 AND kind = $2 AND replaced_at IS NULL',
      [caseId, kind],
    );
    const digits = newDigits((bound) => randomInt(bound));
    await write(tx, 'INSERT INTO receipt_codes (case_id, kind, code_hash) VALUES ($1, $2, $3)', [
      caseId,
      kind,
      this.hash(digits),
    ]);
    return shownCode(digits);
  }

  /** @throws ReceiptCodeUnknownError for a code that was never issued, was replaced, or is none. */
  async resolve(tx: Transaction, written: string): Promise<{ caseId: string; kind: CodeHolder }> {
    const digits = digitsOf(written);
    const found =
      digits === undefined
        ? undefined
        : await firstRow<{ caseId: string; kind: CodeHolder }>(
            tx,
            'SELECT case_id AS "caseId", kind FROM receipt_codes WHERE code_hash = $1 AND replaced_at IS NULL',
            [this.hash(digits)],
          );
    if (found === undefined) throw new ReceiptCodeUnknownError();
    return found;
  }

  /** Whether somebody holds a code that is in force. */
  async isIssued(tx: Transaction, { caseId, kind }: { caseId: string; kind: CodeHolder }): Promise<boolean> {
    const found = await firstRow(
      tx,
      'SELECT FROM receipt_codes WHERE case_id = $1 AND kind = $2 AND replaced_at IS NULL',
      [caseId, kind],
    );
    return found !== undefined;
  }

  // helpers

  private hash(digits: string): Buffer {
    return createHmac('sha256', this.keys.get('receipt-codes')).update(digits).digest();
  }
}
