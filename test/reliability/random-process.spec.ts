import { runRandomPaths } from './random/run-random-paths';
import { SEEDS } from './random/seed';

/** The long form is `npm run test:reliability -- --paths 10000`. */
const PATHS = 100;

describe('random process, random path', () => {
  it.each(SEEDS)(
    'should reach its end from wherever it is led, and be what its history says after every step (seed %i)',
    async (seed) => {
      const { paths, steps } = await runRandomPaths({ paths: PATHS, seed });

      expect(paths).toBe(PATHS);
      expect(steps).toBeGreaterThan(PATHS);
    },
    180_000,
  );
});
