import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { DocumentsService } from '../documents/documents.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { answerRefusal, splitRefusal } from './information-request';
import { AnswerRefusedError, RequestNotFoundError, SplitRefusedError } from './information-request.errors';
import { InformationRequestsService, type RequestRecord } from './information-requests.service';

export interface College {
  id: string;
  name: string;
}

/** A part that a college was asked to provide. */
export interface RequestPart {
  id: string;
  requestId: string;
  organisationId: string;
  college: string;
  instructions: string | null;
  text: string | null;
  documentIds: string[];
}

/** How a school answers: itself or by its colleges, drafted by the dispatcher, signed by a leader, handed in once. */
@Injectable()
export class SchoolAnswersService {
  constructor(
    private readonly requests: InformationRequestsService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** Active colleges of the school that was asked. */
  async colleges(tx: Transaction, requestId: string): Promise<College[]> {
    const { organisationId } = await this.requests.get(tx, requestId);
    return rows<College>(
      tx,
      `SELECT id, name FROM organisations WHERE parent_id = $1 AND kind = 'college' AND disabled_at IS NULL ORDER BY name`,
      [organisationId],
    );
  }

  /** Passes the request on; answers with the ids of the parts, one per college. */
  async split(
    tx: Transaction,
    requestId: string,
    order: { collegeIds: string[]; instructions?: string; by: string },
  ): Promise<RequestPart[]> {
    const request = await this.requests.locked(tx, requestId);
    const chosen = [...new Set(order.collegeIds)];
    const refusal = splitRefusal(
      chosen,
      (await this.colleges(tx, requestId)).map(({ id }) => id),
    );
    if (refusal) throw new SplitRefusedError(refusal);
    await rows(
      tx,
      `INSERT INTO information_request_parts (request_id, organisation_id, instructions, assigned_by)
       SELECT $1, organisation_id, $3, $4 FROM unnest($2::uuid[]) AS organisation_id ON CONFLICT DO NOTHING`,
      [requestId, chosen, order.instructions ?? null, order.by],
    );
    await this.record(tx, request, 'InformationRequestSplit', order.by, { colleges: chosen.length });
    return (await this.parts(tx, requestId)).filter(({ organisationId }) => chosen.includes(organisationId));
  }

  async parts(tx: Transaction, requestId: string): Promise<RequestPart[]> {
    return rows<RequestPart>(tx, `${PARTS} WHERE request_id = $1 ORDER BY organisations.name`, [requestId]);
  }

  async part(tx: Transaction, partId: string): Promise<RequestPart> {
    const found = await firstRow<RequestPart>(tx, `${PARTS} WHERE parts.id::text = $1`, [partId]);
    if (!found) throw new RequestNotFoundError();
    return found;
  }

  async providePart(
    tx: Transaction,
    partId: string,
    given: { text: string; documentIds: string[]; by: string },
  ): Promise<void> {
    const { requestId } = await this.part(tx, partId);
    const request = await this.requests.locked(tx, requestId);
    await this.documents.attach(tx, given.documentIds, request.caseId, { kind: 'person', personId: given.by });
    await rows(
      tx,
      `UPDATE information_request_parts SET text = $2, document_ids = $3, provided_by = $4, provided_at = app_now()
       WHERE id = $1`,
      [partId, given.text, given.documentIds, given.by],
    );
    await this.record(tx, request, 'InformationPartProvided', given.by, { partId });
  }

  /** The text that goes to the leader; a signature under an earlier text no longer holds. */
  async draft(
    tx: Transaction,
    requestId: string,
    answer: { text: string; documentIds: string[]; by: string },
  ): Promise<void> {
    const request = await this.requests.locked(tx, requestId);
    await this.documents.attach(tx, answer.documentIds, request.caseId, { kind: 'person', personId: answer.by });
    await rows(
      tx,
      `UPDATE information_requests SET answer = $2, document_ids = $3, drafted_by = $4, signed_by = NULL, signed_at = NULL,
         return_reason = NULL WHERE id = $1`,
      [requestId, answer.text, answer.documentIds, answer.by],
    );
    await this.record(tx, request, 'InformationAnswerDrafted', answer.by, { documentIds: answer.documentIds });
  }

  /** A leader answers for the school. */
  async sign(tx: Transaction, requestId: string, by: string): Promise<void> {
    const request = await this.requests.locked(tx, requestId);
    const { state, answer, draftedBy } = request;
    const refusal = answerRefusal({ state, text: answer, draftedBy, signedBy: by });
    if (refusal) throw new AnswerRefusedError(refusal);
    await rows(tx, 'UPDATE information_requests SET signed_by = $2, signed_at = app_now() WHERE id = $1', [
      requestId,
      by,
    ]);
    await this.record(tx, request, 'InformationAnswerSigned', by, {});
  }

  /** The leader wants it changed first. */
  async sendBack(tx: Transaction, requestId: string, order: { reason: string; by: string }): Promise<void> {
    const request = await this.requests.locked(tx, requestId);
    await rows(tx, 'UPDATE information_requests SET return_reason = $2 WHERE id = $1', [requestId, order.reason]);
    await this.record(tx, request, 'InformationAnswerSentBack', order.by, {});
  }

  /** Hands the signed answer in to the authority. */
  async submit(tx: Transaction, requestId: string, by: string): Promise<void> {
    const request = await this.requests.locked(tx, requestId);
    const { state, answer, draftedBy, signedBy, documentIds } = request;
    const refusal = answerRefusal({ state, text: answer, draftedBy, signedBy });
    if (refusal) throw new AnswerRefusedError(refusal);
    await this.requests.answer(tx, requestId, {
      text: answer!,
      documentIds,
      by: { kind: 'person', personId: by },
      submittedBy: by,
    });
  }

  // helpers

  private async record(
    tx: Transaction,
    request: RequestRecord,
    action: AuditAction,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'information-request', id: request.id };
    await this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action,
      subject,
      caseId: request.caseId,
      details,
    });
  }
}

const PARTS = `SELECT parts.id, request_id AS "requestId", organisation_id AS "organisationId", organisations.name AS college,
    instructions, text, document_ids AS "documentIds"
  FROM information_request_parts parts JOIN organisations ON organisations.id = organisation_id`;
