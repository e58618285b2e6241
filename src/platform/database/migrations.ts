import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import { ownerConnection } from './connection';
import { DatabaseNewerThanCodeError } from './postgres.errors';
import { StartRefusedError } from '../config/config.errors';

/** An arbitrary number of ours. It must never change, or two releases could migrate at once. */
const MIGRATIONS_LOCK = 1_906_283_475;
const MIGRATION_FILE = /^\d{13}-\w+\.(ts|js)$/;

/**
 * Brings the database to this release, as its owner. Several nodes may start at once: one migrates, the others wait.
 *
 * @throws DatabaseNewerThanCodeError when a later release has been here.
 */
export async function migrate(ownerUrl: string, options: { testClock: boolean }): Promise<void> {
  const source = await new DataSource({ ...ownerConnection(ownerUrl), migrations: migrationClasses() }).initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    await refuseNewer(source);
    await source.runMigrations();
    await settleClock(source, options.testClock);
  } finally {
    // Closing the connection gives the lock back, whatever happened.
    await guard.release();
    await source.destroy();
  }
}

// helpers

type MigrationClass = new () => MigrationInterface;

/** Every migration of the folder, in the order of their timestamps: beside the sources, or beside the build. */
function migrationClasses(): MigrationClass[] {
  const load = createRequire(__filename);
  const folder = join(__dirname, '../../../migrations');
  const files = readdirSync(folder)
    .filter((name) => MIGRATION_FILE.test(name))
    .sort();
  return files.flatMap((name) => Object.values(load(join(folder, name)) as Record<string, MigrationClass>));
}

async function refuseNewer(source: DataSource): Promise<void> {
  const [table] = (await source.query(`SELECT to_regclass('migrations') IS NOT NULL AS exists`)) as {
    exists: boolean;
  }[];
  if (!table?.exists) return;
  const done = (await source.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[];
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = done.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new DatabaseNewerThanCodeError(unknown);
}

/** Only with a test clock may the application move the time; a database whose time was moved never serves real cases. */
async function settleClock(source: DataSource, testClock: boolean): Promise<void> {
  if (testClock) {
    await source.query('GRANT UPDATE ON app_clock TO duban_app');
    return;
  }
  await source.query('REVOKE UPDATE ON app_clock FROM duban_app');
  const [clock] = (await source.query(`SELECT shift <> interval '0' AS moved FROM app_clock`)) as { moved: boolean }[];
  if (clock?.moved) {
    throw new StartRefusedError([
      {
        zh: '该数据库的时钟曾在测试中被移动，不能用于正式运行。请换用其他数据库，或以 DUBAN_TEST_CLOCK=on 继续测试。',
        en: 'Expected a database with the real time, but found one whose clock was moved by tests. Use another database, or go on testing with DUBAN_TEST_CLOCK=on.',
      },
    ]);
  }
}
