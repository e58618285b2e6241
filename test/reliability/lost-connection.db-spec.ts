import { Client, type Pool } from 'pg';
import { process as model, serviceTask } from '../../src/engine/engine.contract';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { settle, type Harness } from '../conformance/harness';
import { postgresHarness } from '../conformance/postgres-suite';
import { openTestDatabase, type TestDatabase } from '../support/database';

describe('a connection that breaks under a job', () => {
  let opened: TestDatabase;
  let harness: Harness;
  let owner: Client;

  beforeEach(async () => {
    opened = await openTestDatabase();
    owner = new Client({ connectionString: opened.url });
    await owner.connect();
    harness = await postgresHarness(opened);
    const resources = [{ name: 'works.bpmn', content: model(serviceTask('work', 'case.register'), 'work') }];
    await harness.transaction((tx) => harness.engine.deploy(tx, resources));
  });
  afterEach(async () => {
    await owner.end();
    await opened.close();
  });

  it('should cost no retry and no pause, however often it happens', async () => {
    // given
    let runs = 0;
    const retries: number[] = [];
    harness.executor.addJobHandler('case.register', async (tx, job) => {
      runs += 1;
      retries.push(job.retries);
      const connection = await firstRow<{ pid: number }>(tx, 'SELECT pg_backend_pid() AS pid');
      if (runs <= 5) await owner.query('SELECT pg_terminate_backend($1)', [connection?.pid]);
    });
    await harness.transaction((tx) => harness.engine.start(tx, { processId: 'p', variables: {} }));

    // when
    for (let tries = 0; tries < 12; tries += 1) await settle(harness).catch(() => undefined);

    // then
    expect(retries).toEqual([3, 3, 3, 3, 3, 3]);
    expect(await rows(opened.database.read, 'SELECT key FROM engine_instances')).toEqual([]);
  });
});

describe('a connection that breaks beside a reading', () => {
  let opened: TestDatabase;
  let pool: Pool;

  beforeEach(async () => {
    opened = await openTestDatabase();
    pool = (opened.source.driver as unknown as { master: Pool }).master;
  });
  afterEach(() => opened.close());

  it('should not end the program, and leave no broken connection in the pool', async () => {
    // given
    pool.once('acquire', (client) => setImmediate(() => client.emit('error', new Error('terminating connection'))));
    const taken = await firstRow<{ pid: number }>(
      opened.database.read,
      'SELECT pg_backend_pid() AS pid, pg_sleep(0.1)',
    );

    // when
    const next = await firstRow<{ pid: number }>(opened.database.read, 'SELECT pg_backend_pid() AS pid');

    // then
    expect(next?.pid).not.toBe(taken?.pid);
  });
});
