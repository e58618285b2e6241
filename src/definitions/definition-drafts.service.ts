import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PeopleService } from '../people/people.service';
import { type DefinitionParts, EMPTY_PARTS, partsOf } from './definition';
import {
  DraftChangedError,
  DraftNotFoundError,
  DraftUnderReviewError,
  ModelUnreadableError,
  PartsInvalidError,
  ProcessIdTakenError,
} from './definition-draft.errors';
import { DefinitionsService } from './definitions.service';
import { readModelText } from './model-text';
import { shapeFault } from './parts-shape';

export interface DraftRecord extends DefinitionParts {
  id: string;
  processId: string;
  baseVersionId: string | null;
  shippedVersionId: string | null;
  revision: number;
  checkedRevision: number | null;
  createdAt: Date;
  savedAt: Date;
  savedBy: string | null;
}

export interface DraftEditor {
  personId: string;
  person: string;
  since: Date;
}

/** Somebody who has not asked for the draft this long no longer edits it: the page asks every half minute. */
const EDITOR_SECONDS = 90;

/** What administrators are working on: anything may be saved, as often as they like; nothing of it runs. */
@Injectable()
export class DefinitionDrafts {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly people: PeopleService,
    private readonly audit: AuditService,
  ) {}

  /** A new process from a drawn model. @throws ProcessIdTakenError when the id stands for another definition */
  async create(tx: Transaction, bpmn: string, personId: string): Promise<string> {
    const model = await readModelText(bpmn);
    if (model.outcome === 'refused') throw new ModelUnreadableError([model.fault]);
    const { processId, name } = model;
    await this.definitions.lock(tx, processId);
    if (await this.isTaken(tx, processId)) throw new ProcessIdTakenError(processId, processId);
    const parts: DefinitionParts = { ...EMPTY_PARTS, title: { zh: name, en: name }, bpmn };
    return this.add(tx, processId, null, parts, personId);
  }

  /** A copy of a version to work on. */
  async begin(tx: Transaction, processId: string, fromVersionId: string, personId: string): Promise<string> {
    const { parts } = await this.definitions.stored(tx, fromVersionId, processId);
    return this.add(tx, processId, fromVersionId, parts, personId);
  }

  async get(tx: Transaction, id: string): Promise<DraftRecord> {
    const found = isUUID(id)
      ? await firstRow<DraftRecord>(tx, `SELECT ${DRAFT_COLUMNS} FROM definition_drafts WHERE id = $1`, [id])
      : undefined;
    if (!found) throw new DraftNotFoundError();
    return found;
  }

  async ofProcess(tx: Transaction, processId: string): Promise<DraftRecord[]> {
    return rows(
      tx,
      `SELECT ${DRAFT_COLUMNS} FROM definition_drafts WHERE process_id = $1 ORDER BY created_at DESC, id`,
      [processId],
    );
  }

  /** Notes that the person has the draft open, and says who else has. */
  async open(tx: Transaction, id: string, personId: string): Promise<DraftEditor[]> {
    await rows(
      tx,
      `INSERT INTO definition_draft_editors AS editor (draft_id, person_id) VALUES ($1, $2)
       ON CONFLICT (draft_id, person_id) DO UPDATE SET seen_at = app_now(),
         since = CASE WHEN editor.seen_at < app_now() - $3 * interval '1 second' THEN app_now() ELSE editor.since END`,
      [id, personId, EDITOR_SECONDS],
    );
    return rows<DraftEditor>(
      tx,
      `SELECT person_id AS "personId", people.name AS person, since FROM definition_draft_editors
       JOIN people ON people.id = person_id
       WHERE draft_id = $1 AND seen_at >= app_now() - $2 * interval '1 second' ORDER BY since, person_id`,
      [id, EDITOR_SECONDS],
    );
  }

  /** Keeps the given parts. @throws DraftChangedError when somebody saved since `revision` was read */
  async save(
    tx: Transaction,
    id: string,
    revision: number,
    changes: Partial<DefinitionParts>,
    personId: string,
  ): Promise<{ revision: number; savedAt: Date }> {
    const fault = shapeFault(changes);
    if (fault !== undefined) throw new PartsInvalidError(fault);
    const draft = await this.locked(tx, id);
    if (draft.revision !== revision) throw await this.changed(tx, draft);
    const parts = { ...partsOf(draft), ...changes };
    const saved = await firstRow<{ revision: number; savedAt: Date }>(
      tx,
      `UPDATE definition_drafts SET revision = revision + 1, saved_at = app_now(), saved_by = $2, title = $3, bpmn = $4,
              forms = $5, rights = $6, names = $7, instructions = $8, deadlines = $9, irreversible = $10, decisions = $11
       WHERE id = $1 RETURNING revision, saved_at AS "savedAt"`,
      [id, personId, ...columnsOf(parts)],
    );
    return saved!;
  }

  /** Locked until the end of the transaction, at the revision that was read. */
  async atRevision(tx: Transaction, id: string, revision: number): Promise<DraftRecord> {
    const draft = await this.locked(tx, id);
    if (draft.revision !== revision) throw await this.changed(tx, draft);
    return draft;
  }

  async markChecked(tx: Transaction, { id, revision }: DraftRecord): Promise<void> {
    await rows(tx, 'UPDATE definition_drafts SET checked_revision = $2 WHERE id = $1 AND revision = $2', [
      id,
      revision,
    ]);
  }

  /** Throws the draft away; a shipped update it came from counts as rejected. */
  async remove(tx: Transaction, id: string, personId: string): Promise<void> {
    const draft = await this.locked(tx, id);
    const isReviewed = await firstRow(
      tx,
      `SELECT FROM definition_proposals WHERE draft_id = $1 AND state = 'waiting'`,
      [id],
    );
    if (isReviewed) throw new DraftUnderReviewError();
    await this.drop(tx, draft);
    await this.record(tx, 'DefinitionDraftDeleted', draft.processId, id, personId);
  }

  /** The draft is done with; a shipped update that did not become a version itself counts as rejected. */
  async drop(tx: Transaction, { id, shippedVersionId }: DraftRecord): Promise<void> {
    await rows(tx, 'DELETE FROM definition_drafts WHERE id = $1', [id]);
    await rows(tx, `UPDATE definition_versions SET state = 'rejected' WHERE id = $1 AND state = 'draft'`, [
      shippedVersionId,
    ]);
  }

  async add(
    tx: Transaction,
    processId: string,
    baseVersionId: string | null,
    parts: DefinitionParts,
    personId: string,
  ): Promise<string> {
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO definition_drafts (process_id, base_version_id, created_by, saved_by, title, bpmn, forms, rights, names,
         instructions, deadlines, irreversible, decisions)
       VALUES ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [processId, baseVersionId, personId, ...columnsOf(parts)],
    );
    await this.record(tx, 'DefinitionDraftCreated', processId, added!.id, personId);
    return added!.id;
  }

  /** Whether the id stands for a definition already, published or only in the making. */
  async isTaken(tx: Transaction, processId: string): Promise<boolean> {
    const found = await firstRow(
      tx,
      `SELECT FROM definition_versions WHERE process_id = $1 UNION ALL SELECT FROM definition_drafts WHERE process_id = $1`,
      [processId],
    );
    return found !== undefined;
  }

  // helpers

  private async locked(tx: Transaction, id: string): Promise<DraftRecord> {
    const found = isUUID(id)
      ? await firstRow<DraftRecord>(tx, `SELECT ${DRAFT_COLUMNS} FROM definition_drafts WHERE id = $1 FOR UPDATE`, [id])
      : undefined;
    if (!found) throw new DraftNotFoundError();
    return found;
  }

  private async changed(tx: Transaction, { revision, savedBy }: DraftRecord): Promise<DraftChangedError> {
    const name = savedBy === null ? undefined : (await this.people.namesOf(tx, [savedBy])).get(savedBy);
    return new DraftChangedError(revision, name ?? '—');
  }

  private record(tx: Transaction, action: AuditAction, processId: string, id: string, personId: string): Promise<void> {
    return this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action,
      subject: { kind: 'definition-draft', id },
      details: { processId },
    });
  }
}

// helpers

const DRAFT_COLUMNS = `id, process_id AS "processId", base_version_id AS "baseVersionId",
  shipped_version_id AS "shippedVersionId", revision, checked_revision AS "checkedRevision", created_at AS "createdAt",
  saved_at AS "savedAt", saved_by AS "savedBy", title, bpmn, forms, rights, names, instructions, deadlines, irreversible,
  decisions`;

/** In the order of the columns of `add` and `save`. */
function columnsOf(parts: DefinitionParts): unknown[] {
  const { title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions } = parts;
  const json = (value: unknown): string => JSON.stringify(value);
  return [
    json(title),
    bpmn,
    json(forms),
    json(rights),
    json(names),
    json(instructions),
    json(deadlines),
    irreversible,
    json(decisions),
  ];
}
