import 'reflect-metadata';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { packageRoot } from '../../../src/platform/config/package-root';
import { postgresHarness } from '../../conformance/postgres-suite';
import type { Harness } from '../../conformance/harness';
import { openTestDatabase } from '../../support/database';
import { startTestServer } from '../../support/test-server';
import { randomProcess, type RandomProcess } from '../random/blocks';
import { type PathChoice, startAndLead } from '../random/instance-path';
import { picks, values } from '../random/run-random-paths';
import { writeProcess } from '../random/process-xml';
import { kindsProcess } from './kinds-process';
import { saveTables, writeSavedState, type SavedState } from './saved-state';

/**
 * Saves what the engine of this version has in its tables while cases are under way. Run once before each release, and
 * never again for a version that is released: later versions have to go on from exactly this.
 *
 *     node tools/run-ts.mjs test/reliability/engine-state/save-engine-state.ts [version to come]
 */
const RANDOM_INSTANCES = 5;
const SEED = 20261122;
/** Picks after which the instance of all kinds stands with half-filled joins, an incident, a pause and something to take back. */
const HALFWAY = { values: [5], picks: [8, 2, 60, 1, 4, 33] };

async function main(): Promise<void> {
  const server = await startTestServer();
  const database = await openTestDatabase();
  try {
    const harness = await postgresHarness(database);
    const instances: SavedState['instances'] = [];
    const cases = fc.sample(fc.tuple(randomProcess, values, picks), { numRuns: RANDOM_INSTANCES * 4, seed: SEED });
    const lead = async (random: RandomProcess, name: string, path: PathChoice) => {
      const written = writeProcess(random, name);
      const rootKey = await startAndLead({ harness }, written, path);
      if (rootKey !== undefined) instances.push({ rootKey, repeats: written.repeats, errorCodes: written.errorCodes });
    };
    for (const [index, [random, chosen, picked]] of cases.entries()) {
      if (instances.length === RANDOM_INSTANCES) break;
      await lead(random, `saved_${index}_`, { values: chosen, picks: picked.slice(0, 6) });
    }
    // Last, because a path may move the clock, and its timers would fire.
    await lead(kindsProcess, 'saved_kinds_', HALFWAY);
    await leaveSomethingBehind(harness);
    const current = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
    const version = process.argv[2] ?? current.version;
    const now = (await harness.now()).toISOString();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    const path = writeSavedState({ version, now, instances, ...(await saveTables(owner)) });
    await owner.end();
    process.stdout.write(`${instances.length} instances of version ${version} are kept in ${path}\n`);
  } finally {
    await database.close();
    await server.stop();
  }
}

/** A message nobody waits for yet. */
async function leaveSomethingBehind({ engine, transaction }: Harness): Promise<void> {
  await transaction((tx) =>
    engine.publish(tx, {
      name: 'later',
      correlationKey: 'k',
      messageId: '1',
      timeToLiveMs: 86_400_000,
      variables: { kept: true },
    }),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
