import { randomUUID } from 'node:crypto';
import type { EngineEvent } from '../../src/engine/engine.port';
import { messageCatch, process as model, withMessage } from '../../src/engine/engine.contract';
import { rows } from '../../src/platform/database/transaction';
import { postgresHarness } from '../conformance/postgres-suite';
import { settle, type Harness } from '../conformance/harness';
import { openTestDatabase, type TestDatabase } from '../support/database';

/** 1,000 rounds in the long form: RELIABILITY_ROUNDS=1000. */
const ROUNDS = Number(process.env.RELIABILITY_ROUNDS ?? 100);
const AT_ONCE = 4;

describe('publishing against subscribing', () => {
  let opened: TestDatabase;
  let harness: Harness;

  beforeAll(async () => {
    opened = await openTestDatabase();
    harness = await postgresHarness(opened);
    await harness.transaction((tx) =>
      harness.engine.deploy(tx, [{ name: 'waits.bpmn', content: withMessage(model(messageCatch('wait'), 'wait')) }]),
    );
  });
  afterAll(() => opened.close());

  it(`should lose no message in ${ROUNDS} rounds of both at the same moment, and use none twice`, async () => {
    // given
    const told: EngineEvent[] = [];
    harness.executor.addListener({
      handle: (_tx, events) => {
        told.push(...events);
        return Promise.resolve();
      },
    });
    const keys = Array.from({ length: ROUNDS }, () => randomUUID());

    // when
    for (let from = 0; from < ROUNDS; from += AT_ONCE) {
      await Promise.all(
        keys
          .slice(from, from + AT_ONCE)
          .flatMap((key) => inRandomOrder<unknown>([() => start(key), () => publish(key)])),
      );
    }
    await settle(harness);

    // then
    const left = await rows<{ key: string }>(opened.database.read, 'SELECT key FROM engine_instances');
    expect(left).toEqual([]);
    const ended = new Set(told.flatMap((event) => (event.kind === 'instance-ended' ? [event.instanceKey] : [])));
    expect(ended.size).toBe(ROUNDS);
    const unused = await rows(opened.database.read, `SELECT FROM engine_messages WHERE correlated = '{}'`);
    expect(unused).toHaveLength(0);
  }, 300_000);

  const start = (key: string) =>
    harness.transaction((tx) => harness.engine.start(tx, { processId: 'p', variables: { id: key } }));
  const publish = (key: string) =>
    harness.transaction((tx) =>
      harness.engine.publish(tx, { name: 'm', correlationKey: key, timeToLiveMs: 3_600_000, messageId: '1' }),
    );
});

function inRandomOrder<T>(acts: (() => Promise<T>)[]): Promise<T>[] {
  return (Math.random() < 0.5 ? acts : [...acts].reverse()).map((act) => act());
}
