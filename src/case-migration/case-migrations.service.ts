import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { elementName } from '../definitions/definition-names';
import { DefinitionsService, type StoredVersion } from '../definitions/definitions.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import type { MoveFinding } from './case-move';
import {
  CaseMigrationNotFoundError,
  MigrationMappingError,
  MigrationNotCheckedError,
  MigrationVersionsError,
  NoCasesToMoveError,
} from './case-migration.errors';
import { type MappedElement, suggestMapping, type SuggestedElement } from './mapping';
import { readModel } from '../definitions/definition-model';

export type MigrationPhase = 'checking' | 'checked' | 'moving' | 'done';
export type ItemState = 'unchecked' | 'movable' | 'immovable' | 'moved' | 'refused';

export interface CaseMigration {
  id: string;
  processId: string;
  fromVersionId: string;
  toVersionId: string;
  fromVersion: number;
  toVersion: number;
  mapping: MappedElement[];
  phase: MigrationPhase;
  plannedBy: string;
  plannedAt: Date;
  reason: string | null;
  startedBy: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** Cases by where they are in the migration. */
  counts: Record<ItemState, number>;
}

/** A case by its number only: who keeps processes does not read cases. */
export interface MigrationItem {
  caseId: string;
  caseNumber: string;
  state: ItemState;
  findings: MoveFinding[];
}

export interface NamedSuggestion extends SuggestedElement {
  name: LocalText;
  type: string;
  /** Open cases that stand there now. */
  cases: number;
}

