import { EmbeddedEngine } from '../../src/engine/embedded/embedded-engine';
import { PostgresStore } from '../../src/engine/embedded/postgres-store';
import { StepRunner } from '../../src/engine/embedded/step-runner';
import { messageCatch, process as model, withMessage } from '../../src/engine/engine.contract';
import { rows, type Transaction } from '../../src/platform/database/transaction';
import { postgresHarness } from '../conformance/postgres-suite';
import { openTestDatabase, type TestDatabase } from '../support/database';

/** Lets other transactions happen at the two moments that matter while a message is published. */
class InterruptedStore extends PostgresStore {
  private reads = 0;

  constructor(private readonly moments: { beforeLock(): Promise<void>; afterLastRead(): Promise<void> }) {
    super();
  }

  override async lockMessages(...parameters: Parameters<PostgresStore['lockMessages']>) {
    await this.moments.beforeLock();
    return super.lockMessages(...parameters);
  }

  override async subscriptions(tx: Transaction, name: string, correlationKey: string) {
    const found = await super.subscriptions(tx, name, correlationKey);
    this.reads += 1;
    if (this.reads === 2) await this.moments.afterLastRead();
    return found;
  }
}

describe('a subscription that opens and closes while a message is published', () => {
  let opened: TestDatabase;

  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(() => opened.close());

  it('should not use up the message: the next one who waits gets it', async () => {
    // given
    const { engine, transaction } = await postgresHarness(opened);
    const resources = [{ name: 'waits.bpmn', content: withMessage(model(messageCatch('wait'), 'wait')) }];
    await transaction((tx) => engine.deploy(tx, resources));
    const start = () => transaction((tx) => engine.start(tx, { processId: 'p', variables: { id: 'k' } }));
    let instanceKey = '';
    const store = new InterruptedStore({
      beforeLock: async () => {
        ({ instanceKey } = await start());
      },
      afterLastRead: () => transaction((tx) => engine.cancel(tx, { instanceKey })),
    });
    const interrupted = new EmbeddedEngine(new StepRunner(store));

    // when
    await opened.database.transaction((tx) =>
      interrupted.publish(tx, { name: 'm', correlationKey: 'k', timeToLiveMs: 3_600_000 }),
    );
    const next = await start();

    // then
    expect(instanceKey).not.toBe('');
    expect(await rows(opened.database.read, 'SELECT FROM engine_instances WHERE key = $1', [next.instanceKey])).toEqual(
      [],
    );
  });
});
