import { runClients } from './cases';
import { check } from './check';
import { openEngine } from './engine';
import { Meter } from './meter';
import type { Figures } from './peers';
import { round } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

/** Whether a step slows down with the number of finished cases in the database. */
export const w4: Workload = {
  rows: [1_000, 10_000, 100_000, 400, 2_000]
    .flatMap((finished) => [
      { label: `start p50 ms, ${finished} finished cases`, key: `w4.n${finished}.start_p50_ms` },
      { label: `start p99 ms, ${finished} finished cases`, key: `w4.n${finished}.start_p99_ms` },
      { label: `complete p50 ms, ${finished} finished cases`, key: `w4.n${finished}.complete_p50_ms` },
      { label: `complete p99 ms, ${finished} finished cases`, key: `w4.n${finished}.complete_p99_ms` },
      { label: `database MB, ${finished} finished cases`, key: `w4.n${finished}.database_mb` },
    ])
    .concat([{ label: 'growth of the p50 of a completion, times', key: 'w4.growth' }]),

  async run(server: Databases, isShort: boolean): Promise<Figures> {
    const base = isShort ? 400 : 1_000;
    const levels = isShort ? [1, 5] : [1, 10, 100];
    const url = await server.newDatabase('w4');
    const bench = await openEngine(url, ['complaint.bpmn']);
    const meter = await Meter.open(url);
    await bench.startLoops();
    let cases = (await runClients(bench, meter, 4, { cases: base })).cases;
    await meter.run('CREATE SCHEMA base');
    await meter.run('CREATE UNLOGGED TABLE base.history AS TABLE engine_history');
    const figures: Figures = {};
    let copies = 0;
    for (const level of levels) {
      await copyFinished(meter, copies + 1, level - 1);
      copies = level - 1;
      await meter.run('VACUUM ANALYZE');
      await meter.run('CHECKPOINT');
      cases += (await runClients(bench, meter, 1, { cases: isShort ? 20 : 50 })).cases;
      const run = await runClients(bench, meter, 1, { cases: isShort ? 100 : 400 });
      cases += run.cases;
      const key = (name: string): string => `w4.n${level * base}.${name}`;
      Object.assign(figures, run.start.figures(key('start')), run.complete.figures(key('complete')), {
        [key('cases_per_s')]: round((run.cases * 1_000) / run.cost.wallMs),
        [key('database_mb')]: Number(await meter.value('SELECT pg_database_size(current_database()) >> 20')),
      });
    }
    const p50 = (level: number): number => Number(figures[`w4.n${level * base}.complete_p50_ms`]);
    figures['w4.growth'] = round(p50(levels.at(-1)!) / p50(levels[0]!));
    await bench.close();
    await check(meter, { ended: cases + copies * base });
    await meter.close();
    return figures;
  },
};

/**
 * A long history is not played: the rows of the really executed cases are copied as those of other, older instances.
 * Negative keys are free and stand before all others, as older instances do.
 */
async function copyFinished(meter: Meter, first: number, last: number): Promise<void> {
  await meter.run(
    `INSERT INTO engine_history (root_key, key, at, command, events)
    SELECT root_key - number * 4503599627370496, key - number * 4503599627370496, at - number * interval '1 hour', command, events
    FROM base.history, generate_series(${first}, ${last}) AS number`,
  );
}
