import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryHarness, type Harness } from './harness';
import { startPostgresSuite } from './postgres-suite';
import { readScenarios } from './scenario';
import { runScenario } from './scenario-runner';

const USAGE = 'npm run conformance -- [<folder>] [--engine embedded] [--store postgres|memory]';

/** Runs every scenario below a folder, prints those that fail with their first difference, and the totals as last line. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { engine: { type: 'string', default: 'embedded' }, store: { type: 'string', default: 'postgres' } },
  });
  const folder = positionals[0] ?? join(__dirname, 'scenarios');
  if (values.engine !== 'embedded' || !['postgres', 'memory'].includes(values.store) || !existsSync(folder)) {
    console.error(`Expected a folder of scenarios, the engine "embedded" and a known store; usage: ${USAGE}`);
    return 2;
  }
  const suite =
    values.store === 'memory' ? { empty: memoryHarness, end: () => Promise.resolve() } : await startPostgresSuite();
  const failed: string[] = [];
  const scenarios = readScenarios(folder);
  for (const scenario of scenarios) {
    const found = await outcome(
      () => suite.empty(),
      (harness) => runScenario(scenario, harness),
    );
    if (found !== undefined) failed.push(`${scenario.id}: ${found}`);
  }
  await suite.end();
  failed.forEach((line) => console.log(line));
  console.log(`${scenarios.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
}

async function outcome(
  open: () => Promise<Harness>,
  run: (harness: Harness) => Promise<string | undefined>,
): Promise<string | undefined> {
  const harness = await open();
  try {
    return await run(harness);
  } catch (error) {
    return `the engine failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  } finally {
    await harness.close();
  }
}

void main().then((code) => {
  process.exitCode = code;
});
