import 'reflect-metadata';
import { countRoundTrips } from './meter';
import { findPeers, runPeers } from './peers';
import { circumstances, report } from './report';
import { startServer } from './server';
import { w1 } from './w1';
import { w2 } from './w2';
import { w3 } from './w3';
import { w4 } from './w4';
import { w5 } from './w5';
import { w6 } from './w6';
import { w7 } from './w7';
import type { Workload } from './workload';

const WORKLOADS: Record<string, Workload> = { w1, w2, w3, w4, w5, w6, w7 };

/** `npm run bench -- w1|… [--peers] [--short]`: see bench/README.md. */
async function main(parameters: string[]): Promise<void> {
  const isShort = parameters.includes('--short');
  const names = parameters.filter((one) => !one.startsWith('--'));
  const unknown = names.filter((name) => !(name in WORKLOADS));
  if (names.length === 0 || unknown.length > 0) {
    console.error(
      `Expected workloads out of ${Object.keys(WORKLOADS).join(', ')}, but found: ${unknown.join(', ') || 'none'}`,
    );
    process.exit(2);
  }
  const found = parameters.includes('--peers') ? findPeers() : undefined;
  if (found && 'missing' in found) console.error(`!! peers SKIPPED: ${found.missing}`);
  const peers = found && 'peers' in found ? found.peers : undefined;
  countRoundTrips();
  for (const name of names) {
    const workload = WORKLOADS[name]!;
    const started = new Date();
    const theirs = peers ? await runPeers(peers, name, isShort) : {};
    const server = await startServer(peers);
    try {
      const around = circumstances(server.description);
      const duban = await workload.run(server, isShort);
      report({ workload: name, isShort, started, circumstances: around, duban, peers: theirs }, workload.rows);
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    } finally {
      await server.stop();
    }
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
