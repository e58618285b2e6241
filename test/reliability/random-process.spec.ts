import fc from 'fast-check';
import { randomProcess } from './random/blocks';
import { followPath } from './random/instance-path';
import { writeProcess } from './random/process-xml';
import { memoryWorld } from './random/world';

const RUNS = Number(process.env.RANDOM_PATHS ?? 200);
const SEED = process.env.RANDOM_SEED === undefined ? Date.now() % 2 ** 31 : Number(process.env.RANDOM_SEED);

describe('random process, random path', () => {
  it(
    'should reach its end from wherever it is led, and be what its history says after every step',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomProcess, fc.array(fc.nat(9), { maxLength: 12 }), fc.array(fc.nat(999), { maxLength: 40 }), async (random, values, picks) => {
          await followPath(memoryWorld(), writeProcess(random), { values, picks });
        }),
        { numRuns: RUNS, seed: SEED },
      );
    },
    600_000,
  );
});
