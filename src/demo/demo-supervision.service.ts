import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { SupervisionCasesService } from '../supervision/supervision-cases.service';
import { DemoStage } from './demo-stage.service';
import { DEMO_SUPERVISION, type DemoSupervision } from './demo-supervision';

const HEAD = '周文涛';

/** Pressure on cases of the demonstration, put there by its head after the cases were told. */
@Injectable()
export class DemoSupervisionService {
  constructor(
    private readonly stage: DemoStage,
    private readonly database: Database,
    private readonly supervision: SupervisionCasesService,
  ) {}

  /** What cannot be issued, because the case did not come so far, is left out. */
  play(): Promise<void> {
    return this.stage.tell(DEMO_SUPERVISION, (one) => this.database.transaction((tx) => this.issue(tx, one)));
  }

  // helpers

  private async issue(tx: Transaction, { employer, step, addressee, ...order }: DemoSupervision): Promise<void> {
    const task = await firstRow<{ id: string; caseId: string }>(
      tx,
      `SELECT tasks.id, tasks.case_id AS "caseId" FROM tasks JOIN complaints USING (case_id)
       WHERE stated_employer_name = $1 AND element_id = $2 AND state = 'open' ORDER BY opened_at LIMIT 1`,
      [employer, step],
    );
    if (!task) return;
    await this.supervision.open(tx, {
      ...order,
      parentCaseId: task.caseId,
      taskId: task.id,
      addresseeOrganisationId: await this.stage.organisationId(tx, addressee),
      by: { kind: 'person', personId: await this.stage.personId(tx, HEAD) },
    });
  }
}
