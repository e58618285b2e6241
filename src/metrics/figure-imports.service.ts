import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { createHash } from 'node:crypto';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { type Day, shanghaiDay } from '../calendar/day';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type Table, TABLE_LIMITS } from '../platform/tables/table';
import type { TableFault } from '../platform/tables/table-records';
import { DifferencesUnexplainedError, ImportNotWaitingError, ImportOvertakenError, PeopleInFiguresError } from './figure-import.errors'; // prettier-ignore
import { EFFECT, IMPORT_BESIDE_CURRENT, TOTAL_DIFFERENCES } from './figure-import-sql';
import type { FigureRow } from './figure-row';
import { readFigureTable } from './figure-table';
import { FiguresService } from './figures.service';
import { isSchoolBelow } from './figures-sql';
import type { Metric } from './metric';
import { MetricUnitsService } from './metric-units.service';
import type { UnitLevel } from './metric-unit';
import type { Rate } from './rate';

/** A file of figures: three cohorts of 2,400 majors with their schools and groups are some 9,000 rows. */
export const FIGURE_FILE_LIMITS = { ...TABLE_LIMITS, columns: 20, cellLength: 200 };
const MOST_FAULTS = 200;
const MOST_CHANGES = 200;

export type Effect = 'added' | 'changed' | 'unchanged';

export interface FigureChange {
  line: number;
  school: string;
  level: UnitLevel;
  name: string;
  majorCode: string | null;
  metric: Metric;
  cohort: number;
  asOf: Day;
  effect: Effect;
  before: Rate | null;
  after: Rate;
}

export interface TotalDifference {
  school: string;
  metric: Metric;
  cohort: number;
  asOf: Day;
  schoolNumerator: number;
  schoolDenominator: number;
  majorsNumerator: number;
  majorsDenominator: number;
}

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
}

export interface ImportRecord extends ImportCounts {
  id: string;
  state: 'checked' | 'confirmed' | 'discarded';
  fileName: string;
  /** SHA-256, so that figures lead back to one file. */
  fileHash: string;
  rowCount: number;
  differences: TotalDifference[];
  uploadedBy: string;
  uploadedAt: Date;
  decidedBy: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
}

export type DryRun =
  { outcome: 'faults'; faults: TableFault[]; faultCount: number } | { outcome: 'checked'; id: string };

interface UploadedTable {
  authorityId: string;
  fileName: string;
  content: Buffer;
  table: Table;
  personId: string;
}

