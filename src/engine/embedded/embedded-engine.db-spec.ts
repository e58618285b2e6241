import { Test, type TestingModule } from '@nestjs/testing';
import type { ClientBase } from 'pg';
import { testConfig, testDatabaseUrl } from '../../../test/support/database';
import { Clock } from '../../platform/clock/clock';
import { Database } from '../../platform/database/database';
import { DatabaseModule } from '../../platform/database/database.module';
import { rows, type Transaction } from '../../platform/database/transaction';
import { describeEngine, messageCatch, process, serviceTask, userTask, withMessage } from '../engine.contract';
import { EngineModule } from '../engine.module';
import { EngineRunner } from '../engine-runner';
import {
  ENGINE,
  ENGINE_REGISTRY,
  type EngineEvent,
  type EnginePort,
  type EngineRegistry,
  type JobHandler,
} from '../engine.port';

/** The engine as the application has it, without its loops. */
async function openModule(): Promise<TestingModule> {
  const module = await Test.createTestingModule({
    imports: [DatabaseModule.with(testConfig(), await testDatabaseUrl()), EngineModule],
  }).compile();
  return module;
}

describeEngine('embedded, on PostgreSQL', async () => {
  const module = await openModule();
  const database = module.get(Database);
  const clock = module.get(Clock);
  return {
    engine: module.get<EnginePort>(ENGINE),
    registry: module.get<EngineRegistry>(ENGINE_REGISTRY),
    transaction: (work) => database.transaction(work),
    settle: () => module.get(EngineRunner).settle(),
    advance: (milliseconds) => clock.advance(milliseconds),
    close: () => module.close(),
  };
});

