import fc from 'fast-check';
import { postgresHarness } from '../conformance/postgres-suite';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { randomProcess } from './random/blocks';
import { followPath } from './random/instance-path';
import { writeProcess } from './random/process-xml';
import { picks, values } from './random/run-random-paths';
import { SEED } from './random/seed';
import { memoryWorld } from './random/world';

const PATHS = 12;

describe('random process on both stores', () => {
  let opened: TestDatabase;

  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  it(`should do and tell the same in PostgreSQL as in memory, action by action (seed ${SEED})`, async () => {
    const property = fc.asyncProperty(randomProcess, values, picks, async (random, chosen, picked) => {
      const written = writeProcess(random);
      const path = { values: chosen, picks: picked };
      const inMemory = await followPath(memoryWorld(), written, path);
      const inPostgres = await followPath({ harness: await postgresHarness(opened) }, written, path);
      expect(inPostgres.actions.map(withoutTime)).toEqual(inMemory.actions.map(withoutTime));
      expect(inPostgres.trace).toEqual(inMemory.trace);
    });
    await fc.assert(property, {
      numRuns: PATHS,
      seed: SEED,
      interruptAfterTimeLimit: 120_000,
      markInterruptAsFailure: false,
    });
  }, 180_000);
});

/** The stores' clocks run on differently between two actions. */
function withoutTime(action: object): object {
  return { ...action, until: undefined };
}
