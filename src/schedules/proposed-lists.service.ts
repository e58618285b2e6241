import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AuditService } from '../audit/audit.service';
import type { Day } from '../calendar/day';
import type { Metric } from '../metrics/metric';
import type { Actor } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { Proposal } from './proposal';
import { KIND_OF_RULE, type ListKind, type ListRule } from './proposed-list';
import { ProposedListNotFoundError } from './schedule.errors';

export type MinCohortState = 'none' | 'set' | 'asked' | 'answered';

export interface NewList {
  rule: ListRule;
  authorityId: string;
  jurisdiction: string;
  pack?: { id: string; version: number };
  /** Where the rule stands; absent for a list by hand. */
  source?: LocalText;
  date: Day;
  cohort?: number;
  metric?: Metric;
  asOf?: Day;
  threshold?: { numerator: number; denominator: number };
  years?: number;
  minCohort?: number;
  minCohortState: MinCohortState;
  remarks: readonly LocalText[];
  openedBy?: string;
}

export interface ListRecord {
  id: string;
  rule: ListRule;
  kind: ListKind;
  authorityId: string;
  jurisdiction: string;
  packId: string | null;
  packVersion: number | null;
  source: LocalText | null;
  date: Day;
  cohort: number | null;
  metric: Metric | null;
  asOf: Day | null;
  threshold: { numerator: number; denominator: number } | null;
  years: number | null;
  minCohort: number | null;
  minCohortState: MinCohortState;
  remarks: LocalText[];
  openedBy: string | null;
  openedAt: Date;
  proposed: number;
  confirmed: number;
  dismissed: number;
}

/** Lists of units that a rule or a person proposes; one per rule, authority and day, whoever opens it, on whatever node. */
@Injectable()
export class ProposedLists {
  constructor(private readonly audit: AuditService) {}

