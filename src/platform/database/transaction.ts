import type { EntityManager } from 'typeorm';
import { run, runAhead, runOnOnePlan } from './statements';

/** The caller's open database transaction. Everything that must stand or fall together takes the same one. */
export type Transaction = EntityManager;

/** Runs one SQL statement and gives its rows, whatever its kind. */
export async function rows<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return run<T>(tx, sql, parameters);
}

/** The same for a long statement that is asked all the time: planned once per connection, whatever the values. */
export async function rowsOnOnePlan<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return runOnOnePlan<T>(tx, sql, parameters);
}

/** The first row, or undefined. */
export async function firstRow<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(tx, sql, parameters))[0];
}

/**
 * Sends a statement whose answer nobody looks at: it goes out together with the next one. When it fails, the transaction
 * fails with it, before its commit; what could be refused in words is asked for with `rows`.
 */
export async function write(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<void> {
  await runAhead(tx, sql, parameters);
}
