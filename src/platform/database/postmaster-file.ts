import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes about itself into its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** `foreign`: the number now belongs to another program, or to a server of another folder. */
export type PostmasterState = 'alive' | 'gone' | 'foreign';

export const postmasterFile = (data: string): string => join(data, 'postmaster.pid');

/** Undefined without a file, or while it is still being written. */
export function readPostmaster(data: string): Postmaster | undefined {
  const file = postmasterFile(data);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const [pid, port, status] = [Number(lines[0]), Number(lines[3]), lines[7]?.trim()];
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port, isReady: status === 'ready' };
}

/**
 * Looks at the process itself, since a file may outlive its server: a machine that lost power gives the number to another
 * program, and where nobody reaps (containers without init) a killed server stays as a zombie that still answers to its number.
 */
export function postmasterState(pid: number, data: string): PostmasterState {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'gone';
  }
  return existsSync('/proc/self/stat') ? stateOnLinux(pid, data) : stateByName(pid);
}

// helpers

function stateOnLinux(pid: number, data: string): PostmasterState {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return 'gone';
  }
  if (stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')) return 'gone';
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data ? 'alive' : 'foreign';
  } catch {
    // Another user's process: the folder cannot be seen, the name can.
    return stat.includes('(postgres)') ? 'alive' : 'foreign';
  }
}

function stateByName(pid: number): PostmasterState {
  if (process.platform === 'win32') return 'alive';
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' });
  return stdout.trim().endsWith('postgres') ? 'alive' : stdout.trim() === '' ? 'gone' : 'foreign';
}
