import { check } from './check';
import { runClients } from './cases';
import { openEngine } from './engine';
import { Meter, residentMegabytes } from './meter';
import type { Figures } from './peers';
import type { Row } from './report';
import { round } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

const CLIENTS = [1, 4, 16];

/** Complaint cases with 1, 4 and 16 clients: finished cases and user steps per second, and what a step costs. */
export const w1: Workload = {
  rows: CLIENTS.flatMap((clients): Row[] => {
    const key = (name: string): string => `w1.c${clients}.${name}`;
    const of = `${clients} client${clients > 1 ? 's' : ''}`;
    return [
      { label: `finished cases/s, ${of}`, key: key('cases_per_s') },
      { label: `steps/s, ${of}`, key: key('steps_per_s'), ceilingKey: `step.c${clients}.tps` },
      { label: `step p50 ms, ${of}`, key: key('step_p50_ms'), ceilingKey: `step.c${clients}.p50_ms` },
      { label: `step p95 ms, ${of}`, key: key('step_p95_ms') },
      { label: `step p99 ms, ${of}`, key: key('step_p99_ms'), ceilingKey: `step.c${clients}.p99_ms` },
      { label: `wait for the next task p50 ms, ${of}`, key: key('next_task_p50_ms') },
      { label: `WAL bytes per step, ${of}`, key: key('wal_bytes_per_step'), ceilingKey: `step.c${clients}.wal_bytes` },
      {
        label: `CPU ms per step of the engine, ${of}`,
        key: key('engine_cpu_ms_per_step'),
        peerKey: key('jvm_cpu_ms_per_step'),
      },
      { label: `CPU ms per step of PostgreSQL, ${of}`, key: key('pg_cpu_ms_per_step') },
      { label: `round trips per step, ${of}`, key: key('round_trips_per_step') },
    ];
  }).concat({ label: 'resident MB after W1', key: 'w6.rss_after_w1_mb' }),

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const url = await server.newDatabase('w1');
    const bench = await openEngine(url, ['complaint.bpmn']);
    const meter = await Meter.open(url);
    const figures: Figures = {};
    await bench.startLoops();
    const warm = await runClients(bench, meter, 4, { seconds: isShort ? 7 : 90, cases: 3_000 });
    let cases = warm.cases;
    for (const clients of CLIENTS) {
      await meter.run('CHECKPOINT');
      const run = await runClients(bench, meter, clients, { seconds: isShort ? 3 : 20 });
      cases += run.cases;
      const { steps, cost } = run;
      const count = steps.values.length;
      const key = (name: string): string => `w1.c${clients}.${name}`;
      Object.assign(figures, {
        [key('cases_per_s')]: round((run.cases * 1_000) / cost.wallMs),
        [key('steps_per_s')]: round((count * 1_000) / cost.wallMs),
        ...steps.figures(key('step')),
        ...run.start.figures(key('start')),
        ...run.complete.figures(key('complete')),
        ...run.nextTask.figures(key('next_task')),
        [key('wal_bytes_per_step')]: Math.round(cost.walBytes / count),
        [key('engine_cpu_ms_per_step')]: round(cost.nodeCpuMs / count),
        [key('pg_cpu_ms_per_step')]: round(cost.serverCpuMs / count),
        [key('round_trips_per_step')]: round(cost.roundTrips / count),
      });
    }
    figures['w6.rss_after_w1_mb'] = residentMegabytes();
    await bench.close();
    await check(meter, { ended: cases });
    await meter.close();
    return figures;
  },
};
