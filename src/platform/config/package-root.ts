import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with package.json, from the sources as well as from the build in dist/. */
export function packageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`Expected a package.json above ${__dirname}, but found none.`);
    folder = parent;
  }
  return folder;
}
