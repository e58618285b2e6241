import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The measurement of other engines, beside the project or at PEER_BENCH. */
export interface PeerHarness {
  folder: string;
  work: string;
  port: string;
}

export type Figures = Record<string, number | string>;
/** Figures by peer: `operaton`, `flowable`, `pgbench`, and `run` with the circumstances. */
export type PeerResults = Record<string, Figures>;

/** Which part of the peers' harness gives the figures of a workload; w7 has no peer. */
const STAGES: Record<string, string | undefined> = {
  w1: 'w1',
  w2: 'w2',
  w3: 'w3',
  w4: 'w4',
  w5: 'w4',
  w6: 'schema cold',
};

export function findPeers(): { peers: PeerHarness } | { missing: string } {
  const folder = resolve(process.env.PEER_BENCH ?? join(__dirname, '../../shared/peer-bench'));
  if (!existsSync(join(folder, 'run-peers.sh'))) return { missing: `no run-peers.sh in ${folder}; set PEER_BENCH` };
  for (const [command, ...parameters] of [
    ['java', '-version'],
    ['mvn', '-v'],
    ['psql', '--version'],
    ['pg_config', '--bindir'],
  ]) {
    if (spawnSync(command!, parameters).status !== 0) return { missing: `${command} is not installed` };
  }
  const work = process.env.PEER_WORK ?? join(tmpdir(), 'peer-bench');
  return { peers: { folder, work, port: process.env.PEER_PORT ?? '54329' } };
}

export function peerEnvironment(peers: PeerHarness): NodeJS.ProcessEnv {
  return { ...process.env, PEER_WORK: peers.work, PEER_PORT: peers.port };
}

/** Runs the peers and the ceiling for one workload; each starts and stops its own server. */
export async function runPeers(peers: PeerHarness, workload: string, isShort: boolean): Promise<PeerResults> {
  const stages = STAGES[workload];
  if (stages === undefined) return {};
  const all: PeerResults = {};
  for (const peer of ['pgbench', 'operaton', 'flowable']) {
    const out = join(peers.work, `results-${workload}-${peer}`);
    const environment = { ...peerEnvironment(peers), PEER_OUT: out, PEER_STAGES: stages };
    const child = spawn(join(peers.folder, 'run-peers.sh'), [peer, ...(isShort ? ['--short'] : [])], {
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const status = await new Promise<number | null>((done) => child.once('exit', done));
    const file = join(out, 'results.json');
    if (status !== 0 || !existsSync(file)) {
      console.error(`!! ${peer} SKIPPED: run-peers.sh ended with ${status}; its output is above`);
      continue;
    }
    const { [peer]: figures, run } = JSON.parse(readFileSync(file, 'utf8')) as PeerResults;
    if (figures)
      all[peer] = { ...figures, ...(run?.load_before === undefined ? {} : { load_before: run.load_before }) };
  }
  return all;
}
