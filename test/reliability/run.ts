import 'reflect-metadata';
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterUrls, prepareCluster } from '../../src/platform/database/cluster';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../../src/platform/database/embedded-postgres';
import { otherUserForPostgres } from '../../src/platform/database/system-user';
import { startPostgresSuite } from '../conformance/postgres-suite';
import { runChaos } from './chaos/run-chaos';
import { compareStores } from './random/compare-stores';
import { runRandomPaths } from './random/run-random-paths';

/**
 * The long form: random paths, some of them on both stores, then whole cases under chaos, then the check.
 *
 *     npm run test:reliability -- [--cases 2000] [--paths 10000] [--compared 1000] [--seed 1] [--minutes 60] [--fault-rate 0.003]
 *
 * `--cases 0`, `--paths 0` and `--compared 0` leave out that part. Exit code 1 when anything was lost, doubled or stuck.
 */
const number = (name: string, otherwise: number): number => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? otherwise : Number(process.argv[index + 1]);
};
const say = (line: string) => process.stdout.write(`${line}\n`);

const seed = number('seed', Date.now() % 2 ** 31);
const SERVER = ['max_connections=200'];

async function paths(): Promise<void> {
  const wanted = number('paths', 10_000);
  if (wanted === 0) return;
  const begun = Date.now();
  const found = await runRandomPaths({ paths: wanted, seed });
  say(
    `random paths: ${found.paths} passed, 0 stuck, ${found.actions} actions, ${found.steps} steps rebuilt from history, ${((Date.now() - begun) / 1000).toFixed(0)} s, seed ${seed}`,
  );
}

async function compared(): Promise<void> {
  const wanted = number('compared', 1_000);
  if (wanted === 0) return;
  const suite = await startPostgresSuite();
  try {
    const found = await compareStores(() => suite.empty(), { paths: wanted, seed });
    say(
      `stores: ${found.paths} paths and ${found.actions} actions the same in PostgreSQL as in memory, 0 different, seed ${seed}`,
    );
  } finally {
    await suite.end();
  }
}

async function chaos(): Promise<boolean> {
  const cases = number('cases', 2_000);
  if (cases === 0) return true;
  const folder = mkdtempSync(join(tmpdir(), 'duban-reliability-'));
  chmodSync(folder, 0o755);
  const start = (port?: number) =>
    startEmbeddedPostgres({
      folder,
      password: 'test',
      user: otherUserForPostgres(),
      settings: SERVER,
      ...(port === undefined ? {} : { port }),
    });
  let server = await start();
  const passwords = { superuser: 'test', owner: 'test', application: 'test' };
  const urls = clusterUrls(server.port, passwords);
  const { port } = server;
  try {
    await prepareCluster(urls.superuser, passwords);
    const result = await runChaos({
      databaseUrl: urls.owner,
      dataDir: join(folder, 'nodes'),
      cases,
      nodes: 3,
      clients: 16,
      seed,
      faultRate: number('fault-rate', 0.003),
      killEveryMs: 5_000,
      restartEveryMs: 20_000,
      limitMs: number('minutes', 120) * 60_000,
      restartDatabase: async () => {
        await stopEmbeddedPostgres(server);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        server = await start(port);
        if (server.port !== port)
          throw new Error(`Expected PostgreSQL on port ${port} again, but it is on ${server.port}.`);
      },
      report: say,
    });
    const { ledger, checked, faults } = result;
    say(
      `chaos: ${ledger.registered.length} cases registered, ${ledger.closed.length} closed, ${ledger.listed.length} of them with a listing, ${ledger.submitted.length} submissions, ${ledger.started.length} instances and ${ledger.published.length} messages acknowledged`,
    );
    say(
      `faults put in: ${result.kills} nodes killed, ${result.databaseRestarts} database restarts, ${result.clockJumps} clock jumps; ${ledger.unanswered} requests without an answer, refusals ${JSON.stringify(ledger.refusals)}`,
    );
    say(`checked: ${JSON.stringify(checked)} in ${result.seconds.toFixed(0)} s, seed ${seed}`);
    for (const fault of faults.slice(0, 50)) say(`BROKEN ${fault}`);
    say(`${faults.length} broken invariants`);
    return faults.length === 0;
  } finally {
    await stopEmbeddedPostgres(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  await paths();
  await compared();
  if (!(await chaos())) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  // Of a random path: what was broken, and the actions that led there.
  if (error instanceof Error && error.cause instanceof Error) process.stderr.write(`${error.cause.message}\n`);
  process.exitCode = 1;
});
