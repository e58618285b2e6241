import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import type { Metric } from '../metrics/metric';
import type { UnitLevel } from '../metrics/metric-unit';
import { rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { ItemState } from './proposed-list';

export interface ItemFigure {
  role: 'subject' | 'comparator';
  snapshotId: string;
  unitId: string;
  name: string;
  level: UnitLevel;
  metric: Metric;
  cohort: number;
  asOf: Day;
  numerator: number;
  denominator: number;
}

export interface ItemEdit {
  note: string;
  reason: string;
  editedBy: string;
  editedAt: Date;
}

export interface ItemRecord {
  id: string;
  version: number;
  unitId: string;
  organisationId: string;
  school: string;
  level: UnitLevel;
  name: string;
  majorCode: string | null;
  groupCode: string | null;
  reasons: LocalText[];
  figures: ItemFigure[];
  note: string | null;
  editReason: string | null;
  edits: ItemEdit[];
  state: ItemState;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  caseId: string | null;
  snapshotId: string | null;
}

export interface ItemFilter {
  state?: ItemState;
  q?: string;
}

/** The items of a list, as the person who decides sees them. */
@Injectable()
export class ProposedItems {
  async page(
    tx: Transaction,
    listId: string,
    { state, q, page, pageSize }: ItemFilter & { page: number; pageSize: number },
  ): Promise<{ total: number; items: ItemRecord[] }> {
    const found = await rows<ItemRecord & { total: number }>(
      tx,
      `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total
       FROM proposed_items item JOIN metric_units unit ON unit.id = item.unit_id
         JOIN organisations school ON school.id = item.organisation_id
       WHERE item.list_id = $1 AND ($2::text IS NULL OR item.state = $2)
         AND ($3::text IS NULL OR school.name ILIKE $3 OR unit.name ILIKE $3 OR unit.major_code ILIKE $3)
       ORDER BY school.name, unit.name, item.id LIMIT $4 OFFSET $5`,
      [listId, state ?? null, q ?? null, pageSize, (page - 1) * pageSize],
    );
    return { total: found[0]?.total ?? 0, items: found.map(({ total: _, ...item }) => item) };
  }
}

const FIGURES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('role', figure.role, 'snapshotId', figure.snapshot_id,
    'unitId', figure.unit_id, 'name', about.name, 'level', about.level, 'metric', snapshot.metric, 'cohort', snapshot.cohort,
    'asOf', snapshot.as_of, 'numerator', kept.numerator, 'denominator', kept.denominator) ORDER BY figure.position), '[]')
  FROM proposed_item_figures figure JOIN metric_snapshots snapshot ON snapshot.id = figure.snapshot_id
    JOIN metric_snapshot_rows kept ON kept.snapshot_id = figure.snapshot_id AND kept.unit_id = figure.unit_id
    JOIN metric_units about ON about.id = figure.unit_id WHERE figure.item_id = item.id)`;

const EDITS = `(SELECT coalesce(jsonb_agg(jsonb_build_object('note', edit.note, 'reason', edit.reason, 'editedBy', person.name,
    'editedAt', edit.edited_at) ORDER BY edit.id), '[]')
  FROM proposed_item_edits edit JOIN people person ON person.id = edit.edited_by WHERE edit.item_id = item.id)`;

const COLUMNS = `item.id, item.version, item.unit_id AS "unitId", item.organisation_id AS "organisationId", school.name AS school,
  unit.level, unit.name, unit.major_code AS "majorCode", unit.group_code AS "groupCode", item.reasons, ${FIGURES} AS figures, item.note,
  item.edit_reason AS "editReason", ${EDITS} AS edits, item.state,
  (SELECT name FROM people WHERE id = item.decided_by) AS "decidedBy", item.decided_at AS "decidedAt",
  item.decision_reason AS "decisionReason", item.case_id AS "caseId", item.snapshot_id AS "snapshotId"`;
