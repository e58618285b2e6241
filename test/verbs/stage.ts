import { CaseMigrationModule } from '../../src/case-migration/case-migration.module';
import { CaseMover } from '../../src/case-migration/case-mover.service';
import { partsOfContent } from '../../src/definitions/definition';
import { DefinitionsService } from '../../src/definitions/definitions.service';
import type { Settings } from '../../src/platform/config/config';
import type { Principal } from '../../src/platform/auth/principal';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { TaskPagesService } from '../../src/tasks/task-pages.service';
import { TaskVerbs } from '../../src/verbs/task-verbs.service';
import type { TaskVerbsDto } from '../../src/verbs/verbs.dto';
import { VerbsModule } from '../../src/verbs/verbs.module';
import { caseWorld, type CaseWorld } from '../fixtures/cases/case-world';
import { DEFINITIONS, NEXT_DEFINITION, type Shape } from './models';

type Act =
  | 'transfer'
  | 'delegate'
  | 'handBack'
  | 'recall'
  | 'addApprovers'
  | 'removeApprover'
  | 'vote'
  | 'takeBack'
  | 'goBack'
  | 'withdraw'
  | 'copy';

export interface OpenStep {
  id: string;
  version: number;
  elementId: string;
  assigneeId: string | null;
}

/** People and small models on which the verbs are tried, one application for all of it. */
export class Stage {
  private constructor(
    readonly world: CaseWorld,
    readonly verbs: TaskVerbs,
  ) {}

  static async set(settings?: Partial<Settings>): Promise<Stage> {
    const world = await caseWorld('hearing', [VerbsModule, CaseMigrationModule], settings);
    const definitions = world.module.get(DefinitionsService);
    for (const content of DEFINITIONS) await world.database.transaction((tx) => definitions.takeIn(tx, content));
    return new Stage(world, world.module.get(TaskVerbs));
  }

  who(name: string): Principal {
    return this.world.people[name]!;
  }

  id(name: string): string {
    return this.who(name).personId;
  }

  async open(processId: string): Promise<string> {
    const caseId = await this.world.openCase('关于就业歧视的投诉', processId);
    await this.rest();
    return caseId;
  }

  /** A case that stands at `work`; `plan`, and what is before `work` inside the shape, was done by `officer`. */
  async atWork(shape: Shape): Promise<string> {
    const caseId = await this.open(`verb-${shape}`);
    await this.do(caseId, 'plan');
    if (shape === 'migrated') await this.migrate(caseId);
    if (await this.find(caseId, 'prepare')) await this.do(caseId, 'prepare');
    return caseId;
  }

  /** The same, just before the step ahead of `work` is finished. */
  async beforeWork(shape: Shape): Promise<{ caseId: string; elementId: string }> {
    const caseId = await this.open(`verb-${shape}`);
    if (shape === 'migrated') await this.migrate(caseId);
    if (shape !== 'sub-process' && shape !== 'call-activity') return { caseId, elementId: 'plan' };
    await this.do(caseId, 'plan');
    return { caseId, elementId: 'prepare' };
  }

  async find(caseId: string, elementId: string): Promise<OpenStep | undefined> {
    return (await this.steps(caseId)).find((step) => step.elementId === elementId);
  }

  async step(caseId: string, elementId: string): Promise<OpenStep> {
    const found = await this.find(caseId, elementId);
    if (!found) throw new Error(`Expected the step ${elementId} to be open, but it is not.`);
    return found;
  }

  steps(caseId: string): Promise<OpenStep[]> {
    return rows<OpenStep>(
      this.world.database.read,
      `SELECT id, version, element_id AS "elementId", assignee_id AS "assigneeId" FROM tasks
       WHERE case_id = $1 AND state = 'open' ORDER BY element_instance_key`,
      [caseId],
    );
  }

  async claimed(caseId: string, elementId: string, name = 'officer'): Promise<OpenStep> {
    const { id, version, assigneeId } = await this.step(caseId, elementId);
    if (assigneeId !== this.id(name)) await this.world.tasks.claim(this.who(name), id, version);
    return this.step(caseId, elementId);
  }

  /** Claims and finishes the step; gives its id. */
  async do(caseId: string, elementId: string, name = 'officer', data: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.claimed(caseId, elementId, name);
    await this.submit(name, id, data);
    return id;
  }

  async submit(name: string, taskId: string, data: Record<string, unknown> = {}): Promise<void> {
    await this.world.tasks.submit(this.who(name), taskId, { version: await this.version(taskId), data });
    await this.rest();
  }

