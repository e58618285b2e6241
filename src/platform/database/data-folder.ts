import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderNotUsableError, EmbeddedPostgresError } from './postgres.errors';
import { postmasterState, readPostmaster } from './postmaster-file';
import { isTraversable, openFolder, type SystemUser } from './system-user';

export interface Passwords {
  superuser: string;
  owner: string;
  application: string;
}

/** Names where the database lies when it could not lie in the data folder itself; once written it always counts. */
const LOCATION_FILE = 'postgres-location';
const PASSWORDS_FILE = 'database-passwords.json';

/** @throws DataFolderNotUsableError before anything else is tried. */
export function ensureWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new DataFolderNotUsableError(folder, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/**
 * The folder of the embedded database: `<data folder>/postgres`, or, when PostgreSQL runs as another user who cannot get
 * there, one below an open folder. A database that already lies in the closed one is copied there, and the original set aside.
 */
export function postgresFolder(dataDir: string, user: SystemUser | undefined, report: (line: string) => void): string {
  const pointer = join(dataDir, LOCATION_FILE);
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const wanted = join(dataDir, 'postgres');
  if (user === undefined || isTraversable(realpathSync(dataDir)) || isRunning(wanted)) return wanted;
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12);
  const target = join(openFolder(), `data-${name}`);
  if (existsSync(join(wanted, 'data', 'PG_VERSION')) && !existsSync(target)) moveCluster(wanted, target);
  writeFileSync(pointer, `${target}\n`);
  report(
    `数据目录不允许 ${user.name} 用户进入，数据库放在 / The data folder is closed to user ${user.name}; the database lies in ${target}`,
  );
  return target;
}

/** Generated once; a database whose passwords are lost can only be opened by its administrator. */
export function passwords(dataDir: string, folder: string): Passwords {
  const file = join(dataDir, PASSWORDS_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  if (existsSync(join(folder, 'data', 'PG_VERSION'))) {
    throw new EmbeddedPostgresError(
      `${file} is missing although the database ${folder} exists; put it back from the backup`,
    );
  }
  const generated = { superuser: randomPassword(), owner: randomPassword(), application: randomPassword() };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(generated), { mode: 0o600 });
  renameSync(draft, file);
  return generated;
}

// helpers

const randomPassword = () => randomBytes(24).toString('base64url');

function isRunning(folder: string): boolean {
  const data = join(folder, 'data');
  const found = existsSync(data) ? readPostmaster(data) : undefined;
  return found !== undefined && postmasterState(found.pid, realpathSync(data)) === 'alive';
}

/** `cp -a` keeps the owner and modes that PostgreSQL insists on. The copy counts only once it is complete. */
function moveCluster(from: string, to: string): void {
  const draft = `${to}.${process.pid}`;
  const copied = spawnSync('cp', ['-a', from, draft], { encoding: 'utf8' });
  if (copied.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`the database could not be copied from ${from} to ${to}: ${copied.stderr.trim()}`);
  }
  renameSync(draft, to);
  renameSync(from, `${from}-moved`);
}
