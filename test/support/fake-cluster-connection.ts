import type { EngineEvent } from '../../src/engine/engine.port';
import { ZeebeConnection } from '../../src/engine/zeebe/zeebe-connection';
import { rows, type Transaction } from '../../src/platform/database/transaction';
import type { TestDatabase } from './database';
import { FakeCluster } from './fake-cluster';
import { process, userTask } from '../../src/engine/engine.contract';

const FEED = { host: '127.0.0.1', port: 0, user: 'feed', password: 'feed-password-of-tests' };
const CREDENTIALS = `Basic ${Buffer.from(`${FEED.user}:${FEED.password}`).toString('base64')}`;

const TABLES = [
  'zeebe_incidents',
  'zeebe_jobs',
  'zeebe_instances',
  'zeebe_definitions',
  'zeebe_records',
  'zeebe_feeds',
  'zeebe_commands',
];

/** The adapter on a database of its own and a cluster that does nothing by itself; no loop runs, `settle` does the work. */
export class FakeClusterConnection {
  readonly cluster = new FakeCluster();
  readonly connection: ZeebeConnection;
  readonly events: EngineEvent[] = [];
  readonly faults: unknown[] = [];
  private port = 0;

  private constructor(readonly stored: TestDatabase) {
    this.connection = new ZeebeConnection(stored.database, this.cluster, FEED, (fault) => this.faults.push(fault));
    this.connection.addListener({
      handle: (_tx, events) => {
        this.events.push(...events);
        return Promise.resolve();
      },
    });
  }

  /** Nothing of an earlier cluster is left in the database. */
  static async open(stored: TestDatabase): Promise<FakeClusterConnection> {
    for (const table of TABLES) await rows(stored.database.read, `DELETE FROM ${table}`);
    const opened = new FakeClusterConnection(stored);
    opened.port = await opened.connection.listener.listen();
    return opened;
  }

  get engine() {
    return this.connection.engine;
  }

  run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.stored.database.transaction(work);
  }

  /** Deploys the model, or one user task `review`, and starts it; gives the key of ours and the cluster's. */
  async start(xml = process(userTask('review'), 'review'), variables = {}): Promise<{ ours: string; zeebe: string }> {
    await this.run((tx) => this.engine.deploy(tx, [{ name: 'model.bpmn', content: xml }]));
    await this.connection.settle();
    const { instanceKey } = await this.run((tx) => this.engine.start(tx, { processId: 'p', variables }));
    await this.connection.settle();
    const zeebe = await this.engine.instances.zeebeKeyOf(this.stored.database.read, instanceKey);
    return { ours: instanceKey, zeebe: zeebe ?? '' };
  }

  /** As the exporter sends it. */
  post(body: string, authorization = CREDENTIALS): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}/_bulk`, { method: 'POST', body, headers: { authorization } });
  }

  /** Sends it and takes what follows. */
  async tell(told: { body(): string }): Promise<void> {
    const { status } = await this.post(told.body());
    if (status !== 200) throw new Error(`Expected the feed to be taken, but found ${status}.`);
    await this.connection.settle();
  }

  opened(): Extract<EngineEvent, { kind: 'task-opened' }>[] {
    return this.events.flatMap((event) => (event.kind === 'task-opened' ? [event] : []));
  }

  incidents(): Extract<EngineEvent, { kind: 'incident-opened' }>[] {
    return this.events.flatMap((event) => (event.kind === 'incident-opened' ? [event] : []));
  }

  close(): Promise<void> {
    return this.connection.stop();
  }
}