  /** A verb of the newest version of the task. */
  async act(name: string, verb: Act, taskId: string, input: Record<string, unknown> = {}): Promise<void> {
    const version = await this.version(taskId);
    const asked = verb === 'recall' || verb === 'takeBack' ? version : { version, ...input };
    await this.world.database.transaction(async (tx) => {
      await this.verbs[verb](tx, this.who(name), taskId, asked as never);
    });
    await this.rest();
  }

  page(name: string, taskId: string): Promise<TaskVerbsDto> {
    return this.world.database.transaction((tx) => this.verbs.page(tx, this.who(name), taskId));
  }

  /** Opens the page of the step, as a click in the inbox does. */
  async look(name: string, taskId: string): Promise<void> {
    const pages = this.world.module.get(TaskPagesService);
    await this.world.database.transaction((tx) => pages.page(tx, this.who(name), taskId));
  }

  async refusalOf(act: Promise<unknown>): Promise<string> {
    return act.then(
      () => 'works',
      (error: { code?: string; details?: { reason?: string } }) => {
        if (error.code === 'VERB.RETURN_TARGET') return 'not-offered';
        return error.details?.reason ?? error.code ?? String(error);
      },
    );
  }

  /** Works the case off as `officer`, and says how it ended. */
  async finish(caseId: string): Promise<{ state: string; incidents: number }> {
    for (let round = 0; round < 30; round++) {
      await this.world.settle();
      const [next] = await this.steps(caseId);
      if (!next) break;
      const name = next.assigneeId === this.id('officer2') ? 'officer2' : 'officer';
      if (next.assigneeId === null) await this.world.tasks.claim(this.who(name), next.id, next.version);
      await this.submit(name, next.id);
    }
    const ended = await firstRow<{ state: string; incidents: number }>(
      this.world.database.read,
      `SELECT state, (SELECT count(*)::integer FROM case_incidents WHERE case_id = cases.id AND closed_at IS NULL) AS incidents
       FROM cases WHERE id = $1`,
      [caseId],
    );
    return ended!;
  }

  /** How often the step was finished. */
  async done(caseId: string, elementId: string): Promise<number> {
    const found = await firstRow<{ count: number }>(
      this.world.database.read,
      `SELECT count(*)::integer AS count FROM tasks WHERE case_id = $1 AND element_id = $2 AND state = 'closed'`,
      [caseId, elementId],
    );
    return found!.count;
  }

  // helpers

  /** On a broker, what was done shows when it has told; the embedded engine has done it by then. */
  private async rest(): Promise<void> {
    if (process.env.TEST_ZEEBE !== undefined) await this.world.settle();
  }

  private async version(taskId: string): Promise<number> {
    const found = await firstRow<{ version: number }>(
      this.world.database.read,
      'SELECT version FROM tasks WHERE id = $1',
      [taskId],
    );
    return found!.version;
  }

  private async migrate(caseId: string): Promise<void> {
    const { database, module } = this.world;
    const definitions = module.get(DefinitionsService);
    const { processId } = NEXT_DEFINITION;
    const versions = await rows<{ id: string }>(
      database.read,
      'SELECT id FROM definition_versions WHERE process_id = $1 ORDER BY version',
      [processId],
    );
    const [from, known] = versions;
    const to =
      known?.id ??
      (await database.transaction(async (tx) => {
        const id = await definitions.propose(tx, processId, partsOfContent(NEXT_DEFINITION), from!.id);
        await rows(
          tx,
          `INSERT INTO definition_proposals (process_id, version_id, base_version_id, reason, findings, warning_reasons, state,
             proposed_by, decided_by, decided_at) VALUES ($1, $2, $3, '增加归档', '[]', '{}', 'published', $4, $5, app_now())`,
          [processId, id, from!.id, this.id('administrator'), this.id('head')],
        );
        await definitions.publish(tx, id, null);
        return id;
      }));
    const steps = ['begun', 'plan', 'work', 'publish', 'close', 'done'];
    const order = {
      migrationId: '00000000-0000-4000-8000-000000000000',
      personId: this.id('administrator'),
      reason: '增加归档',
      fromVersionId: from!.id,
      toVersionId: to,
      mapping: steps.map((id) => ({ from: id, to: id })),
    };
    await database.transaction((tx) => module.get(CaseMover).move(tx, caseId, order));
    await this.rest();
  }
}
