import { fork } from 'node:child_process';
import { join } from 'node:path';
import flags from '../tools/server-flags.json';
import { buildSources } from './build';
import { findPeers, runPeers, type Figures } from './peers';
import { circumstances, report, type Row } from './report';
import { startServer, type BenchServer } from './server';

const WORKLOADS = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'deadlines', 'inbox', 'zeebe'];

/** What a workload's process asks and tells. */
type FromWorkload = { database: string } | { figures: Figures; rows: Row[] };

/** `npm run bench -- w1|…|zeebe [--peers] [--short]`: see bench/README.md. */
async function main(parameters: string[]): Promise<void> {
  const isShort = parameters.includes('--short');
  const names = parameters.filter((one) => !one.startsWith('--'));
  const unknown = names.filter((name) => !WORKLOADS.includes(name));
  if (names.length === 0 || unknown.length > 0) {
    console.error(`Expected workloads out of ${WORKLOADS.join(', ')}, but found: ${unknown.join(', ') || 'none'}`);
    process.exit(2);
  }
  const found = parameters.includes('--peers') ? findPeers() : undefined;
  if (found && 'missing' in found) console.error(`!! peers SKIPPED: ${found.missing}`);
  const peers = found && 'peers' in found ? found.peers : undefined;
  const built = buildSources();
  for (const name of names) {
    const started = new Date();
    const theirs = peers ? await runPeers(peers, name, isShort) : {};
    const server = await startServer(peers);
    try {
      const around = circumstances(server.description);
      const { figures, rows } = await runWorkload(join(built, 'bench', 'workload-process.js'), name, isShort, server);
      report({ workload: name, isShort, started, circumstances: around, duban: figures, peers: theirs }, rows);
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    } finally {
      await server.stop();
    }
  }
}

/** Each in a process of its own, compiled and with the flags of `npm start`: its memory is that of what it measures. */
function runWorkload(
  script: string,
  name: string,
  isShort: boolean,
  server: BenchServer,
): Promise<{ figures: Figures; rows: Row[] }> {
  const child = fork(script, [name, String(isShort)], { execArgv: flags });
  return new Promise((resolve, reject) => {
    child.on('message', (message: FromWorkload) => {
      if ('figures' in message) resolve(message);
      else server.newDatabase(message.database).then((url) => child.send({ url }), reject);
    });
    child.on('exit', (code) => reject(new Error(`Expected ${name} to tell its figures, but it ended with ${code}.`)));
  });
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
