import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { FakeClusterConnection } from '../../../test/support/fake-cluster-connection';
import { ToldRecords } from '../../../test/support/told-records';
import { BusinessError } from '../../platform/errors/domain-error';
import { rows } from '../../platform/database/transaction';
import { process, serviceTask, userTask } from '../engine.contract';

const JOB = '2251799813690001';
const ELEMENT = '2251799813690000';
const service = process(serviceTask('register', 'case.register'), 'register');

describe('commands to a cluster', () => {
  let stored: TestDatabase;
  let under: FakeClusterConnection;
  let told: ToldRecords;

  beforeAll(async () => {
    stored = await openTestDatabase();
  });
  afterAll(() => stored.close());
  beforeEach(async () => {
    under = await FakeClusterConnection.open(stored);
    told = new ToldRecords();
  });
  afterEach(() => under.close());

  const waiting = (): Promise<unknown[]> => rows(under.stored.database.read, 'SELECT kind FROM zeebe_commands');
  /** Pauses before a command is tried again, and of commands that wait for others, are over. */
  const later = async (): Promise<void> => {
    await rows(under.stored.database.read, 'UPDATE zeebe_commands SET not_before = clock_timestamp()');
    await under.connection.settle();
  };

  async function openTask(): Promise<{ ours: string; zeebe: string }> {
    const started = await under.start();
    await under.tell(told.started(started.zeebe, started.ours).waiting(started.zeebe, ELEMENT, 'review', { key: JOB }));
    return started;
  }

  const complete = (variables = {}): Promise<void> =>
    under.run((tx) => under.engine.completeJob(tx, { jobKey: JOB, variables }));

  it('should send nothing of a transaction that is rolled back', async () => {
    await under.start();
    const arrived = under.cluster.arrived.length;

    await under
      .run(async (tx) => {
        await under.engine.start(tx, { processId: 'p', variables: {} });
        throw new Error('refused');
      })
      .catch(() => undefined);
    await under.connection.settle();

    expect(under.cluster.arrived).toHaveLength(arrived);
  });

  it('should start by the version that the cluster gave, with the key of ours among the variables', async () => {
    const { ours, zeebe } = await under.start(undefined, { caseId: 'c' });

    expect(zeebe).toMatch(/^\d+$/);
    expect(under.cluster.arrived.map(({ kind }) => kind)).toEqual(['deploy', 'start']);
    expect(under.cluster.of('start')).toMatchObject([
      { processId: 'p', zeebeVersion: 1, instanceKey: ours, variables: { caseId: 'c' } },
    ]);
  });

  it('should keep the order within an instance while its first command cannot go out', async () => {
    // given
    const { ours } = await openTask();
    under.cluster.isAway = true;

    // when
    await complete({ ok: true });
    await under.run((tx) => under.engine.setVariables(tx, { scopeKey: ours, variables: { n: 1 } }));
    await under.run((tx) => under.engine.cancel(tx, { instanceKey: ours }));
    for (let time = 0; time < 3; time++) await later();
    const whileAway = await waiting();
    under.cluster.isAway = false;
    under.cluster.arrived.length = 0;
    for (let time = 0; time < 3; time++) await later();

    // then
    expect(whileAway).toHaveLength(3);
    expect(under.cluster.arrived.map(({ kind }) => kind)).toEqual(['complete-job', 'set-variables', 'cancel']);
    expect(await waiting()).toEqual([]);
  });

  it('should leave it to the feed how a task ended whose completion is answered 5', async () => {
    // given
    const { zeebe } = await openTask();
    under.cluster.failNext('complete-job', 5);

    // when
    await complete();
    await under.connection.settle();
    await under.tell(told.job('COMPLETED', zeebe, ELEMENT, { key: JOB }));

    // then
    expect(await waiting()).toEqual([]);
    expect(under.events).toContainEqual(
      expect.objectContaining({ kind: 'task-closed', jobKey: JOB, how: 'completed' }),
    );
    expect(under.incidents()).toEqual([]);
  });

  it('should tell a person when the step had been cancelled before the submission arrived', async () => {
    // given
    const { zeebe } = await openTask();
    under.cluster.failNext('complete-job', 5);

    // when
    await complete();
    await under.connection.settle();
    await under.tell(told.job('CANCELED', zeebe, ELEMENT, { key: JOB }));

    // then
    expect(under.incidents()).toMatchObject([{ type: 'TOO_LATE', elementId: 'review' }]);
  });

  it('should take the end of a task once', async () => {
    await openTask();
    await complete();

    await expect(complete()).rejects.toMatchObject({ code: 'JOB.NOT_FOUND' });
  });

  it('should take a message for sent that the cluster has already', async () => {
    under.cluster.failNext('publish', 6);

    await under.run((tx) => under.engine.publish(tx, { name: 'm', correlationKey: 'k', messageId: '1' }));
    await under.connection.settle();

    expect(await waiting()).toEqual([]);
    expect(under.cluster.of('publish')).toHaveLength(1);
  });

  it('should show the words of a refusal to a person, who can have it sent again', async () => {
    // given
    const { ours } = await openTask();
    under.cluster.failNext('complete-job', 3, 'Expected a variable');

    // when
    await complete({ ok: true });
    await under.connection.settle();
    const [incident] = under.incidents();
    await under.run((tx) => under.engine.resolveIncident(tx, { incidentKey: incident?.incidentKey ?? '' }));
    await under.connection.settle();

    // then
    expect(incident).toMatchObject({
      type: 'COMMAND_REFUSED',
      message: 'Expected a variable',
      elementId: 'review',
      rootInstanceKey: ours,
    });
    expect(incident?.jobKey).toBeUndefined();
    expect(under.cluster.of('complete-job')).toHaveLength(2);
    expect(under.events).toContainEqual(
      expect.objectContaining({ kind: 'incident-closed', incidentKey: incident?.incidentKey }),
    );
    expect(await waiting()).toEqual([]);
  });

  it('should refuse numbers beyond 2^53 before anything is written', async () => {
    await openTask();

    await expect(complete({ n: 2 ** 53 })).rejects.toMatchObject({ code: 'ENGINE.VARIABLES_REFUSED' });
    expect(await waiting()).toEqual([]);
  });

  it('should follow one instance of a start whose answer was lost, and cancel the other', async () => {
    // given: the first call arrived, its answer did not
    under.cluster.failNext('start', 14);
    const { ours } = await under.start();
    const lost = '2251799813699000';
    await under.tell(told.started(lost, ours));

    // when
    await later();
    const second = String(2n ** 51n + 1n);
    await later();
    await under.tell(told.started(second, ours));

    // then
    expect(under.cluster.of('start')).toHaveLength(2);
    expect(under.cluster.of('cancel')).toEqual([expect.objectContaining({ instanceKey: second })]);
    expect(under.events.filter(({ kind }) => kind === 'instance-started')).toMatchObject([{ instanceKey: ours }]);
  });

  describe('jobs for programs', () => {
    const ready = async (): Promise<{ ours: string; zeebe: string }> => {
      const started = await under.start(service, { caseId: '7' });
      told
        .started(started.zeebe, started.ours, { caseId: '7' })
        .waiting(started.zeebe, ELEMENT, 'register', { key: JOB, type: 'case.register', retries: 3 });
      return started;
    };

    it('should run a handler once and keep its result until the cluster has closed the job', async () => {
      // given
      const seen: unknown[] = [];
      under.connection.addJobHandler('case.register', (_tx, job) => {
        seen.push(job);
        return Promise.resolve({ registered: true });
      });
      const { ours, zeebe } = await ready();
      const body = told.body();

      // when
      for (let time = 0; time < 2; time++) await under.tell({ body: () => body });
      const kept = await rows(under.stored.database.read, 'SELECT state, result FROM zeebe_jobs');
      await under.tell(told.job('COMPLETED', zeebe, ELEMENT, { key: JOB, type: 'case.register' }));

      // then
      expect(seen).toMatchObject([
        { jobKey: JOB, elementId: 'register', rootInstanceKey: ours, variables: { caseId: '7' }, retries: 3 },
      ]);
      expect(seen).not.toContainEqual(
        expect.objectContaining({ variables: expect.objectContaining({ dubanInstance: ours }) as unknown }),
      );
      expect(kept).toEqual([{ state: 'handed', result: { registered: true } }]);
      expect(under.cluster.of('complete-job')).toMatchObject([{ jobKey: JOB, variables: { registered: true } }]);
      expect(await rows(under.stored.database.read, 'SELECT FROM zeebe_jobs')).toEqual([]);
    });

    it('should keep nothing of a handler that fails, and use up one retry', async () => {
      // given
      under.connection.addJobHandler('case.register', async (tx) => {
        await under.engine.publish(tx, { name: 'm', correlationKey: 'k' });
        throw new Error('Li Lei could not be reached');
      });
      await ready();

      // when
      await under.tell(told);

      // then
      expect(under.cluster.of('publish')).toEqual([]);
      expect(under.cluster.of('fail-job')).toMatchObject([
        { jobKey: JOB, retries: 2, backOffMs: 1_000, message: 'Error' },
      ]);
    });

    it('should try again when the cluster says that the pause is over', async () => {
      // given
      let isBroken = true;
      under.connection.addJobHandler('case.register', () =>
        isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(),
      );
      const { zeebe } = await ready();
      await under.tell(told);
      isBroken = false;

      // when
      const job = { key: JOB, type: 'case.register', retries: 2, retryBackoff: 1_000 };
      await under.tell(told.job('FAILED', zeebe, ELEMENT, job));
      await under.tell(told.job('RECURRED_AFTER_BACKOFF', zeebe, ELEMENT, job));

      // then
      expect(under.cluster.of('complete-job')).toHaveLength(1);
    });

    it('should make a business error the error of the model', async () => {
      under.connection.addJobHandler('case.register', () => Promise.reject(new BusinessError('DUPLICATE', 'one')));
      await ready();

      await under.tell(told);

      expect(under.cluster.of('throw-error')).toMatchObject([{ jobKey: JOB, code: 'DUPLICATE' }]);
    });
  });

  it('should send a message after what was sent to the instance it addresses', async () => {
    // given
    await under.start(process(userTask('review'), 'review'), { caseId: 'c-1' });
    under.cluster.arrived.length = 0;
    under.cluster.failNext('set-variables', 14);
    const [{ key }] = (await rows<{ key: string }>(
      under.stored.database.read,
      'SELECT instance_key::text AS key FROM zeebe_instances',
    )) as [{ key: string }];

    // when
    await under.run((tx) => under.engine.setVariables(tx, { scopeKey: key, variables: { n: 1 } }));
    await under.run((tx) => under.engine.publish(tx, { name: 'm', correlationKey: 'c-1' }));
    await under.connection.settle();
    const early = under.cluster.of('publish').length;
    await later();
    await later();

    // then
    expect(early).toBe(0);
    expect(under.cluster.arrived.map(({ kind }) => kind)).toEqual(['set-variables', 'set-variables', 'publish']);
  });
});
