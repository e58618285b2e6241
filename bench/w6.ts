import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Figures } from './peers';
import { Samples } from './samples';
import type { Databases } from './server';
import type { Workload } from './workload';

const STARTS = 5;

/** From the start of the process until the first case is finished, on tables that exist; and its memory a little later. */
export const w6: Workload = {
  rows: [
    { label: 's from process start to the first finished case (median)', key: 'w6.start_to_first_case_s' },
    { label: 'resident MB, idle after it', key: 'w6.rss_idle_mb' },
  ],

  async run(server: Databases): Promise<Figures> {
    const url = await server.newDatabase('w6');
    const seconds = new Samples();
    const resident = new Samples();
    // The first one deploys the model; it is not counted.
    for (let start = 0; start <= STARTS; start++) {
      const found = await firstCase(url);
      if (start === 0) continue;
      seconds.values.push(found.seconds);
      resident.values.push(found.residentMb);
    }
    return {
      'w6.start_to_first_case_s': seconds.percentile(50),
      'w6.rss_idle_mb': resident.percentile(50),
      'w6.starts': STARTS,
    };
  },
};

/** As this process itself: compiled, with the flags of `npm start`. */
async function firstCase(url: string): Promise<{ seconds: number; residentMb: number }> {
  const launched = Date.now();
  const child = spawn(process.execPath, [...process.execArgv, join(__dirname, 'first-case.js')], {
    env: { ...process.env, BENCH_URL: url, BENCH_LAUNCHED: String(launched) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  const found = output.split('\n').find((line) => line.startsWith('{'));
  if (status !== 0 || !found) throw new Error(`Expected the first case to end, but the process ended with ${status}.`);
  return JSON.parse(found) as { seconds: number; residentMb: number };
}
