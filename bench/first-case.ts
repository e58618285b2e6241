import 'reflect-metadata';
import { runCase, Run } from './cases';
import { Random } from './complaint';
import { openEngine } from './engine';
import { residentMegabytes } from './meter';

const IDLE_MS = 3_000;

/** W6 in a process of its own: opens the engine, does one case, waits, tells how long it took and how big it is. */
async function main(): Promise<void> {
  const bench = await openEngine(process.env.BENCH_URL!, ['complaint.bpmn']);
  await bench.startLoops();
  const run = new Run();
  await runCase(bench, new Random(1), run);
  const seconds = (Date.now() - Number(process.env.BENCH_LAUNCHED)) / 1_000;
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  console.log(JSON.stringify({ seconds, residentMb: residentMegabytes() }));
  await bench.close();
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
