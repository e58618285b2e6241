/**
 * `npm run test:zeebe`: the adapter on a real broker. The promises of the engine's port, the scenarios, what happens when broker or
 * application are killed, and the whole cases of a complaint and of a report over HTTP. Needs Java 21 or newer; exit code 3 without.
 *
 *     npm run test:zeebe -- [--zeebe-version 8.5.8 | 8.6.0] [--all]
 *
 * `--all` takes the specs of every process and those of the browser instead, which need Chromium. What they are not asked on a
 * broker stands in test/zeebe/left-out.json with the reason, and is told at the end.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildChanged } from '../build.mjs';
import { NoJava, findJava } from './java.mjs';

const NO_JAVA = 3;
const LEFT_OUT = join(import.meta.dirname, '..', '..', 'test', 'zeebe', 'left-out.json');
/** Of the specs of whole cases, those that are run each time. */
const WHOLE_CASES = [
  'processes/complaint-to-blacklist/complaint-to-blacklist',
  'processes/falsified-data-report/falsified-data-report',
];

const { values } = parseArgs({
  options: { 'zeebe-version': { type: 'string', default: '8.5.8' }, all: { type: 'boolean', default: false } },
});
const { all: isAll, 'zeebe-version': version } = values;
const folder = mkdtempSync(join(tmpdir(), 'duban-zeebe-tests-'));
let [passed, failed] = [0, 0];

try {
  findJava();
} catch (error) {
  if (!(error instanceof NoJava)) throw error;
  console.error(`NOT TESTED on Zeebe. ${error.message}`);
  process.exit(NO_JAVA);
}

try {
  if (isAll) {
    run('whole cases', ['--selectProjects', 'zeebe-cases']);
    if (await buildChanged()) run('pages in a browser', ['--selectProjects', 'zeebe-browser']);
    else failed += 1;
    sayLeftOut();
  } else {
    run('engine, scenarios, kills', ['--selectProjects', 'zeebe']);
    run('whole cases', ['--selectProjects', 'zeebe-cases', '--testPathPatterns', ...WHOLE_CASES]);
  }
} finally {
  // Of a run that was cut short.
  for (const name of readdirSync(folder).filter((one) => one.startsWith('duban-zeebe-')))
    killBroker(join(folder, name));
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** One spec after the other: there is one broker at a time. */
function run(name, args) {
  const results = join(folder, 'results.json');
  const jest = ['node_modules/jest/bin/jest.js', ...args, '--runInBand', '--json', `--outputFile=${results}`];
  const surroundings = { ...process.env, TZ: 'UTC', JEST_WITH_ZEEBE: 'on', TMPDIR: folder, ZEEBE_VERSION: version };
  const { status } = spawnSync(process.execPath, jest, { stdio: ['ignore', 'ignore', 'inherit'], env: surroundings });
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(results);
  const isBroken = numFailedTests === 0 && (status !== 0 || numPassedTests === 0);
  const faults = isBroken ? Math.max(1, numFailedTestSuites) : numFailedTests;
  console.log(`${name} on Zeebe ${version}: ${numPassedTests} passed, ${faults} failed`);
  passed += numPassedTests;
  failed += faults;
}

/** What the specs are not asked on this broker, and why. */
function sayLeftOut() {
  const leftOut = JSON.parse(readFileSync(LEFT_OUT, 'utf8'));
  for (const { spec, test = 'all of it', versions, reason } of leftOut)
    if (versions.includes(version)) console.log(`left out on Zeebe ${version}: ${spec}, ${test}: ${reason}`);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  } finally {
    rmSync(file, { force: true });
  }
}

function killBroker(run) {
  const script = join(import.meta.dirname, 'broker.mjs');
  spawnSync(process.execPath, [script, 'kill', '--version', version, '--run', run], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
