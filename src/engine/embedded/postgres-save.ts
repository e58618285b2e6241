import type { EngineKey } from '../engine.port';
import type { StepRecord } from './store';

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** A column of rows to insert: name, SQL type, values. */
type Column = [name: string, type: string, values: unknown[]];

/** Everything one step changes, as one statement with a part for each table it touches: one round trip. */
export function saveStatement(record: StepRecord): Statement {
  const parts = new Parts();
  saveInstance(parts, record);
  saveHistory(parts, record);
  saveJobs(parts, record);
  saveTimersAndSubscriptions(parts, record);
  saveIncidents(parts, record);
  if (record.commandId) {
    const { id, result } = record.commandId;
    parts.add(
      `INSERT INTO engine_commands (id, result) VALUES (${parts.value(id)}, ${parts.value(JSON.stringify(result))})`,
    );
  }
  return parts.statement();
}

function saveInstance(parts: Parts, { isNew, state, lock }: StepRecord): void {
  const { rootKey } = state;
  if (state.ended) {
    if (!isNew) parts.add(`DELETE FROM engine_instances WHERE key = ${parts.value(rootKey)}`);
    return;
  }
  const document = JSON.stringify(state);
  if (!isNew) {
    parts.add(`UPDATE engine_instances SET state = ${parts.value(document)} WHERE key = ${parts.value(rootKey)}`);
    return;
  }
  const values = [rootKey, state.elements[rootKey]?.elementId ?? '', document, lock?.processId, lock?.correlationKey];
  parts.add(
    `INSERT INTO engine_instances (key, process_id, state, lock_process_id, lock_correlation_key)
    VALUES (${values.map((value) => parts.value(value)).join(', ')})`,
  );
}

function saveHistory(parts: Parts, { state, stepKey, at, command, events }: StepRecord): void {
  const values = [state.rootKey, stepKey, at.toISOString(), command, JSON.stringify(events)];
  parts.add(
    `INSERT INTO engine_history (root_key, key, at, command, events) VALUES (${values.map((value) => parts.value(value)).join(', ')})`,
  );
}

function saveJobs(parts: Parts, { state, jobs }: StepRecord): void {
  const notBefore = (job: { notBefore?: number }): string | null =>
    job.notBefore === undefined ? null : new Date(job.notBefore).toISOString();
  parts.remove('engine_jobs', jobs.closed);
  parts.insert('engine_jobs', [
    ['key', 'bigint', jobs.opened.map((job) => job.key)],
    ['root_key', 'bigint', jobs.opened.map(() => state.rootKey)],
    ['type', 'text', jobs.opened.map((job) => job.type)],
    ['is_open', 'boolean', jobs.opened.map((job) => job.status === 'open')],
    ['not_before', 'timestamptz', jobs.opened.map(notBefore)],
  ]);
  for (const job of jobs.changed) {
    parts.add(
      `UPDATE engine_jobs SET is_open = ${parts.value(job.status === 'open')}, not_before = ${parts.value(notBefore(job))}
      WHERE key = ${parts.value(job.key)}`,
    );
  }
}

function saveTimersAndSubscriptions(parts: Parts, { state, timers, messages, signals }: StepRecord): void {
  const root = (all: unknown[]): Column => ['root_key', 'bigint', all.map(() => state.rootKey)];
  parts.remove('engine_timers', timers.closed);
  parts.insert('engine_timers', [
    ['key', 'bigint', timers.opened.map((timer) => timer.key)],
    root(timers.opened),
    ['due', 'timestamptz', timers.opened.map((timer) => new Date(timer.due).toISOString())],
  ]);
  parts.remove('engine_message_subscriptions', messages.closed);
  parts.insert('engine_message_subscriptions', [
    ['key', 'bigint', messages.opened.map((one) => one.key)],
    root(messages.opened),
    ['name', 'text', messages.opened.map((one) => one.name)],
    ['correlation_key', 'text', messages.opened.map((one) => one.correlationKey)],
    ['process_id', 'text', messages.opened.map((one) => one.processId)],
  ]);
  for (const one of messages.changed) {
    parts.add(
      `UPDATE engine_message_subscriptions SET process_id = ${parts.value(one.processId)} WHERE key = ${parts.value(one.key)}`,
    );
  }
  parts.remove('engine_signal_subscriptions', signals.closed);
  parts.insert('engine_signal_subscriptions', [
    ['key', 'bigint', signals.opened.map((one) => one.key)],
    root(signals.opened),
    ['name', 'text', signals.opened.map((one) => one.name)],
  ]);
}

function saveIncidents(parts: Parts, { state, incidents }: StepRecord): void {
  parts.remove('engine_incidents', incidents.closed);
  parts.insert('engine_incidents', [
    ['key', 'bigint', incidents.opened.map((one) => one.key)],
    ['root_key', 'bigint', incidents.opened.map(() => state.rootKey)],
    ['type', 'text', incidents.opened.map((one) => one.type)],
  ]);
}

/** Collects the parts of the statement and their parameters; what has no rows adds nothing. */
class Parts {
  private readonly parts: string[] = [];
  private readonly parameters: unknown[] = [];

  value(value: unknown): string {
    this.parameters.push(value ?? null);
    return `$${this.parameters.length}`;
  }

  add(sql: string): void {
    this.parts.push(sql);
  }

  remove(table: string, keys: EngineKey[]): void {
    if (keys.length > 0) this.add(`DELETE FROM ${table} WHERE key = ANY(${this.value(keys)}::bigint[])`);
  }

  insert(table: string, columns: Column[]): void {
    if (columns[0]?.[2].length === 0) return;
    const arrays = columns.map(([, type, values]) => `${this.value(values)}::${type}[]`).join(', ');
    this.add(`INSERT INTO ${table} (${columns.map(([name]) => name).join(', ')}) SELECT * FROM unnest(${arrays})`);
  }

  statement(): Statement {
    const last = this.parts.length - 1;
    const earlier = this.parts.slice(0, last).map((part, index) => `part_${index + 1} AS (${part})`);
    const head = earlier.length > 0 ? `WITH ${earlier.join(',\n')}\n` : '';
    return { sql: `${head}${this.parts[last] ?? 'SELECT 1'}`, parameters: this.parameters };
  }
}
