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

/** A database of its own for one spec file, migrated and empty; the address is the owner's. */
export async function testDatabaseUrl(): Promise<string> {
  const { TEST_ADMIN_URL, TEST_OWNER_URL, TEST_TEMPLATE } = process.env as unknown as TestServer;
  const name = `${TEST_TEMPLATE}_${randomBytes(6).toString('hex')}`;
  const owner = new URL(TEST_OWNER_URL);
  const client = new Client({ connectionString: TEST_ADMIN_URL });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEST_TEMPLATE} OWNER ${owner.username}`);
  } finally {
    await client.end();
  }
  owner.pathname = `/${name}`;
  return owner.href;
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
