import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/platform/config/package-root';
import type { Figures, PeerResults } from './peers';

export interface Report {
  workload: string;
  isShort: boolean;
  started: Date;
  circumstances: string[];
  duban: Figures;
  peers: PeerResults;
}

/** A row compares keys of our figures with those of the peers (theirs, when they are named otherwise). */
export interface Row {
  label: string;
  key: string;
  peerKey?: string;
  ceilingKey?: string;
}

export function circumstances(server: string): string[] {
  const commit = git(['rev-parse', '--short', 'HEAD']);
  const changed = git(['status', '--porcelain', '--', 'src', 'migrations']) === '' ? '' : ' with changes not committed';
  return [
    `commit ${commit}${changed}; Node ${process.version}; ${cpus().length} × ${cpus()[0]?.model.trim()}`,
    server,
    `load of the machine before: ${loadavg()
      .map((one) => one.toFixed(2))
      .join(' ')}`,
  ];
}

/** Prints one Markdown table and writes everything measured to bench/results. */
export function report(result: Report, rows: Row[]): void {
  const { workload, isShort, started, duban, peers } = result;
  const lines = [
    ...result.circumstances,
    `load of the machine after: ${loadavg()
      .map((one) => one.toFixed(2))
      .join(' ')}`,
  ];
  if (isShort) lines.push('short form: a smoke test, its figures are not to be quoted');
  const names = Object.keys(peers).filter((name) => name !== 'pgbench');
  const hasCeiling = peers.pgbench !== undefined;
  console.log(`\n${workload} of ${started.toISOString()}\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
  const head = [
    'measure',
    'duban',
    ...names,
    ...(names.length > 0 ? ['ratio to the better peer'] : []),
    ...(hasCeiling ? ['pgbench'] : []),
  ];
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
  for (const { label, key, peerKey = key, ceilingKey } of rows) {
    if (duban[key] === undefined && names.every((name) => peers[name]?.[peerKey] === undefined)) continue;
    const theirs = names.map((name) => peers[name]?.[peerKey]);
    const cells = [label, show(duban[key]), ...theirs.map(show)];
    if (names.length > 0) cells.push(ratio(label, duban[key], theirs));
    if (hasCeiling) cells.push(ceilingKey === undefined ? '' : show(peers.pgbench![ceilingKey]));
    console.log(`| ${cells.join(' | ')} |`);
  }
  const folder = join(packageRoot(), 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${workload}-${started.toISOString().slice(0, 16).replace(/[:T]/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ ...result, circumstances: lines }, null, 2)}\n`);
  console.log(`\nwritten: bench/results/${file.slice(folder.length + 1)}`);
}

// helpers

/** How many times better than the better peer: more per second, or fewer of everything else. */
function ratio(label: string, ours: unknown, theirs: unknown[]): string {
  const numbers = theirs.filter((one): one is number => typeof one === 'number');
  if (typeof ours !== 'number' || ours === 0 || numbers.length === 0) return '';
  const isRate = label.includes('/s');
  const better = isRate ? Math.max(...numbers) : Math.min(...numbers);
  return `${(isRate ? ours / better : better / ours).toFixed(1)} ×`;
}

function show(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'number' && value >= 1_000 ? Math.round(value).toLocaleString('en') : String(value);
}

function git(parameters: string[]): string {
  try {
    return execFileSync('git', parameters, { cwd: join(__dirname, '..'), encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
