import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Day } from '../calendar/day';
import type { Actor } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Metric } from './metric';
import {
  CorrectionReasonMissingError,
  FigureChangedError,
  FigureUnchangedError,
  MetricUnitNotFoundError,
  RateInvalidError,
} from './metric.errors';
import { isRate, type Rate } from './rate';

export interface FigureCorrection extends Rate {
  unitId: string;
  metric: Metric;
  cohort: number;
  asOf: Day;
  reason: string;
  /** The case that ordered it: a report of falsified figures. */
  caseId?: string;
  by: Extract<Actor, { kind: 'person' }>;
  /** The version the person saw; whatever is newest unless given. */
  seenVersion?: number;
}

interface Version extends Rate {
  version: number;
}

/** Figures are added, never changed: a correction is a version of its own beside the one it replaces. */
@Injectable()
export class FiguresService {
  constructor(private readonly audit: AuditService) {}

  /** Writers of figures one after the other, so that versions have no gap and a dry run is not overtaken. */
  async lock(tx: Transaction): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('metrics.figures', 0))`);
  }

  /** Answers with the number of the new version. @throws FigureUnchangedError when there is nothing to correct */
  async correct(tx: Transaction, correction: FigureCorrection): Promise<number> {
    const version = await this.correctOrKeep(tx, correction);
    if (version === undefined) throw new FigureUnchangedError();
    return version;
  }

  /** The same where the figure may have been corrected already; undefined when it was. */
  async correctOrKeep(tx: Transaction, correction: FigureCorrection): Promise<number | undefined> {
    const { unitId, metric, cohort, asOf, numerator, denominator, caseId, by } = correction;
    const reason = correction.reason.trim();
    if (reason === '') throw new CorrectionReasonMissingError();
    if (!isRate(correction)) throw new RateInvalidError();
    await this.lock(tx);
    const unit = await firstRow(tx, 'SELECT FROM metric_units WHERE id = $1', [unitId]);
    if (unit === undefined) throw new MetricUnitNotFoundError();
    const current = await this.newest(tx, correction);
    if (correction.seenVersion !== undefined && correction.seenVersion !== (current?.version ?? 0)) {
      throw new FigureChangedError();
    }
    if (current?.numerator === numerator && current.denominator === denominator) return undefined;
    const version = (current?.version ?? 0) + 1;
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO metric_figures (unit_id, metric, cohort, as_of, numerator, denominator, version, origin, case_id, reason, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'correction', $8, $9, $10) RETURNING id`,
      [unitId, metric, cohort, asOf, numerator, denominator, version, caseId ?? null, reason, by.personId],
    );
    await this.audit.append(tx, {
      actor: by,
      action: 'FigureCorrected',
      subject: { kind: 'metric-figure', id: added!.id },
      caseId,
      details: { unitId, metric, cohort, asOf, version },
    });
    return version;
  }

  // helpers

  private newest(
    tx: Transaction,
    { unitId, metric, cohort, asOf }: Pick<FigureCorrection, 'unitId' | 'metric' | 'cohort' | 'asOf'>,
  ): Promise<Version | undefined> {
    return firstRow<Version>(
      tx,
      `SELECT version, numerator, denominator FROM metric_figures
       WHERE unit_id = $1 AND metric = $2 AND cohort = $3 AND as_of = $4 ORDER BY version DESC LIMIT 1`,
      [unitId, metric, cohort, asOf],
    );
  }
}
