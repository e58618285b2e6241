import type { EngineUnderTest } from '../../src/engine/engine.contract';
import type { EngineKey } from '../../src/engine/engine.port';
import { SdkGateway } from '../../src/engine/zeebe/sdk-gateway';
import { ZeebeConnection } from '../../src/engine/zeebe/zeebe-connection';
import { firstRow, type Transaction } from '../../src/platform/database/transaction';
import { ClusterRest } from './cluster-rest';
import type { TestDatabase } from './database';
import type { TestBroker } from './zeebe-broker';

const [USER, PASSWORD] = ['feed', 'feed-password-of-tests'];

/** Where a broker of a test sends its records. */
export function feedUrl(port: number): string {
  return `http://${USER}:${PASSWORD}@127.0.0.1:${port}`;
}

export function feedSettings(port: number): { host: string; port: number; user: string; password: string } {
  return { host: '127.0.0.1', port, user: USER, password: PASSWORD };
}

/** The adapter on a real broker and a database of its own, with a way to wait until both have come to rest. */
export class ZeebeUnderTest implements EngineUnderTest {
  readonly engine;
  readonly registry;

  private constructor(
    private readonly stored: TestDatabase,
    private readonly broker: TestBroker,
    private readonly rest: ClusterRest,
    readonly connection: ZeebeConnection,
  ) {
    this.engine = connection.engine;
    this.registry = connection;
  }

  static async open(stored: TestDatabase, broker: TestBroker, port: number): Promise<ZeebeUnderTest> {
    const gateway = await SdkGateway.open(broker.addresses.grpc);
    const connection = new ZeebeConnection(stored.database, gateway, feedSettings(port), () => undefined);
    const under = new ZeebeUnderTest(stored, broker, new ClusterRest(connection, gateway, stored.database), connection);
    await stored.clock.set(await broker.now());
    await connection.start();
    await under.settle();
    return under;
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const result = await this.stored.database.transaction(work);
    await this.settle();
    return result;
  }

  settle(): Promise<void> {
    return this.rest.settle();
  }

  async advance(milliseconds: number): Promise<void> {
    const at = new Date((await this.broker.now()).getTime() + milliseconds);
    await this.broker.setTime(at);
    await this.stored.clock.set(at);
    await this.rest.pausesOver();
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
}
