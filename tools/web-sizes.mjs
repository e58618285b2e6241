/**
 * Compares what a browser must load before it can show the first page with the limits of the product: the portal 120 KB, the
 * workbench up to the first list 500 KB, compressed. Counts the page, its scripts with everything they import statically
 * (the manifest knows) and their styles. Builds the web first when there is no build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMITS_KB = { 'portal.html': 120, 'index.html': 500 };
const dist = 'web/dist';

if (!existsSync(join(dist, '.vite/manifest.json'))) {
  const built = spawnSync('node_modules/.bin/vite', ['build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'], {
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(1);
}
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  const own = [chunk.file, ...(chunk.css ?? [])];
  return [...own, ...(chunk.imports ?? []).flatMap((next) => filesOf(next, seen))];
}

/** The workbench opens its first list as a chunk of its own: it counts as well. */
function entriesOf(page) {
  const first = Object.keys(manifest).filter(
    (key) => page === 'index.html' && /pages\/inbox\/[A-Z]\w+\.tsx$/.test(key),
  );
  return [page, ...first];
}

let tooLarge = false;
for (const [page, limit] of Object.entries(LIMITS_KB)) {
  if (!manifest[page]) {
    console.error(`Expected the web build to have the entry ${page}, but it has none.`);
    process.exit(1);
  }
  const files = new Set(entriesOf(page).flatMap((key) => filesOf(key)));
  const kb = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1024;
  console.log(`${page}: ${kb.toFixed(0)} KB of ${limit} KB (${files.size} files)`);
  tooLarge ||= kb > limit;
}
process.exit(tooLarge ? 1 : 0);
