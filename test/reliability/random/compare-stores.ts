import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Harness } from '../../conformance/harness';
import { randomProcess } from './blocks';
import { endOfGrain } from './canonical';
import { followPath } from './instance-path';
import { writeProcess } from './process-xml';
import { picks, values } from './run-random-paths';
import { memoryWorld } from './world';

export interface ComparedPaths {
  paths: number;
  actions: number;
}

/**
 * Leads the same instances along the same paths in memory and on another store: what is done next, what listeners hear and
 * what the state is has to be the same after every action. Throws with the smallest difference found.
 */
export async function compareStores(
  other: () => Promise<Harness>,
  { paths, seed, limitMs }: { paths: number; seed: number; limitMs?: number },
): Promise<ComparedPaths> {
  const compared: ComparedPaths = { paths: 0, actions: 0 };
  const property = fc.asyncProperty(randomProcess, values, picks, async (random, chosen, picked) => {
    const written = writeProcess(random);
    const path = { values: chosen, picks: picked };
    const expected = await followPath({ ...memoryWorld(), waitUntil: endOfGrain }, written, path);
    const found = await followPath({ harness: await other(), waitUntil: endOfGrain }, written, path);
    assert.deepEqual(plain(found.actions), plain(expected.actions));
    assert.deepEqual(plain(found.trace), plain(expected.trace));
    compared.paths += 1;
    compared.actions += expected.actions.length;
  });
  const limit = limitMs === undefined ? {} : { interruptAfterTimeLimit: limitMs, markInterruptAsFailure: false };
  await fc.assert(property, { numRuns: paths, seed, ...limit });
  return compared;
}

/** Objects of one origin: the database's driver makes its own. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
