import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { query, testConfig } from '../../../test/support/database';
import { clusterUrls } from './cluster';
import { passwords } from './data-folder';
import { startEmbeddedPostgres, stopEmbeddedPostgres, type RunningPostgres } from './embedded-postgres';
import { openDatabase } from './open-database';
import { DataFolderInUseError, EmbeddedPostgresError } from './postgres.errors';
import { postmasterFile, postmasterState, readPostmaster } from './postmaster-file';
import { otherUserForPostgres } from './system-user';

const silent = () => undefined;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'duban-embedded-'));
  chmodSync(path, 0o755);
  return path;
}

describe('startEmbeddedPostgres', () => {
  const options = { folder: folder(), password: 'test', user: otherUserForPostgres() };
  let server: RunningPostgres;
  const url = () => `postgres://postgres:test@127.0.0.1:${server.port}/postgres`;

  beforeAll(async () => {
    server = await startEmbeddedPostgres(options);
  });

  afterAll(async () => {
    await stopEmbeddedPostgres(server);
    rmSync(options.folder, { recursive: true, force: true });
  });

  it('should store Chinese text, know its letters and its order by pinyin', async () => {
    const [row] = await query(
      url(),
      `SELECT current_setting('server_encoding') AS encoding, '督' ~ '\\w' AS letter,
              (SELECT string_agg(n, '' ORDER BY n COLLATE "zh-x-icu") FROM unnest(ARRAY['张','李','阿','王']) n) AS ordered`,
    );
    expect(row).toEqual({ encoding: 'UTF8', letter: true, ordered: '阿李王张' });
  });

  it('should take over the running server instead of starting a second one', async () => {
    const second = await startEmbeddedPostgres(options);
    expect(second).toMatchObject({ pid: server.pid, port: server.port, adopted: true });
  });

  it('should find every acknowledged row again after the server was killed', async () => {
    await query(url(), 'CREATE TABLE kept (n int); INSERT INTO kept SELECT generate_series(1, 500)');
    process.kill(server.pid, 'SIGKILL');
    server = await startEmbeddedPostgres(options);
    expect(server.adopted).toBe(false);
    expect(await query(url(), 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 500 }]);
  });

  it('should start over a file whose number now belongs to another program', async () => {
    await stopEmbeddedPostgres(server);
    writeFileSync(
      postmasterFile(server.data),
      `${process.pid}\n${server.data}\n1790000000\n5499\n\n127.0.0.1\n 1 2\nready\n`,
    );
    server = await startEmbeddedPostgres(options);
    expect(server.adopted).toBe(false);
    expect(server.pid).not.toBe(process.pid);
  });

  it('should say what the server said when it does not start', async () => {
    await stopEmbeddedPostgres(server);
    const settings = join(server.data, 'postgresql.auto.conf');
    appendFileSync(settings, `no_such_setting = 'x'\n`);
    await expect(startEmbeddedPostgres(options)).rejects.toThrow(/no_such_setting/);
    writeFileSync(settings, '');
    server = await startEmbeddedPostgres(options);
  });
});

describe('openDatabase', () => {
  const config = testConfig({ dataDir: folder(), databaseUrl: undefined });
  const data = join(config.dataDir, 'postgres', 'data');

  afterAll(() => rmSync(config.dataDir, { recursive: true, force: true }));

  it('should refuse a second application on the same folder, and leave the first one its database', async () => {
    const first = await openDatabase(config, silent);
    await expect(openDatabase(config, silent)).rejects.toThrow(DataFolderInUseError);
    expect(await query(first.applicationUrl, 'SELECT app_now() IS NOT NULL AS works')).toEqual([{ works: true }]);
    await first.close();
    expect(readPostmaster(data)).toBeUndefined();
  }, 120_000);

  it('should give the application its own login, which may not change tables', async () => {
    const open = await openDatabase(config, silent);
    expect(await query(open.applicationUrl, 'SELECT session_user AS who')).toEqual([{ who: 'duban_app' }]);
    await expect(query(open.applicationUrl, 'DROP TABLE idempotency_keys')).rejects.toThrow(/must be owner/);
    await open.close();
  });

  it('should start the server again when it dies, where the application finds it', async () => {
    const open = await openDatabase(config, silent);
    process.kill(readPostmaster(data)!.pid, 'SIGKILL');
    const answer = await eventually(() => query(open.applicationUrl, 'SELECT app_now() IS NOT NULL AS works'));
    expect(answer).toEqual([{ works: true }]);
    await expect(openDatabase(config, silent)).rejects.toThrow(DataFolderInUseError);
    await open.close();
  });

  it('should leave no server behind when the database is newer than the code', async () => {
    const open = await openDatabase(config, silent);
    const { port } = readPostmaster(data)!;
    const { owner } = clusterUrls(port, passwords(config.dataDir, join(config.dataDir, 'postgres')));
    await query(owner, `INSERT INTO migrations (timestamp, name) VALUES (9990000000000, 'AddFuture9990000000000')`);
    await open.close();
    await expect(openDatabase(config, silent)).rejects.toThrow(/AddFuture9990000000000/);
    const found = readPostmaster(data);
    expect(found === undefined ? 'gone' : postmasterState(found.pid, data)).toBe('gone');
  });

  it('should not invent new passwords for a database that has some', async () => {
    rmSync(join(config.dataDir, 'database-passwords.json'));
    await expect(openDatabase(config, silent)).rejects.toThrow(EmbeddedPostgresError);
  });
});

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = 300; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
