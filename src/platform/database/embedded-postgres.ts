import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { postgresBinaries } from './postgres-binaries';
import { EmbeddedPostgresError } from './postgres.errors';
import { postmasterFile, postmasterState, readPostmaster, type Postmaster } from './postmaster-file';
import type { SystemUser } from './system-user';
import { freePort } from './free-port';

export interface EmbeddedPostgresOptions {
  /** Holds `data/` and `server.log`; PostgreSQL's user must be able to reach it. */
  folder: string;
  /** Of the superuser `postgres`. */
  password: string;
  /** Who runs the server when the application is root. */
  user?: SystemUser;
  /** Where clients look for a server that ran before; otherwise a free one is taken. */
  port?: number;
  /** Additional server settings, such as `fsync=off` for tests. */
  settings?: string[];
  /** Leaves the creation of the cluster in the system's cache: for tests. */
  isThrowAway?: boolean;
  report?: (line: string) => void;
}

export interface RunningPostgres extends Postmaster {
  data: string;
  /** Already ran when asked for: the application before this one was killed. */
  adopted: boolean;
}

const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 60_000;
const START_ATTEMPTS = 5;
const LOG_EXCERPT = 600;

/**
 * Starts PostgreSQL from the npm binaries in its own folder, or takes over the one that runs there.
 *
 * The server is detached: neither Ctrl-C in the terminal nor `kill -9` of the application ends it, so that the application
 * can finish its steps first, or find its database again. PostgreSQL itself refuses a second server on one folder.
 *
 * @throws EmbeddedPostgresError with the end of the server's log when it does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<RunningPostgres> {
  const native = postgresBinaries({
    forOtherUser: options.user !== undefined,
    report: options.report ?? (() => undefined),
  });
  mkdirSync(options.folder, { recursive: true, mode: 0o755 });
  const data = join(realpathSync(options.folder), 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) createCluster(native, data, options);
  for (let attempt = 1; ; attempt++) {
    const running = await findRunning(data, options.password);
    if (running !== undefined) return { ...running, data, adopted: true };
    const result = await launch(native, data, options);
    if (typeof result !== 'string') return { ...result, data, adopted: false };
    // Children of a killed server let go of its memory, and a port taken meanwhile is replaced, by the next attempt.
    if (attempt === START_ATTEMPTS) throw new EmbeddedPostgresError(result);
    await pause(attempt * 300);
  }
}

/** Ends the server after its running transactions were cut off; returns when it has written everything. */
export async function stopEmbeddedPostgres(server: Pick<RunningPostgres, 'pid' | 'data'>): Promise<void> {
  if (postmasterState(server.pid, server.data) !== 'alive') return;
  process.kill(server.pid, 'SIGINT');
  const end = Date.now() + STOPPED_WITHIN_MS;
  while (postmasterState(server.pid, server.data) === 'alive') {
    if (Date.now() > end)
      throw new EmbeddedPostgresError(`server ${server.pid} did not stop within ${STOPPED_WITHIN_MS / 1000} s`);
    await pause(20);
  }
}

// helpers

function createCluster(native: string, data: string, options: EmbeddedPostgresOptions): void {
  // Without PG_VERSION nothing was ever stored: what lies here is a creation that was cut off.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  const passwordFile = join(options.folder, 'initial-password');
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (options.user !== undefined) {
    chownSync(data, options.user.uid, options.user.gid);
    chownSync(passwordFile, options.user.uid, options.user.gid);
  }
  // C.UTF-8: with LANG unset the encoding would be SQL_ASCII, and with plain C Chinese text has no letters.
  const settings = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--no-instructions'];
  if (options.isThrowAway) settings.push('--no-sync');
  const result = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'postgres', `--pwfile=${passwordFile}`, ...settings],
    { ...identity(options.user), encoding: 'utf8' },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(data, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`initdb: ${(result.error?.message ?? result.stderr).trim().slice(-LOG_EXCERPT)}`);
  }
}

/** The live server of this folder, once it is ready; a file left by a dead one is removed. */
async function findRunning(data: string, password: string): Promise<Postmaster | undefined> {
  const end = Date.now() + READY_WITHIN_MS;
  while (existsSync(postmasterFile(data))) {
    const found = readPostmaster(data);
    if (found !== undefined && postmasterState(found.pid, data) !== 'alive') {
      rmSync(postmasterFile(data), { force: true });
      return undefined;
    }
    if (found?.isReady && (await answers(found.port, password))) return found;
    if (Date.now() > end) {
      throw new EmbeddedPostgresError(
        `a server runs on ${data} but does not answer for ${READY_WITHIN_MS / 1000} s; see server.log there`,
      );
    }
    await pause(20);
  }
  return undefined;
}

/** A server that is just dying still has its file and its number. */
async function answers(port: number, password: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

/** The started server, or why it did not start. */
async function launch(native: string, data: string, options: EmbeddedPostgresOptions): Promise<Postmaster | string> {
  const port = options.port ?? (await freePort());
  const logFile = join(options.folder, 'server.log');
  const log = openSync(logFile, 'a');
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    ...(options.settings ?? []),
  ];
  const child = spawn(
    join(native, 'bin', 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...identity(options.user),
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once('error', (error) => (failure = error.message));
  child.once(
    'exit',
    (code) => (failure = `exit code ${code}: ${readFileSync(logFile, 'utf8').trim().slice(-LOG_EXCERPT)}`),
  );
  const end = Date.now() + READY_WITHIN_MS;
  while (failure === undefined) {
    const found = readPostmaster(data);
    if (found?.pid === child.pid && found?.isReady) {
      child.removeAllListeners();
      return found;
    }
    if (Date.now() > end) failure = `not ready after ${READY_WITHIN_MS / 1000} s; see ${logFile}`;
    await pause(20);
  }
  return failure;
}

/** The server must not keep the terminal's folder busy, and must not inherit addresses of other databases (PGHOST …). */
function identity(user: SystemUser | undefined) {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(PG|DUBAN_|DATABASE_URL)/.test(key)),
  );
  return { cwd: '/', env: environment, ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }) };
}
