import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { ComplaintsService } from '../complaints/complaints.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { ReportsService } from '../reports/report-intake.service';
import { TasksService } from '../tasks/tasks.service';
import { DemoSeedService } from './demo-seed.service';
import { type DemoAct, DEMO_STORIES, type DemoStory, type LookedUp } from './demo-cases';

const REGISTRAR = '陈敏';
const REASON = '演示数据：按收到时间补登。';
const HOUR_MS = 3_600_000;
/** How long a step may take to come up before the story is left where it stands. */
const PATIENCE = { times: 300, everyMs: 200 };

/**
 * Cases half-way for a demonstration. Played after the start by the demo's own people, through the same services as at a
 * desk, so that every rule holds for them too; a story that gets stuck is left where it stands.
 */
@Injectable()
export class DemoCasesService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Demo');
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly seed: DemoSeedService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly complaints: ComplaintsService,
    private readonly reports: ReportsService,
    private readonly tasks: TasksService,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Plays the stories beside everything else, once, after the demo was planted; a server under test is left as it is. */
  begin(): void {
    if (!this.seed.hasPlanted || this.config.testClock) return;
    this.running = this.play().catch((error: unknown) =>
      this.logger.error('The demo cases could not be played', error instanceof Error ? error.stack : undefined),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  async play(): Promise<void> {
    for (const story of DEMO_STORIES) {
      const caseId = await this.database.transaction((tx) => this.open(tx, story));
      for (const act of story.acts) if (!(await this.act(caseId, act))) break;
      if (this.stopped) return;
    }
  }

  // helpers

  private async open(tx: Transaction, story: DemoStory): Promise<string> {
    const schoolId = await this.organisationId(tx, story.school);
    const registeredBy = await this.personId(tx, REGISTRAR);
    const receivedAt = new Date((await this.clock.now(tx)).getTime() - story.hoursAgo * HOUR_MS);
    const receipt = { receivedAt, backDatingReason: REASON, documentIds: [] };
    if (story.kind === 'report') {
      const { allegations, reporter } = story;
      const intake = { accusedSchoolId: schoolId, allegations, namesLeader: false, reporter: { name: reporter } };
      const by = { kind: 'person', personId: registeredBy } as const;
      return (await this.reports.register(tx, { ...intake, ...receipt, channel: 'hotline' }, by)).caseId;
    }
    const { employer, category, postingText } = story;
    const { id: keeperId } = await this.organisations.authority(tx);
    const complaint = { employer: { name: employer }, category, postingText, hostingSchoolId: schoolId, keeperId };
    return (await this.complaints.register(tx, { ...complaint, ...receipt, channel: 'telephone', registeredBy }))
      .caseId;
  }

  /** False when the step does not come up, or the server stops. */
  private async act(caseId: string, { who, step, data }: DemoAct): Promise<boolean> {
    const task = await this.waitFor(caseId, step);
    if (!task) return false;
    await this.database.transaction(async (tx) => {
      const principal = await this.principal(tx, who);
      await this.tasks.claim(tx, principal, task.id, task.version);
      const version = task.version + 1;
      await this.tasks.submit(tx, principal, task.id, { version, data: await this.lookUp(tx, data) });
    });
    return true;
  }

  private async waitFor(caseId: string, elementId: string): Promise<{ id: string; version: number } | undefined> {
    for (let time = 0; time < PATIENCE.times && !this.stopped; time += 1) {
      const task = await firstRow<{ id: string; version: number }>(
        this.database.read,
        `SELECT id, version FROM tasks WHERE case_id = $1 AND element_id = $2 AND state = 'open'`,
        [caseId, elementId],
      );
      if (task) return task;
      await pause(PATIENCE.everyMs);
    }
    return undefined;
  }

  private async principal(tx: Transaction, name: string): Promise<Principal> {
    const personId = await this.personId(tx, name);
    return { personId, accountId: personId, sessionId: personId, name, roles: await this.people.rolesOf(tx, personId) };
  }

  private async lookUp(tx: Transaction, data: Record<string, unknown>): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(data)) {
      const { person, organisation } = (typeof value === 'object' ? value : {}) as LookedUp;
      if (person !== undefined) found[key] = await this.personId(tx, person);
      else if (organisation !== undefined) found[key] = await this.organisationId(tx, organisation);
      else found[key] = value;
    }
    return found;
  }

  private async personId(tx: Transaction, name: string): Promise<string> {
    return (await firstRow<{ id: string }>(tx, 'SELECT id FROM people WHERE name = $1', [name]))!.id;
  }

  private async organisationId(tx: Transaction, name: string): Promise<string> {
    return (await firstRow<{ id: string }>(tx, 'SELECT id FROM organisations WHERE name = $1', [name]))!.id;
  }
}
