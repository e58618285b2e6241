import { Injectable } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { openBytes, openText, sealBytes, sealText } from './envelope';
import { IdentityNotReadableError, OriginalDamagedError } from './vault.errors';
import { VaultKeys } from './vault-keys.service';

/** No statement holds much more than this. */
const CHUNK_BYTES = 1024 * 1024;

export interface OriginalToSeal {
  /** The cleaned copy. */
  documentId: string;
  name: string;
  mediaType: string;
  content: Buffer;
  removed: readonly string[];
  leftIn: readonly string[];
}

interface ChunkRow {
  id: string;
  keyId: string;
  nameKey: Buffer;
  name: Buffer;
  position: number;
  chunkKey: Buffer;
  chunk: Buffer;
}

/** Files exactly as reporters sent them, under the same rule as identities: two vault officers, a purpose, once. */
@Injectable()
export class VaultOriginals {
  constructor(
    private readonly keys: VaultKeys,
    private readonly audit: AuditService,
  ) {}

  async seal(tx: Transaction, original: OriginalToSeal): Promise<{ id: string }> {
    const { id: keyId, key } = await this.keys.forSealing(tx);
    const id = randomUUID();
    const name = sealText(original.name, key, namePlace(id));
    await rows(
      tx,
      `INSERT INTO vault_originals (id, document_id, media_type, size, sha256, removed, left_in, key_id, wrapped_name_key, name)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        id,
        original.documentId,
        original.mediaType,
        original.content.length,
        createHash('sha256').update(original.content).digest(),
        original.removed,
        original.leftIn,
        keyId,
        name.wrappedKey,
        name.content,
      ],
    );
    for (let position = 0; position * CHUNK_BYTES < original.content.length; position++) {
      const plain = original.content.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
      const sealed = sealBytes(plain, key, chunkPlace(id, position));
      await rows(
        tx,
        'INSERT INTO vault_original_chunks (original_id, position, wrapped_key, content) VALUES ($1, $2, $3, $4)',
        [id, position, sealed.wrappedKey, sealed.content],
      );
    }
    return { id };
  }

  /**
   * The file of an approved request for the person who made it, once.
   *
   * @throws IdentityNotReadableError, VaultKeyMissingError, OriginalDamagedError
   */
  async read(
    tx: Transaction,
    principal: Principal,
    requestId: string,
  ): Promise<{ name: string; mediaType: string; content: Buffer }> {
    const chunks = await rows<ChunkRow>(
      tx,
      `SELECT original AS id, original_key_id AS "keyId", sealed_name_key AS "nameKey", sealed_name AS name,
              chunk_position AS position, chunk_key AS "chunkKey", chunk_content AS chunk FROM read_vault_original($1, $2)`,
      [requestId, principal.personId],
    );
    const [first] = chunks;
    if (first === undefined) throw new IdentityNotReadableError();
    const key = this.keys.forOpening(first.keyId);
    const facts = await firstRow<{ mediaType: string; sha256: Buffer; caseId: string | null }>(
      tx,
      `SELECT o.media_type AS "mediaType", o.sha256, d.case_id AS "caseId"
       FROM vault_originals o JOIN documents d ON d.id = o.document_id WHERE o.id = $1`,
      [first.id],
    );
    const content = Buffer.concat(
      chunks.map(({ id, position, chunkKey, chunk }) =>
        openBytes({ wrappedKey: chunkKey, content: chunk }, key, chunkPlace(id, position)),
      ),
    );
    if (!createHash('sha256').update(content).digest().equals(facts!.sha256)) throw new OriginalDamagedError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'OriginalRead',
      subject: { kind: 'vault-original', id: first.id },
      caseId: facts!.caseId ?? undefined,
      details: { requestId },
    });
    const name = openText({ wrappedKey: first.nameKey, content: first.name }, key, namePlace(first.id));
    return { name, mediaType: facts!.mediaType, content };
  }
}

// helpers

const namePlace = (id: string) => `original-name:${id}`;
/** With its position: chunks cannot be put into another order. */
const chunkPlace = (id: string, position: number) => `original:${id}:${position}`;