  /** Undefined when the list exists already: another node was first, or this one before its restart. */
  async open(tx: Transaction, list: NewList, items: readonly Proposal[]): Promise<string | undefined> {
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO proposed_lists (rule, authority_id, jurisdiction, pack_id, pack_version, source, due_date, kind, cohort, metric, as_of,
         threshold_numerator, threshold_denominator, consecutive_years, min_cohort, min_cohort_state, remarks, opened_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT ON CONSTRAINT proposed_lists_duty_key DO NOTHING RETURNING id`,
      [
        list.rule,
        list.authorityId,
        list.jurisdiction,
        list.pack?.id ?? null,
        list.pack?.version ?? null,
        list.source === undefined ? null : JSON.stringify(list.source),
        list.date,
        KIND_OF_RULE[list.rule],
        list.cohort ?? null,
        list.metric ?? null,
        list.asOf ?? null,
        list.threshold?.numerator ?? null,
        list.threshold?.denominator ?? null,
        list.years ?? null,
        list.minCohort ?? null,
        list.minCohortState,
        JSON.stringify(list.remarks),
        list.openedBy ?? null,
      ],
    );
    if (added === undefined) return undefined;
    await this.add(tx, { id: added.id, rule: list.rule, date: list.date }, items);
    const actor: Actor = list.openedBy ? { kind: 'person', personId: list.openedBy } : { kind: 'system' };
    const details = { rule: list.rule, date: list.date, items: items.length };
    await this.audit.append(tx, { actor, action: 'ProposedListOpened', subject: subjectOf(added.id), details });
    return added.id;
  }

  /** Puts units on a list; one that stands there already is left as it is. Answers with how many were added. */
  async add(
    tx: Transaction,
    list: { id: string; rule: ListRule; date: Day },
    items: readonly Proposal[],
  ): Promise<number> {
    if (items.length === 0) return 0;
    const added = await rows<{ id: string; unitId: string }>(
      tx,
      `INSERT INTO proposed_items (list_id, rule, due_date, unit_id, organisation_id, snapshot_id, reasons)
       SELECT $1, $2, $3, "unitId", "organisationId", "snapshotId", reasons
       FROM jsonb_to_recordset($4) AS item ("unitId" uuid, "organisationId" uuid, "snapshotId" uuid, reasons jsonb)
       ON CONFLICT ON CONSTRAINT proposed_items_duty_key DO NOTHING RETURNING id, unit_id AS "unitId"`,
      [
        list.id,
        list.rule,
        list.date,
        JSON.stringify(
          items.map(({ subjects, comparator: _, ...item }) => ({
            ...item,
            snapshotId: subjects[0]?.snapshotId ?? null,
          })),
        ),
      ],
    );
    const ids = new Map(added.map(({ id, unitId }) => [unitId, id]));
    const figures = items.flatMap(({ unitId, subjects, comparator }) => {
      const itemId = ids.get(unitId);
      if (itemId === undefined) return [];
      const compared = comparator === undefined ? [] : [{ role: 'comparator', kept: comparator }];
      return [...subjects.map((kept) => ({ role: 'subject', kept })), ...compared].map(({ role, kept }, index) => ({
        itemId,
        position: index + 1,
        role,
        snapshotId: kept.snapshotId,
        unitId: kept.figure.unitId,
      }));
    });
    await rows(
      tx,
      `INSERT INTO proposed_item_figures (item_id, position, role, snapshot_id, unit_id)
       SELECT "itemId", position, role, "snapshotId", "unitId" FROM jsonb_to_recordset($1)
         AS figure ("itemId" uuid, position integer, role text, "snapshotId" uuid, "unitId" uuid)`,
      [JSON.stringify(figures)],
    );
    return added.length;
  }

  /** The list of the rule and day, if there is one. */
  async find(tx: Transaction, authorityId: string, rule: ListRule, date: Day): Promise<string | undefined> {
    const found = await firstRow<{ id: string }>(
      tx,
      'SELECT id FROM proposed_lists WHERE authority_id = $1 AND rule = $2 AND due_date = $3',
      [authorityId, rule, date],
    );
    return found?.id;
  }

  /** With the row locked when the list is about to change. @throws ProposedListNotFoundError */
  async get(tx: Transaction, authorityId: string, id: string, lock: '' | 'FOR UPDATE' = ''): Promise<ListRecord> {
    const found = isUUID(id)
      ? await firstRow<ListRecord>(
          tx,
          `SELECT ${COLUMNS} FROM proposed_lists AS list WHERE list.id = $1 AND list.authority_id = $2 ${lock}`,
          [id, authorityId],
        )
      : undefined;
    if (found === undefined) throw new ProposedListNotFoundError();
    return found;
  }

  /** What an evaluation says now: its date and its remarks. */
  async remark(tx: Transaction, id: string, asOf: Day | undefined, remarks: readonly LocalText[]): Promise<void> {
    await rows(tx, 'UPDATE proposed_lists SET as_of = $2, remarks = $3 WHERE id = $1', [
      id,
      asOf ?? null,
      JSON.stringify(remarks),
    ]);
  }

  /** Of the authority, the latest day first. */
  all(tx: Transaction, authorityId: string): Promise<ListRecord[]> {
    return rows<ListRecord>(
      tx,
      `SELECT ${COLUMNS} FROM proposed_lists AS list WHERE list.authority_id = $1
       ORDER BY list.due_date DESC, list.opened_at DESC LIMIT 200`,
      [authorityId],
    );
  }
}

// helpers

const subjectOf = (id: string) => ({ kind: 'proposed-list', id });

const counted = (state: string): string =>
  `(SELECT count(*)::integer FROM proposed_items WHERE list_id = list.id AND state = '${state}')`;

const COLUMNS = `list.id, list.rule, list.kind, list.authority_id AS "authorityId", list.jurisdiction, list.pack_id AS "packId",
  list.pack_version AS "packVersion", list.source, list.due_date AS date, list.cohort, list.metric, list.as_of AS "asOf",
  CASE WHEN list.threshold_numerator IS NOT NULL
    THEN jsonb_build_object('numerator', list.threshold_numerator, 'denominator', list.threshold_denominator) END AS threshold,
  list.consecutive_years AS years, list.min_cohort AS "minCohort", list.min_cohort_state AS "minCohortState", list.remarks,
  list.opened_by AS "openedBy", list.opened_at AS "openedAt", ${counted('proposed')} AS proposed,
  ${counted('confirmed')} AS confirmed, ${counted('dismissed')} AS dismissed`;
