import { Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Clerk } from '../reliability/chaos/clerk';
import { Cluster } from '../reliability/chaos/cluster';
import { emptyLedger, type Ledger } from '../reliability/chaos/ledger';
import { Office } from '../reliability/chaos/office';
import { randomFrom } from '../reliability/chaos/random';
import type { CheckResult } from '../reliability/checker';
import { testDatabaseUrl, testFolder } from '../support/database';
import { TestBroker } from '../support/zeebe-broker';
import { freePort } from '../../src/platform/database/free-port';
import { feedSettings, feedUrl } from '../support/zeebe-subject';
import { checkOnCluster } from './check-cluster';

const VERSION = process.env.ZEEBE_VERSION ?? '8.5.8';
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const [CASES, CLIENTS] = [12, 3];
const WITHIN_MS = 420_000;
const REST_WITHIN_MS = 60_000;

/** Cases are brought to their end over HTTP while first the broker, then the application, then the broker again are killed. */
describe(`kills on a broker ${VERSION}`, () => {
  it(
    `should lose nothing and do nothing twice (seed ${SEED})`,
    async () => {
      // given
      const folder = testFolder();
      const databaseUrl = await testDatabaseUrl();
      const feedPort = await freePort();
      const broker = await TestBroker.start({ version: VERSION, feedUrl: feedUrl(feedPort) });
      const cluster = await Cluster.start({
        databaseUrl,
        dataDir: folder.path,
        nodes: 1,
        faultRate: 0,
        seed: SEED,
        environment: surroundings(broker, feedPort),
      });
      const pool = new Pool({ connectionString: databaseUrl, max: CLIENTS + 2 });
      const ledger = emptyLedger();
      const clerks = Array.from({ length: CLIENTS }, (_, index) => {
        const random = randomFrom(SEED * 7 + index);
        return new Clerk(new Office(cluster, pool, ledger, random), ledger, random);
      });
      const submitted = async (count: number) => {
        while (ledger.submitted.length < count) await pause(20);
      };
      try {
        // when
        let next = 0;
        const work = Promise.all(
          clerks.map(async (clerk) => {
            while (next < CASES) await clerk.handle({ ...(await clerk.open(next++)), isSilent: false });
          }),
        );
        await submitted(8);
        await broker.kill();
        await submitted(10);
        await broker.startAgain();
        await submitted(20);
        cluster.killAll();
        await submitted(30);
        await broker.kill();
        cluster.killAll();
        await broker.startAgain();
        await work;

        // then
        const { faults, checked } = await checkedAtRest(pool, ledger);
        expect(faults).toEqual([]);
        expect(ledger.closed).toHaveLength(CASES);
        // Some were stored, and their answers died with the node.
        expect(checked.submissions).toBeGreaterThanOrEqual(ledger.submitted.length);
        expect(cluster.kills).toBe(2);
      } finally {
        await cluster.stop();
        await broker.stop();
        await pool.end();
        folder.remove();
      }
    },
    WITHIN_MS,
  );
});

function surroundings({ addresses }: TestBroker, feedPort: number): Record<string, string> {
  const { host, port, user, password } = feedSettings(feedPort);
  return {
    DUBAN_ENGINE: 'zeebe',
    ZEEBE_ADDRESS: addresses.grpc,
    ZEEBE_FEED_HOST: host,
    ZEEBE_FEED_PORT: String(port),
    ZEEBE_FEED_USER: user,
    ZEEBE_FEED_PASSWORD: password,
  };
}

/** What a closed case leads to may still be under way: what is lost stays lost, and what is doubled stays so. */
async function checkedAtRest(pool: Pool, ledger: Ledger): Promise<CheckResult> {
  for (const end = Date.now() + REST_WITHIN_MS; ; await pause(500)) {
    const found = await checkOnCluster(pool, ledger);
    if (found.faults.length === 0 || Date.now() > end) return found;
  }
}
