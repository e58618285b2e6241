import { createServer, type AddressInfo } from 'node:net';
import type { EngineUnderTest } from '../../src/engine/engine.contract';
import type { EngineKey } from '../../src/engine/engine.port';
import { SdkGateway } from '../../src/engine/zeebe/sdk-gateway';
import { ZeebeConnection } from '../../src/engine/zeebe/zeebe-connection';
import { firstRow, type Transaction } from '../../src/platform/database/transaction';
import type { TestDatabase } from './database';
import type { TestBroker } from './zeebe-broker';

const [USER, PASSWORD] = ['feed', 'feed-password'];
/** A message nobody waits for: when the feed tells of it, it has told everything before it. */
const MARKER = 'test.marker';
/** What a command leads to may begin behind a first marker; two more that find nothing are rest. */
const QUIET_MARKERS = 3;
const WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 10;

/** The adapter on a real broker and a database of its own, with a way to wait until both have come to rest. */
export class ZeebeUnderTest implements EngineUnderTest {
  /** For the broker: what the markers need. */
  static readonly environment = { ZEEBE_BROKER_EXPORTERS_APP_ARGS_INDEX_MESSAGE: 'true' };
  readonly engine;
  readonly registry;
  private heard = 0;
  private reached = 0;
  private static lastMarker = 0;

  private constructor(
    private readonly stored: TestDatabase,
    private readonly broker: TestBroker,
    private readonly gateway: SdkGateway,
    readonly connection: ZeebeConnection,
  ) {
    this.engine = connection.engine;
    this.registry = connection;
    const { feed } = connection;
    const keep = feed.keep.bind(feed);
    feed.keep = async (tx, told) => {
      const kept = await keep(tx, told);
      for (const { record } of told) {
        const { name = '' } = record.value;
        if (record.valueType !== 'MESSAGE') this.heard += 1;
        else if (name === MARKER && record.intent === 'PUBLISHED')
          this.reached = Math.max(this.reached, Number(markerOf(record.value)));
      }
      return kept;
    };
  }

  static async open(stored: TestDatabase, broker: TestBroker, port: number): Promise<ZeebeUnderTest> {
    const gateway = await SdkGateway.open(broker.addresses.grpc);
    const connection = new ZeebeConnection(
      stored.database,
      gateway,
      { host: '127.0.0.1', port, user: USER, password: PASSWORD },
      () => undefined,
    );
    const under = new ZeebeUnderTest(stored, broker, gateway, connection);
    await stored.clock.set(await broker.now());
    await connection.start();
    await under.settle();
    return under;
  }

  static feedUrl(port: number): string {
    return `http://${USER}:${PASSWORD}@127.0.0.1:${port}`;
  }

  static freePort(): Promise<number> {
    return new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => resolve(port));
      });
    });
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const result = await this.stored.database.transaction(work);
    await this.settle();
    return result;
  }

  /** Until nothing is under way in either direction, and the broker has nothing left to do. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_MARKERS; quiet++) {
      await this.until(() => this.isWorkedOff());
      const before = this.heard;
      const wanted = ++ZeebeUnderTest.lastMarker;
      await this.gateway.call({
        kind: 'publish',
        name: MARKER,
        correlationKey: String(wanted),
        timeToLiveMs: 0,
        variables: {},
      });
      await this.until(() => Promise.resolve(this.reached >= wanted));
      if (this.heard > before || !(await this.isWorkedOff())) quiet = -1;
    }
  }

  async advance(milliseconds: number): Promise<void> {
    const at = new Date((await this.broker.now()).getTime() + milliseconds);
    await this.broker.setTime(at);
    await this.stored.clock.set(at);
    // The broker looks for pauses that are over every now and then.
    await this.until(async () => !(await this.isPausing()));
  }

  async parked(): Promise<EngineKey | undefined> {
    const found = await firstRow<{ key: EngineKey }>(
      this.stored.database.read,
      'SELECT parked_incident::text AS key FROM zeebe_instances WHERE parked_at IS NOT NULL',
    );
    return found?.key;
  }

  async close(): Promise<void> {
    await this.connection.stop();
    await this.stored.close();
  }

  // helpers

  private async isWorkedOff(): Promise<boolean> {
    const found = await firstRow<{ rest: number }>(
      this.stored.database.read,
      `SELECT ((SELECT count(*) FROM zeebe_commands WHERE state = 'waiting')
             + (SELECT count(*) FROM zeebe_records WHERE NOT is_aside AND root_key IS NULL)
             + (SELECT count(*) FROM zeebe_records JOIN zeebe_instances ON instance_key = zeebe_records.root_key
                WHERE parked_at IS NULL)
             + (SELECT count(*) FROM zeebe_jobs WHERE state = 'open' AND NOT is_user AND type = ANY ($1)))::integer AS rest`,
      [this.connection.jobTypes()],
    );
    return found!.rest === 0;
  }

  private async isPausing(): Promise<boolean> {
    const found = await firstRow(this.stored.database.read, `SELECT FROM zeebe_jobs WHERE state = 'pausing'`);
    return found !== undefined;
  }

  private async until(isSo: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + WITHIN_MS; !(await isSo()); await pause(LOOK_EVERY_MS))
      if (Date.now() > end) throw new Error('Expected the broker and the database to come to rest, but they did not.');
  }
}

function markerOf(value: object): unknown {
  return (value as { correlationKey?: unknown }).correlationKey;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
