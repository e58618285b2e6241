import fc from 'fast-check';
import { randomProcess } from './blocks';
import { followPath } from './instance-path';
import { writeProcess } from './process-xml';
import { memoryWorld, type RandomWorld } from './world';

export interface RandomPathsOptions {
  paths: number;
  seed: number;
  /** Stops looking for a smaller counterexample after this long. */
  shrinkMs?: number;
}

export interface RandomPathsResult {
  paths: number;
  actions: number;
  steps: number;
}

/** Leads instances of random processes along random paths on the memory store; throws with the smallest failure found. */
export async function runRandomPaths({
  paths,
  seed,
  shrinkMs = 20_000,
}: RandomPathsOptions): Promise<RandomPathsResult> {
  const result: RandomPathsResult = { paths: 0, actions: 0, steps: 0 };
  let failedAt = 0;
  await fc.assert(
    randomPathProperty(async (world, written, choice) => {
      // Shrinking tries smaller ones for ever: past its time, everything passes.
      if (failedAt > 0 && Date.now() > failedAt + shrinkMs) return;
      try {
        const followed = await followPath(world, written, choice);
        result.paths += 1;
        result.actions += followed.actions.length;
        result.steps += followed.steps;
      } catch (error) {
        failedAt ||= Date.now();
        throw error;
      }
    }),
    { numRuns: paths, seed },
  );
  return result;
}

type Follow = (
  world: RandomWorld,
  ...rest: Parameters<typeof followPath> extends [unknown, ...infer R] ? R : never
) => Promise<void>;

function randomPathProperty(follow: Follow) {
  return fc.asyncProperty(randomProcess, values, picks, async (random, chosen, picked) => {
    await follow(memoryWorld(), writeProcess(random), { values: chosen, picks: picked });
  });
}

/** Values of gateways, and what is done next. */
export const values = fc.array(fc.nat(9), { maxLength: 12 });
export const picks = fc.array(fc.nat(999), { maxLength: 40 });
