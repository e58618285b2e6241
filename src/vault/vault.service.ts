import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { Keys } from '../platform/config/keys';
import { StartRefusedError } from '../platform/config/config.errors';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { keyIdOf, openText, sealText } from './envelope';
import { IdentityEmptyError, IdentityNotReadableError, VaultKeyMissingError } from './vault.errors';
import { pseudonym, tidyIdentity, type Identity } from './vault-entry';

interface SealedRow {
  id: string;
  kind: string;
  caseId: string;
  keyId: string;
  wrappedKey: Buffer;
  content: Buffer;
}

/** Seals identities and gives them out once, through the one function of the database that demands two people. */
@Injectable()
export class VaultService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly audit: AuditService,
  ) {}

  /** Refuses to run with another key than the entries were sealed with: it would seal more with a key nobody else has. */
  async onApplicationBootstrap(): Promise<void> {
    const known = await rows<{ id: string }>(this.database.read, 'SELECT id FROM vault_keys');
    if (known.length === 0 || known.some((key) => key.id === keyIdOf(this.keys.get('vault')))) return;
    throw new StartRefusedError([
      {
        zh: '保密库密钥与已封存数据不符：请恢复原来的 DUBAN_VAULT_KEY 或数据目录中的密钥文件，再启动。',
        en: 'Expected the vault key that the stored identities were sealed with, but found another; restore DUBAN_VAULT_KEY or the key file in the data folder.',
      },
    ]);
  }

  /** Seals who reported; what comes back says nothing about the person. */
  async seal(
    tx: Transaction,
    input: { kind: 'reporter'; identity: Identity; caseId: string },
  ): Promise<{ vaultEntryId: string; pseudonym: string }> {
    const identity = tidyIdentity(input.identity);
    if (identity === undefined) throw new IdentityEmptyError();
    const masterKey = this.keys.get('vault');
    const keyId = keyIdOf(masterKey);
    await rows(tx, 'INSERT INTO vault_keys (id) VALUES ($1) ON CONFLICT DO NOTHING', [keyId]);
    const id = randomUUID();
    const sealed = sealText(
      JSON.stringify(identity),
      masterKey,
      placeOf({ id, kind: input.kind, caseId: input.caseId }),
    );
    for (;;) {
      const drawn = pseudonym((below) => randomInt(below));
      const inserted = await firstRow(
        tx,
        `INSERT INTO vault_entries (id, kind, case_id, pseudonym, key_id, wrapped_key, content)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (pseudonym) DO NOTHING RETURNING id`,
        [id, input.kind, input.caseId, drawn, keyId, sealed.wrappedKey, sealed.content],
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
    const row = await firstRow<SealedRow>(
      tx,
      `SELECT entry_id AS id, entry_kind AS kind, entry_case_id AS "caseId", entry_key_id AS "keyId",
              entry_wrapped_key AS "wrappedKey", entry_content AS content FROM read_vault_entry($1, $2)`,
      [requestId, principal.personId],
    );
    if (row === undefined) throw new IdentityNotReadableError();
    const masterKey = this.keys.get('vault');
    if (keyIdOf(masterKey) !== row.keyId) throw new VaultKeyMissingError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'IdentityRead',
      subject: { kind: 'vault-entry', id: row.id },
      caseId: row.caseId,
      details: { requestId },
    });
    return JSON.parse(openText(row, masterKey, placeOf(row))) as Identity;
  }
}

// helpers

const placeOf = ({ id, kind, caseId }: { id: string; kind: string; caseId: string }) => `${kind}:${caseId}:${id}`;
