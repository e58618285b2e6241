import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { ListOpeners } from './list-openers.service';
import type { ConfirmedItem } from './proposed-list';
import { ProposedLists } from './proposed-lists.service';
import { ItemChangedError, MinCohortAskedError, NothingAskedError, OpenerMissingError } from './schedule.errors';

/** An item as the person saw it. */
export interface SeenItem {
  id: string;
  version: number;
}

interface Decision {
  authorityId: string;
  listId: string;
  personId: string;
}

/** What a person makes of the items that a rule proposed: nothing happens to a school without it. */
@Injectable()
export class ItemDecisions {
  constructor(
    private readonly lists: ProposedLists,
    private readonly openers: ListOpeners,
    private readonly audit: AuditService,
  ) {}

  /** Opens what each item is for. @throws MinCohortAskedError, OpenerMissingError, ItemChangedError */
  async confirm(tx: Transaction, decision: Decision & { items: readonly SeenItem[] }): Promise<{ caseIds: string[] }> {
    const { authorityId, listId, personId } = decision;
    const list = await this.lists.get(tx, authorityId, listId);
    if (list.minCohortState === 'asked') throw new MinCohortAskedError();
    const opener = this.openers.of(list.kind);
    // A check that finds nothing to open is on record all the same.
    if (opener === undefined && list.kind !== 'major-annual-check') throw new OpenerMissingError(list.kind);
    const by = { kind: 'person', personId } as const;
    const caseIds: string[] = [];
    for (const item of await this.locked(tx, decision)) {
      const caseId = opener === undefined ? null : await opener(tx, item, by);
      if (caseId !== null) caseIds.push(caseId);
      await rows(
        tx,
        `UPDATE proposed_items SET state = 'confirmed', version = version + 1, decided_by = $2, decided_at = app_now(), case_id = $3
         WHERE id = $1`,
        [item.id, personId, caseId],
      );
      await this.record(tx, 'ProposedItemConfirmed', decision, item.id, caseId ?? undefined);
    }
    return { caseIds };
  }

  async dismiss(tx: Transaction, decision: Decision & { items: readonly SeenItem[]; reason: string }): Promise<void> {
    const { authorityId, listId, personId, reason } = decision;
    await this.lists.get(tx, authorityId, listId);
    for (const { id } of await this.locked(tx, decision)) await this.dismissOne(tx, decision, { id, personId, reason });
  }

  /** The person's own words for the letter, with the reason for changing them; what the rule found stays. */
  async edit(
    tx: Transaction,
    decision: Decision & { item: SeenItem; note: string; reason: string },
  ): Promise<{ version: number }> {
    const { authorityId, listId, personId, item, note, reason } = decision;
    await this.lists.get(tx, authorityId, listId);
    await this.locked(tx, { listId, items: [item] });
    await rows(tx, 'INSERT INTO proposed_item_edits (item_id, note, reason, edited_by) VALUES ($1, $2, $3, $4)', [
      item.id,
      note.trim(),
      reason.trim(),
      personId,
    ]);
    await rows(tx, 'UPDATE proposed_items SET note = $2, edit_reason = $3, version = version + 1 WHERE id = $1', [
      item.id,
      note.trim(),
      reason.trim(),
    ]);
    await this.record(tx, 'ProposedItemEdited', decision, item.id);
    return { version: item.version + 1 };
  }

  /**
   * From how many graduates the rule applies to this list. The answer holds for the list; majors that do not reach it are
   * dismissed with it as the reason, and everything else still waits for a confirmation of its own.
   */
  async answerMinCohort(
    tx: Transaction,
    answer: Decision & { minCohort: number; reason: string },
  ): Promise<{ dismissed: number }> {
    const { authorityId, listId, personId, minCohort, reason } = answer;
    const list = await this.lists.get(tx, authorityId, listId, 'FOR UPDATE');
    if (list.minCohortState !== 'asked') throw new NothingAskedError();
    await rows(
      tx,
      `INSERT INTO proposed_list_answers (list_id, key, answer, reason, person_id) VALUES ($1, 'major.minCohort', $2, $3, $4)`,
      [listId, JSON.stringify(minCohort), reason.trim(), personId],
    );
    await rows(tx, `UPDATE proposed_lists SET min_cohort = $2, min_cohort_state = 'answered' WHERE id = $1`, [
      listId,
      minCohort,
    ]);
    await this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action: 'ProposedListAnswered',
      subject: { kind: 'proposed-list', id: listId },
      details: { key: 'major.minCohort', answer: minCohort },
    });
    const small = await rows<{ id: string }>(
      tx,
      `SELECT DISTINCT item.id FROM proposed_items item JOIN proposed_item_figures figure ON figure.item_id = item.id
         JOIN metric_snapshot_rows kept ON kept.snapshot_id = figure.snapshot_id AND kept.unit_id = figure.unit_id
       WHERE item.list_id = $1 AND item.state = 'proposed' AND figure.role = 'subject' AND kept.denominator < $2`,
      [listId, minCohort],
    );
    const why = `毕业生不足 ${minCohort} 人：${reason.trim()}`;
    for (const { id } of small) await this.dismissOne(tx, answer, { id, personId, reason: why });
    return { dismissed: small.length };
  }

  // helpers

  /** Those of the items that still wait, in the version that was seen, locked in one order. */
  private async locked(
    tx: Transaction,
    { listId, items }: { listId: string; items: readonly SeenItem[] },
  ): Promise<ConfirmedItem[]> {
    const found = await rows<ConfirmedItem>(
      tx,
      `SELECT ${COLUMNS} FROM jsonb_to_recordset($2) AS seen (id uuid, version integer)
         JOIN proposed_items item ON item.id = seen.id AND item.version = seen.version AND item.state = 'proposed'
         JOIN proposed_lists list ON list.id = item.list_id
         JOIN metric_units unit ON unit.id = item.unit_id
       WHERE item.list_id = $1 ORDER BY item.id FOR UPDATE OF item`,
      [listId, JSON.stringify(items)],
    );
    if (found.length === 0 || found.length !== new Set(items.map(({ id }) => id)).size) throw new ItemChangedError();
    return found;
  }

  private async dismissOne(
    tx: Transaction,
    decision: Decision,
    { id, personId, reason }: { id: string; personId: string; reason: string },
  ): Promise<void> {
    await rows(
      tx,
      `UPDATE proposed_items SET state = 'dismissed', version = version + 1, decided_by = $2, decided_at = app_now(),
         decision_reason = $3 WHERE id = $1`,
      [id, personId, reason.trim()],
    );
    await this.record(tx, 'ProposedItemDismissed', decision, id);
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    { listId, personId }: Decision,
    id: string,
    caseId?: string,
  ): Promise<void> {
    const subject = { kind: 'proposed-item', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, caseId, details: { listId } });
  }
}

// helpers

/** Of an item with its list and unit, as an opener gets it. */
const COLUMNS = `item.id, item.list_id AS "listId", item.rule, list.kind, list.jurisdiction, list.authority_id AS "authorityId",
  item.due_date AS date, list.cohort, list.metric, item.unit_id AS "unitId", unit.level, unit.name AS "unitName",
  unit.major_code AS "majorCode", item.organisation_id AS "organisationId", item.snapshot_id AS "snapshotId", item.reasons, item.note`;
