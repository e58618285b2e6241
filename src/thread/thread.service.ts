import { Inject, Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import { AuditService } from '../audit/audit.service';
import type { CaseKind } from '../cases/case';
import { CaseNotFoundError } from '../cases/case.errors';
import { CasesService } from '../cases/cases.service';
import { ReceiptCodesService } from '../complaints/receipt-codes.service';
import { DocumentsService } from '../documents/documents.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Actor, Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { NamedDto } from '../platform/http/named.dto';
import { canUseThread, postRefusal, type PostRefusal, type ThreadSide } from './thread';
import { MessageRefusedError, ThreadDocumentNotFoundError } from './thread.errors';

export interface NewMessage {
  caseId: string;
  from: ThreadSide;
  text: string;
  /** Of a handler: own uploads. Of a reporter: kept with the case before. */
  documentIds: readonly string[];
  /** A handler; nobody for a reporter or a step of the process. */
  by?: string;
}

export interface ThreadDocument {
  id: string;
  name: string;
  mediaType: string;
  size: number;
}

export interface ThreadMessage {
  id: string;
  from: ThreadSide;
  text: string;
  at: Date;
  /** The handler who wrote it; never shown to the reporter. */
  by: NamedDto | null;
  documents: ThreadDocument[];
}

/** The two-way line between a reporter, known by a code alone, and those who handle the case. */
@Injectable()
export class ThreadService {
  constructor(
    @Inject(ENGINE) private readonly engine: EnginePort,
    private readonly access: AccessService,
    private readonly cases: CasesService,
    private readonly codes: ReceiptCodesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** Posts a message; one of the reporter also tells the process, which may be waiting for it. Rights are the caller's to check. */
  async post(tx: Transaction, message: NewMessage): Promise<{ id: string; at: Date }> {
    const refused = await this.refusal(tx, message);
    if (refused !== undefined) throw new MessageRefusedError(refused);
    const by = actorOf(message);
    if (by.kind === 'person') await this.documents.attach(tx, message.documentIds, message.caseId, by);
    const posted = await firstRow<{ id: string; at: Date }>(
      tx,
      `INSERT INTO thread_messages (case_id, sender, person_id, text, document_ids) VALUES ($1, $2, $3, $4, $5)
       RETURNING id, posted_at AS at`,
      [message.caseId, message.from, message.by ?? null, message.text.trim(), [...new Set(message.documentIds)]],
    );
    await this.audit.append(tx, {
      actor: by,
      action: 'ThreadMessagePosted',
      subject: { kind: 'thread-message', id: posted!.id },
      caseId: message.caseId,
      details: { from: message.from, documents: message.documentIds.length },
    });
    const { kind } = await this.cases.get(tx, message.caseId);
    await this.cases.note(tx, message.caseId, noteOf(message.from, kind), by);
    if (message.from === 'reporter') await this.tellProcess(tx, message.caseId, posted!.id);
    return posted!;
  }

  /** Every message, the oldest first. */
  async ofCase(tx: Transaction, caseId: string): Promise<ThreadMessage[]> {
    const found = await rows<Omit<ThreadMessage, 'documents'> & { documentIds: string[] }>(
      tx,
      `SELECT m.id, m.sender AS "from", m.text, m.posted_at AS at, m.document_ids AS "documentIds",
              CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'name', p.name) END AS by
       FROM thread_messages m LEFT JOIN people p ON p.id = m.person_id WHERE m.case_id = $1 ORDER BY m.position`,
      [caseId],
    );
    const described = await this.documents.describe(
      tx,
      found.flatMap(({ documentIds }) => documentIds),
    );
    return found.map(({ documentIds, ...message }) => ({
      ...message,
      documents: described
        .filter(({ id }) => documentIds.includes(id))
        .map(({ id, name, mediaType, size }) => ({ id, name, mediaType, size })),
    }));
  }

  /** Whether this side could write now; the reason when it could not. */
  async writingRefusal(tx: Transaction, caseId: string, from: ThreadSide): Promise<PostRefusal | undefined> {
    return this.refusal(tx, { caseId, from, text: '…' });
  }

  /** A file that was sent in the thread, for the holder of the code. */
  async content(
    tx: Transaction,
    caseId: string,
    documentId: string,
  ): Promise<{ document: ThreadDocument; content: Buffer }> {
    const sent = await firstRow(
      tx,
      'SELECT FROM thread_messages WHERE case_id = $1 AND $2::uuid = ANY (document_ids) LIMIT 1',
      [caseId, documentId],
    );
    if (sent === undefined) throw new ThreadDocumentNotFoundError();
    return this.documents.content(tx, documentId);
  }

  /** @throws CaseNotFoundError for everybody but handlers of the case; see `canUseThread`. */
  async assertCanUse(tx: Transaction, principal: Principal, caseId: string): Promise<void> {
    const mayReadCase = await this.access.canReadCase(tx, principal, caseId);
    const isOfAccusedSchool = mayReadCase && (await this.isOfAccusedSchool(tx, principal, caseId));
    if (!canUseThread({ mayReadCase, isOfAccusedSchool })) throw new CaseNotFoundError();
  }

  // helpers

  private async refusal(
    tx: Transaction,
    message: Pick<NewMessage, 'caseId' | 'from' | 'text'>,
  ): Promise<PostRefusal | undefined> {
    const { closedAt } = await this.cases.get(tx, message.caseId);
    const hasReporter = await this.codes.isIssued(tx, { caseId: message.caseId, kind: 'reporter' });
    const counted = await firstRow<{ unanswered: number }>(
      tx,
      `SELECT count(*)::int AS unanswered FROM thread_messages WHERE case_id = $1 AND sender = 'reporter' AND position >
         coalesce((SELECT max(position) FROM thread_messages WHERE case_id = $1 AND sender = 'handler'), 0)`,
      [message.caseId],
    );
    return postRefusal({ ...message, isCaseClosed: closedAt !== null, hasReporter, ...counted! });
  }

  /** Ids only: what was written never enters the engine. */
  private async tellProcess(tx: Transaction, caseId: string, messageId: string): Promise<void> {
    await this.engine.publish(tx, { name: 'reporter.answered', correlationKey: caseId, messageId });
  }

  private async isOfAccusedSchool(tx: Transaction, principal: Principal, caseId: string): Promise<boolean> {
    const found = await firstRow(
      tx,
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM organisations WHERE id = ANY ($2::uuid[])
         UNION SELECT o.id, o.parent_id FROM organisations o JOIN above ON o.id = above.parent_id)
       SELECT FROM case_parties JOIN above ON above.id = case_parties.organisation_id
       WHERE case_parties.case_id = $1 AND case_parties.role = 'accusedSchool'`,
      [caseId, principal.roles.map(({ organisationId }) => organisationId)],
    );
    return found !== undefined;
  }
}

// helpers

function noteOf(from: ThreadSide, kind: CaseKind): LocalText {
  const zh = kind === 'report' ? '举报人' : '投诉人';
  return from === 'reporter'
    ? { zh: `${zh}凭查询码发来信息`, en: 'The reporter wrote, by receipt code' }
    : { zh: `向${zh}发送信息`, en: 'A message was sent to the reporter' };
}

function actorOf({ from, by }: NewMessage): Actor {
  if (from === 'reporter') return { kind: 'reporter' };
  return by === undefined ? { kind: 'system' } : { kind: 'person', personId: by };
}
