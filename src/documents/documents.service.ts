import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AuditService } from '../audit/audit.service';
import type { Actor, Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { factsOf } from './content-facts';
import { decideDocument, tidyDocumentName, type DocumentRefusal } from './document';
import { DOCUMENT_ACCESS, type DocumentAccess, type DocumentRecord, type StoredDocument } from './document-access';
import { DOCUMENT_STORAGE, type DocumentStorage } from './document-storage';
import {
  DocumentDamagedError,
  DocumentEmptyError,
  DocumentInOtherCaseError,
  DocumentNotFoundError,
  DocumentTooLargeError,
  DocumentTypeNotAllowedError,
} from './document.errors';

interface Row extends DocumentRecord {
  caseId: string | null;
  uploadedByKind: Actor['kind'];
  uploadedByPersonId: string | null;
  uploadedAt: Date;
}

const COLUMNS = `id, name, media_type AS "mediaType", size, encode(sha256, 'hex') AS sha256, case_id AS "caseId",
  uploaded_by_kind AS "uploadedByKind", uploaded_by_person_id AS "uploadedByPersonId", uploaded_at AS "uploadedAt"`;

/** Files with their bytes. Nothing is ever changed or removed: archive law forbids it, and decisions rest on them. */
@Injectable()
export class DocumentsService {
  constructor(
    @Inject(DOCUMENT_STORAGE) private readonly storage: DocumentStorage,
    @Inject(DOCUMENT_ACCESS) private readonly access: DocumentAccess,
    private readonly audit: AuditService,
  ) {}

  /** The type by content of a file that may be kept; see `decideDocument`. */
  async check({ name, content }: { name: string; content: Buffer }): Promise<string> {
    const decision = decideDocument(tidyDocumentName(name), await factsOf(content));
    if (decision.outcome === 'refuse') throw refusal(decision.reason);
    return decision.mediaType;
  }

  /** Checks and keeps a file. */
  async store(
    tx: Transaction,
    input: { name: string; content: Buffer; caseId?: string; uploadedBy: Actor },
  ): Promise<DocumentRecord> {
    const name = tidyDocumentName(input.name);
    const mediaType = await this.check(input);
    const { kind } = input.uploadedBy;
    const stored = await firstRow<Row>(
      tx,
      `INSERT INTO documents (name, media_type, size, sha256, case_id, uploaded_by_kind, uploaded_by_person_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [
        name,
        mediaType,
        input.content.length,
        createHash('sha256').update(input.content).digest(),
        input.caseId ?? null,
        kind,
        input.uploadedBy.kind === 'person' ? input.uploadedBy.personId : null,
      ],
    );
    await this.storage.write(tx, stored!.id, input.content);
    await this.audit.append(tx, {
      actor: input.uploadedBy,
      action: 'DocumentStored',
      subject: { kind: 'document', id: stored!.id },
      caseId: input.caseId,
      details: { sha256: stored!.sha256, size: stored!.size, mediaType: stored!.mediaType },
    });
    return asRecord(stored!);
  }

  /**
   * Puts uploaded documents into a case: only own uploads of `uploadedBy`, and what lies in the case already. Nobody brings
   * in a file by an id that somebody else has.
   *
   * @throws DocumentNotFoundError, DocumentInOtherCaseError
   */
  async attach(tx: Transaction, documentIds: readonly string[], caseId: string, uploadedBy: Actor): Promise<void> {
    const ids = [...new Set(documentIds)].sort();
    if (ids.length === 0) return;
    const found = await rows<Row>(
      tx,
      `SELECT ${COLUMNS} FROM documents WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`,
      [ids],
    );
    const usable = found.filter((row) => row.caseId === caseId || isSameActor(actorOf(row), uploadedBy));
    if (usable.length !== ids.length) throw new DocumentNotFoundError();
    if (usable.some((row) => row.caseId !== null && row.caseId !== caseId)) throw new DocumentInOtherCaseError();
    await rows(tx, 'UPDATE documents SET case_id = $2 WHERE id = ANY ($1::uuid[]) AND case_id IS NULL', [ids, caseId]);
  }

  /** In the order of upload; ids that name nothing are absent. */
  async describe(tx: Transaction, ids: readonly string[]): Promise<StoredDocument[]> {
    const found = await rows<Row>(
      tx,
      `SELECT ${COLUMNS} FROM documents WHERE id = ANY ($1::uuid[]) ORDER BY uploaded_at, id`,
      [ids],
    );
    return found.map(asStored);
  }

  /** Every document of a case, in the order of upload. */
  async ofCase(tx: Transaction, caseId: string): Promise<StoredDocument[]> {
    const found = await rows<Row>(tx, `SELECT ${COLUMNS} FROM documents WHERE case_id = $1 ORDER BY uploaded_at, id`, [
      caseId,
    ]);
    return found.map(asStored);
  }

  /** The bytes, proven to be those that were uploaded. Rights are the caller's to check. */
  async content(tx: Transaction, id: string): Promise<{ document: StoredDocument; content: Buffer }> {
    const [document] = await this.describe(tx, [id]);
    if (document === undefined) throw new DocumentNotFoundError();
    const content = await this.storage.read(tx, id);
    if (createHash('sha256').update(content).digest('hex') !== document.sha256) throw new DocumentDamagedError();
    return { document, content };
  }

  /** The same for a person: rights are checked and the reading is written down. */
  async read(
    tx: Transaction,
    principal: Principal,
    id: string,
  ): Promise<{ document: StoredDocument; content: Buffer }> {
    const [document] = await this.describe(tx, [id]);
    const isReadable = await this.access.canReadDocument(tx, principal, id);
    if (document === undefined || !isReadable) throw new DocumentNotFoundError();
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: principal.personId },
      action: 'DocumentRead',
      subject: { kind: 'document', id },
      caseId: document.caseId ?? undefined,
    });
    return this.content(tx, id);
  }
}

// helpers

/** The refusal in words. */
export function refusal(reason: DocumentRefusal): Error {
  switch (reason) {
    case 'empty':
      return new DocumentEmptyError();
    case 'too-large':
      return new DocumentTooLargeError();
    case 'type-not-allowed':
      return new DocumentTypeNotAllowedError();
  }
}

const asRecord = ({ id, name, mediaType, size, sha256 }: Row): DocumentRecord => ({
  id,
  name,
  mediaType,
  size,
  sha256,
});

const asStored = (row: Row): StoredDocument => ({
  ...asRecord(row),
  caseId: row.caseId,
  uploadedBy: actorOf(row),
  uploadedAt: row.uploadedAt,
});

function actorOf({ uploadedByKind, uploadedByPersonId }: Row): Actor {
  return uploadedByKind === 'person'
    ? { kind: 'person', personId: uploadedByPersonId ?? '' }
    : { kind: uploadedByKind };
}

/** Two reporters are not known to be the same one. */
function isSameActor(a: Actor, b: Actor): boolean {
  return a.kind === 'person' && b.kind === 'person'
    ? a.personId === b.personId
    : a.kind === 'system' && b.kind === 'system';
}
