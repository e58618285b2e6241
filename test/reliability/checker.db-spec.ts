import { Client, Pool } from 'pg';
import { messageCatch, process as model, serviceTask, withMessage } from '../../src/engine/engine.contract';
import { settle, type Harness } from '../conformance/harness';
import { postgresHarness } from '../conformance/postgres-suite';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { check } from './checker';
import { emptyLedger, type Ledger } from './chaos/ledger';

/** A check that finds nothing is only worth something if it finds what is there: tables are damaged as the owner. */
describe('checker of the tables', () => {
  let opened: TestDatabase;
  let harness: Harness;
  let owner: Client;
  let pool: Pool;
  let ledger: Ledger;
  let live: string;

  beforeEach(async () => {
    opened = await openTestDatabase();
    harness = await postgresHarness(opened);
    owner = new Client({ connectionString: opened.url });
    await owner.connect();
    pool = new Pool({ connectionString: opened.url, max: 1 });
    ledger = emptyLedger();
    const xml = withMessage(model(serviceTask('work', 'w') + messageCatch('wait'), 'work', 'wait'));
    await harness.transaction((tx) => harness.engine.deploy(tx, [{ name: 'p.bpmn', content: xml }]));
    for (let count = 0; count < 2; count += 1) {
      const { instanceKey } = await harness.transaction((tx) =>
        harness.engine.start(tx, { processId: 'p', variables: { id: String(count) } }),
      );
      ledger.started.push({ instanceKey, correlationKey: String(count) });
      live = instanceKey;
    }
    await settle(harness);
  });
  afterEach(async () => {
    await pool.end();
    await owner.end();
    await opened.close();
  });

  it('should find nothing where nothing is wrong, and say what it looked at', async () => {
    expect(await check(pool, ledger)).toMatchObject({ faults: [], checked: { instances: 2, started: 2, live: 2 } });
  });

  it.each([
    ['a job without its instance', 'DELETE FROM engine_instances WHERE key = $1', 'I1: engine_jobs holds 1 rows'],
    ['an instance without its job', 'DELETE FROM engine_jobs WHERE root_key = $1', 'I1: engine_jobs of'],
    [
      'a state that no event made',
      `UPDATE engine_instances SET state = replace(state::text, '"id":"1"', '"id":"2"')::json WHERE key = $1`,
      'I4: the state of',
    ],
    ['a history that was cut off', 'DELETE FROM engine_history WHERE root_key = $1', 'I5: the acknowledged instance'],
    [
      'facts that were recorded twice',
      `UPDATE engine_history SET events = (events::jsonb || (events::jsonb - 0 - 0))::json WHERE root_key = $1`,
      'I2: ',
    ],
  ])('should find %s', async (_what, damage, fault) => {
    // when
    await owner.query(damage, [live]);

    // then
    expect((await check(pool, ledger)).faults).toContainEqual(expect.stringContaining(fault));
  });

  it('should find that acknowledged cases and submissions are not there', async () => {
    // given
    const caseId = '6f3f6a1e-0000-4000-8000-000000000001';
    const taskId = '6f3f6a1e-0000-4000-8000-000000000002';
    ledger.registered.push(caseId);
    ledger.submitted.push({ caseId, taskId }, { caseId, taskId });

    // when
    const { faults } = await check(pool, ledger);

    // then
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining('I5: an acknowledged case is lost'),
        expect.stringContaining('I5: an acknowledged submission is lost'),
        expect.stringContaining('I2: 1 tasks were acknowledged to more than one submission'),
      ]),
    );
  });
});
