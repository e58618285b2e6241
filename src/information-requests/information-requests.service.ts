import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { PartyRole } from '../cases/case';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { DocumentsService } from '../documents/documents.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type RequestRecipient, requestRefusal, type RequestState } from './information-request';
import { AnswerRefusedError, RequestNotFoundError, RequestRefusedError } from './information-request.errors';

export interface NewRequest {
  caseId: string;
  /** A school by the part it plays in the case, or somebody outside. */
  recipient: { party: PartyRole } | 'reporter' | 'employer';
  /** What is wanted, point by point. */
  items: string[];
  text: string;
  workingDays: number;
  askedBy: string;
}

export interface RequestRecord {
  id: string;
  caseId: string;
  recipient: RequestRecipient;
  party: string | null;
  organisationId: string | null;
  text: string;
  items: string[];
  workingDays: number;
  askedBy: string;
  askedAt: Date;
  deadlineId: string | null;
  letterId: string | null;
  remindedAt: Date | null;
  state: RequestState;
  settledAt: Date | null;
  answer: string | null;
  documentIds: string[];
  draftedBy: string | null;
  signedBy: string | null;
  /** Why the leader last sent the draft back. */
  returnReason: string | null;
}

export const REQUEST_COLUMNS = `id, case_id AS "caseId", recipient, party, organisation_id AS "organisationId", text, items,
  working_days AS "workingDays", asked_by AS "askedBy", asked_at AS "askedAt", deadline_id AS "deadlineId",
  letter_id AS "letterId", reminded_at AS "remindedAt", state, settled_at AS "settledAt", answer,
  document_ids AS "documentIds", drafted_by AS "draftedBy", signed_by AS "signedBy", return_reason AS "returnReason"`;

/** Requests for information: made by a step, sent and settled by the process `information-request`. */
@Injectable()
export class InformationRequestsService {
  constructor(
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Writes the request; the called process sends it. Answers with its id, which is the process's `requestId`. */
  async create(tx: Transaction, request: NewRequest): Promise<string> {
    const { caseId, recipient, askedBy, workingDays } = request;
    const party = typeof recipient === 'string' ? null : recipient.party;
    const organisationId = party === null ? null : (await this.cases.partiesOf(tx, caseId))[party];
    const items = request.items.map((item) => item.trim()).filter((item) => item !== '');
    const refusal = requestRefusal({
      items,
      text: request.text,
      workingDays,
      hasRecipient: organisationId !== undefined,
    });
    if (refusal) throw new RequestRefusedError(refusal);
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO information_requests (case_id, recipient, party, organisation_id, text, items, working_days, asked_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        caseId,
        party === null ? recipient : 'school',
        party,
        organisationId,
        request.text.trim(),
        items,
        workingDays,
        askedBy,
      ],
    );
    const by = { kind: 'person', personId: askedBy } as const;
    await this.record(tx, { id: added!.id, caseId }, 'InformationRequested', by, { items: items.length, workingDays });
    return added!.id;
  }

  async get(tx: Transaction, id: string): Promise<RequestRecord> {
    const found = await firstRow<RequestRecord>(
      tx,
      `SELECT ${REQUEST_COLUMNS} FROM information_requests WHERE id::text = $1`,
      [id],
    );
    if (!found) throw new RequestNotFoundError();
    return found;
  }

  async ofCase(tx: Transaction, caseId: string): Promise<RequestRecord[]> {
    return rows<RequestRecord>(
      tx,
      `SELECT ${REQUEST_COLUMNS} FROM information_requests WHERE case_id = $1 ORDER BY asked_at, id`,
      [caseId],
    );
  }

