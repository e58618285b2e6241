import { Injectable } from '@nestjs/common';
import { CasePartiesService } from '../blacklist/case-parties.service';
import type { LetterKind, LetterText } from '../letters/letter';
import { LettersService } from '../letters/letters.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { COMPETENT_BODIES } from '../transfers/transfer';
import { TransfersService } from '../transfers/transfers.service';
import { ComplaintNotFoundError } from './complaint.errors';
import { type HandlingTemplate, mergeLetter, transferLetter, withdrawalLetter } from './complaint-letters';
import { ComplaintWithdrawals } from './complaint-withdrawals.service';

/** What reporters are told beside the replies on a decision, and who else learns of a reply: those whose complaint was merged. */
@Injectable()
export class ComplaintAnswers {
  constructor(
    private readonly letters: LettersService,
    private readonly parties: CasePartiesService,
    private readonly transfers: TransfersService,
    private readonly withdrawals: ComplaintWithdrawals,
  ) {}

  async tell(tx: Transaction, caseId: string, template: HandlingTemplate): Promise<void> {
    const head = await this.parties.letterHead(tx, caseId);
    switch (template) {
      case 'merged':
        return this.send(tx, caseId, 'merge-notice', mergeLetter(head));
      case 'withdrawn-closed': {
        const { reasons } = await this.withdrawals.decided(tx, caseId);
        return this.send(tx, caseId, 'reply-to-reporter', withdrawalLetter(head, { isClosed: true, reasons }));
      }
      case 'transferred': {
        const done = (await this.transfers.ofCase(tx, caseId)).findLast(({ state }) => state === 'handed-over');
        if (!done) throw new ComplaintNotFoundError(caseId);
        const { reasons, receivingUnit } = done;
        const body = COMPETENT_BODIES[done.body].zh;
        const text = transferLetter(head, { body, receivingUnit: receivingUnit ?? body, reasons });
        return this.send(tx, caseId, 'reply-to-reporter', text);
      }
    }
  }

  /** Whoever complained of the same gets the same reply: its text names nobody but the employer. */
  async passOn(tx: Transaction, caseId: string): Promise<void> {
    const merged = await rows<{ id: string }>(tx, 'SELECT case_id AS id FROM complaints WHERE merged_into = $1', [
      caseId,
    ]);
    if (merged.length === 0) return;
    const reply = (await this.letters.ofCase(tx, caseId)).findLast(
      ({ kind, issuedAt }) => kind === 'reply-to-reporter' && issuedAt !== null,
    );
    if (!reply) return;
    for (const { id } of merged) await this.send(tx, id, 'reply-to-reporter', reply);
  }

  // helpers

  private async send(tx: Transaction, caseId: string, kind: LetterKind, { title, body }: LetterText): Promise<void> {
    await this.letters.send(tx, { caseId, kind, recipient: 'reporter', title, body });
  }
}
