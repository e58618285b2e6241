import { openTestDatabase } from '../../../test/support/database';
import { TestBroker } from '../../../test/support/zeebe-broker';
import { describeEngine } from '../engine.contract';
import { ClusterRest } from '../../../test/support/cluster-rest';
import { freePort } from '../../platform/database/free-port';
import { feedUrl, ZeebeUnderTest } from '../../../test/support/zeebe-subject';

const VERSION = process.env.ZEEBE_VERSION ?? '8.5.8';
const START_WITHIN_MS = 180_000;

describe(`a broker ${VERSION}`, () => {
  let broker: TestBroker;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    broker = await TestBroker.start({
      version: VERSION,
      feedUrl: feedUrl(port),
      environment: ClusterRest.environment,
    });
  }, START_WITHIN_MS);
  afterAll(() => broker.stop(), START_WITHIN_MS);

  describeEngine(`zeebe ${VERSION}`, async () => ZeebeUnderTest.open(await openTestDatabase(), broker, port));
});
