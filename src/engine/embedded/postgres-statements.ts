import type { ClientBase } from 'pg';
import { sendAhead } from '../../platform/database/pipeline';
import { rows as plainRows, type Transaction } from '../../platform/database/transaction';
import { USER_TASK_JOB } from '../reserved-names';

/** What every step begins with. The last one changes with every deployment this transaction can see. */
export const GROUND = `app_now() AS now, nextval('engine_keys') AS block,
  (SELECT count(*) || '/' || coalesce(max(key), 0) FROM engine_resources) AS deployments`;

/** An instance `i` with the ground of its step. */
export const INSTANCE = `i.state, i.lock_process_id, i.lock_correlation_key, ${GROUND}`;

/** What the executor works off; people's tasks are many and stay open long. The words of a partial index. */
export const OPEN_SERVICE_JOB = `is_open AND type <> '${USER_TASK_JOB}'`;

/** What failed is looked at again in a minute. The due time of a timer stays in its document; the row only says when to look. */
export const POSTPONE = {
  timers: `UPDATE engine_timers SET due = app_now() + interval '1 minute' WHERE root_key = $1 AND due <= app_now()`,
  start: `UPDATE engine_start_events SET due = app_now() + interval '1 minute' WHERE key = $1`,
  deferred: `UPDATE engine_deferred_work SET not_before = app_now() + interval '1 minute' WHERE key = $1`,
};

/** Texts of statements by which a connection knows them. They are ours and few: one for each set of tables that a step touches. */
const names = new Map<string, string>();
const MOST_NAMES = 500;

/**
 * Runs a statement that steps need again and again: parsed and planned once per connection instead of each time. No text
 * holds a value.
 */
export async function rows<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T[]> {
  const name = nameOf(sql);
  // Outside a transaction the connection is the pool's affair.
  if (tx.queryRunner === undefined || name === undefined) return plainRows<T>(tx, sql, parameters);
  const client = (await tx.queryRunner.connect()) as ClientBase;
  const result = await client.query<T & object>({ name, text: sql, values: parameters });
  return result.rows;
}

export async function firstRow<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(tx, sql, parameters))[0];
}

/** As `rows`, for a statement without rows whose answer is looked at before the commit; `faultOf` says what its failure means. */
export async function rowsAhead(
  tx: Transaction,
  sql: string,
  parameters: unknown[],
  faultOf: (error: unknown) => unknown,
): Promise<void> {
  if (tx.queryRunner === undefined) throw new Error('Expected a transaction to write in, but found none.');
  const name = nameOf(sql);
  const client = (await tx.queryRunner.connect()) as ClientBase;
  sendAhead(tx.queryRunner, client, () =>
    client.query({ ...(name === undefined ? {} : { name }), text: sql, values: parameters }).catch((error: unknown) => {
      throw faultOf(error);
    }),
  );
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `engine_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
