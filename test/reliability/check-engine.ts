import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import { apply } from '../../src/engine/embedded/apply';
import { readFacts } from '../../src/engine/embedded/history-facts';
import { emptyState, type InstanceState } from '../../src/engine/embedded/state';
import { readDocument } from '../../src/engine/embedded/state-document';
import type { StateEvent } from '../../src/engine/embedded/state-event';
import type { Ledger } from './chaos/ledger';
import { checkTimers, latenessOf } from './check-timers';
import type { CheckResult } from './checker';
import { stateFaults } from './state-faults';

interface HistoryRow {
  key: string;
  at: Date;
  command: string;
  events: StateEvent[];
}

const BESIDE: { table: string; of: 'jobs' | 'timers' | 'messages' | 'signals' | 'incidents' }[] = [
  { table: 'engine_jobs', of: 'jobs' },
  { table: 'engine_timers', of: 'timers' },
  { table: 'engine_message_subscriptions', of: 'messages' },
  { table: 'engine_signal_subscriptions', of: 'signals' },
  { table: 'engine_incidents', of: 'incidents' },
];

/** I1: places of tokens, ended instances. I2: once completed. I3: timers. I4: history and state. I5: what was acknowledged. */
export async function checkEngine(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  const roots = await pool.query<{ key: string; document: object | null }>(
    `SELECT h.root_key AS key, i.state AS document FROM (SELECT DISTINCT root_key FROM engine_history) h LEFT JOIN engine_instances i ON i.key = h.root_key`,
  );
  const live = new Set<string>();
  const lateness: number[] = [];
  for (const { key, document } of roots.rows) {
    const state = document && readDocument(document);
    const found = await pool.query<Omit<HistoryRow, 'events'> & { events: unknown[] }>(
      'SELECT key, at, command, events FROM engine_history WHERE root_key = $1 ORDER BY key',
      [key],
    );
    const rows = found.rows.map((row) => ({ ...row, events: readFacts(row.events, key, row.key) }));
    checkHistory(key, rows, result);
    lateness.push(...checkTimers(key, rows, ledger.jumps, result));
    const rebuilt = rebuild(key, rows);
    result.faults.push(...stateFaults(rebuilt));
    if (state) live.add(key);
    if (state && !isDeepStrictEqual(rebuilt, state))
      result.faults.push(`I4: the state of ${key} is not what its history says.`);
    if (!state && !rebuilt.ended) result.faults.push(`I4: ${key} has no row, but its history does not end.`);
    if (state?.ended) result.faults.push(`I1: the ended instance ${key} still has a row.`);
    if (state) await checkBeside(pool, key, state, result);
  }
  Object.assign(result.checked, { instances: roots.rows.length, ...latenessOf(lateness) });
  await checkOrphans(pool, result);
  await checkAcknowledged(pool, ledger, live, new Set(roots.rows.map(({ key }) => key)), result);
}

// helpers

function rebuild(key: string, rows: HistoryRow[]): InstanceState {
  const state = emptyState(key);
  for (const event of rows.flatMap(({ events }) => events)) apply(state, event);
  return JSON.parse(JSON.stringify(state)) as InstanceState;
}

/** Every job, timer and subscription is opened once and closed at most once. */
function checkHistory(root: string, rows: HistoryRow[], result: CheckResult): void {
  const opened = new Map<string, number>();
  const closed = new Map<string, number>();
  const count = (all: Map<string, number>, key: string): unknown => all.set(key, (all.get(key) ?? 0) + 1);
  for (const { events } of rows) {
    for (const event of events) {
      if (event.kind === 'job-opened') count(opened, event.job.key);
      if (event.kind === 'timer-opened') count(opened, event.timer.key);
      if (event.kind === 'message-opened' || event.kind === 'signal-opened') count(opened, event.subscription.key);
      if (['job-closed', 'timer-closed', 'message-closed', 'signal-closed'].includes(event.kind) && 'key' in event)
        count(closed, event.key);
    }
  }
  for (const [key, times] of [...opened, ...closed])
    if (times > 1) result.faults.push(`I2: ${key} of ${root} is opened or closed ${times} times.`);
  for (const key of closed.keys())
    if (!opened.has(key)) result.faults.push(`I2: ${key} of ${root} is closed, but was never opened.`);
}

/** The rows beside the document say the same as the document. */
async function checkBeside(pool: Pool, root: string, state: InstanceState, result: CheckResult): Promise<void> {
  for (const { table, of } of BESIDE) {
    const { rows } = await pool.query<{ key: string }>(`SELECT key FROM ${table} WHERE root_key = $1`, [root]);
    const there = rows.map(({ key }) => key).sort();
    if (!isDeepStrictEqual(there, Object.keys(state[of]).sort()))
      result.faults.push(
        `I1: ${table} of ${root} holds ${there.join(', ')}, the state ${Object.keys(state[of]).join(', ')}.`,
      );
  }
}

async function checkOrphans(pool: Pool, result: CheckResult): Promise<void> {
  for (const { table } of BESIDE) {
    const { rows } = await pool.query<{ key: string }>(
      `SELECT key FROM ${table} w WHERE NOT EXISTS (SELECT FROM engine_instances i WHERE i.key = w.root_key)`,
    );
    if (rows.length > 0)
      result.faults.push(
        `I1: ${table} holds ${rows.length} rows of instances that have ended, such as ${rows[0]?.key}.`,
      );
  }
  const { rows } = await pool.query<{ late: string }>(
    `SELECT count(*) AS late FROM engine_timers WHERE due < app_now() - interval '1 minute'`,
  );
  if (rows[0]?.late !== '0') result.faults.push(`I3: ${rows[0]?.late} timers are due and do not fire.`);
  const work = await pool.query<{ count: string }>('SELECT count(*) FROM engine_deferred_work');
  if (work.rows[0]?.count !== '0')
    result.faults.push(`${work.rows[0]?.count} pieces of work for other instances were left undone.`);
  const incidents = await pool.query<{ type: string; count: string }>(
    'SELECT type, count(*) FROM engine_incidents GROUP BY type',
  );
  for (const { type, count } of incidents.rows)
    result.faults.push(`${count} incidents of type ${type} would need a person to repair them.`);
}

async function checkAcknowledged(
  pool: Pool,
  ledger: Ledger,
  live: Set<string>,
  known: Set<string>,
  result: CheckResult,
): Promise<void> {
  result.checked.started = ledger.started.length;
  const published = new Set(ledger.published);
  const open = await pool.query<{ process_id: string }>('SELECT process_id FROM engine_instances');
  result.checked.live = open.rows.length;
  for (const { instanceKey, correlationKey } of ledger.started) {
    if (!known.has(instanceKey)) result.faults.push(`I5: the acknowledged instance ${instanceKey} is lost.`);
    else if (live.has(instanceKey) && published.has(correlationKey))
      result.faults.push(`The instance ${instanceKey} got its message and its time has passed, but it has not ended.`);
  }
}