/** A file of figures on its way in: tried out, looked at, confirmed by a person; what has faults is not kept at all. */
@Injectable()
export class FigureImports {
  constructor(
    private readonly figures: FiguresService,
    private readonly units: MetricUnitsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Reads the file and says what it would do; figures stay as they are. @throws PeopleInFiguresError */
  async dryRun(tx: Transaction, upload: UploadedTable): Promise<DryRun> {
    const facts = {
      schools: await this.schoolsOf(tx, upload.authorityId),
      today: shanghaiDay(await this.clock.now(tx)),
    };
    const read = readFigureTable(upload.table, facts);
    if (read.outcome === 'people') throw new PeopleInFiguresError(read.places);
    if (read.outcome === 'faults') {
      return { outcome: 'faults', faults: read.faults.slice(0, MOST_FAULTS), faultCount: read.faults.length };
    }
    const id = await this.keep(tx, upload, read.rows);
    await this.record(tx, 'FiguresChecked', id, upload.personId, { rows: read.rows.length });
    return { outcome: 'checked', id };
  }

  /** What it would do now, with the counts that the confirmation repeats. */
  async get(tx: Transaction, authorityId: string, id: string): Promise<ImportRecord & { changes: FigureChange[] }> {
    const found = await this.find(tx, authorityId, id);
    const isWaiting = found.state === 'checked';
    const counts = isWaiting ? await this.counts(tx, id) : found;
    return { ...found, ...counts, changes: isWaiting ? await this.changes(tx, id) : [] };
  }

  /** The newest first. */
  all(tx: Transaction, authorityId: string): Promise<ImportRecord[]> {
    return rows<ImportRecord>(
      tx,
      `SELECT ${COLUMNS} FROM metric_imports WHERE authority_id = $1 ORDER BY uploaded_at DESC, id LIMIT 100`,
      [authorityId],
    );
  }

  /** New figures, and new versions of those that change; what says the same as before is left alone. */
  async confirm(
    tx: Transaction,
    decision: {
      authorityId: string;
      id: string;
      personId: string;
      seen: Pick<ImportCounts, 'added' | 'changed'>;
      reason?: string;
    },
  ): Promise<ImportCounts> {
    const { authorityId, id, personId, seen } = decision;
    await this.figures.lock(tx);
    await this.waiting(tx, authorityId, id);
    const differences = await rows<TotalDifference>(tx, TOTAL_DIFFERENCES, [id]);
    const counts = await this.counts(tx, id);
    if (counts.added !== seen.added || counts.changed !== seen.changed) throw new ImportOvertakenError(counts);
    const reason = decision.reason?.trim() || null;
    if (differences.length > 0 && reason === null) throw new DifferencesUnexplainedError(differences.length);
    await this.apply(tx, id, personId);
    await rows(
      tx,
      `UPDATE metric_imports SET state = 'confirmed', added = $2, changed = $3, unchanged = $4, decided_by = $5,
         decided_at = app_now(), decision_reason = $6, total_differences = $7 WHERE id = $1`,
      [id, counts.added, counts.changed, counts.unchanged, personId, reason, JSON.stringify(differences)],
    );
    await this.record(tx, 'FiguresImported', id, personId, { ...counts });
    return counts;
  }

  async discard(tx: Transaction, authorityId: string, id: string, personId: string): Promise<void> {
    await this.waiting(tx, authorityId, id);
    await rows(
      tx,
      `UPDATE metric_imports SET state = 'discarded', decided_by = $2, decided_at = app_now() WHERE id = $1`,
      [id, personId],
    );
    await this.record(tx, 'FiguresDiscarded', id, personId, {});
  }

  // helpers

  /** By name as files write it; null where two schools have the same. */
  private async schoolsOf(tx: Transaction, authorityId: string): Promise<Map<string, string | null>> {
    const found = await rows<{ id: string; name: string }>(
      tx,
      `SELECT id, name FROM organisations WHERE disabled_at IS NULL AND id ${isSchoolBelow('$1')}`,
      [authorityId],
    );
    const byName = new Map<string, string | null>();
    for (const { id, name } of found) {
      const plain = name.normalize('NFKC');
      byName.set(plain, byName.has(plain) ? null : id);
    }
    return byName;
  }

  private async keep(tx: Transaction, upload: UploadedTable, found: readonly FigureRow[]): Promise<string> {
    const { authorityId, fileName, content, personId } = upload;
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO metric_imports (authority_id, file_name, file_hash, row_count, uploaded_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [authorityId, fileName, createHash('sha256').update(content).digest(), found.length, personId],
    );
    const { id } = added!;
    await rows(
      tx,
      `INSERT INTO metric_import_rows (import_id, line, organisation_id, level, major_code, group_code, unit_name, metric, cohort,
         as_of, numerator, denominator)
       SELECT $1, line, "organisationId", level, "majorCode", "groupCode", name, metric, cohort, "asOf", numerator, denominator
       FROM jsonb_to_recordset($2) AS row (line integer, "organisationId" uuid, level text, "majorCode" text, "groupCode" text,
         name text, metric text, cohort integer, "asOf" date, numerator integer, denominator integer)`,
      [id, JSON.stringify(found)],
    );
    const differences = await rows<TotalDifference>(tx, TOTAL_DIFFERENCES, [id]);
    await rows(tx, 'UPDATE metric_imports SET total_differences = $2 WHERE id = $1', [id, JSON.stringify(differences)]);
    return id;
  }

  private async apply(tx: Transaction, id: string, personId: string): Promise<void> {
    const wanted = await rows<Parameters<MetricUnitsService['ensure']>[1][number]>(
      tx,
      `SELECT DISTINCT organisation_id AS "organisationId", level, major_code AS "majorCode", group_code AS "groupCode",
         unit_name AS name FROM metric_import_rows WHERE import_id = $1`,
      [id],
    );
    await this.units.ensure(tx, wanted);
    await rows(
      tx,
      `INSERT INTO metric_figures (unit_id, metric, cohort, as_of, numerator, denominator, version, origin, import_id, recorded_by)
       SELECT units.id, file.metric, file.cohort, file.as_of, file.numerator, file.denominator, coalesce(current.version, 0) + 1,
         'import', $1, $2
       FROM ${IMPORT_BESIDE_CURRENT} WHERE file.import_id = $1 AND ${EFFECT} <> 'unchanged'`,
      [id, personId],
    );
  }

  private async counts(tx: Transaction, id: string): Promise<ImportCounts> {
    const counted = await firstRow<ImportCounts>(
      tx,
      `SELECT count(*) FILTER (WHERE effect = 'added')::integer AS added, count(*) FILTER (WHERE effect = 'changed')::integer AS changed,
         count(*) FILTER (WHERE effect = 'unchanged')::integer AS unchanged
       FROM (SELECT ${EFFECT} AS effect FROM ${IMPORT_BESIDE_CURRENT} WHERE file.import_id = $1) AS effects`,
      [id],
    );
    return counted!;
  }

  /** Those that change a figure before those that add one. */
  private changes(tx: Transaction, id: string): Promise<FigureChange[]> {
    return rows<FigureChange>(
      tx,
      `SELECT file.line, schools.name AS school, file.level, file.unit_name AS name, file.major_code AS "majorCode", file.metric,
         file.cohort, file.as_of AS "asOf", ${EFFECT} AS effect,
         CASE WHEN current.version IS NOT NULL
           THEN jsonb_build_object('numerator', current.numerator, 'denominator', current.denominator) END AS before,
         jsonb_build_object('numerator', file.numerator, 'denominator', file.denominator) AS after
       FROM ${IMPORT_BESIDE_CURRENT} JOIN organisations schools ON schools.id = file.organisation_id
       WHERE file.import_id = $1 AND ${EFFECT} <> 'unchanged'
       ORDER BY current.version IS NULL, file.line LIMIT ${MOST_CHANGES}`,
      [id],
    );
  }

  private async find(tx: Transaction, authorityId: string, id: string, lock = ''): Promise<ImportRecord> {
    const found = isUUID(id)
      ? await firstRow<ImportRecord>(
          tx,
          `SELECT ${COLUMNS} FROM metric_imports WHERE id = $1 AND authority_id = $2 ${lock}`,
          [id, authorityId],
        )
      : undefined;
    if (found === undefined) throw new ImportNotWaitingError();
    return found;
  }

  private async waiting(tx: Transaction, authorityId: string, id: string): Promise<ImportRecord> {
    const found = await this.find(tx, authorityId, id, 'FOR UPDATE');
    if (found.state !== 'checked') throw new ImportNotWaitingError();
    return found;
  }

  private record(
    tx: Transaction,
    action: AuditAction,
    id: string,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    const subject = { kind: 'metric-import', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, details });
  }
}

const COLUMNS = `id, state, file_name AS "fileName", encode(file_hash, 'hex') AS "fileHash", row_count AS "rowCount",
  total_differences AS differences, added, changed, unchanged, uploaded_by AS "uploadedBy", uploaded_at AS "uploadedAt",
  decided_by AS "decidedBy", decided_at AS "decidedAt", decision_reason AS "decisionReason"`;
