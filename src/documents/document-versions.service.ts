import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Actor } from '../platform/auth/principal';
import { DocumentNotFoundError } from './document.errors';
import { versionNumbers, versionRefusal } from './document-version';
import { VersionRefusedError } from './document-version.errors';
import { DocumentsService } from './documents.service';

export interface NewVersion {
  caseId: string;
  replacesId: string;
  /** An own upload of the person. */
  documentId: string;
  reason: string;
  personId: string;
}

/** What a document of a case is among its versions. */
export interface DocumentStanding {
  documentId: string;
  uploadedAt: Date;
  version: number;
  /** The newer version; null of the one that holds. */
  replacedBy: string | null;
  /** Why it took the place of the version before. */
  reason: string | null;
  mayReplace: boolean;
}

/** Newer versions of documents: the old one stays where it is, and both are shown. Rights to the case are the caller's to check. */
@Injectable()
export class DocumentVersions {
  constructor(
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws DocumentNotFoundError, VersionRefusedError, the refusals of `DocumentsService.attach` */
  async add(tx: Transaction, { caseId, replacesId, documentId, reason, personId }: NewVersion): Promise<void> {
    const earlier = await firstRow<{ kind: Actor['kind']; isReplaced: boolean; isCaseClosed: boolean }>(
      tx,
      `SELECT uploaded_by_kind AS kind, cases.closed_at IS NOT NULL AS "isCaseClosed",
              EXISTS (SELECT FROM document_versions WHERE replaces_id = documents.id) AS "isReplaced"
       FROM documents JOIN cases ON cases.id = case_id WHERE documents.id = $1 AND case_id = $2 FOR NO KEY UPDATE OF documents`,
      [replacesId, caseId],
    );
    if (earlier === undefined || replacesId === documentId) throw new DocumentNotFoundError();
    const refused = versionRefusal({ uploadedBy: earlier.kind, ...earlier });
    if (refused) throw new VersionRefusedError(refused);
    const by = { kind: 'person', personId } as const;
    await this.documents.attach(tx, [documentId], caseId, by);
    const added = await firstRow(
      tx,
      `INSERT INTO document_versions (document_id, replaces_id, reason, added_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING document_id`,
      [documentId, replacesId, reason.trim(), personId],
    );
    if (added === undefined) throw new VersionRefusedError('replaced');
    await this.audit.append(tx, {
      actor: by,
      action: 'DocumentVersionAdded',
      subject: { kind: 'document', id: documentId },
      caseId,
      details: { replaces: replacesId },
    });
  }

  async ofCase(tx: Transaction, caseId: string): Promise<DocumentStanding[]> {
    const found = await rows<
      Omit<DocumentStanding, 'version' | 'mayReplace'> & {
        replacesId: string | null;
        kind: Actor['kind'];
        isCaseClosed: boolean;
      }
    >(
      tx,
      `SELECT documents.id AS "documentId", uploaded_at AS "uploadedAt", uploaded_by_kind AS kind, later.document_id AS "replacedBy",
              own.reason, own.replaces_id AS "replacesId", cases.closed_at IS NOT NULL AS "isCaseClosed"
       FROM documents JOIN cases ON cases.id = case_id
       LEFT JOIN document_versions own ON own.document_id = documents.id
       LEFT JOIN document_versions later ON later.replaces_id = documents.id
       WHERE case_id = $1 ORDER BY uploaded_at, documents.id`,
      [caseId],
    );
    const numbers = versionNumbers(
      found.flatMap(({ documentId, replacesId }) => (replacesId === null ? [] : [{ documentId, replacesId }])),
    );
    return found.map(({ kind, isCaseClosed, replacesId: _, ...standing }) => ({
      ...standing,
      version: numbers.get(standing.documentId) ?? 1,
      mayReplace:
        versionRefusal({ uploadedBy: kind, isReplaced: standing.replacedBy !== null, isCaseClosed }) === undefined,
    }));
  }
}
