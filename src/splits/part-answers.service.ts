import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { OwnDocuments } from './own-documents.service';
import type { PartRecord } from './part-record';
import { ANSWERING_IN_COLLEGE, mayBecome } from './split';
import { PartChangedError, PartNotFoundError } from './split.errors';
import { SplitGroundService } from './split-ground.service';
import { isFreeFor, PART_COLUMNS, PARTS } from './splits-sql';

export interface PartContent {
  answer: string;
  documentIds: string[];
}

/** What a college sees of a task that its school split: its own part, and nothing of the case or of other colleges. */
@Injectable()
export class PartAnswersService {
  constructor(
    private readonly ground: SplitGroundService,
    private readonly documents: OwnDocuments,
  ) {}

  /** Parts of my colleges; those that wait first, the nearest date on top. */
  async list(
    tx: Transaction,
    principal: Principal,
    { isOpen, page, pageSize }: { isOpen: boolean; page: number; pageSize: number },
  ): Promise<{ items: PartRecord[]; total: number }> {
    const parameters = [principal.personId, collegesOf(principal), isOpen];
    const where = `part.organisation_id = ANY ($2::uuid[]) AND ${isFreeFor('$1')} AND ($3 = (part.state IN ('asked', 'returned')))`;
    const counted = await firstRow<{ total: number }>(
      tx,
      `SELECT count(*)::int AS total FROM task_parts part JOIN tasks ON tasks.id = part.task_id WHERE ${where}`,
      parameters,
    );
    const items = await rows<PartRecord>(
      tx,
      `SELECT ${PART_COLUMNS} FROM ${PARTS} WHERE ${where}
       ORDER BY ${isOpen ? 'part.due_on, part.asked_at' : 'coalesce(part.answered_at, part.ended_at) DESC'}, part.id
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      parameters,
    );
    return { items, total: counted!.total };
  }

  /** @throws PartNotFoundError when it is another college's, or the person is recused or barred from the step */
  async get(
    tx: Transaction,
    principal: Principal,
    partId: string,
    lock: '' | 'FOR UPDATE OF part' = '',
  ): Promise<PartRecord> {
    const found = isUUID(partId)
      ? await firstRow<PartRecord>(
          tx,
          `SELECT ${PART_COLUMNS} FROM ${PARTS}
           WHERE part.id = $3 AND part.organisation_id = ANY ($2::uuid[]) AND ${isFreeFor('$1')} ${lock}`,
          [principal.personId, collegesOf(principal), partId],
        )
      : undefined;
    if (!found) throw new PartNotFoundError();
    return found;
  }

  async draft(
    tx: Transaction,
    principal: Principal,
    partId: string,
  ): Promise<(PartContent & { savedAt: Date }) | null> {
    const found = await firstRow<PartContent & { savedAt: Date }>(
      tx,
      `SELECT answer, document_ids AS "documentIds", saved_at AS "savedAt" FROM task_part_drafts WHERE part_id = $1 AND person_id = $2`,
      [partId, principal.personId],
    );
    return found ?? null;
  }

  /** Kept for this person alone until it is handed to the school. */
  async saveDraft(tx: Transaction, principal: Principal, partId: string, content: PartContent): Promise<Date> {
    const part = await this.get(tx, principal, partId);
    if (!mayBecome(part.state, 'answered')) throw new PartChangedError(part.state);
    await this.documents.assertOwn(tx, principal, content.documentIds, part.documentIds);
    const saved = await firstRow<{ savedAt: Date }>(
      tx,
      `INSERT INTO task_part_drafts (part_id, person_id, answer, document_ids) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT task_part_drafts_pkey
       DO UPDATE SET answer = excluded.answer, document_ids = excluded.document_ids, saved_at = app_now()
       RETURNING saved_at AS "savedAt"`,
      [partId, principal.personId, content.answer, content.documentIds],
    );
    return saved!.savedAt;
  }

  async answer(
    tx: Transaction,
    principal: Principal,
    partId: string,
    { version, answer, documentIds }: PartContent & { version: number },
  ): Promise<void> {
    const part = await this.get(tx, principal, partId, 'FOR UPDATE OF part');
    if (part.version !== version || !mayBecome(part.state, 'answered')) throw new PartChangedError(part.state);
    await this.documents.assertOwn(tx, principal, documentIds, part.documentIds);
    await rows(
      tx,
      `UPDATE task_parts SET state = 'answered', answer = $2, document_ids = $3, answered_by = $4, answered_at = app_now(),
         version = version + 1 WHERE id = $1`,
      [partId, answer.trim(), documentIds, principal.personId],
    );
    await rows(tx, 'DELETE FROM task_part_drafts WHERE part_id = $1 AND person_id = $2', [partId, principal.personId]);
    await this.ground.record(tx, part, {
      action: 'TaskPartAnswered',
      personId: principal.personId,
      details: { partId, documentIds },
      sentence: { zh: `${part.college}报送分解任务`, en: `${part.college} handed in its part` },
    });
  }
}

// helpers

function collegesOf({ roles }: Principal): string[] {
  return roles.filter(({ role }) => ANSWERING_IN_COLLEGE.includes(role)).map(({ organisationId }) => organisationId);
}
