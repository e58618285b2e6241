import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { SupervisionCasesService } from '../supervision/supervision-cases.service';
import { DemoCasesService } from './demo-cases.service';
import { DemoSeedService } from './demo-seed.service';
import { DEMO_SUPERVISION, type DemoSupervision } from './demo-supervision';

const HEAD = '周文涛';

/** Pressure on cases of the demonstration, put there by its head after the cases were told. */
@Injectable()
export class DemoSupervisionService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Demo');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly seed: DemoSeedService,
    private readonly cases: DemoCasesService,
    private readonly database: Database,
    private readonly supervision: SupervisionCasesService,
  ) {}

  /** Plays behind the cases, once, after the demo was planted. */
  begin(): void {
    if (!this.seed.hasPlanted || this.config.testClock) return;
    this.running = this.cases.finished().then(() => this.play());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  /** What cannot be issued, because the case did not come so far, is left out. */
  async play(): Promise<void> {
    for (const one of DEMO_SUPERVISION) {
      await this.database
        .transaction((tx) => this.issue(tx, one))
        .catch((error: unknown) =>
          this.logger.error(
            'A supervision of the demo could not be played',
            error instanceof Error ? error.stack : undefined,
          ),
        );
    }
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
      addresseeOrganisationId: await this.idOf(tx, 'organisations', addressee),
      by: { kind: 'person', personId: await this.idOf(tx, 'people', HEAD) },
    });
  }

  private async idOf(tx: Transaction, table: 'organisations' | 'people', name: string): Promise<string> {
    return (await firstRow<{ id: string }>(tx, `SELECT id FROM ${table} WHERE name = $1`, [name]))!.id;
  }
}
