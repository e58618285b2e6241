import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { EmbeddedPostgresError } from './postgres.errors';

export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as one of these, whichever exists first. */
const OTHER_USERS = ['postgres', 'nobody'];
const OTHERS_MAY_ENTER = 0o001;

/** The user PostgreSQL must run as, or undefined where it may run as the application's own. */
export function otherUserForPostgres(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of OTHER_USERS) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new EmbeddedPostgresError(`this is root, and none of the users ${OTHER_USERS.join(', ')} exists`);
}

/** Whether any user may reach the path: every folder above it and the path itself let others in. */
export function isTraversable(path: string): boolean {
  const { root } = parse(path);
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      if ((statSync(folder).mode & OTHERS_MAY_ENTER) === 0) return false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (folder === root) return true;
  }
}

/** Where root puts what another user must reach when the product itself lies in a closed folder such as /root. */
export function openFolder(): string {
  const folder = join('/var/lib', 'duban');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
