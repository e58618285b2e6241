import type { EngineKey } from '../engine.port';
import { writeFacts } from './history-facts';
import { writeDocument } from './state-document';
import type { StepRecord } from './store';

interface Statement {
  sql: string;
  parameters: unknown[];
}

/** A column of rows to insert: name, SQL type, values. */
type Column = [name: string, type: string, values: unknown[]];

/**
 * Everything the steps of one or several instances change, as one statement with a part for each table it touches: one
 * round trip.
 */
export function saveStatement(records: StepRecord[]): Statement {
  const parts = new Parts();
  saveInstances(parts, records);
  saveHistory(parts, records);
  saveJobs(parts, records);
  saveTimers(parts, records);
  saveSubscriptions(parts, records);
  saveIncidents(parts, records);
  for (const { commandId } of records) {
    if (!commandId) continue;
    const values = [parts.value(commandId.id), parts.value(JSON.stringify(commandId.result))];
    parts.add(`INSERT INTO engine_commands (id, result) VALUES (${values.join(', ')})`);
  }
  return parts.statement();
}

function saveInstances(parts: Parts, records: StepRecord[]): void {
  const keysOf = (some: StepRecord[]): EngineKey[] => some.map(({ state }) => state.rootKey);
  const documentsOf = (some: StepRecord[]): string[] => some.map(({ state }) => writeDocument(state));
  const ended = records.filter(({ state, isNew }) => state.ended && !isNew);
  const live = records.filter(({ state }) => !state.ended);
  const added = live.filter(({ isNew }) => isNew);
  const changed = live.filter(({ isNew }) => !isNew);
  parts.remove('engine_instances', keysOf(ended));
  parts.insert('engine_instances', [
    ['key', 'bigint', keysOf(added)],
    ['process_id', 'text', added.map(({ state }) => state.elements[state.rootKey]?.elementId ?? '')],
    ['state', 'json', documentsOf(added)],
    ['lock_process_id', 'text', added.map(({ lock }) => lock?.processId)],
    ['lock_correlation_key', 'text', added.map(({ lock }) => lock?.correlationKey)],
  ]);
  const [only, ...others] = changed;
  if (!only) return;
  if (others.length === 0) {
    const values = [parts.value(writeDocument(only.state)), parts.value(only.state.rootKey)];
    parts.add(`UPDATE engine_instances SET state = ${values[0]} WHERE key = ${values[1]}`);
    return;
  }
  const keys = `${parts.value(keysOf(changed))}::bigint[]`;
  const documents = `${parts.value(documentsOf(changed))}::json[]`;
  // By position and not by a join: whatever the planner thinks of the table's size, rows are found by the index.
  parts.add(
    `UPDATE engine_instances SET state = (${documents})[array_position(${keys}, key)] WHERE key = ANY(${keys})`,
  );
}

function saveHistory(parts: Parts, records: StepRecord[]): void {
  parts.insert('engine_history', [
    ['root_key', 'bigint', records.map(({ state }) => state.rootKey)],
    ['key', 'bigint', records.map(({ stepKey }) => stepKey)],
    ['at', 'timestamptz', records.map(({ at }) => at.toISOString())],
    ['command', 'text', records.map(({ command }) => command)],
    ['events', 'json', records.map(({ events, state, stepKey }) => writeFacts(events, state.rootKey, stepKey))],
  ]);
}

/** What the steps opened or changed in one kind of table, each with the root instance it belongs to. */
function ofRoots<T>(records: StepRecord[], of: (record: StepRecord) => T[]): (T & { rootKey: EngineKey })[] {
  return records.flatMap((record) => of(record).map((one) => ({ ...one, rootKey: record.state.rootKey })));
}

