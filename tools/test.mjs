/**
 * `npm test`: installs what is missing, builds, and runs every test that needs no Java. Further arguments go to Jest,
 * for example `npm test -- --selectProjects unit`. Browser tests need Chromium; without it they are skipped with a notice
 * on a desk and fail when CI=true.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const run = (command, args, env = {}) => {
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.status !== 0) process.exit(result.status ?? 1);
};

if (!existsSync('node_modules/.package-lock.json')) run('npm', ['ci']);

const jestArguments = process.argv.slice(2);
const chosen = jestArguments.includes('--selectProjects')
  ? jestArguments.slice(jestArguments.indexOf('--selectProjects') + 1)
  : null;
const needsWeb = !chosen || chosen.includes('browser') || chosen.includes('api');
if (needsWeb) run('npm', ['run', '--silent', 'build']);

run(process.execPath, ['--max-old-space-size=4096', 'node_modules/jest/bin/jest.js', ...jestArguments], { TZ: 'UTC' });