/** Plans migrations and gives them free after the check; the runner does the work, case by case. */
@Injectable()
export class CaseMigrations {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly audit: AuditService,
  ) {}

  /** What becomes of each element, as far as it can be told, with the elements of the new version to choose from. */
  async suggest(
    tx: Transaction,
    fromVersionId: string,
    toVersionId: string,
  ): Promise<{ elements: NamedSuggestion[]; targets: { id: string; name: LocalText; type: string }[] }> {
    const { from, to } = await this.versions(tx, fromVersionId, toVersionId);
    const [source, target] = [await readModel(from.parts.bpmn), await readModel(to.parts.bpmn)];
    const standing = await this.standing(tx, from.id);
    const [old, next] = [await this.definitions.get(tx, from.id), await this.definitions.get(tx, to.id)];
    return {
      elements: suggestMapping(source, target).map((suggested) => ({
        ...suggested,
        name: elementName(old, suggested.from),
        type: source.nodes.get(suggested.from)!.type,
        cases: standing.get(suggested.from) ?? 0,
      })),
      targets: [...target.nodes.values()].map(({ id, type }) => ({ id, type, name: elementName(next, id) })),
    };
  }

  /** Writes the plan down; the runner then checks each case. Without a choice it is every open case of the old version. */
  async plan(
    tx: Transaction,
    plan: { fromVersionId: string; toVersionId: string; mapping: MappedElement[]; caseIds?: string[] },
    personId: string,
  ): Promise<string> {
    const { from, to } = await this.versions(tx, plan.fromVersionId, plan.toVersionId);
    assertMapping(plan.mapping, await readModel(from.parts.bpmn), await readModel(to.parts.bpmn));
    const planned = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO case_migrations (process_id, from_version_id, to_version_id, mapping, planned_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [from.processId, from.id, to.id, JSON.stringify(plan.mapping), personId],
    );
    const items = await rows(
      tx,
      `INSERT INTO case_migration_items (migration_id, case_id)
       SELECT $1, id FROM cases WHERE definition_version_id = $2 AND state = 'open' AND ($3::uuid[] IS NULL OR id = ANY ($3))
       RETURNING case_id`,
      [planned!.id, from.id, plan.caseIds ?? null],
    );
    if (items.length === 0) throw new NoCasesToMoveError();
    await this.record(tx, 'CaseMigrationPlanned', planned!.id, personId, { cases: items.length });
    return planned!.id;
  }

  /** Lets the cases move that can. What the check found may be over by then, so each is examined once more when its turn comes. */
  async start(tx: Transaction, id: string, reason: string, personId: string): Promise<void> {
    const { phase } = await this.get(tx, id);
    const started = await rows(
      tx,
      `UPDATE case_migrations SET phase = 'moving', reason = $2, started_by = $3, started_at = app_now()
       WHERE id = $1 AND phase = 'checked' RETURNING id`,
      [id, reason, personId],
    );
    if (started.length === 0) throw new MigrationNotCheckedError(phase);
    await this.record(tx, 'CaseMigrationStarted', id, personId, {});
  }

  async get(tx: Transaction, id: string): Promise<CaseMigration> {
    const found = isUUID(id)
      ? await firstRow<CaseMigration>(tx, `${MIGRATION} WHERE migration.id = $1`, [id])
      : undefined;
    if (!found) throw new CaseMigrationNotFoundError();
    return found;
  }

  async ofProcess(tx: Transaction, processId: string): Promise<CaseMigration[]> {
    await this.definitions.assertKnown(tx, processId);
    return rows(tx, `${MIGRATION} WHERE migration.process_id = $1 ORDER BY migration.planned_at DESC LIMIT 50`, [
      processId,
    ]);
  }

  /** Those that cannot move come first: they are what a person has to look at. */
  async items(
    tx: Transaction,
    id: string,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<MigrationItem[]> {
    return rows(
      tx,
      `SELECT item.case_id AS "caseId", cases.number AS "caseNumber", item.state, item.findings
       FROM case_migration_items item JOIN cases ON cases.id = item.case_id
       WHERE item.migration_id = $1
       ORDER BY array_position(ARRAY['immovable', 'refused', 'unchecked', 'movable', 'moved'], item.state), cases.number
       LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
      [id],
    );
  }

  /** How many open cases stand at each element, by version of the process; several tokens of a case at one element count once. */
  async counts(
    tx: Transaction,
    processId: string,
  ): Promise<{ versionId: string; version: number; cases: number; elements: Record<string, number> }[]> {
    await this.definitions.assertKnown(tx, processId);
    return rows(
      tx,
      `SELECT versions.id AS "versionId", versions.version,
              (SELECT count(*)::int FROM cases WHERE definition_version_id = versions.id AND state = 'open') AS cases,
              (SELECT coalesce(jsonb_object_agg(element_id, count), '{}') FROM (${STANDING} GROUP BY element_id) AS standing)
                AS elements
       FROM definition_versions AS versions
       WHERE process_id = $1 AND EXISTS (
         SELECT FROM cases WHERE definition_version_id = versions.id AND state = 'open')
       ORDER BY version DESC`,
      [processId],
    );
  }

  // helpers

  private async versions(
    tx: Transaction,
    fromVersionId: string,
    toVersionId: string,
  ): Promise<{ from: StoredVersion; to: StoredVersion }> {
    if (fromVersionId === toVersionId) throw new MigrationVersionsError('same');
    const [from, to] = [
      await this.definitions.stored(tx, fromVersionId),
      await this.definitions.stored(tx, toVersionId),
    ];
    if (from.processId !== to.processId) throw new MigrationVersionsError('other-process');
    const inForce = await this.definitions.inForce(tx, to.processId);
    if (inForce?.id !== to.id) throw new MigrationVersionsError('not-in-force');
    return { from, to };
  }

  private async standing(tx: Transaction, versionId: string): Promise<Map<string, number>> {
    const found = await rows<{ elementId: string; count: number }>(
      tx,
      `SELECT element_id AS "elementId", count FROM definition_versions AS versions,
         LATERAL (${STANDING} GROUP BY element_id) AS standing WHERE versions.id = $1`,
      [versionId],
    );
    return new Map(found.map(({ elementId, count }) => [elementId, count]));
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'case-migration', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, details });
  }
}

// helpers

/** SQL: elements of the case's own process where open cases of the row of `versions` stand. */
const STANDING = `SELECT element_id, count(DISTINCT case_id)::int AS count FROM case_elements
  JOIN cases ON cases.id = case_elements.case_id
  WHERE cases.definition_version_id = versions.id AND cases.state = 'open' AND instance_key IS NULL AND left_at IS NULL`;

const STATES: readonly ItemState[] = ['unchecked', 'movable', 'immovable', 'moved', 'refused'];

const MIGRATION = `
  SELECT migration.id, migration.process_id AS "processId", from_version_id AS "fromVersionId",
         to_version_id AS "toVersionId", source.version AS "fromVersion", target.version AS "toVersion", mapping, phase,
         planner.name AS "plannedBy", planned_at AS "plannedAt", reason, starter.name AS "startedBy",
         started_at AS "startedAt", finished_at AS "finishedAt",
         (SELECT jsonb_build_object(${STATES.map((state) => `'${state}', count(*) FILTER (WHERE state = '${state}')`).join(', ')})
          FROM case_migration_items WHERE migration_id = migration.id) AS counts
  FROM case_migrations migration
  JOIN definition_versions source ON source.id = from_version_id
  JOIN definition_versions target ON target.id = to_version_id
  JOIN people planner ON planner.id = planned_by
  LEFT JOIN people starter ON starter.id = started_by`;

function assertMapping(
  mapping: readonly MappedElement[],
  source: { nodes: ReadonlyMap<string, unknown> },
  target: { nodes: ReadonlyMap<string, unknown> },
): void {
  const seen = new Set<string>();
  for (const { from, to } of mapping) {
    if (!source.nodes.has(from)) throw new MigrationMappingError(from, 'unknown-source');
    if (!target.nodes.has(to)) throw new MigrationMappingError(to, 'unknown-target');
    if (seen.has(from)) throw new MigrationMappingError(from, 'twice');
    seen.add(from);
  }
}
