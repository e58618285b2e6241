import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import type { Metric } from '../metrics/metric';
import { SnapshotsService } from '../metrics/snapshots.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { type CheckOutcome, checkRefusal, OUTCOME_NAMES, type YearFigure } from './adjustment';
import { CheckRefusedError } from './adjustment.errors';
import { AdjustmentsService } from './adjustments.service';
import { PlansService } from './plans.service';

/** What became of the major: decided once a year by a person, on the figure that was stored for it. */
@Injectable()
export class AnnualChecksService {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly plans: PlansService,
    private readonly snapshots: SnapshotsService,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /** The figure the check rests on; undefined when none came in. */
  async figure(
    tx: Transaction,
    caseId: string,
    snapshotId: string | null,
  ): Promise<(YearFigure & { metric: Metric }) | undefined> {
    if (snapshotId === null) return undefined;
    const { unitId } = await this.adjustments.get(tx, caseId);
    const found = await this.snapshots.figureOf(tx, snapshotId, unitId);
    if (!found) return undefined;
    const { metric, cohort, asOf, numerator, denominator } = found;
    return { snapshotId, metric, cohort, asOf, numerator, denominator };
  }

  /** @throws CheckRefusedError */
  async decide(
    tx: Transaction,
    caseId: string,
    decision: { outcome: CheckOutcome; reason: string; snapshotId: string | null; by: string },
  ): Promise<void> {
    const { outcome, reason, snapshotId, by } = decision;
    const record = await this.adjustments.get(tx, caseId);
    const figure = await this.figure(tx, caseId, snapshotId);
    const refusal = checkRefusal({
      outcome,
      measure: (await this.plans.accepted(tx, caseId)).measure,
      figure,
      threshold: record.threshold,
      listedCohort: record.figures[0]?.cohort ?? null,
      isOwnSide: await this.adjustments.isOwnSide(tx, caseId, by),
      isRecused: await this.adjustments.isRecused(tx, caseId, by),
    });
    if (refusal) throw new CheckRefusedError(refusal);
    await rows(
      tx,
      `INSERT INTO adjustment_checks (case_id, snapshot_id, unit_id, outcome, reason, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [caseId, figure ? figure.snapshotId : null, figure ? record.unitId : null, outcome, reason, by],
    );
    const actor = { kind: 'person', personId: by } as const;
    await this.audit.append(tx, {
      actor,
      action: 'AdjustmentChecked',
      subject: { kind: 'adjustment', id: caseId },
      caseId,
      details: { outcome, snapshotId: figure?.snapshotId ?? null },
    });
    const { zh, en } = OUTCOME_NAMES[outcome];
    await this.cases.note(tx, caseId, { zh: `年度复核：${zh}`, en: `Annual check: ${en.toLowerCase()}` }, actor);
  }
}
