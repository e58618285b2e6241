import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { StartRefusedError } from '../platform/config/config.errors';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { openText, sealText } from './envelope';
import { IdentityEmptyError, IdentityNotReadableError, ReceiptSealedError } from './vault.errors';
import { pseudonym, RECEIVER_HOURS, tidyIdentity, type Identity } from './vault-entry';
import { VaultKeys } from './vault-keys.service';

interface SealedRow {
  id: string;
  kind: string;
  caseId: string;
  keyId: string;
  wrappedKey: Buffer;
  content: Buffer;
}

const SEALED_COLUMNS = `entry_id AS id, entry_kind AS kind, entry_case_id AS "caseId", entry_key_id AS "keyId",
  entry_wrapped_key AS "wrappedKey", entry_content AS content`;

/** Seals identities and gives them out through functions of the database alone, each with its own condition. */
@Injectable()
export class VaultService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly keys: VaultKeys,
    private readonly audit: AuditService,
  ) {}

  /** Refuses to run with another key than the entries were sealed with: it would seal more with a key nobody else has. */
  async onApplicationBootstrap(): Promise<void> {
    const known = await rows<{ id: string }>(this.database.read, 'SELECT id FROM vault_keys');
    if (known.length === 0 || known.some((key) => key.id === this.keys.currentId)) return;
    throw new StartRefusedError([
      {
        zh: '保密库密钥与已封存数据不符：请恢复原来的 DUBAN_VAULT_KEY 或数据目录中的密钥文件，再启动。',
        en: 'Expected the vault key that the stored identities were sealed with, but found another; restore DUBAN_VAULT_KEY or the key file in the data folder.',
      },
    ]);
  }

  /**
   * Seals who reported; what comes back says nothing about the person. Taken down by an officer (`receivedBy`), it stays
   * readable for that officer until sealed; without one nobody but vault officers ever reads it.
   */
  async seal(
    tx: Transaction,
    input: { kind: 'reporter'; identity: Identity; caseId: string; receivedBy?: string },
  ): Promise<{ vaultEntryId: string; pseudonym: string }> {
    const identity = tidyIdentity(input.identity);
    if (identity === undefined) throw new IdentityEmptyError();
    const { id: keyId, key } = await this.keys.forSealing(tx);
    const id = randomUUID();
    const sealed = sealText(JSON.stringify(identity), key, placeOf({ id, kind: input.kind, caseId: input.caseId }));
    for (;;) {
      const drawn = pseudonym((below) => randomInt(below));
      const inserted = await firstRow(
        tx,
        `INSERT INTO vault_entries (id, kind, case_id, pseudonym, key_id, wrapped_key, content, receiver_id, receiver_until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
                 CASE WHEN $8::uuid IS NOT NULL THEN app_now() + interval '${RECEIVER_HOURS} hours' END)
         ON CONFLICT (pseudonym) DO NOTHING RETURNING id`,
        [id, input.kind, input.caseId, drawn, keyId, sealed.wrappedKey, sealed.content, input.receivedBy ?? null],
      );
      if (inserted === undefined) continue;
      await this.audit.append(tx, {
        actor: { kind: 'system' },
        action: 'IdentitySealed',
        subject: { kind: 'vault-entry', id },
        caseId: input.caseId,
      });
      return { vaultEntryId: id, pseudonym: drawn };
    }
  }

  /**
   * Gives the identity of an approved request to the person who made it, once.
   *
   * @throws IdentityNotReadableError, VaultKeyMissingError
   */
  async read(tx: Transaction, principal: Principal, requestId: string): Promise<Identity> {
    const row = await firstRow<SealedRow>(tx, `SELECT ${SEALED_COLUMNS} FROM read_vault_entry($1, $2)`, [
      requestId,
      principal.personId,
    ]);
    if (row === undefined) throw new IdentityNotReadableError();
    return this.opened(tx, principal, row, 'IdentityRead', { requestId });
  }

  /**
   * Gives the identity to the officer who took it down, as long as it is not sealed for that officer.
   *
   * @throws ReceiptSealedError, VaultKeyMissingError
   */
  async readReceived(tx: Transaction, principal: Principal, entryId: string): Promise<Identity> {
    const row = await firstRow<SealedRow>(tx, `SELECT ${SEALED_COLUMNS} FROM read_received_vault_entry($1, $2)`, [
      entryId,
      principal.personId,
    ]);
    if (row === undefined) throw new ReceiptSealedError();
    return this.opened(tx, principal, row, 'IdentityReadByReceiver');
  }

  // helpers

  private async opened(
    tx: Transaction,
    principal: Principal,
    row: SealedRow,
    action: AuditAction,
    details?: Record<string, unknown>,
  ): Promise<Identity> {
    const key = this.keys.forOpening(row.keyId);
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action,
      subject: { kind: 'vault-entry', id: row.id },
      caseId: row.caseId,
      details,
    });
    return JSON.parse(openText(row, key, placeOf(row))) as Identity;
  }
}

const placeOf = ({ id, kind, caseId }: { id: string; kind: string; caseId: string }) => `${kind}:${caseId}:${id}`;
