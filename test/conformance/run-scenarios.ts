import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryHarness } from './harness';
import { startPostgresSuite } from './postgres-suite';
import { readScenarios, type Scenario } from './scenario';
import { embeddedScenarios, type ScenarioEngine } from './scenario-engine';
import { runScenario } from './scenario-runner';
import { whySkipped } from './zeebe/supported';
import { ZeebeSuite } from './zeebe/zeebe-suite';

const USAGE =
  'npm run conformance -- [<folder>] [--engine embedded [--store postgres|memory] | --engine zeebe [--zeebe-version 8.5.8|8.6.0]]';

/** An engine that is empty at the beginning of each scenario. */
interface Suite {
  empty(scenario: Scenario): Promise<ScenarioEngine>;
  end(): Promise<void>;
}

const SUITES: Record<string, (version: string) => Promise<Suite>> = {
  'embedded postgres': async () => {
    const { empty, end } = await startPostgresSuite();
    return { empty: async () => embeddedScenarios(await empty()), end };
  },
  'embedded memory': () =>
    Promise.resolve({ empty: async () => embeddedScenarios(await memoryHarness()), end: () => Promise.resolve() }),
  zeebe: (version) => ZeebeSuite.start(version),
};

/** Runs every scenario below a folder, prints those that fail with their first difference, and the totals as last line. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'embedded' },
      store: { type: 'string', default: 'postgres' },
      'zeebe-version': { type: 'string', default: '8.5.8' },
    },
  });
  const folder = positionals[0] ?? join(__dirname, 'scenarios');
  const { engine, store, 'zeebe-version': version } = values;
  const open = SUITES[engine === 'embedded' ? `embedded ${store}` : engine];
  if (!open || !existsSync(folder)) {
    console.error(`Expected a folder of scenarios, a known engine and a known store; usage: ${USAGE}`);
    return 2;
  }
  const scenarios = readScenarios(folder);
  const skipped = engine === 'zeebe' ? scenarios.filter((one) => whySkipped(one, version) !== undefined) : [];
  skipped.forEach((one) => console.log(`skipped ${one.id}: ${whySkipped(one, version)}`));
  const suite = await open(version);
  let failed = 0;
  const run = scenarios.filter((one) => !skipped.includes(one));
  for (const scenario of run) {
    const found = await outcome(suite, scenario);
    if (found === undefined) continue;
    failed += 1;
    console.log(`${scenario.id}: ${found}`);
  }
  await suite.end();
  if (skipped.length > 0) console.log(`${skipped.length} skipped`);
  console.log(`${run.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

async function outcome(suite: Suite, scenario: Scenario): Promise<string | undefined> {
  try {
    return await runScenario(scenario, await suite.empty(scenario));
  } catch (error) {
    return `the engine failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
