import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { FigureImports } from '../metrics/figure-imports.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow } from '../platform/database/transaction';
import { readTable } from '../platform/tables/read-table';
import { writeCsv } from '../platform/tables/write-table';
import { ListOpening } from '../schedules/list-opening.service';
import { demoFigureTable } from './demo-figures';
import { DemoSeedService } from './demo-seed.service';

const IMPORTER = '陈敏';
const HEAD = '周文涛';
/** Of the pack that the demonstration's authority works by. */
const COHORT = 2023;

/** Figures of the demo's two schools and a list that waits for its confirmation, brought in as at a desk. */
@Injectable()
export class DemoFiguresService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Demo');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly seed: DemoSeedService,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly imports: FigureImports,
    private readonly opening: ListOpening,
  ) {}

  /** Plays once, after the demo was planted. */
  begin(): void {
    if (!this.seed.hasPlanted || this.config.testClock) return;
    this.running = this.play().catch((error: unknown) =>
      this.logger.error('The demo figures could not be played', error instanceof Error ? error.stack : undefined),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  async play(): Promise<void> {
    const content = await writeCsv(demoFigureTable());
    const table = await readTable(content);
    await this.database.transaction(async (tx) => {
      const { id: authorityId } = await this.organisations.authority(tx);
      const personIdOf = async (name: string): Promise<string> =>
        (await firstRow<{ id: string }>(tx, 'SELECT id FROM people WHERE name = $1', [name]))!.id;
      const personId = await personIdOf(IMPORTER);
      const upload = { authorityId, fileName: '演示数据.csv', content, table, personId };
      const run = await this.imports.dryRun(tx, upload);
      if (run.outcome === 'faults') throw new Error('Expected the demo figures to be whole, but they have faults.');
      const { added, changed } = await this.imports.get(tx, authorityId, run.id);
      await this.imports.confirm(tx, { authorityId, id: run.id, personId, seen: { added, changed } });
      const wanted = { authorityId, rule: 'major-below-threshold', cohort: COHORT } as const;
      await this.opening.openAsked(tx, { ...wanted, personId: await personIdOf(HEAD) });
    });
  }
}