describe('embedded engine on PostgreSQL', () => {
  let module: TestingModule;
  let database: Database;
  let engine: EnginePort;
  let events: EngineEvent[];

  beforeEach(async () => {
    module = await openModule();
    database = module.get(Database);
    engine = module.get<EnginePort>(ENGINE);
    events = [];
    module.get<EngineRegistry>(ENGINE_REGISTRY).addListener({
      handle: (_tx, heard) => {
        events.push(...heard);
        return Promise.resolve();
      },
    });
  });
  afterEach(() => module.close());

  const deploy = (xml: string) =>
    database.transaction((tx) => engine.deploy(tx, [{ name: 'model.bpmn', content: xml }]));
  const start = (variables = {}) => database.transaction((tx) => engine.start(tx, { processId: 'p', variables }));
  const ended = () => events.filter(({ kind }) => kind === 'instance-ended').length;
  const count = async (table: string) =>
    Number(((await database.read.query(`SELECT count(*) AS n FROM ${table}`)) as { n: string }[])[0]?.n);

  it('should let one of two completions at the same time win and tell the other that the job is gone', async () => {
    // given
    await deploy(process(userTask('review'), 'review'));
    await start();
    const task = events.find((event) => event.kind === 'task-opened');
    const jobKey = task?.kind === 'task-opened' ? task.jobKey : '';

    // when
    const complete = () => database.transaction((tx) => engine.completeJob(tx, { jobKey }));
    const results = await Promise.allSettled([complete(), complete()]);

    // then
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as { code: string }] : []));
    expect(lost).toMatchObject([{ code: 'JOB.NOT_FOUND' }]);
    expect(ended()).toBe(1);
  });

  it('should carry out a command id once when it comes twice at the same time', async () => {
    // given
    await deploy(process(userTask('review'), 'review'));

    // when
    const begin = () =>
      database.transaction((tx) => engine.start(tx, { processId: 'p', variables: {}, commandId: 'c-1' }));
    const [first, second] = await Promise.all([begin(), begin()]);

    // then
    expect(second).toEqual(first);
    expect(await count('engine_instances')).toBe(1);
  });

  it('should never lose a message that is published while its instance begins to wait', async () => {
    // given
    await deploy(withMessage(process(messageCatch('wait'), 'wait')));

    // when
    const keys = Array.from({ length: 20 }, (_unused, index) => `k${index}`);
    await Promise.all(
      keys.flatMap((id) => [
        start({ id }),
        database.transaction((tx) => engine.publish(tx, { name: 'm', correlationKey: id, timeToLiveMs: 60_000 })),
      ]),
    );

    // then
    expect(await count('engine_instances')).toBe(0);
    expect(await count('engine_message_subscriptions')).toBe(0);
  });

  it('should do each job once when several workers look at the same time', async () => {
    // given
    const done: string[] = [];
    module.get<EngineRegistry>(ENGINE_REGISTRY).addJobHandler('case.register', (_tx, job) => {
      done.push(job.jobKey);
      return Promise.resolve();
    });
    await deploy(process(serviceTask('register', 'case.register'), 'register'));
    for (let instance = 0; instance < 10; instance += 1) await start();

    // when
    const runner = module.get(EngineRunner);
    await Promise.all([runner.settle(), runner.settle(), runner.settle()]);
    await runner.settle();

    // then
    expect(new Set(done).size).toBe(10);
    expect(await count('engine_instances')).toBe(0);
    expect(await count('engine_jobs')).toBe(0);
  });

  describe('jobs inside the transaction that opened them', () => {
    const handle = (handler: JobHandler) =>
      module.get<EngineRegistry>(ENGINE_REGISTRY).addJobHandler('case.register', handler);
    const row = Array.from({ length: 15 }, (_unused, index) => `register-${index}`);

    it('should carry them out when everything else in it is done', async () => {
      // given
      const order: string[] = [];
      const note = async (tx: Transaction, what: string) => {
        const [found] = await rows<{ id: string }>(tx, 'SELECT txid_current()::text AS id');
        order.push(`${what} ${found?.id}`);
      };
      handle((tx) => note(tx, 'handler'));
      await deploy(process(serviceTask('register', 'case.register') + userTask('review'), 'register', 'review'));

      // when
      await database.transaction(async (tx) => {
        await engine.start(tx, { processId: 'p', variables: {} });
        await note(tx, 'caller');
      });

      // then
      const [caller = ''] = order;
      expect(order).toEqual([caller, caller.replace('caller', 'handler')]);
      expect(events.filter(({ kind }) => kind === 'task-opened')).toHaveLength(1);
    });

    it('should keep the step when a handler fails, and try the job again as if it had not been tried', async () => {
      // given
      let calls = 0;
      handle(async (tx) => {
        calls += 1;
        if (calls < 3) await rows(tx, 'SELECT 1 / 0');
      });
      await deploy(process(serviceTask('register', 'case.register'), 'register'));

      // when
      await start();
      const afterStep = await rows(database.read, 'SELECT is_open, not_before FROM engine_jobs');
      const runner = module.get(EngineRunner);
      await runner.settle();
      await module.get(Clock).advance(2_000);
      await runner.settle();

      // then
      expect(afterStep).toEqual([{ is_open: true, not_before: null }]);
      expect(calls).toBe(3);
      expect(await count('engine_instances')).toBe(0);
    });

    it('should leave a long row of them to the loop', async () => {
      // given
      handle(() => Promise.resolve());
      await deploy(process(row.map((id) => serviceTask(id, 'case.register')).join(''), ...row));

      // when
      await start();
      const left = events.filter((event) => event.kind === 'element-left' && event.elementType === 'serviceTask');
      await module.get(EngineRunner).settle();

      // then
      expect(left).toHaveLength(10);
      expect(ended()).toBe(1);
    });

    it('should leave to the loop what took long the last time, until it is quick again', async () => {
      // given
      let elapsed = 0;
      let takes = 60;
      const clock = jest.spyOn(performance, 'now').mockImplementation(() => elapsed);
      handle(() => Promise.resolve(void (elapsed += takes)));
      await deploy(process(serviceTask('register', 'case.register'), 'register'));
      const endedAtOnce = async (): Promise<number> => {
        const before = ended();
        await start();
        return ended() - before;
      };

      // when
      const first = await endedAtOnce();
      takes = 5;
      const second = await endedAtOnce();
      await module.get(EngineRunner).settle();
      const third = await endedAtOnce();
      clock.mockRestore();

      // then
      expect([first, second, third]).toEqual([1, 0, 1]);
    });

    it('should write their steps in order, and those of one transaction each a moment later', async () => {
      // given
      handle(() => Promise.resolve());
      await deploy(process(row.map((id) => serviceTask(id, 'case.register')).join(''), ...row));

      // when
      await start();
      await module.get(EngineRunner).settle();

      // then
      const steps = await rows<{ at: Date; command: string; transaction: string }>(
        database.read,
        'SELECT at, command, xmin::text AS transaction FROM engine_history ORDER BY key',
      );
      expect(steps.map(({ command }) => command)).toEqual(['start', ...row.map(() => 'complete-job')]);
      const [first] = steps;
      const times = steps.filter(({ transaction }) => transaction === first!.transaction).map(({ at }) => at.getTime());
      expect(times.length).toBeGreaterThan(1);
      expect(times).toEqual(times.map((_at, index) => times[0]! + index));
    });
  });

  it('should leave nothing behind when the transaction around a command is rolled back', async () => {
    // given
    await deploy(process(userTask('review'), 'review'));

    // when
    const rolledBack = database.transaction(async (tx) => {
      await engine.start(tx, { processId: 'p', variables: {} });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');

    // then
    expect(await count('engine_instances')).toBe(0);
    expect(await count('engine_history')).toBe(0);
    expect(await count('engine_jobs')).toBe(0);
  });

  it('should not keep a definition whose deployment was rolled back', async () => {
    // when
    const rolledBack = database.transaction(async (tx) => {
      await engine.deploy(tx, [{ name: 'model.bpmn', content: process(userTask('review'), 'review') }]);
      await engine.start(tx, { processId: 'p', variables: {} });
      throw new Error('no');
    });
    await expect(rolledBack).rejects.toThrow('no');

    // then
    await expect(start()).rejects.toMatchObject({ code: 'PROCESS.NOT_FOUND' });
  });

  it('should let a handler send its own instance a message', async () => {
    // given
    module.get<EngineRegistry>(ENGINE_REGISTRY).addJobHandler('case.register', async (tx) => {
      await engine.publish(tx, { name: 'm', correlationKey: 'k', variables: { told: true } });
      return { registered: true };
    });
    const boundary = `<bpmn:boundaryEvent id="told" cancelActivity="false" attachedToRef="register"><bpmn:messageEventDefinition messageRef="Message_m" /></bpmn:boundaryEvent>`;
    await deploy(
      withMessage(
        process(serviceTask('register', 'case.register') + boundary + userTask('review'), 'register', 'review'),
      ),
    );
    await start({ id: 'k' });

    // when
    await module.get(EngineRunner).settle();

    // then
    const task = events.find((event) => event.kind === 'task-opened');
    expect(task).toMatchObject({ variables: { told: true, registered: true } });
  });

  it('should use two round trips for completing a task: one to lock and load, one to write', async () => {
    // given
    await deploy(process(userTask('review') + userTask('decide'), 'review', 'decide'));
    await start();
    const task = events.find((event) => event.kind === 'task-opened');
    const jobKey = task?.kind === 'task-opened' ? task.jobKey : '';

    // when
    const statements: string[] = [];
    await database.transaction(async (tx) => {
      const client = (await tx.queryRunner?.connect()) as ClientBase;
      const spy = jest.spyOn(client, 'query');
      await engine.completeJob(tx, { jobKey });
      statements.push(...spy.mock.calls.map(([query]) => textOf(query)));
      spy.mockRestore();
    });

    // then
    expect(statements.map((sql) => sql.trim().split(' ')[0])).toEqual(['SELECT', 'WITH']);
  });
});

/** Statements come as text or, prepared, as an object with it. */
function textOf(query: unknown): string {
  return typeof query === 'string' ? query : (query as { text: string }).text;
}
