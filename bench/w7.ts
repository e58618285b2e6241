import { runClients } from './cases';
import { openProduct } from './complaint-clients';
import { openEngine } from './engine';
import { Meter } from './meter';
import type { Figures } from './peers';
import type { Row } from './report';
import { RemoteClients } from './remote-clients';
import { round, Samples } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

const CLIENTS = [1, 4, 16];

/**
 * The shipped complaint process over HTTP: registration, screening, assignment of investigators, with sessions, access
 * checks, forms, rows of tasks, deadlines, timeline and audit. The clients have a process of their own, whose processor time is
 * not counted. Beside it the engine alone, on the same server, for the product's own overhead.
 */
export const w7: Workload = {
  rows: CLIENTS.flatMap((clients): Row[] => {
    const of = `${clients} client${clients > 1 ? 's' : ''}`;
    const key = (name: string): string => `w7.c${clients}.${name}`;
    return [
      { label: `steps/s, ${of}`, key: key('steps_per_s') },
      { label: `step p50 ms, ${of}`, key: key('step_p50_ms') },
      { label: `step p99 ms, ${of}`, key: key('step_p99_ms') },
      { label: `claim p50 ms, ${of}`, key: key('claim_p50_ms') },
      {
        label: `CPU ms per step, Node and PostgreSQL, claims included, ${of}`,
        key: key('cpu_ms_per_step'),
      },
      { label: `CPU ms per step of the engine alone, ${of}`, key: key('engine_alone_cpu_ms_per_step') },
      { label: `cost of a step, times the engine's own, ${of}`, key: key('overhead') },
      { label: `round trips to the database per step, ${of}`, key: key('round_trips_per_step') },
      { label: `WAL bytes per step, ${of}`, key: key('wal_bytes_per_step') },
    ];
  }),

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const figures: Figures = {};
    const seconds = isShort ? 3 : 20;
    const url = await server.newDatabase('w7');
    const product = await openProduct(url);
    const meter = await Meter.open(url);
    const people = await RemoteClients.open(product.base, url);
    let { cases } = await people.drive(4, isShort ? 3 : 15);
    await knowTables(meter);
    for (const clients of CLIENTS) {
      await meter.run('CHECKPOINT');
      const before = await meter.read();
      const did = await people.drive(clients, seconds);
      const cost = await meter.since(before);
      cases += did.cases;
      const [register, claim, submit] = [did.register, did.claim, did.submit].map((values) => new Samples(values));
      const steps = new Samples([...did.register, ...did.submit]);
      const count = steps.values.length;
      const key = (name: string): string => `w7.c${clients}.${name}`;
      Object.assign(figures, steps.figures(key('step')), claim!.figures(key('claim')), {
        [key('steps_per_s')]: round((count * 1_000) / cost.wallMs),
        ...register!.figures(key('register')),
        ...submit!.figures(key('submit')),
        [key('cpu_ms_per_step')]: round((cost.nodeCpuMs + cost.serverCpuMs) / count),
        [key('round_trips_per_step')]: round(cost.roundTrips / count, 1),
        [key('wal_bytes_per_step')]: Math.round(cost.walBytes / count),
      });
    }
    people.close();
    await product.close();
    await checkCases(meter, cases);
    await meter.close();
    Object.assign(figures, await engineAlone(server, seconds, figures));
    return figures;
  },
};

// helpers

/** As PostgreSQL does by itself within a minute: plans made for empty tables are made anew. */
function knowTables(meter: Meter): Promise<void> {
  return meter.run('ANALYZE');
}

/** Every case has its two submissions, each once in the audit log, and stands where it should. */
async function checkCases(meter: Meter, cases: number): Promise<void> {
  const facts = {
    'SELECT count(*) FROM cases': cases,
    'SELECT count(*) FROM task_submissions': cases * 2,
    "SELECT count(*) FROM audit_events WHERE action = 'TaskSubmitted'": cases * 2,
    'SELECT count(*) FROM engine_instances': cases,
    'SELECT count(*) FROM engine_incidents': 0,
  };
  for (const [sql, expected] of Object.entries(facts)) {
    const found = Number(await meter.value(sql));
    if (found !== expected)
      throw new Error(`Expected ${expected} from "${sql}", but found ${found}; the figures are void.`);
  }
}

async function engineAlone(server: Databases, seconds: number, product: Figures): Promise<Figures> {
  const url = await server.newDatabase('w7_engine');
  const bench = await openEngine(url, ['complaint.bpmn']);
  const meter = await Meter.open(url);
  await bench.startLoops();
  await runClients(bench, meter, 4, { seconds: Math.min(seconds, 10) });
  await knowTables(meter);
  const figures: Figures = {};
  for (const clients of CLIENTS) {
    const { cost, steps } = await runClients(bench, meter, clients, { seconds });
    const own = (cost.nodeCpuMs + cost.serverCpuMs) / steps.values.length;
    figures[`w7.c${clients}.engine_alone_cpu_ms_per_step`] = round(own);
    figures[`w7.c${clients}.overhead`] = round(Number(product[`w7.c${clients}.cpu_ms_per_step`]) / own, 1);
  }
  await bench.close();
  await meter.close();
  return figures;
}
