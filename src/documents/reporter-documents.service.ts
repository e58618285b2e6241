import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { VaultOriginals } from '../vault/vault-originals.service';
import { cleanFile } from './clean-file';
import { reporterDocumentName, tidyDocumentName } from './document';
import type { DocumentRecord } from './document-access';
import { DocumentsService } from './documents.service';
import { traceNames, type Trace } from './trace';

/** A file as it came. */
export interface ReceivedFile {
  name: string;
  content: Buffer;
}

/** Checked and cleaned, before anything is stored: that takes time, which no transaction should. */
export interface CleanedFile {
  original: ReceivedFile;
  mediaType: string;
  content: Buffer;
  removed: Trace[];
  leftIn: Trace[];
}

/** What was done to one document of the case. */
export interface CleanedDocument {
  documentId: string;
  removed: LocalText[];
  leftIn: LocalText[];
}

/**
 * Files of reporters: handlers get a cleaned copy under a name that says nothing; the original goes into the vault, where
 * it is opened like an identity.
 */
@Injectable()
export class ReporterDocuments {
  constructor(
    private readonly documents: DocumentsService,
    private readonly originals: VaultOriginals,
  ) {}

  /** @throws the refusals of `DocumentsService.check`, DocumentNotCleanableError */
  async clean(files: readonly ReceivedFile[]): Promise<CleanedFile[]> {
    const types: string[] = [];
    for (const file of files) types.push(await this.documents.check(file));
    const cleaned: CleanedFile[] = [];
    for (const [index, original] of files.entries()) {
      const mediaType = types[index]!;
      cleaned.push({ original, mediaType, ...(await cleanFile(mediaType, original.content)) });
    }
    return cleaned;
  }

  /** Keeps the copies with the case, numbered on from what the reporter sent before; without a case yet, numbered `from`. */
  async keep(
    tx: Transaction,
    files: readonly CleanedFile[],
    { from = 1, ...place }: { caseId?: string; uploadedBy: Actor; from?: number },
  ): Promise<DocumentRecord[]> {
    const kept: DocumentRecord[] = [];
    const first = place.caseId === undefined || files.length === 0 ? from : (await this.countOf(tx, place.caseId)) + 1;
    for (const [index, file] of files.entries()) {
      const name = reporterDocumentName(file.original.name, first + index);
      const document = await this.documents.store(tx, { ...place, name, content: file.content });
      const removed: Trace[] = ['file-name', ...file.removed];
      await this.originals.seal(tx, {
        documentId: document.id,
        name: tidyDocumentName(file.original.name),
        mediaType: file.mediaType,
        content: file.original.content,
        removed,
        leftIn: file.leftIn,
      });
      kept.push(document);
    }
    return kept;
  }

  async ofCase(tx: Transaction, caseId: string): Promise<CleanedDocument[]> {
    const found = await rows<{ documentId: string; removed: string[]; leftIn: string[] }>(
      tx,
      `SELECT d.id AS "documentId", o.removed, o.left_in AS "leftIn"
       FROM documents d JOIN vault_originals o ON o.document_id = d.id WHERE d.case_id = $1 ORDER BY d.uploaded_at, d.id`,
      [caseId],
    );
    return found.map(({ removed, leftIn, ...row }) => ({
      ...row,
      removed: traceNames(removed),
      leftIn: traceNames(leftIn),
    }));
  }

  // helpers

  private async countOf(tx: Transaction, caseId: string): Promise<number> {
    const found = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM documents d JOIN vault_originals o ON o.document_id = d.id WHERE d.case_id = $1`,
      [caseId],
    );
    return found!.count;
  }
}
