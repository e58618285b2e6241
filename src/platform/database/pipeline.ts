import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';

/** A connection of the driver with the socket below it. */
export type Connected = ClientBase & { connection: { stream: { cork(): void; uncork(): void; destroy(): void } } };

/** Statements under way whose answers are looked at before the transaction counts as done. */
const unanswered = new WeakMap<QueryRunner, Promise<unknown>[]>();

/**
 * Sends a statement without waiting for its answer: it goes out together with the next one, in one round trip. When it
 * fails, PostgreSQL refuses everything behind it in the transaction, and `answers` tells the fault.
 */
export function sendAhead(runner: QueryRunner, client: ClientBase, send: () => Promise<unknown>): void {
  const { stream } = (client as Connected).connection;
  stream.cork();
  // Runs when the program has nothing left to do but wait.
  process.nextTick(() => stream.uncork());
  const answer = send();
  // Somebody looks at it later; until then it is not an unhandled fault.
  answer.catch(() => undefined);
  unanswered.set(runner, [...(unanswered.get(runner) ?? []), answer]);
}

/** Waits for the answers of everything sent ahead; throws the first fault. */
export async function answers(runner: QueryRunner): Promise<void> {
  await Promise.all(unanswered.get(runner) ?? []);
}

/** Opens a transaction on a connection of the pool, in one round trip with the first statement of the work. */
export async function begin(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as Connected;
  sendAhead(runner, client, () =>
    client.query('START TRANSACTION').catch((error: unknown) => {
      // Whatever was sent behind it must not be done outside a transaction, nor anything more.
      client.connection.stream.destroy();
      throw error;
    }),
  );
  // As TypeORM's own startTransaction leaves it, which waits for the answer.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
}
