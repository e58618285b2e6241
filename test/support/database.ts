import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Clock } from '../../src/platform/clock/clock';
import { Config } from '../../src/platform/config/config';
import { applicationConnection } from '../../src/platform/database/connection';
import { Database } from '../../src/platform/database/database';
import type { TestServer } from './test-server';

export interface TestDatabase {
  url: string;
  source: DataSource;
  database: Database;
  clock: Clock;
  close(): Promise<void>;
}

/** A database of its own for one spec file, migrated and empty unless a template is named; the address is the owner's. */
export async function testDatabaseUrl(template?: string): Promise<string> {
  const { TEST_ADMIN_URL, TEST_OWNER_URL, TEST_TEMPLATE } = process.env as unknown as TestServer;
  const name = `${TEST_TEMPLATE}_${randomBytes(6).toString('hex')}`;
  const owner = new URL(TEST_OWNER_URL);
  const sql = `CREATE DATABASE ${name} TEMPLATE ${template ?? TEST_TEMPLATE} OWNER ${owner.username}`;
  await query(TEST_ADMIN_URL, sql);
  owner.pathname = `/${name}`;
  return owner.href;
}

/**
 * A further template of this run under a name of its own: a database that `fill` has been at. The first spec file that asks
 * for it makes it, the others wait for that; gives the name for `testDatabaseUrl`.
 */
export async function testTemplate(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const { TEST_ADMIN_URL, TEST_TEMPLATE } = process.env as unknown as TestServer;
  const template = `${TEST_TEMPLATE}_${name}`;
  const client = new Client({ connectionString: TEST_ADMIN_URL });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) {
      const url = await testDatabaseUrl();
      await fill(url);
      // Under its name it is complete: a run that failed in between leaves nothing that somebody would take for it.
      await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${template}`);
    }
    return template;
  } finally {
    await client.end();
  }
}

/** The same, opened with the application's rights and a clock that can be moved; for specs without the whole application. */
export async function openTestDatabase(entities: EntityTarget<ObjectLiteral>[] = []): Promise<TestDatabase> {
  const url = await testDatabaseUrl();
  const source = await new DataSource({ ...applicationConnection(url), entities: entities as never[] }).initialize();
  const database = new Database(source);
  const clock = new Clock(database, testConfig());
  return { url, source, database, clock, close: () => source.destroy() };
}

/** Runs one statement on a connection of its own, for specs of the server itself. */
export async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A data folder for generated keys, gone with the test. */
export function testFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'duban-data-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Demo mode with a test clock, a free port and no key of the surroundings. */
export function testConfig(changes: Partial<Config> = {}): Config {
  const environment = { DUBAN_TEST_CLOCK: 'on', PORT: '0', DUBAN_LOG_LEVEL: 'error' };
  return new Config({ ...Config.fromEnvironment(environment), ...changes });
}
