import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { rows } from '../../src/platform/database/transaction';
import { packageRoot } from '../../src/platform/config/package-root';
import { postgresHarness, rebuild } from '../conformance/postgres-suite';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { loadTables, readSavedState } from './engine-state/saved-state';
import { goOn } from './random/instance-path';
import { stateFaults } from './state-faults';

const versions = readdirSync(join(packageRoot(), 'test', 'fixtures', 'engine-state')).map((name) =>
  name.replace(/\.json$/, ''),
);

describe.each(versions)('state saved by version %s', (version) => {
  const saved = readSavedState(version);
  let opened: TestDatabase;

  beforeEach(async () => {
    opened = await openTestDatabase();
    const owner = new Client({ connectionString: opened.url });
    await owner.connect();
    await loadTables(owner, saved);
    await owner.end();
  });
  afterEach(() => opened.close());

  it('should hold every kind of waiting, so that resuming it proves something', () => {
    const kinds = new Set(
      saved.tables.engine_instances?.flatMap((row) => {
        const { elements } = (row as { state: { elements: Record<string, { type: string }> } }).state;
        return Object.values(elements).map(({ type }) => type);
      }),
    );
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining([
        'callActivity',
        'eventBasedGateway',
        'intermediateCatchEvent',
        'multiInstanceBody',
        'process',
        'receiveTask',
        'serviceTask',
        'subProcess',
        'userTask',
      ]),
    );
    for (const table of [
      'engine_jobs',
      'engine_timers',
      'engine_message_subscriptions',
      'engine_signal_subscriptions',
      'engine_messages',
      'engine_incidents',
    ]) {
      expect(saved.tables[table]?.length).toBeGreaterThan(0);
    }
  });

  it('should be what its history says, and go on to the end of every instance', async () => {
    // given
    const harness = await postgresHarness(opened);
    await harness.setTime(new Date(saved.now));
    for (const { rootKey } of saved.instances) {
      const rebuilt = await rebuild(opened.database.read, rootKey);
      expect(rebuilt && stateFaults(rebuilt)).toEqual([]);
    }

    // when
    for (const { rootKey, repeats, errorCodes } of saved.instances)
      await goOn({ harness }, { repeats, errorCodes }, rootKey);

    // then
    expect(await rows(opened.database.read, 'SELECT key FROM engine_instances')).toEqual([]);
    expect(
      await rows(opened.database.read, 'SELECT key FROM engine_jobs UNION ALL SELECT key FROM engine_timers'),
    ).toEqual([]);
  }, 120_000);
});
