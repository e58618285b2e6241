import { openTestDatabase, type TestDatabase } from '../../test/support/database';
import { FakeClusterConnection } from '../../test/support/fake-cluster-connection';
import { ToldRecords } from '../../test/support/told-records';
import { rows, type Transaction } from '../platform/database/transaction';
import { EmbeddedEngine } from './embedded/embedded-engine';
import { PostgresStore } from './embedded/postgres-store';
import { StepRunner } from './embedded/step-runner';
import { messageCatch, process, userTask, withMessage } from './engine.contract';
import type { EngineEvent, EnginePort } from './engine.port';
import { EngineRouter } from './engine-router';

/** Waits for a message, then for a person. */
const MODEL = withMessage(process(messageCatch('wait') + userTask('review'), 'wait', 'review'));
const STARTED_BY_MESSAGE = withMessage(process(userTask('review'), 'review')).replace(
  '<bpmn:startEvent id="start" />',
  '<bpmn:startEvent id="start"><bpmn:messageEventDefinition messageRef="Message_m" /></bpmn:startEvent>',
);

describe('both engines at once', () => {
  let stored: TestDatabase;
  let cluster: FakeClusterConnection;
  let embedded: EmbeddedEngine;
  let events: EngineEvent[];

  beforeEach(async () => {
    stored = await openTestDatabase();
    cluster = await FakeClusterConnection.open(stored);
    events = [];
    const runner = new StepRunner(new PostgresStore());
    runner.listeners.push({
      handle: (_tx, heard) => {
        events.push(...heard);
        return Promise.resolve();
      },
    });
    embedded = new EmbeddedEngine(runner);
  });
  afterEach(async () => {
    await cluster.close();
    await stored.close();
  });

  const router = (name: EnginePort['name']): EngineRouter => new EngineRouter(embedded, cluster.engine, name);
  const run = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => stored.database.transaction(work);
  const deploy = (content = MODEL) => run((tx) => router('zeebe').deploy(tx, [{ name: 'model.bpmn', content }]));
  const start = (name: EnginePort['name'], id: string) =>
    run((tx) => router(name).start(tx, { processId: 'p', variables: { id } }));
  const publish = (correlationKey: string) =>
    run((tx) => router('embedded').publish(tx, { name: 'm', correlationKey, timeToLiveMs: 60_000 }));
  const settle = (): Promise<void> => cluster.connection.settle();
  const openOnEmbedded = (): string[] =>
    events.flatMap((event) => (event.kind === 'task-opened' ? [event.rootInstanceKey] : []));

  it('should deploy on both under one key, and once', async () => {
    const [first] = await deploy();
    const [second] = await deploy();
    await settle();

    expect(second).toEqual(first);
    expect(await rows(stored.database.read, 'SELECT definition_key::text AS key FROM zeebe_definitions')).toEqual([
      { key: first?.definitionKey },
    ]);
    expect(cluster.cluster.of('deploy')).toHaveLength(1);
  });

  it('should start where new cases run, and end where each was started', async () => {
    // given
    await deploy();
    await settle();
    const here = await start('embedded', 'a');
    const there = await start('zeebe', 'b');
    await settle();

    // when: new cases run on the other one by now
    await run((tx) => router('zeebe').cancel(tx, here));
    await run((tx) => router('embedded').cancel(tx, there));
    await settle();

    // then
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'instance-ended', instanceKey: here.instanceKey, state: 'terminated' }),
    );
    expect(cluster.cluster.of('cancel')).toHaveLength(1);
  });

  it('should send a message to the engine of the instance it addresses', async () => {
    // given
    await deploy();
    await settle();
    const here = await start('embedded', 'a');
    await start('zeebe', 'b');
    await settle();

    // when
    await publish('b');
    const early = openOnEmbedded();
    await publish('a');
    await settle();

    // then
    expect(early).toEqual([]);
    expect(openOnEmbedded()).toEqual([here.instanceKey]);
    expect(cluster.cluster.of('publish')).toMatchObject([{ correlationKey: 'b' }, { correlationKey: 'a' }]);
    expect(await rows(stored.database.read, `SELECT FROM engine_messages WHERE correlation_key = 'b'`)).toEqual([]);
  });

  it('should begin a process by message on the engine of new cases alone', async () => {
    await deploy(STARTED_BY_MESSAGE);
    await settle();

    await publish('k');
    await settle();

    expect(openOnEmbedded()).toHaveLength(1);
    expect(cluster.cluster.of('publish')).toEqual([]);
  });

  it('should complete a task on the engine that opened it', async () => {
    // given
    await deploy(process(userTask('review'), 'review'));
    await settle();
    const there = await start('zeebe', 'b');
    await settle();
    const zeebe = (await cluster.engine.instances.zeebeKeyOf(stored.database.read, there.instanceKey)) ?? '';
    const jobKey = String(2n ** 51n + 100n);
    await cluster.tell(
      new ToldRecords().started(zeebe, there.instanceKey).waiting(zeebe, '71', 'review', { key: jobKey }),
    );

    // when
    await run((tx) => router('embedded').completeJob(tx, { jobKey }));
    await settle();

    // then
    expect(cluster.cluster.of('complete-job')).toMatchObject([{ jobKey }]);
  });
});
