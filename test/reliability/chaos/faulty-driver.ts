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
 * after it: then nobody knows whether it was done. As on a real connection, nothing arrives of what is sent behind a break.
 */
export function makeDriverFaulty(rate: number, seed: number): void {
  const random = randomFrom(seed);
  const prototype = Client.prototype as unknown as FaultyClient;
  const query = prototype.query;
  prototype.query = function (this: FaultyClient, ...parameters: unknown[]): unknown {
    const sql = textOf(parameters[0]);
    const run = (): unknown => query.apply(this, parameters);
    if (sql === undefined || parameters.some((one) => typeof one === 'function')) return run();
    const wasInTransaction = this.isInTransaction === true;
    // Statements are sent before the one ahead is answered: without its beginning, a transaction would be none.
    if (sql === 'START TRANSACTION') this.isInTransaction = true;
    if (sql === 'COMMIT' || sql === 'ROLLBACK') this.isInTransaction = false;
    if (!wasInTransaction || sql === 'ROLLBACK' || random() >= rate) return run();
    if (random() < 0.3)
      return cut(this, !this.isInTransaction && random() < 0.5 ? (run() as Promise<unknown>) : undefined);
    const code = CODES[Math.floor(random() * CODES.length)];
    return query.call(this, `DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = '${code}'; END $$`);
  };
}

function textOf(statement: unknown): string | undefined {
  return typeof statement === 'string' ? statement : (statement as { text?: string } | undefined)?.text;
}

/** Breaks the connection at once, or after `first` was answered by the server; the caller only learns that it is broken. */
async function cut(client: FaultyClient, first: Promise<unknown> | undefined): Promise<never> {
  if (first) await first;
  client.connection.stream.destroy();
  throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
}
