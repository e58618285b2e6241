import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { addDays, shanghaiDay } from '../calendar/day';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { PostingContent } from '../postings/posting';
import { PostingsService } from '../postings/postings.service';
import { DemoCasesService } from './demo-cases.service';
import { DEMO_POSTINGS, type DemoPosting } from './demo-postings';
import { DemoSeedService } from './demo-seed.service';

/** Postings and an event for a demonstration, submitted and reviewed by the demo's own people after the cases. */
@Injectable()
export class DemoPostingsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Demo');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly seed: DemoSeedService,
    private readonly cases: DemoCasesService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly postings: PostingsService,
  ) {}

  /** Plays behind the cases, once, after the demo was planted. */
  begin(): void {
    if (!this.seed.hasPlanted || this.config.testClock) return;
    this.running = this.cases.finished().then(() => this.play());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  /** A posting that gets stuck is left where it stands. */
  async play(): Promise<void> {
    for (const posting of DEMO_POSTINGS) {
      await this.tell(posting).catch((error: unknown) =>
        this.logger.error(
          'A posting of the demo could not be played',
          error instanceof Error ? error.stack : undefined,
        ),
      );
    }
  }

  // helpers

  private async tell(posting: DemoPosting): Promise<void> {
    const caseId = await this.database.transaction((tx) => this.submit(tx, posting));
    for (const act of posting.acts) if (!(await this.cases.act(caseId, act))) return;
  }

  private async submit(tx: Transaction, { school, by, content, inDays }: DemoPosting): Promise<string> {
    const day = addDays(shanghaiDay(await this.clock.now(tx)), inDays);
    const dated: PostingContent = content.kind === 'job' ? { ...content, validUntil: day } : { ...content, date: day };
    const hostId = await this.idOf(tx, 'organisations', school);
    const { caseId } = await this.postings.submit(
      tx,
      { content: dated, hostId, source: 'own' },
      await this.idOf(tx, 'people', by),
    );
    return caseId;
  }

  private async idOf(tx: Transaction, table: 'organisations' | 'people', name: string): Promise<string> {
    return (await firstRow<{ id: string }>(tx, `SELECT id FROM ${table} WHERE name = $1`, [name]))!.id;
  }
}
