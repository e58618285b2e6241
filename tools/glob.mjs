import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.data', '.cache', 'coverage']);

/** All files below `folder` whose name ends in `ending`, sorted, as paths relative to the working directory. */
export function globSync(folder, ending) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (SKIPPED.has(entry.name)) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return globSync(path, ending);
      return path.endsWith(ending) ? [path] : [];
    })
    .sort();
}
