import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Day } from '../calendar/day';
import { OrganisationsService } from '../organisations/organisations.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Figure } from './figure';
import { CURRENT_FIGURES, FIGURE_FIELDS, isSchoolBelow } from './figures-sql';
import type { Metric } from './metric';
import { SnapshotNotFoundError } from './metric.errors';
import type { UnitLevel } from './metric-unit';

export interface SnapshotWanted {
  metric: Metric;
  cohort: number;
  level: UnitLevel;
  /** The newest figures up to this day, this day included. */
  asOf: Day;
  /** Whose schools; the authority on top unless given. */
  authorityId?: string;
}

export interface SnapshotRecord {
  id: string;
  metric: Metric;
  cohort: number;
  level: UnitLevel;
  /** The one date of all its figures. */
  asOf: Day;
  takenAt: Date;
}

/**
 * Figures as they stood when something was decided by them. A snapshot is written once and never changes, whatever is
 * corrected later; all its figures are of one metric, cohort, level and date, so that they can be compared.
 */
@Injectable()
export class SnapshotsService {
  constructor(private readonly organisations: OrganisationsService) {}

  /** Keeps the newest figures of the last day that has any; undefined when there is none up to `asOf`. */
  async take(tx: Transaction, wanted: SnapshotWanted): Promise<string | undefined> {
    const { metric, cohort, level, asOf } = wanted;
    const authorityId = wanted.authorityId ?? (await this.organisations.authority(tx)).id;
    const newest = await firstRow<{ asOf: Day | null }>(
      tx,
      `SELECT max(current.as_of) AS "asOf" FROM ${CURRENT_FIGURES}
       WHERE current.metric = $1 AND current.cohort = $2 AND units.level = $3 AND current.as_of <= $4
         AND units.organisation_id ${isSchoolBelow('$5')}`,
      [metric, cohort, level, asOf, authorityId],
    );
    if (!newest?.asOf) return undefined;
    const taken = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO metric_snapshots (authority_id, metric, cohort, level, as_of) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [authorityId, metric, cohort, level, newest.asOf],
    );
    await rows(
      tx,
      `INSERT INTO metric_snapshot_rows (snapshot_id, unit_id, figure_id, numerator, denominator)
       SELECT $1, figures.unit_id, figures.id, figures.numerator, figures.denominator FROM ${CURRENT_FIGURES}
       WHERE current.metric = $2 AND current.cohort = $3 AND units.level = $4 AND current.as_of = $5
         AND units.organisation_id ${isSchoolBelow('$6')}`,
      [taken!.id, metric, cohort, level, newest.asOf, authorityId],
    );
    return taken!.id;
  }

  async get(tx: Transaction, snapshotId: string): Promise<SnapshotRecord> {
    const found = isUUID(snapshotId)
      ? await firstRow<SnapshotRecord>(
          tx,
          `SELECT id, metric, cohort, level, as_of AS "asOf", taken_at AS "takenAt" FROM metric_snapshots WHERE id = $1`,
          [snapshotId],
        )
      : undefined;
    if (found === undefined) throw new SnapshotNotFoundError();
    return found;
  }

  /** Its figures as they stood then, by school and unit. */
  async rows(tx: Transaction, snapshotId: string): Promise<Figure[]> {
    return rows<Figure>(tx, `${FROZEN} WHERE kept.snapshot_id = $1 ORDER BY schools.name, units.name, units.id`, [
      snapshotId,
    ]);
  }

  /** The figure of one unit in it; undefined when the unit had none. */
  async figureOf(tx: Transaction, snapshotId: string, unitId: string): Promise<Figure | undefined> {
    return firstRow<Figure>(tx, `${FROZEN} WHERE kept.snapshot_id = $1 AND kept.unit_id = $2`, [snapshotId, unitId]);
  }
}

const FROZEN = `SELECT ${FIGURE_FIELDS} FROM metric_snapshot_rows kept JOIN metric_figures figures ON figures.id = kept.figure_id
  JOIN metric_units units ON units.id = kept.unit_id JOIN organisations schools ON schools.id = units.organisation_id`;
