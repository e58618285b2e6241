import { setTimeout as pause } from 'node:timers/promises';
import { check } from './check';
import { openEngine, type BenchEngine } from './engine';
import { Meter } from './meter';
import type { Figures } from './peers';
import { round } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

/** Instances made in one transaction. */
const BATCH = 100;
const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 240_000;

/** Instances wait at a due timer while the loops are off; then they are switched on. Each goes on to a service task and ends. */
export const w3: Workload = {
  rows: [
    {
      label: 'due timers/s until none is left',
      key: 'w3.timers_per_s',
      peerKey: 'w3.tuned.timers_per_s',
      ceilingKey: 'timers.per_s',
    },
    { label: 'instances/s until all have ended', key: 'w3.instances_per_s' },
    { label: 'WAL bytes per instance', key: 'w3.wal_bytes_per_instance' },
    { label: 'CPU ms per instance of the engine', key: 'w3.engine_cpu_ms_per_instance' },
    { label: 'CPU ms per instance of PostgreSQL', key: 'w3.pg_cpu_ms_per_instance' },
    { label: 'round trips per instance', key: 'w3.round_trips_per_instance' },
    { label: 'timers', key: 'w3.timers' },
  ],

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const many = isShort ? 2_000 : 20_000;
    const meter = await Meter.open(await server.newDatabase('w3'));
    await fire(server, meter, many / 10);
    const figures = await fire(server, meter, many);
    await check(meter, { ended: many + many / 10 });
    await meter.close();
    return figures;
  },
};

// helpers

async function fire(server: Databases, meter: Meter, count: number): Promise<Figures> {
  const bench = await openEngine(server.urlOf('w3'), ['timers.bpmn']);
  for (let made = 0; made < count; made += BATCH) await startWaiting(bench, Math.min(BATCH, count - made));
  await meter.run('VACUUM ANALYZE');
  await meter.run('CHECKPOINT');
  // Now the last one is due, too.
  await pause(1_500);
  const waiting = Number(await meter.value('SELECT count(*) FROM engine_timers WHERE due <= app_now()'));
  if (waiting !== count) throw new Error(`Expected ${count} due timers, but found ${waiting}.`);
  const before = await meter.read();
  await bench.startLoops();
  let firedMs: number | undefined;
  while (bench.openTasks.ended < count) {
    await pause(LOOK_EVERY_MS);
    if (firedMs === undefined && (await meter.value('SELECT count(*) FROM engine_timers')) === '0')
      firedMs = performance.now() - before.wallMs;
    if (performance.now() - before.wallMs > GIVE_UP_MS)
      throw new Error(`Expected ${count} instances to end within ${GIVE_UP_MS / 1_000} s.`);
  }
  const cost = await meter.since(before);
  await bench.close();
  return {
    'w3.timers': count,
    'w3.timers_per_s': round((count * 1_000) / (firedMs ?? cost.wallMs), 0),
    'w3.instances_per_s': round((count * 1_000) / cost.wallMs, 0),
    'w3.wal_bytes_per_instance': Math.round(cost.walBytes / count),
    'w3.engine_cpu_ms_per_instance': round(cost.nodeCpuMs / count, 3),
    'w3.pg_cpu_ms_per_instance': round(cost.serverCpuMs / count, 3),
    'w3.round_trips_per_instance': round(cost.roundTrips / count, 3),
  };
}

async function startWaiting({ database, engine }: BenchEngine, count: number): Promise<void> {
  await database.transaction(async (tx) => {
    for (let number = 0; number < count; number++) await engine.start(tx, { processId: 'timers', variables: {} });
  });
}
