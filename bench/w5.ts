import { runClients } from './cases';
import { check } from './check';
import { COMPLAINT_TASKS, complaintVariables, completionVariables, Random } from './complaint';
import { openEngine, type BenchEngine } from './engine';
import { Meter } from './meter';
import type { Figures } from './peers';
import { round } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

const STEPS = ['start', ...COMPLAINT_TASKS] as const;

/** What a finished case leaves on the disk, and what each kind of step writes and asks. Service tasks count with the step before them. */
export const w5: Workload = {
  rows: [
    { label: 'bytes per finished case', key: 'w5.bytes_per_case' },
    { label: 'of these heap', key: 'w5.heap_bytes_per_case', peerKey: 'w5.history_heap_bytes_per_case' },
    { label: 'of these indexes', key: 'w5.index_bytes_per_case', peerKey: 'w5.history_index_bytes_per_case' },
    { label: 'rows per finished case', key: 'w5.rows_per_case', peerKey: 'w5.history_rows_per_case' },
    ...STEPS.flatMap((step) => [
      { label: `round trips of "${step}"`, key: `sql.${step}.round_trips`, peerKey: `sql.${step}.statements` },
      { label: `WAL bytes of "${step}"`, key: `sql.${step}.wal_bytes` },
    ]),
    { label: 'WAL bytes per step', key: 'sql.wal_bytes' },
  ],

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const base = isShort ? 400 : 1_000;
    const each = isShort ? 20 : 100;
    const url = await server.newDatabase('w5');
    const bench = await openEngine(url, ['complaint.bpmn']);
    const meter = await Meter.open(url);
    await bench.startLoops();
    await meter.run('VACUUM');
    const empty = await sizes(meter);
    await runClients(bench, meter, 4, { cases: base });
    await meter.run('VACUUM');
    const full = await sizes(meter);
    const figures: Figures = {
      'w5.bytes_per_case': Math.round((full.all - empty.all) / base),
      'w5.heap_bytes_per_case': Math.round((full.heap - empty.heap) / base),
      'w5.index_bytes_per_case': Math.round((full.indexes - empty.indexes) / base),
      'w5.rows_per_case': round(Number(await meter.value('SELECT count(*) FROM engine_history')) / base),
    };
    Object.assign(figures, await countSteps(bench, meter, each));
    await bench.close();
    await check(meter, { ended: base + each });
    await meter.close();
    return figures;
  },
};

// helpers

async function sizes(meter: Meter): Promise<{ all: number; heap: number; indexes: number }> {
  const [found] = await meter.rows<{ all: string; heap: string; indexes: string }>(
    `SELECT sum(pg_total_relation_size(oid)) AS all, sum(pg_table_size(oid)) AS heap, sum(pg_indexes_size(oid)) AS indexes
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  );
  return { all: Number(found!.all), heap: Number(found!.heap), indexes: Number(found!.indexes) };
}

/** One client; all instances do one kind of step before the next kind begins. */
async function countSteps(bench: BenchEngine, meter: Meter, each: number): Promise<Figures> {
  const { database, engine, openTasks } = bench;
  const random = new Random(7);
  const figures: Figures = {};
  const instances: string[] = [];
  let wal = 0;
  for (const step of STEPS) {
    const before = await meter.read();
    for (let number = 0; number < each; number++) {
      if (step === 'start') {
        const variables = complaintVariables(random);
        instances.push(
          (await database.transaction((tx) => engine.start(tx, { processId: 'complaint', variables }))).instanceKey,
        );
        continue;
      }
      const jobKey = await openTasks.next(instances[number]!, step);
      const variables = completionVariables(step, random);
      await database.transaction((tx) => engine.completeJob(tx, { jobKey, variables }));
      if (step === 'decide') await openTasks.end(instances[number]!);
    }
    await bench.runner.settle();
    const cost = await meter.since(before);
    figures[`sql.${step}.round_trips`] = round(cost.roundTrips / each, 1);
    figures[`sql.${step}.wal_bytes`] = Math.round(cost.walBytes / each);
    wal += cost.walBytes;
  }
  figures['sql.wal_bytes'] = Math.round(wal / each / STEPS.length);
  return figures;
}
