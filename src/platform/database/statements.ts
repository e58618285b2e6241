import type { ClientBase, Pool } from 'pg';
import { QueryFailedError } from 'typeorm';
import { type Connected, sendAhead } from './pipeline';
import type { Transaction } from './transaction';

/**
 * Statements by the names under which a connection keeps them parsed and planned. A text gets one when it comes for the second
 * time: those with the number of a far page in them mostly come once. Beyond the limit they go without a name.
 */
const names = new Map<string, string>();
const MOST_NAMES = 1_000;
const seenOnce = new Set<string>();

/** Runs a statement on the transaction's connection, or on any of the pool; what the server refuses is TypeORM's error. */
export async function run<T>(tx: Transaction, sql: string, parameters: unknown[]): Promise<T[]> {
  return onConnection(tx, async (client) => {
    const query = { name: nameOf(sql), text: sql, values: parameters };
    return (await client.query<T & object>(query).catch(failed(sql, parameters))).rows;
  });
}

/**
 * The same with one plan for all values. Left to itself, PostgreSQL plans a long statement anew each time as soon as that looks a
 * little cheaper for some values, which takes longer than the statement. Goes out in one round trip.
 */
export async function runOnOnePlan<T>(tx: Transaction, sql: string, parameters: unknown[]): Promise<T[]> {
  return onConnection(tx, async (client) => {
    const { stream } = (client as Connected).connection;
    stream.cork();
    const mode = client.query('SET plan_cache_mode = force_generic_plan');
    const answer = client.query<T & object>({ name: nameOf(sql), text: sql, values: parameters });
    const end = client.query('RESET plan_cache_mode');
    stream.uncork();
    const [, { rows }] = await Promise.all([mode, answer, end]).catch(failed(sql, parameters));
    return rows;
  });
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

async function onConnection<T>(tx: Transaction, work: (client: ClientBase) => Promise<T>): Promise<T> {
  if (tx.queryRunner) return work((await tx.queryRunner.connect()) as ClientBase);
  const client = await (tx.dataSource.driver as unknown as { master: Pool }).master.connect();
  // The pool listens to connections that lie idle; an error nobody listens to ends the program.
  let lost: Error | undefined;
  const note = (error: Error): void => void (lost = error);
  client.on('error', note);
  try {
    return await work(client);
  } finally {
    client.removeListener('error', note);
    client.release(lost);
  }
}

function failed(sql: string, parameters: unknown[]): (error: Error) => never {
  return (error) => {
    throw new QueryFailedError(sql, parameters, error);
  };
}

function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  if (!seenOnce.delete(sql)) {
    if (seenOnce.size >= MOST_NAMES) seenOnce.clear();
    seenOnce.add(sql);
    return undefined;
  }
  const name = `duban_${names.size + 1}`;
  names.set(sql, name);
  return name;
}
