import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import { KEYS_PER_STEP } from './limits';
import { firstRow, GROUND, INSTANCE, OPEN_SERVICE_JOB, POSTPONE, rows, rowsAhead } from './postgres-statements';
import { saveStatement } from './postgres-save';
import { readDocument } from './state-document';
import type {
  BufferedMessage,
  DeferredWork,
  DueWork,
  EngineStore,
  LoadedInstance,
  PostponedKind,
  Selector,
  StartEventRow,
  StartLock,
  StepGround,
  StepRecord,
  StoredResource,
  TakenJob,
  WaitingSubscription,
} from './store';

/** An arbitrary number of ours: deployments take turns. */
const DEPLOYMENTS_LOCK = 1_906_283_476;

/** What a key of ours can look like; others, given by a client, are of no instance. */
const KEY = /^\d{1,18}$/;

interface GroundRow {
  now: Date;
  block: string;
  deployments: string;
}

interface InstanceRow extends GroundRow {
  state: object;
  lock_process_id: string | null;
  lock_correlation_key: string | null;
}

interface StartRow {
  key: string;
  definition_key: string;
  process_id: string;
  element_id: string;
  kind: StartEventRow['kind'];
  name: string | null;
  due: Date | null;
  repetitions: number | null;
  cycle: string | null;
}

interface MessageRow {
  key: string;
  name: string;
  correlation_key: string;
  message_id: string | null;
  variables: Record<string, unknown>;
  expires_at: Date;
  correlated: string[];
}

/** Keeps instances in PostgreSQL 15 or newer, at READ COMMITTED; every statement is listed in docs/engine.md. */
export class PostgresStore implements EngineStore {
  async ground(tx: Transaction): Promise<StepGround> {
    const row = await firstRow<GroundRow>(tx, `SELECT ${GROUND}`);
    if (!row) throw new Error('Expected the ground of a step to be one row, but found none.');
    return groundOf(row);
  }

  async load(tx: Transaction, selector: Selector): Promise<LoadedInstance | undefined> {
    if (!Object.values(selector).every((key) => KEY.test(key))) return undefined;
    if ('root' in selector)
      return this.loadWhere(tx, 'engine_instances i WHERE i.key = $1 FOR UPDATE', [selector.root]);
    const [table, key] = 'job' in selector ? ['engine_jobs', selector.job] : ['engine_incidents', selector.incident];
    return this.loadWhere(
      tx,
      `${table} w JOIN engine_instances i ON i.key = w.root_key WHERE w.key = $1 FOR UPDATE OF i`,
      [key],
    );
  }

  async save(tx: Transaction, records: StepRecord[]): Promise<void> {
    const { sql, parameters } = saveStatement(records);
    await rowsAhead(tx, sql, parameters, (error) => (isRepeatedCommand(error) ? new CommandAtTheSameTime() : error));
  }

  async repeated(tx: Transaction, commandId: string): Promise<{ result: unknown } | undefined> {
    return firstRow<{ result: unknown }>(tx, 'SELECT result FROM engine_commands WHERE id = $1', [commandId]);
  }

  async resources(tx: Transaction, known: EngineKey[]): Promise<StoredResource[]> {
    const found = await rows<Omit<StoredResource, 'content'> & { content: string | null }>(
      tx,
      `SELECT key, kind, process_id AS "processId", version, resource_name AS "resourceName", hash,
        CASE WHEN key = ANY($1::bigint[]) THEN NULL ELSE content END AS content
      FROM engine_resources ORDER BY key`,
      [known],
    );
    return found.map(({ content, ...rest }) => ({ ...rest, ...(content === null ? {} : { content }) }));
  }

  async lockDeployments(tx: Transaction): Promise<void> {
    await rows(tx, 'SELECT pg_advisory_xact_lock($1)', [DEPLOYMENTS_LOCK]);
  }

