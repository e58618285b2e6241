import { check } from './check';
import { type Run, runClients } from './cases';
import { openCluster } from './cluster';
import { openEngine } from './engine';
import { Meter } from './meter';
import type { Figures } from './peers';
import type { Row } from './report';
import { round } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

const CLIENTS = [1, 4, 16];
/** `single`: the broker tells each record at once; `bulks`: as docs/zeebe.md sets it up, a hundred at a time or after a second. */
const ENGINES = { embedded: 'embedded engine', single: 'adapter, bulks of 1', bulks: 'adapter, bulks of 100' } as const;
type EngineName = keyof typeof ENGINES;

/** The cases of W1 on the embedded engine and, in the same run, through the adapter on one broker of this machine. */
export const zeebe: Workload = {
  rows: CLIENTS.flatMap((clients) =>
    (Object.keys(ENGINES) as EngineName[]).flatMap((engine): Row[] => {
      const key = keyOf(engine, clients);
      const of = `${clients} client${clients > 1 ? 's' : ''}, ${ENGINES[engine]}`;
      return [
        { label: `finished cases/s, ${of}`, key: key('cases_per_s') },
        { label: `step p50 ms, ${of}`, key: key('step_p50_ms') },
        { label: `step p99 ms, ${of}`, key: key('step_p99_ms') },
        { label: `wait for the next task p50 ms, ${of}`, key: key('next_task_p50_ms') },
        { label: `wait for the next task p99 ms, ${of}`, key: key('next_task_p99_ms') },
        { label: `CPU ms per step of Node, ${of}`, key: key('node_cpu_ms_per_step') },
        { label: `CPU ms per step of PostgreSQL, ${of}`, key: key('pg_cpu_ms_per_step') },
        { label: `WAL bytes per step of PostgreSQL, ${of}`, key: key('wal_bytes_per_step') },
      ];
    }),
  ),

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    return {
      ...(await embedded(server, isShort)),
      ...(await throughAdapter('single', 1, server, isShort)),
      ...(await throughAdapter('bulks', 100, server, isShort)),
    };
  },
};

// helpers

async function embedded(server: Databases, isShort: boolean): Promise<Figures> {
  const url = await server.newDatabase('embedded');
  const bench = await openEngine(url, ['complaint.bpmn']);
  const meter = await Meter.open(url);
  await bench.startLoops();
  const { figures, cases } = await measure('embedded', bench, meter, isShort);
  await bench.close();
  await check(meter, { ended: cases });
  await meter.close();
  return figures;
}

async function throughAdapter(name: EngineName, bulk: number, server: Databases, isShort: boolean): Promise<Figures> {
  const url = await server.newDatabase(`cluster_${name}`);
  const bench = await openCluster(url, ['complaint.bpmn'], bulk);
  const meter = await Meter.open(url);
  const { figures, cases } = await measure(name, bench, meter, isShort);
  await bench.close();
  await checkCluster(meter, cases);
  await meter.close();
  return figures;
}

async function measure(
  engine: EngineName,
  bench: Parameters<typeof runClients>[0],
  meter: Meter,
  isShort: boolean,
): Promise<{ figures: Figures; cases: number }> {
  const figures: Figures = {};
  let { cases } = await runClients(bench, meter, 4, { seconds: isShort ? 5 : 30 });
  for (const clients of CLIENTS) {
    await meter.run('CHECKPOINT');
    const run = await runClients(bench, meter, clients, { seconds: isShort ? 3 : 20 });
    cases += run.cases;
    Object.assign(figures, figuresOf(run, keyOf(engine, clients)));
  }
  return { figures, cases };
}

function figuresOf({ cases, steps, nextTask, cost }: Run, key: (name: string) => string): Figures {
  const count = steps.values.length;
  return {
    ...steps.figures(key('step')),
    ...nextTask.figures(key('next_task')),
    [key('cases_per_s')]: round((cases * 1_000) / cost.wallMs),
    [key('node_cpu_ms_per_step')]: round(cost.nodeCpuMs / count),
    [key('pg_cpu_ms_per_step')]: round(cost.serverCpuMs / count),
    [key('wal_bytes_per_step')]: Math.round(cost.walBytes / count),
  };
}

function keyOf(engine: EngineName, clients: number): (name: string) => string {
  return (name) => `${engine}.c${clients}.${name}`;
}

/** Every instance ended and none too many; nothing is on its way, refused or parked, and no record is left. */
async function checkCluster(meter: Meter, cases: number): Promise<void> {
  const found = {
    ended: await meter.value('SELECT count(*) FROM zeebe_instances WHERE is_ended AND parked_at IS NULL'),
    instances: await meter.value('SELECT count(*) FROM zeebe_instances'),
    jobs: await meter.value('SELECT count(*) FROM zeebe_jobs'),
    commands: await meter.value('SELECT count(*) FROM zeebe_commands'),
    incidents: await meter.value('SELECT count(*) FROM zeebe_incidents'),
  };
  const expected = { ended: String(cases), instances: String(cases), jobs: '0', commands: '0', incidents: '0' };
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(
      `Expected ${JSON.stringify(expected)} after the run, but found ${JSON.stringify(found)}; its figures are void.`,
    );
}
