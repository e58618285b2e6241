import { testDatabaseUrl, testFolder } from '../support/database';
import { runChaos } from './chaos/run-chaos';
import { SEED } from './random/seed';

/** The long form, with restarts of PostgreSQL too, is `npm run test:reliability`. */
describe('nodes that are killed, statements that fail, a clock that jumps', () => {
  it(`should lose nothing that was acknowledged, and need no repair (seed ${SEED})`, async () => {
    const folder = testFolder();
    try {
      const { faults, checked, kills, ledger } = await runChaos({
        databaseUrl: await testDatabaseUrl(),
        dataDir: folder.path,
        cases: 16,
        nodes: 2,
        clients: 4,
        seed: SEED,
        faultRate: 0.004,
        killEveryMs: 2_000,
      });

      expect(faults).toEqual([]);
      expect(ledger.closed).toHaveLength(16);
      expect(checked).toMatchObject({ started: 16 });
      // What stays open are the cases that a closed one leaves behind: its follow-up, and the term of its entry.
      expect(checked.cases! - checked.live!).toBe(16);
      expect(checked.listings).toBeGreaterThan(0);
      expect(checked.identities).toBeGreaterThan(0);
      expect(kills).toBeGreaterThan(0);
    } finally {
      folder.remove();
    }
  }, 480_000);
});
