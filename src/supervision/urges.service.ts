import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { SupervisionRefusedError } from './supervision.errors';
import type { Ground } from './supervision-ground.service';

/** One urge, as whoever holds the step reads it. */
export interface UrgeRecord {
  id: string;
  reason: string;
  urgedBy: string;
  urgedAt: Date;
}

/** 催办: a head presses for a step. On record with its reason, shown on the page of the step to whoever holds it. */
@Injectable()
export class UrgesService {
  constructor(
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /** The right to it has been checked. */
  async keep(
    tx: Transaction,
    { parent, step }: Ground,
    { reason, personId }: { reason: string; personId: string },
  ): Promise<void> {
    if (step === null) throw new SupervisionRefusedError('step-needed');
    const kept = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO urges (case_id, task_id, reason, urged_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [parent.id, step.id, reason.trim(), personId],
    );
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, {
      actor,
      action: 'TaskUrged',
      subject: { kind: 'urge', id: kept!.id },
      caseId: parent.id,
      details: { taskId: step.id },
    });
    const { zh, en } = step.title;
    await this.cases.note(
      tx,
      parent.id,
      { zh: `催办“${zh}”：${reason.trim()}`, en: `Urged "${en}": ${reason.trim()}` },
      actor,
    );
  }

  /** The newest first. */
  async ofTask(tx: Transaction, taskId: string): Promise<UrgeRecord[]> {
    return rows<UrgeRecord>(
      tx,
      `SELECT urges.id, reason, people.name AS "urgedBy", urged_at AS "urgedAt"
       FROM urges JOIN people ON people.id = urged_by WHERE task_id = $1 ORDER BY urged_at DESC`,
      [taskId],
    );
  }
}