function saveJobs(parts: Parts, records: StepRecord[]): void {
  const notBefore = (job: { notBefore?: number }): string | null =>
    job.notBefore === undefined ? null : new Date(job.notBefore).toISOString();
  const opened = ofRoots(records, ({ jobs }) => jobs.opened);
  parts.remove(
    'engine_jobs',
    records.flatMap(({ jobs }) => jobs.closed),
  );
  parts.insert('engine_jobs', [
    ['key', 'bigint', opened.map((job) => job.key)],
    ['root_key', 'bigint', opened.map((job) => job.rootKey)],
    ['type', 'text', opened.map((job) => job.type)],
    ['is_open', 'boolean', opened.map((job) => job.status === 'open')],
    ['not_before', 'timestamptz', opened.map(notBefore)],
  ]);
  for (const job of records.flatMap(({ jobs }) => jobs.changed)) {
    parts.add(
      `UPDATE engine_jobs SET is_open = ${parts.value(job.status === 'open')}, not_before = ${parts.value(notBefore(job))}
      WHERE key = ${parts.value(job.key)}`,
    );
  }
}

function saveTimers(parts: Parts, records: StepRecord[]): void {
  const opened = ofRoots(records, ({ timers }) => timers.opened);
  parts.remove(
    'engine_timers',
    records.flatMap(({ timers }) => timers.closed),
  );
  parts.insert('engine_timers', [
    ['key', 'bigint', opened.map((timer) => timer.key)],
    ['root_key', 'bigint', opened.map((timer) => timer.rootKey)],
    ['due', 'timestamptz', opened.map((timer) => new Date(timer.due).toISOString())],
  ]);
}

function saveSubscriptions(parts: Parts, records: StepRecord[]): void {
  const messages = ofRoots(records, (record) => record.messages.opened);
  parts.remove(
    'engine_message_subscriptions',
    records.flatMap((record) => record.messages.closed),
  );
  parts.insert('engine_message_subscriptions', [
    ['key', 'bigint', messages.map((one) => one.key)],
    ['root_key', 'bigint', messages.map((one) => one.rootKey)],
    ['name', 'text', messages.map((one) => one.name)],
    ['correlation_key', 'text', messages.map((one) => one.correlationKey)],
    ['process_id', 'text', messages.map((one) => one.processId)],
  ]);
  for (const one of records.flatMap((record) => record.messages.changed)) {
    const values = [parts.value(one.processId), parts.value(one.key)];
    parts.add(`UPDATE engine_message_subscriptions SET process_id = ${values[0]} WHERE key = ${values[1]}`);
  }
  const signals = ofRoots(records, (record) => record.signals.opened);
  parts.remove(
    'engine_signal_subscriptions',
    records.flatMap((record) => record.signals.closed),
  );
  parts.insert('engine_signal_subscriptions', [
    ['key', 'bigint', signals.map((one) => one.key)],
    ['root_key', 'bigint', signals.map((one) => one.rootKey)],
    ['name', 'text', signals.map((one) => one.name)],
  ]);
}

function saveIncidents(parts: Parts, records: StepRecord[]): void {
  const opened = ofRoots(records, ({ incidents }) => incidents.opened);
  parts.remove(
    'engine_incidents',
    records.flatMap(({ incidents }) => incidents.closed),
  );
  parts.insert('engine_incidents', [
    ['key', 'bigint', opened.map((one) => one.key)],
    ['root_key', 'bigint', opened.map((one) => one.rootKey)],
    ['type', 'text', opened.map((one) => one.type)],
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
    const count = columns[0]?.[2].length ?? 0;
    if (count === 0) return;
    const names = columns.map(([name]) => name).join(', ');
    if (count === 1) {
      const only = columns.map(([, , [value]]) => this.value(value)).join(', ');
      this.add(`INSERT INTO ${table} (${names}) VALUES (${only})`);
      return;
    }
    const arrays = columns.map(([, type, values]) => `${this.value(values)}::${type}[]`).join(', ');
    this.add(`INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays})`);
  }

  statement(): Statement {
    const last = this.parts.length - 1;
    const earlier = this.parts.slice(0, last).map((part, index) => `part_${index + 1} AS (${part})`);
    const head = earlier.length > 0 ? `WITH ${earlier.join(',\n')}\n` : '';
    return { sql: `${head}${this.parts[last] ?? 'SELECT 1'}`, parameters: this.parameters };
  }
}
