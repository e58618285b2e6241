import type { ClientBase, Pool } from 'pg';
import { QueryFailedError } from 'typeorm';
import { sendAhead } from './pipeline';
import type { Transaction } from './transaction';

/**
 * Statements by the names under which a connection keeps them parsed and planned. Texts are ours and hold no values, so they
 * are few; should one be put together from values after all, those beyond the limit go without a name.
 */
const names = new Map<string, string>();
const MOST_NAMES = 1_000;

/** Runs a statement on the transaction's connection, or on any of the pool; what the server refuses is TypeORM's error. */
export async function run<T>(tx: Transaction, sql: string, parameters: unknown[]): Promise<T[]> {
  const query = { name: nameOf(sql), text: sql, values: parameters };
  const client = tx.queryRunner && ((await tx.queryRunner.connect()) as ClientBase);
  if (client) return (await client.query<T & object>(query).catch(failed(sql, parameters))).rows;
  const pooled = await (tx.dataSource.driver as unknown as { master: Pool }).master.connect();
  try {
    return (await pooled.query<T & object>(query).catch(failed(sql, parameters))).rows;
  } finally {
    pooled.release();
  }
}

/** The same without waiting for the answer: it goes out with the next statement, and the transaction does not end before it. */
export async function runAhead(tx: Transaction, sql: string, parameters: unknown[]): Promise<void> {
  if (tx.queryRunner === undefined) {
    await run(tx, sql, parameters);
    return;
  }
  const client = (await tx.queryRunner.connect()) as ClientBase;
  sendAhead(tx.queryRunner, client, () =>
    client.query({ name: nameOf(sql), text: sql, values: parameters }).catch(failed(sql, parameters)),
  );
}

// helpers

function failed(sql: string, parameters: unknown[]): (error: Error) => never {
  return (error) => {
    throw new QueryFailedError(sql, parameters, error);
  };
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `duban_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
