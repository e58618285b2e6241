import { postgresHarness } from '../conformance/postgres-suite';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { compareStores } from './random/compare-stores';
import { SEEDS } from './random/seed';

const PATHS = 8;

describe('random process on both stores', () => {
  let opened: TestDatabase;

  beforeEach(async () => {
    opened = await openTestDatabase();
  });
  afterEach(() => opened.close());

  it.each(SEEDS)(
    'should do and tell the same in PostgreSQL as in memory, action by action (seed %i)',
    async (seed) => {
      const { paths } = await compareStores(() => postgresHarness(opened), { paths: PATHS, seed, limitMs: 120_000 });

      expect(paths).toBeGreaterThan(0);
    },
    180_000,
  );
});
