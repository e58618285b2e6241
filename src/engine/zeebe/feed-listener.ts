import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Transaction } from '../../platform/database/transaction';
import { bulkAnswer, readBulk } from './bulk';
import { FeedStopped, type FeedStore } from './feed-store';

/** A bulk of a hundred records is some hundred kilobytes; a deployment's models may be among them. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface FeedListenerOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  user: string;
  password: string;
}

/**
 * What the cluster's exporter takes for its index: on a port of its own, with credentials, not to be reached from outside. A bulk
 * is acknowledged once it is stored; anything else makes the exporter send the same again, for as long as it takes.
 */
export class FeedListener {
  private readonly server: Server;
  private readonly expected: Buffer;
  /** Called when new records have been stored. */
  onRecords: () => void = () => undefined;

  constructor(
    private readonly store: FeedStore,
    private readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
    private readonly options: FeedListenerOptions,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.expected = Buffer.from(`Basic ${Buffer.from(`${options.user}:${options.password}`).toString('base64')}`);
    this.server = createServer((request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        this.onFault(error);
        if (!response.headersSent) reply(response, 503, '{}');
      });
    });
  }

  async listen(): Promise<number> {
    const { port, host } = this.options;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve());
    });
    return (this.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeIdleConnections();
    await closed;
  }

  // helpers

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.isLetIn(request)) {
      request.resume();
      reply(response, 401, '{}', { 'WWW-Authenticate': 'Basic realm="feed"' });
      return;
    }
    const body = await textOf(request);
    if (body === undefined) {
      reply(response, 413, '{}');
      return;
    }
    if (request.method !== 'POST' || request.url?.split('?')[0] !== '/_bulk') {
      // Settings and templates of an index: there is none, and nothing hangs on the answer.
      reply(response, 200, '{"acknowledged":true}');
      return;
    }
    const { told, actions } = readBulk(body);
    try {
      const kept = await this.transaction((tx) => this.store.keep(tx, told));
      reply(response, 200, bulkAnswer(actions));
      if (kept > 0) this.onRecords();
    } catch (error) {
      if (error instanceof FeedStopped)
        await this.transaction((tx) => this.store.stop(tx, error.partition, error.message));
      throw error;
    }
  }

  /** In constant time, so that the credentials cannot be guessed letter by letter. */
  private isLetIn({ headers }: IncomingMessage): boolean {
    const given = Buffer.from(headers.authorization ?? '');
    return given.length === this.expected.length && timingSafeEqual(given, this.expected);
  }
}

// helpers

function reply(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'X-Elastic-Product': 'Elasticsearch',
    ...headers,
  });
  response.end(body);
}

/** Undefined when it is too large. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