  /** The recipient's own date starts; it is shown on every task of the called process. */
  async openDeadline(tx: Transaction, id: string, instanceKey: string): Promise<string> {
    const { caseId, recipient, workingDays } = await this.get(tx, id);
    const { id: deadlineId } = await this.deadlines.open(tx, {
      caseId,
      duty: recipient === 'school' ? 'provide' : 'answer',
      anchor: { event: 'requested', at: await this.clock.now(tx) },
      limit: { amount: workingDays, unit: 'working-days' },
      basis: { zh: '调取材料函确定的期限', en: 'Set in the request for information' },
      instanceKey,
    });
    await rows(tx, 'UPDATE information_requests SET deadline_id = $2 WHERE id = $1', [id, deadlineId]);
    return deadlineId;
  }

  /** Notes that the recipient was reminded; once, shortly before the date. */
  async remind(tx: Transaction, id: string): Promise<void> {
    const { caseId, state, remindedAt } = await this.get(tx, id);
    if (state !== 'asked' || remindedAt) return;
    await rows(tx, 'UPDATE information_requests SET reminded_at = app_now() WHERE id = $1', [id]);
    await this.cases.note(
      tx,
      caseId,
      { zh: '调取材料期限将至，已提醒被调取方', en: 'The date of the request is near; its recipient was reminded' },
      SYSTEM,
    );
  }

  /** Settles the request with an answer; its date is met, or met late. */
  async answer(
    tx: Transaction,
    id: string,
    answer: { text: string; documentIds: string[]; by: Actor; submittedBy?: string },
  ): Promise<void> {
    const request = await this.locked(tx, id);
    await this.documents.attach(tx, answer.documentIds, request.caseId, answer.by);
    await rows(
      tx,
      `UPDATE information_requests SET state = 'answered', settled_at = app_now(), answer = $2, document_ids = $3,
         submitted_by = $4 WHERE id = $1`,
      [id, answer.text, answer.documentIds, answer.submittedBy ?? null],
    );
    if (request.deadlineId) await this.deadlines.satisfy(tx, request.deadlineId, await this.clock.now(tx), answer.by);
    await this.record(tx, request, 'InformationProvided', answer.by, { documentIds: answer.documentIds });
    await this.cases.note(
      tx,
      request.caseId,
      { zh: '调取的材料已提供', en: 'The information asked for came in' },
      answer.by,
    );
  }

  /**
   * Puts on record that nothing came in by the date that has truly passed. False when the date moved or an answer came in:
   * the wait goes on, or is over already.
   */
  async recordSilence(tx: Transaction, id: string, deadlineVersion: number): Promise<boolean> {
    const request = await this.get(tx, id);
    const { deadlineId } = request;
    if (request.state !== 'asked' || !deadlineId) return false;
    if (!(await this.deadlines.hasPassed(tx, deadlineId, deadlineVersion))) return false;
    await rows(tx, `UPDATE information_requests SET state = 'overdue', settled_at = app_now() WHERE id = $1`, [id]);
    await this.record(tx, request, 'InformationNotProvided', SYSTEM, { deadlineId });
    const silence = {
      zh: '调取材料期限届满，被调取方未提供；已作为未答复记录，不视为认可',
      en: 'The date of the request passed without an answer; recorded as silence, not as agreement',
    };
    await this.cases.note(tx, request.caseId, silence, SYSTEM);
    // Nobody waits for it any more: it stays on record as passed, and no longer marks the case as late.
    await this.deadlines.cancel(tx, deadlineId, silence.zh);
    return true;
  }

  /** The request, kept from others until the end of the transaction. @throws AnswerRefusedError when it is settled */
  async locked(tx: Transaction, id: string): Promise<RequestRecord> {
    const request = await firstRow<RequestRecord>(
      tx,
      `SELECT ${REQUEST_COLUMNS} FROM information_requests WHERE id::text = $1 FOR UPDATE`,
      [id],
    );
    if (!request) throw new RequestNotFoundError();
    if (request.state !== 'asked') throw new AnswerRefusedError('settled');
    return request;
  }

  // helpers

  private async record(
    tx: Transaction,
    request: { id: string; caseId: string },
    action: AuditAction,
    actor: Actor,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'information-request', id: request.id };
    await this.audit.append(tx, { actor, action, subject, caseId: request.caseId, details });
  }
}

const SYSTEM: Actor = { kind: 'system' };
