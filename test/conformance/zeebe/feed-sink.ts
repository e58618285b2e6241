import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readRecord, type FeedRecord } from '../../../src/engine/zeebe/record';

const [USER, PASSWORD] = ['feed', 'feed'];

/** Takes the records of one broker in, in their order, each once: after a restart the broker repeats some. */
export class FeedSink {
  private position = 0n;

  private constructor(
    private readonly server: Server,
    private readonly hear: (record: FeedRecord) => void,
  ) {}

  static async open(hear: (record: FeedRecord) => void): Promise<FeedSink> {
    const server = createServer((request, response) => void sink.answer(request, response));
    const sink = new FeedSink(server, hear);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return sink;
  }

  get url(): string {
    return `http://${USER}:${PASSWORD}@127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (request.url === '/_bulk') this.take(Buffer.concat(chunks).toString('utf8'));
    response.writeHead(200, { 'content-type': 'application/json', 'X-Elastic-Product': 'Elasticsearch' });
    response.end(JSON.stringify({ took: 0, errors: false, items: [] }));
  }

  /** Pairs of lines: an action, and the record. */
  private take(body: string): void {
    const records = body.split('\n').filter((line, index) => index % 2 === 1 && line !== '');
    for (const record of records.map((line) => readRecord(line))) {
      if (BigInt(record.position) <= this.position) continue;
      this.position = BigInt(record.position);
      this.hear(record);
    }
  }
}
