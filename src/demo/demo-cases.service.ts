import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { heldDuties } from '../access/access';
import { candidateOf } from '../access/access-sql';
import { shanghaiDay } from '../calendar/day';
import { ComplaintsService } from '../complaints/complaints.service';
import { DocumentsService } from '../documents/documents.service';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { ReportsService } from '../reports/report-intake.service';
import { TasksService } from '../tasks/tasks.service';
import { type DemoAct, DEMO_STORIES, type DemoStory, type LookedUp } from './demo-cases';
import { DemoStage } from './demo-stage.service';

const REGISTRAR = '陈敏';
const REASON = '演示数据：按收到时间补登。';
const HOUR_MS = 3_600_000;
/** How long a step may take to come up before the story is left where it stands. */
const PATIENCE = { times: 300, everyMs: 200 };

/**
 * Cases half-way for a demonstration. Played after the start by the demo's own people, through the same services as at a
 * desk, so that every rule holds for them too.
 */
@Injectable()
export class DemoCasesService {
  constructor(
    private readonly stage: DemoStage,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly complaints: ComplaintsService,
    private readonly reports: ReportsService,
    private readonly tasks: TasksService,
    private readonly people: PeopleService,
    private readonly organisations: OrganisationsService,
    private readonly documents: DocumentsService,
  ) {}

  play(): Promise<void> {
    return this.stage.tell(DEMO_STORIES, async (story) => {
      const caseId = await this.database.transaction((tx) => this.open(tx, story));
      for (const act of story.acts) if (!(await this.act(caseId, act))) return;
    });
  }

  /** Registers what the story begins with. */
  async open(tx: Transaction, story: DemoStory): Promise<string> {
    const schoolId = await this.stage.organisationId(tx, story.school);
    const registeredBy = await this.stage.personId(tx, REGISTRAR);
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

  /** False when the step does not come up for this person, or the server stops. */
  async act(caseId: string, { who, step, data }: DemoAct): Promise<boolean> {
    const principal = await this.principal(this.database.read, who);
    const task = await this.waitFor(caseId, step, principal);
    if (!task) return false;
    await this.database.transaction(async (tx) => {
      await this.tasks.claim(tx, principal, task.id, task.version);
      const version = task.version + 1;
      await this.tasks.submit(tx, principal, task.id, {
        version,
        data: await this.lookUp(tx, principal.personId, data),
      });
    });
    return true;
  }

  /** Whether it came true before the patience was over or the server stopped. */
  async until(isSo: () => Promise<boolean>): Promise<boolean> {
    for (let time = 0; time < PATIENCE.times && !this.stage.isStopped; time += 1) {
      if (await isSo()) return true;
      await pause(PATIENCE.everyMs);
    }
    return false;
  }

  async principal(tx: Transaction, name: string): Promise<Principal> {
    const personId = await this.stage.personId(tx, name);
    return { personId, accountId: personId, sessionId: personId, name, roles: await this.people.rolesOf(tx, personId) };
  }

  // helpers

  /** The step may stand open for several people at once: a vote, a recipient. */
  private async waitFor(
    caseId: string,
    elementId: string,
    { personId, roles }: Principal,
  ): Promise<{ id: string; version: number } | undefined> {
    let task: { id: string; version: number } | undefined;
    await this.until(async () => {
      task = await firstRow<{ id: string; version: number }>(
        this.database.read,
        `SELECT id, version FROM tasks
         WHERE case_id = $1 AND element_id = $2 AND state = 'open' AND ${candidateOf('tasks', '$3', '$4')} LIMIT 1`,
        [caseId, elementId, personId, heldDuties(roles)],
      );
      return task !== undefined;
    });
    return task;
  }

  private async lookUp(
    tx: Transaction,
    personId: string,
    data: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const found: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(data)) {
      const { person, people, organisation, file, today } = (typeof value === 'object' ? value : {}) as LookedUp;
      if (person !== undefined) found[key] = await this.stage.personId(tx, person);
      else if (people !== undefined)
        found[key] = await Promise.all(people.map((name) => this.stage.personId(tx, name)));
      else if (file !== undefined) found[key] = [await this.stored(tx, personId, file)];
      else if (today) found[key] = shanghaiDay(await this.clock.now(tx));
      else if (organisation !== undefined) found[key] = await this.stage.organisationId(tx, organisation);
      else found[key] = value;
    }
    return found;
  }

  private async stored(tx: Transaction, personId: string, name: string): Promise<string> {
    const content = Buffer.from(`${name}（演示）`, 'utf8');
    const uploadedBy = { kind: 'person', personId } as const;
    return (await this.documents.store(tx, { name: `${name}.txt`, content, uploadedBy })).id;
  }
}
