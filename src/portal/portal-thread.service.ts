import { Injectable } from '@nestjs/common';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { type ReceivedFile, ReporterDocuments } from '../documents/reporter-documents.service';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { MessageRefusedError, ThreadNotForEmployerError } from '../thread/thread.errors';
import { type ThreadDocument, ThreadService } from '../thread/thread.service';
import type { PortalThreadDto } from './portal-thread.dto';

/** The thread as the holder of a reporter's code uses it. */
@Injectable()
export class PortalThreadService {
  constructor(
    private readonly database: Database,
    private readonly codes: ReceiptCodesService,
    private readonly thread: ThreadService,
    private readonly reporterDocuments: ReporterDocuments,
  ) {}

  async read(code: string): Promise<PortalThreadDto> {
    const tx = this.database.read;
    const caseId = await this.caseOf(tx, code);
    const messages = await this.thread.ofCase(tx, caseId);
    const refused = await this.thread.writingRefusal(tx, caseId, 'reporter');
    return {
      messages: messages.map(({ from, text, at, documents }) => ({ from, text, at, documents })),
      canWrite: refused === undefined,
      reason: refused === undefined ? null : new MessageRefusedError(refused).text,
    };
  }

  /** Files are cleaned only for who holds a code and may write: that costs time. */
  async write(code: string, text: string, files: readonly ReceivedFile[]): Promise<{ at: Date }> {
    const caseId = await this.caseOf(this.database.read, code);
    const refused = await this.thread.writingRefusal(this.database.read, caseId, 'reporter');
    if (refused !== undefined) throw new MessageRefusedError(refused);
    const cleaned = await this.reporterDocuments.clean(files);
    return this.database.transaction(async (tx) => {
      const kept = await this.reporterDocuments.keep(tx, cleaned, { caseId, uploadedBy: { kind: 'reporter' } });
      const documentIds = kept.map(({ id }) => id);
      const { at } = await this.thread.post(tx, { caseId, from: 'reporter', text, documentIds });
      return { at };
    });
  }

  async document(code: string, documentId: string): Promise<{ document: ThreadDocument; content: Buffer }> {
    const caseId = await this.caseOf(this.database.read, code);
    return this.thread.content(this.database.read, caseId, documentId);
  }

  // helpers

  private async caseOf(tx: Transaction, code: string): Promise<string> {
    const { caseId, kind } = await this.codes.resolve(tx, code);
    if (kind !== 'reporter') throw new ThreadNotForEmployerError();
    return caseId;
  }
}
