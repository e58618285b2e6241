import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { VaultReceiptDto } from './vault.dto';
import { ReceiptSealedError } from './vault.errors';
import type { Identity } from './vault-entry';
import { VaultService } from './vault.service';

/** What an officer took down and has not sealed yet: read again to complete it, then sealed for good. */
@Injectable()
export class VaultReceiptsService {
  constructor(
    private readonly vault: VaultService,
    private readonly audit: AuditService,
  ) {}

  /** Only the officer's own, and only while they are open. */
  async list(tx: Transaction, principal: Principal): Promise<VaultReceiptDto[]> {
    return rows<VaultReceiptDto>(
      tx,
      `SELECT e.id, e.pseudonym, c.number AS "caseNumber", e.sealed_at AS "takenAt", e.receiver_until AS "openUntil"
       FROM vault_entries e LEFT JOIN cases c ON c.id = e.case_id
       WHERE e.receiver_id = $1 AND e.receiver_ended_at IS NULL AND e.receiver_until > app_now()
       ORDER BY e.sealed_at DESC, e.id`,
      [principal.personId],
    );
  }

  read(tx: Transaction, principal: Principal, entryId: string): Promise<Identity> {
    return this.vault.readReceived(tx, principal, entryId);
  }

  /** From now on the officer sees the pseudonym like everybody else. */
  async seal(tx: Transaction, principal: Principal, entryId: string): Promise<void> {
    const own = await firstRow<{ caseId: string }>(
      tx,
      'SELECT case_id AS "caseId" FROM vault_entries WHERE id = $1 AND receiver_id = $2',
      [entryId, principal.personId],
    );
    const ended = own && (await firstRow<{ ended: boolean }>(tx, 'SELECT end_receiver_access($1) AS ended', [entryId]));
    if (!own || !ended?.ended) throw new ReceiptSealedError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'IdentityClosedToReceiver',
      subject: { kind: 'vault-entry', id: entryId },
      caseId: own.caseId,
    });
  }
}
