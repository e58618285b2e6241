/**
 * `npm run test:zeebe`: the adapter on a real broker. The promises of the engine's port, the scenarios, what happens when broker or
 * application are killed, and the whole cases of a complaint over HTTP. Needs Java 21 or newer; exit code 3 without.
 *
 *     npm run test:zeebe -- [--zeebe-version 8.5.8 | 8.6.0]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { NoJava, findJava } from './java.mjs';

const NO_JAVA = 3;
/** Of the specs of whole cases, those that are run each time; docs/zeebe.md says how the others stand. */
const WHOLE_CASES = 'processes/complaint-to-blacklist/complaint-to-blacklist';

const { values } = parseArgs({ options: { 'zeebe-version': { type: 'string', default: '8.5.8' } } });
const version = values['zeebe-version'];
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
  run('engine, scenarios, kills', ['--selectProjects', 'zeebe']);
  run('whole cases', ['--selectProjects', 'zeebe-cases', '--testPathPatterns', WHOLE_CASES]);
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
