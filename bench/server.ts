import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareServer } from '../src/platform/database/bootstrap';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../src/platform/database/embedded-postgres';
import { migrate } from '../src/platform/database/migrations';
import { isTraversable, openFolder, otherUserForPostgres } from '../src/platform/database/system-user';
import { peerEnvironment, type PeerHarness } from './peers';

/** The settings of the peer measurement; everything else is default. */
const SETTINGS = ['fsync=on', 'synchronous_commit=on', 'shared_buffers=1GB'];
const PASSWORD = 'bench';

export interface Databases {
  /** The address of one of the databases. */
  urlOf(database: string): string;
  /** A new database with all tables, of its own for one part. */
  newDatabase(name: string): Promise<string>;
}

export interface BenchServer extends Databases {
  description: string;
  stop(): Promise<void>;
}

/**
 * A fresh, durable server: the peers' own script when they run beside (the same binaries and settings), otherwise the
 * binaries the product ships with.
 */
export async function startServer(peers: PeerHarness | undefined): Promise<BenchServer> {
  const { url, stop } = peers ? startPeerServer(peers) : await startOwnServer();
  const modes = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size'];
  const shown = await Promise.all(modes.map(async (name) => `${name} ${await showSetting(url, name)}`));
  return {
    description: `PostgreSQL ${shown.join(', ').replace('server_version ', '')}`,
    urlOf: (database) => databaseOf(url, database),
    newDatabase: (name) => createDatabase(url, name),
    stop,
  };
}

// helpers

async function startOwnServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const user = otherUserForPostgres();
  const base = user !== undefined && !isTraversable(tmpdir()) ? openFolder() : tmpdir();
  const folder = mkdtempSync(join(base, 'duban-bench-'));
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ folder, password: PASSWORD, user, settings: SETTINGS });
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${server.port}/postgres`,
    stop: async () => {
      await stopEmbeddedPostgres(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startPeerServer(peers: PeerHarness): { url: string; stop: () => Promise<void> } {
  const run = (verb: string): void => {
    const result = spawnSync(join(peers.folder, 'postgres.sh'), [verb], {
      env: peerEnvironment(peers),
      encoding: 'utf8',
    });
    if (result.status !== 0)
      throw new Error(`Expected postgres.sh ${verb} of the peer measurement to succeed, but: ${result.stderr}`);
  };
  run('start');
  return {
    url: `postgres://postgres@127.0.0.1:${peers.port}/postgres`,
    stop: () => Promise.resolve(run('stop')),
  };
}

async function createDatabase(superuserUrl: string, name: string): Promise<string> {
  const url = databaseOf(superuserUrl, name);
  await withClient(superuserUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
  });
  await prepareServer(url);
  await migrate(url, { testClock: false });
  return url;
}

function databaseOf(superuserUrl: string, name: string): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function showSetting(url: string, name: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ setting: string }>('SELECT current_setting($1) AS setting', [name]);
    return rows[0]!.setting;
  });
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
