import { Injectable } from '@nestjs/common';
import { FigureImports } from '../metrics/figure-imports.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { Database } from '../platform/database/database';
import { readTable } from '../platform/tables/read-table';
import { writeCsv } from '../platform/tables/write-table';
import { ListOpening } from '../schedules/list-opening.service';
import { demoFigureTable } from './demo-figures';
import { DemoStage } from './demo-stage.service';

const IMPORTER = '陈敏';
const HEAD = '周文涛';
/** Of the pack that the demonstration's authority works by. */
const COHORT = 2023;

/** Figures of the demo's two schools and a list that waits for its confirmation, brought in as at a desk. */
@Injectable()
export class DemoFiguresService {
  constructor(
    private readonly stage: DemoStage,
    private readonly database: Database,
    private readonly organisations: OrganisationsService,
    private readonly imports: FigureImports,
    private readonly opening: ListOpening,
  ) {}

  play(): Promise<void> {
    return this.stage.tell([demoFigureTable()], (figures) => this.bringIn(figures));
  }

  // helpers

  private async bringIn(figures: ReturnType<typeof demoFigureTable>): Promise<void> {
    const content = await writeCsv(figures);
    const table = await readTable(content);
    await this.database.transaction(async (tx) => {
      const { id: authorityId } = await this.organisations.authority(tx);
      const personId = await this.stage.personId(tx, IMPORTER);
      const upload = { authorityId, fileName: '演示数据.csv', content, table, personId };
      const run = await this.imports.dryRun(tx, upload);
      if (run.outcome === 'faults') throw new Error('Expected the demo figures to be whole, but they have faults.');
      const { added, changed } = await this.imports.get(tx, authorityId, run.id);
      await this.imports.confirm(tx, { authorityId, id: run.id, personId, seen: { added, changed } });
      const wanted = { authorityId, rule: 'major-below-threshold', cohort: COHORT } as const;
      await this.opening.openAsked(tx, { ...wanted, personId: await this.stage.personId(tx, HEAD) });
    });
  }
}
