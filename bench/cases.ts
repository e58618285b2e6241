import type { CaseEngine } from './engine';
import { COMPLAINT_TASKS, complaintVariables, completionVariables, Random } from './complaint';
import type { Meter, Reading } from './meter';
import { Samples } from './samples';

/** What a set of clients did: latencies of the commands, finished cases, and what it cost. */
export class Run {
  readonly start = new Samples();
  readonly complete = new Samples();
  /** From the answer to a command until the client knows the next task: service tasks run in between. */
  readonly nextTask = new Samples();
  cases = 0;
  cost!: Reading;

  get steps(): Samples {
    const all = new Samples();
    all.addAll(this.start);
    all.addAll(this.complete);
    return all;
  }
}

/** One case: a start and four completions, in order, by one client; finished when the instance has ended. */
export async function runCase({ engine, database, openTasks }: CaseEngine, random: Random, run: Run): Promise<void> {
  const variables = complaintVariables(random);
  const { instanceKey } = await run.start.time(() =>
    database.transaction((tx) => engine.start(tx, { processId: 'complaint', variables })),
  );
  for (const task of COMPLAINT_TASKS) {
    const jobKey = await run.nextTask.time(() => openTasks.next(instanceKey, task));
    const changes = completionVariables(task, random);
    await run.complete.time(() => database.transaction((tx) => engine.completeJob(tx, { jobKey, variables: changes })));
  }
  await run.nextTask.time(() => openTasks.end(instanceKey));
  run.cases += 1;
}

/** Closed loop, no think time: each client does case after case until the time is up or the cases are done. */
export async function runClients(
  bench: CaseEngine,
  meter: Meter,
  clients: number,
  limit: { seconds?: number; cases?: number },
): Promise<Run> {
  const run = new Run();
  let left = limit.cases ?? Number.POSITIVE_INFINITY;
  const end = performance.now() + (limit.seconds ?? 600) * 1_000;
  const before = await meter.read();
  const client = async (number: number): Promise<void> => {
    const random = new Random(1_000 + number);
    while (performance.now() < end && left-- > 0) await runCase(bench, random, run);
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  run.cost = await meter.since(before);
  return run;
}
