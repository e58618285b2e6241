import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { addDays, shanghaiDay } from '../calendar/day';
import { EmployersService } from '../employers/employers.service';
import { InterviewCasesService } from '../interviews/interview-cases.service';
import { timeOf } from '../interviews/interview-letters';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { DemoCasesService } from './demo-cases.service';
import { DEMO_INTERVIEWS, type DemoInterview, type DemoMoments } from './demo-interviews';
import { DemoSeedService } from './demo-seed.service';

/** Interviews half-way for a demonstration, told by the demo's own people after the cases. */
@Injectable()
export class DemoInterviewsService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Demo');
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly seed: DemoSeedService,
    private readonly cases: DemoCasesService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly interviews: InterviewCasesService,
    private readonly employers: EmployersService,
  ) {}

  /** Plays behind the cases, once, after the demo was planted. */
  begin(): void {
    if (!this.seed.hasPlanted || this.config.testClock) return;
    this.running = this.cases.finished().then(() => this.play());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  /** A story that gets stuck is left where it stands. */
  async play(): Promise<void> {
    for (const story of DEMO_INTERVIEWS) {
      await this.tell(story).catch((error: unknown) =>
        this.logger.error(
          'An interview of the demo could not be played',
          error instanceof Error ? error.stack : undefined,
        ),
      );
    }
  }

  // helpers

  private async tell(story: DemoInterview): Promise<void> {
    const { caseId, moments } = await this.database.transaction(async (tx) => ({
      caseId: await this.open(tx, story),
      moments: momentsOf(await this.clock.now(tx)),
    }));
    for (const act of story.acts(moments)) if (!(await this.cases.act(caseId, act))) return;
  }

  private async open(tx: Transaction, { school, employer, keeper, by, reason }: DemoInterview): Promise<string> {
    const party = employer
      ? ({ variant: 'employer', employerId: (await this.employers.findOrCreate(tx, { name: employer })).id } as const)
      : ({ variant: 'school', organisationId: await this.idOf(tx, 'organisations', school!) } as const);
    const { caseId } = await this.interviews.open(tx, {
      ...party,
      basis: { reason },
      keeperId: await this.idOf(tx, 'organisations', keeper),
      by: { kind: 'person', personId: await this.idOf(tx, 'people', by) },
    });
    return caseId;
  }

  private async idOf(tx: Transaction, table: 'organisations' | 'people', name: string): Promise<string> {
    return (await firstRow<{ id: string }>(tx, `SELECT id FROM ${table} WHERE name = $1`, [name]))!.id;
  }
}

function momentsOf(now: Date): DemoMoments {
  const held = new Date(now.getTime() - 3_600_000);
  return { nextWeek: addDays(shanghaiDay(now), 7), heldDay: shanghaiDay(held), heldTime: timeOf(held) };
}
