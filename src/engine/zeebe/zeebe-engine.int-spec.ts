import { openTestDatabase } from '../../../test/support/database';
import { TestBroker } from '../../../test/support/zeebe-broker';
import { describeEngine } from '../engine.contract';
import { ZeebeUnderTest } from '../../../test/support/zeebe-under-test';

const VERSION = process.env.ZEEBE_VERSION ?? '8.5.8';
const START_WITHIN_MS = 180_000;

describe(`a broker ${VERSION}`, () => {
  let broker: TestBroker;
  let port: number;

  beforeAll(async () => {
    port = await ZeebeUnderTest.freePort();
    broker = await TestBroker.start({
      version: VERSION,
      feedUrl: ZeebeUnderTest.feedUrl(port),
      environment: ZeebeUnderTest.environment,
    });
  }, START_WITHIN_MS);
  afterAll(() => broker.stop(), START_WITHIN_MS);

  describeEngine(`zeebe ${VERSION}`, async () => ZeebeUnderTest.open(await openTestDatabase(), broker, port));
});
