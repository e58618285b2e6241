import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import { CaseNotFoundError } from '../cases/case.errors';
import { rows } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { ThreadService } from './thread.service';

/** A document that has left the house. */
export interface SentDocument {
  documentId: string;
  to: LocalText;
  at: Date;
}

const TO_REPORTER: LocalText = { zh: '已随回复发送举报人', en: 'sent to the reporter with a reply' };

/** Tells the reader of a case which of its documents a reply has carried to the reporter. */
@Injectable()
export class SentDocuments {
  constructor(private readonly thread: ThreadService) {}

  /** Nothing for whoever may not use the thread: that something was written is part of it. */
  @CasePart('sentDocuments')
  async ofCase({ tx, caseId, principal }: CasePartQuery): Promise<SentDocument[]> {
    try {
      await this.thread.assertCanUse(tx, principal, caseId);
    } catch (error) {
      if (error instanceof CaseNotFoundError) return [];
      throw error;
    }
    const found = await rows<{ documentId: string; at: Date }>(
      tx,
      `SELECT document AS "documentId", min(posted_at) AS at FROM thread_messages, unnest(document_ids) AS document
       WHERE case_id = $1 AND sender = 'handler' GROUP BY document ORDER BY 2`,
      [caseId],
    );
    return found.map((sent) => ({ ...sent, to: TO_REPORTER }));
  }
}
