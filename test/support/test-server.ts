import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { prepareServer } from '../../src/platform/database/bootstrap';
import { clusterUrls, prepareCluster } from '../../src/platform/database/cluster';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../../src/platform/database/embedded-postgres';
import { migrate } from '../../src/platform/database/migrations';
import { readPostmaster } from '../../src/platform/database/postmaster-file';
import { isTraversable, openFolder, otherUserForPostgres } from '../../src/platform/database/system-user';

/** Told to the workers by environment variables. */
export interface TestServer {
  /** May create databases. */
  TEST_ADMIN_URL: string;
  /** The owner of the template, and of its copies. */
  TEST_OWNER_URL: string;
  /** A migrated database; its name is the prefix of all copies. */
  TEST_TEMPLATE: string;
}

const FOLDER = /^duban-test-(\d+)-/;
/** Nothing of a test survives its run, so nothing needs to reach the disk. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200', 'max_wal_size=4GB'];

/** Uses the server of DATABASE_URL, or starts one for this run. */
export async function startTestServer(): Promise<{ stop(): Promise<void> }> {
  const template = `duban_test_${randomBytes(4).toString('hex')}`;
  const given = process.env.DATABASE_URL;
  return given === undefined || given === '' ? onOwnServer(template) : onGivenServer(given, template);
}

// helpers

async function onOwnServer(template: string): Promise<{ stop(): Promise<void> }> {
  await sweepAbandoned();
  const user = otherUserForPostgres();
  const folder = mkdtempSync(join(baseFolder(), `duban-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  const passwords = { superuser: 'test', owner: 'test', application: 'test' };
  const server = await startEmbeddedPostgres({ folder, password: 'test', user, settings: FAST, isThrowAway: true });
  const stop = async () => {
    await stopEmbeddedPostgres(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const urls = clusterUrls(server.port, passwords, template);
    await prepareCluster(urls.superuser, passwords, template);
    await migrate(urls.owner, { testClock: true });
    announce({ TEST_ADMIN_URL: urls.superuser, TEST_OWNER_URL: urls.owner, TEST_TEMPLATE: template });
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

async function onGivenServer(url: string, template: string): Promise<{ stop(): Promise<void> }> {
  await prepareServer(url);
  await administer(url, `CREATE DATABASE ${template} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0`);
  const owner = new URL(url);
  owner.pathname = `/${template}`;
  await migrate(owner.href, { testClock: true });
  announce({ TEST_ADMIN_URL: url, TEST_OWNER_URL: owner.href, TEST_TEMPLATE: template });
  return { stop: () => dropAll(url, template) };
}

/** The folder for temporary files may be closed to the user PostgreSQL runs as, as any other. */
function baseFolder(): string {
  return process.getuid?.() === 0 && !isTraversable(realpathSync(tmpdir())) ? openFolder() : tmpdir();
}

function announce(server: TestServer): void {
  Object.assign(process.env, server);
}

async function administer(url: string, sql: string): Promise<{ name: string }[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function dropAll(url: string, template: string): Promise<void> {
  const databases = await administer(url, `SELECT datname AS name FROM pg_database WHERE datname LIKE '${template}%'`);
  for (const { name } of databases) await administer(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** A run that was killed leaves its server behind: it is recognised by the number of a process that no longer exists. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(baseFolder())) {
    const owner = Number(FOLDER.exec(name)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const folder = join(baseFolder(), name);
    const data = dataIn(folder);
    const server = data === undefined ? undefined : readPostmaster(data);
    if (server !== undefined) await stopEmbeddedPostgres({ pid: server.pid, data: data! });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined when there is none, also because another run sweeps the folder at this moment. */
function dataIn(folder: string): string | undefined {
  try {
    return realpathSync(join(folder, 'data'));
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
