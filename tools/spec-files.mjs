/** Fails when a test file is matched by no Jest project: it would never run, and nobody would notice. */
import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { globSync } from './glob.mjs';

const env = { ...process.env, JEST_WITH_ZEEBE: 'on' };
const listed = spawnSync('node_modules/.bin/jest', ['--listTests'], { encoding: 'utf8', env });
if (listed.status !== 0) {
  console.error(listed.stderr);
  process.exit(1);
}
const known = new Set(
  listed.stdout
    .split('\n')
    .filter(Boolean)
    .map((path) => relative(process.cwd(), path)),
);
const testFiles = globSync('.', '.ts')
  .concat(globSync('.', '.tsx'))
  .filter((path) => /[.-](spec|test)\.tsx?$/.test(path));
const orphans = testFiles.filter((path) => !known.has(path));
if (orphans.length > 0 || known.size === 0) {
  console.error(
    `Expected every test file to belong to a project of jest.config.cjs, but found none for:\n  ${orphans.join('\n  ')}`,
  );
  process.exit(1);
}
console.log(`${known.size} test files, each in a Jest project.`);