  async addResources(tx: Transaction, added: StoredResource[]): Promise<void> {
    for (const { key, kind, processId, version, resourceName, hash, content } of added) {
      await rows(
        tx,
        `INSERT INTO engine_resources (key, kind, process_id, version, resource_name, hash, content) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [key, kind, processId, version, resourceName, hash, content],
      );
    }
  }

  async replaceStartEvents(tx: Transaction, processId: string, starts: StartEventRow[]): Promise<void> {
    await rows(tx, 'DELETE FROM engine_start_events WHERE process_id = $1', [processId]);
    for (const { key, definitionKey, elementId, kind, name, due, repetitions, cycle } of starts) {
      await rows(
        tx,
        `INSERT INTO engine_start_events (key, definition_key, process_id, element_id, kind, name, due, repetitions, cycle)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          key,
          definitionKey,
          processId,
          elementId,
          kind,
          name,
          due === undefined ? undefined : instant(due),
          repetitions,
          cycle,
        ],
      );
    }
  }

  async startEvents(
    tx: Transaction,
    kind: 'message' | 'signal',
    which: { name: string } | { processId: string },
  ): Promise<StartEventRow[]> {
    const [column, value] = 'name' in which ? ['name', which.name] : ['process_id', which.processId];
    const found = await rows<StartRow>(
      tx,
      `SELECT * FROM engine_start_events WHERE ${column} = $1 AND kind = $2 ORDER BY key`,
      [value, kind],
    );
    return found.map(startOf);
  }

  async startEvent(tx: Transaction, key: EngineKey): Promise<StartEventRow | undefined> {
    const found = await firstRow<StartRow>(tx, 'SELECT * FROM engine_start_events WHERE key = $1', [key]);
    return found && startOf(found);
  }

  async lockMessages(tx: Transaction, names: { name: string; correlationKey: string }[]): Promise<BufferedMessage[]> {
    if (names.length === 0) return [];
    const found = await rows<MessageRow>(tx, 'SELECT * FROM engine_lock_messages($1, $2)', [
      names.map(({ name }) => name),
      names.map(({ correlationKey }) => correlationKey),
    ]);
    return [...new Map(found.map((row) => [row.key, messageOf(row)])).values()];
  }

  async subscriptions(tx: Transaction, name: string, correlationKey: string): Promise<WaitingSubscription[]> {
    return rows<WaitingSubscription>(
      tx,
      `SELECT key, root_key AS "rootKey", process_id AS "processId" FROM engine_message_subscriptions
      WHERE name = $1 AND correlation_key = $2 ORDER BY key`,
      [name, correlationKey],
    );
  }

  async buffer(tx: Transaction, message: BufferedMessage): Promise<void> {
    const { key, name, correlationKey, messageId, variables, expiresAt, correlated } = message;
    await rows(
      tx,
      `INSERT INTO engine_messages (key, name, correlation_key, message_id, variables, expires_at, correlated) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [key, name, correlationKey, messageId, JSON.stringify(variables), instant(expiresAt), correlated],
    );
  }

  async markCorrelated(tx: Transaction, key: EngineKey, processId: string): Promise<void> {
    await rows(tx, 'UPDATE engine_messages SET correlated = correlated || $2::text WHERE key = $1', [key, processId]);
  }

  async isLocked(tx: Transaction, lock: StartLock): Promise<boolean> {
    const found = await firstRow(
      tx,
      'SELECT 1 FROM engine_instances WHERE lock_process_id = $1 AND lock_correlation_key = $2 LIMIT 1',
      [lock.processId, lock.correlationKey],
    );
    return found !== undefined;
  }

  async removeExpired(tx: Transaction): Promise<void> {
    await rows(tx, 'DELETE FROM engine_messages WHERE expires_at <= app_now()');
  }

  async signalTargets(tx: Transaction, name: string): Promise<EngineKey[]> {
    const found = await rows<{ rootKey: EngineKey }>(
      tx,
      'SELECT DISTINCT root_key AS "rootKey" FROM engine_signal_subscriptions WHERE name = $1 ORDER BY 1',
      [name],
    );
    return found.map((row) => row.rootKey);
  }

  async defer(tx: Transaction, work: DeferredWork[]): Promise<void> {
    await rows(tx, 'INSERT INTO engine_deferred_work (work) SELECT * FROM unnest($1::json[])', [
      work.map((one) => JSON.stringify(one)),
    ]);
  }

  async takeDeferred(tx: Transaction): Promise<{ key: EngineKey; work: DeferredWork } | undefined> {
    return firstRow<{ key: EngineKey; work: DeferredWork }>(
      tx,
      `DELETE FROM engine_deferred_work WHERE key = (
        SELECT key FROM engine_deferred_work WHERE not_before <= app_now() ORDER BY key LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING key, work`,
    );
  }

  async postpone(tx: Transaction, kind: PostponedKind, key: EngineKey): Promise<void> {
    await rows(tx, POSTPONE[kind], [key]);
  }

  async due(tx: Transaction, jobTypes: string[]): Promise<DueWork> {
    const found = await firstRow<DueWork>(
      tx,
      `SELECT EXISTS (SELECT FROM engine_deferred_work WHERE not_before <= app_now()) AS deferred,
        EXISTS (SELECT FROM engine_timers WHERE due <= app_now()) AS timers,
        EXISTS (SELECT FROM engine_start_events WHERE due <= app_now()) AS starts,
        EXISTS (SELECT FROM engine_jobs
          WHERE ${OPEN_SERVICE_JOB} AND type = ANY($1) AND (not_before IS NULL OR not_before <= app_now())) AS jobs`,
      [jobTypes],
    );
    if (!found) throw new Error('Expected one row of due work, but found none.');
    return found;
  }

  async takeDueTimers(tx: Transaction, limit: number): Promise<LoadedInstance[]> {
    const found = await rows<InstanceRow & { key: string }>(
      tx,
      `SELECT i.key, ${INSTANCE} FROM engine_timers t JOIN engine_instances i ON i.key = t.root_key
      WHERE t.due <= app_now() ORDER BY t.due, t.key LIMIT $1 FOR UPDATE OF i SKIP LOCKED`,
      [limit],
    );
    return oncePerInstance(found).map(loadedOf);
  }

  async takeDueStart(tx: Transaction): Promise<{ start: StartEventRow; ground: StepGround } | undefined> {
    const found = await firstRow<StartRow>(
      tx,
      'SELECT * FROM engine_start_events WHERE due <= app_now() ORDER BY due, key LIMIT 1 FOR UPDATE SKIP LOCKED',
    );
    return found && { start: startOf(found), ground: await this.ground(tx) };
  }

  async rescheduleStart(
    tx: Transaction,
    key: EngineKey,
    next: { due: number; repetitions: number } | undefined,
  ): Promise<void> {
    if (!next) await rows(tx, 'DELETE FROM engine_start_events WHERE key = $1', [key]);
    else
      await rows(tx, 'UPDATE engine_start_events SET due = $2, repetitions = $3 WHERE key = $1', [
        key,
        instant(next.due),
        next.repetitions,
      ]);
  }

  async takeJobs(tx: Transaction, types: string[], limit: number): Promise<TakenJob[]> {
    for (;;) {
      const found = await rows<InstanceRow & { key: string; job_key: string }>(
        tx,
        `SELECT i.key, j.key AS job_key, ${INSTANCE} FROM engine_jobs j JOIN engine_instances i ON i.key = j.root_key
        WHERE ${OPEN_SERVICE_JOB} AND j.type = ANY($1) AND (j.not_before IS NULL OR j.not_before <= app_now())
        ORDER BY j.key LIMIT $2 FOR UPDATE OF i SKIP LOCKED`,
        [types, limit],
      );
      // Between reading a job and locking its instance another node may have finished it.
      const taken = oncePerInstance(found)
        .map((row) => ({ loaded: loadedOf(row), jobKey: row.job_key }))
        .filter(({ loaded, jobKey }) => loaded.state.jobs[jobKey]?.status === 'open');
      if (taken.length > 0 || found.length === 0) return taken;
    }
  }

  private async loadWhere(tx: Transaction, from: string, parameters: unknown[]): Promise<LoadedInstance | undefined> {
    const row = await firstRow<InstanceRow>(tx, `SELECT ${INSTANCE} FROM ${from}`, parameters);
    return row && loadedOf(row);
  }
}

/** Two transactions carry out one command id; the second is tried again and then finds the first one's result. */
class CommandAtTheSameTime extends Error {
  /** `serialization_failure`: what makes a transaction worth repeating. */
  readonly code = '40001';

  constructor() {
    super('Expected a command id to be carried out once at a time, but found it twice; the transaction is repeated.');
  }
}

function isRepeatedCommand(error: unknown): boolean {
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  return (constraint ?? driverError?.constraint) === 'engine_commands_pk';
}

/** Several timers or jobs of one instance may be due: it is worked on once at a time. */
function oncePerInstance<T extends { key: string }>(found: T[]): T[] {
  return [...new Map(found.reverse().map((row) => [row.key, row])).values()].reverse();
}

function groundOf(row: GroundRow): StepGround {
  return { now: row.now, firstKey: BigInt(row.block) * KEYS_PER_STEP, deployments: row.deployments };
}

function loadedOf(row: InstanceRow): LoadedInstance {
  const { lock_process_id: processId, lock_correlation_key: correlationKey } = row;
  return {
    ...groundOf(row),
    state: readDocument(row.state),
    ...(processId === null || correlationKey === null ? {} : { lock: { processId, correlationKey } }),
  };
}

function startOf(row: StartRow): StartEventRow {
  return {
    key: row.key,
    definitionKey: row.definition_key,
    processId: row.process_id,
    elementId: row.element_id,
    kind: row.kind,
    ...(row.name === null ? {} : { name: row.name }),
    ...(row.due === null ? {} : { due: row.due.getTime() }),
    ...(row.repetitions === null ? {} : { repetitions: row.repetitions }),
    ...(row.cycle === null ? {} : { cycle: row.cycle }),
  };
}

function messageOf(row: MessageRow): BufferedMessage {
  return {
    key: row.key,
    name: row.name,
    correlationKey: row.correlation_key,
    ...(row.message_id === null ? {} : { messageId: row.message_id }),
    variables: row.variables,
    expiresAt: row.expires_at.getTime(),
    correlated: row.correlated,
  };
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
