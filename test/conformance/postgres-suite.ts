import { deepStrictEqual } from 'node:assert';
import { Client } from 'pg';
import { apply } from '../../src/engine/embedded/apply';
import { EmbeddedEngine } from '../../src/engine/embedded/embedded-engine';
import { Executor } from '../../src/engine/embedded/executor';
import { readFacts } from '../../src/engine/embedded/history-facts';
import { PostgresStore } from '../../src/engine/embedded/postgres-store';
import { emptyState, type InstanceState } from '../../src/engine/embedded/state';
import { readDocument } from '../../src/engine/embedded/state-document';
import { StepRunner } from '../../src/engine/embedded/step-runner';
import { firstRow, rows } from '../../src/platform/database/transaction';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { startTestServer } from '../support/test-server';
import { START_OF_TIME, type Harness } from './harness';

const TABLES = [
  'engine_resources',
  'engine_start_events',
  'engine_instances',
  'engine_history',
  'engine_jobs',
  'engine_timers',
  'engine_message_subscriptions',
  'engine_signal_subscriptions',
  'engine_messages',
  'engine_incidents',
  'engine_commands',
  'engine_deferred_work',
];

/** The engine on a PostgreSQL server of its own (or that of DATABASE_URL), emptied before each scenario. */
export async function startPostgresSuite(): Promise<{ empty: () => Promise<Harness>; end: () => Promise<void> }> {
  const server = await startTestServer();
  const database = await openTestDatabase();
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  return {
    empty: async () => {
      await owner.query(`TRUNCATE ${TABLES.join(', ')}`);
      return postgresHarness(database);
    },
    end: async () => {
      await owner.end();
      await database.close();
      await server.stop();
    },
  };
}

/** One engine on an empty database. Its clock begins where every scenario begins, and runs on. */
export async function postgresHarness({ database, clock }: TestDatabase): Promise<Harness> {
  await clock.set(START_OF_TIME);
  const runner = new StepRunner(new PostgresStore());
  const transaction: Harness['transaction'] = (work) => database.transaction(work);
  return {
    engine: new EmbeddedEngine(runner),
    executor: new Executor(runner, transaction, () => database.read),
    transaction,
    now: () => clock.now(),
    setTime: (at) => clock.set(at),
    state: async (rootKey) => {
      const rebuilt = await rebuild(database.read, rootKey);
      const stored = await firstRow<{ state: object }>(
        database.read,
        'SELECT state FROM engine_instances WHERE key = $1',
        [rootKey],
      );
      if (stored)
        deepStrictEqual(
          rebuilt,
          readDocument(stored.state),
          'The state rebuilt from the history differs from the stored one.',
        );
      return rebuilt;
    },
  };
}

/** The state as the history tells it; of an ended instance nothing else is left. */
export async function rebuild(
  tx: TestDatabase['database']['read'],
  rootKey: string,
): Promise<InstanceState | undefined> {
  const steps = await rows<{ key: string; events: unknown[] }>(
    tx,
    'SELECT key, events FROM engine_history WHERE root_key = $1 ORDER BY key',
    [rootKey],
  );
  if (steps.length === 0) return undefined;
  const state = emptyState(rootKey);
  for (const { key, events } of steps) for (const event of readFacts(events, rootKey, key)) apply(state, event);
  return JSON.parse(JSON.stringify(state)) as InstanceState;
}
