import { Client } from 'pg';
import { randomFrom } from './random';

/** What PostgreSQL answers when transactions get into each other's way, and what nobody answers at all. */
const CODES = ['40001', '40P01', '23505'];

type Query = (this: FaultyClient, ...parameters: unknown[]) => unknown;

interface FaultyClient {
  query: Query;
  connection: { stream: { destroy(): void } };
  isInTransaction?: boolean;
}

/**
 * Makes the database driver of this process unreliable: in a share of the statements of transactions the server raises one
 * of the codes above, so that the transaction is really lost, or the connection breaks, before the statement or, at COMMIT,
 * after it: then nobody knows whether it was done.
 */
export function makeDriverFaulty(rate: number, seed: number): void {
  const random = randomFrom(seed);
  const prototype = Client.prototype as unknown as FaultyClient;
  const query = prototype.query;
  prototype.query = function (this: FaultyClient, ...parameters: unknown[]): unknown {
    const [sql] = parameters;
    const run = (): unknown => query.apply(this, parameters);
    if (typeof sql !== 'string' || parameters.some((one) => typeof one === 'function')) return run();
    if (sql === 'START TRANSACTION') this.isInTransaction = true;
    const wasInTransaction = this.isInTransaction === true;
    if (sql === 'COMMIT' || sql === 'ROLLBACK') this.isInTransaction = false;
    if (!wasInTransaction || sql === 'ROLLBACK' || random() >= rate) return run();
    if (random() < 0.3)
      return this.isInTransaction ? cut(this, undefined) : cut(this, random() < 0.5 ? run : undefined);
    const code = CODES[Math.floor(random() * CODES.length)];
    return query.call(this, `DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '${code}'; END $$`);
  };
}

/** Breaks the connection, after `first` was answered by the server if there is one; the caller only learns that it is broken. */
async function cut(client: FaultyClient, first: (() => unknown) | undefined): Promise<never> {
  await first?.();
  client.connection.stream.destroy();
  throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
}
