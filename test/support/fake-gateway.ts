import { once } from 'node:events';
import { createServer, type Http2Server, type Http2Session, type ServerHttp2Stream } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** The field of CreateProcessInstanceResponse that holds the instance's key, as a number of variable length. */
const INSTANCE_KEY_FIELD = (4 << 3) | 0;

/** The far side of gRPC, as far as a client that is refused, or told nothing, can see it. */
export class FakeGateway {
  /** Names of the calls that arrived, in their order. */
  readonly calls: string[] = [];
  /** Numbers of gRPC by the name of the call; others succeed with an empty answer. */
  readonly failures = new Map<string, { code: number; text: string }>();
  /** What an instance that is started gets for its key. */
  nextInstanceKey = 2n ** 51n;
  private readonly sessions = new Set<Http2Session>();

  private constructor(private readonly server: Http2Server) {
    server.on('session', (session) => this.sessions.add(session));
    server.on('stream', (stream, headers) => this.answer(stream, String(headers[':path'])));
  }

  static async open(port = 0): Promise<FakeGateway> {
    const server = createServer();
    const fake = new FakeGateway(server);
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return fake;
  }

  get address(): string {
    return `grpc://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const session of this.sessions) session.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  // helpers

  private answer(stream: ServerHttp2Stream, path: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    this.calls.push(name);
    stream.resume();
    const { code = 0, text = '' } = this.failures.get(name) ?? {};
    stream.on('error', () => undefined);
    stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
    stream.on('wantTrailers', () =>
      stream.sendTrailers({ 'grpc-status': String(code), 'grpc-message': encodeURI(text) }),
    );
    stream.end(code === 0 ? message(this.contentOf(name)) : undefined);
  }

  private contentOf(name: string): Buffer {
    return name === 'CreateProcessInstance'
      ? Buffer.from([INSTANCE_KEY_FIELD, ...variableLength(this.nextInstanceKey++)])
      : Buffer.alloc(0);
  }
}

/** Not compressed, its length, its bytes. */
function message(content: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(content.length, 1);
  return Buffer.concat([head, content]);
}

/** Seven bits at a time, the lowest first, each but the last marked. */
function variableLength(value: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    if (rest < 128n) return [...bytes, Number(rest)];
    bytes.push(Number(rest & 127n) | 128);
  }
}
