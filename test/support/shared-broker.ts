import { ClusterRest } from './cluster-rest';
import { TestBroker } from './zeebe-broker';
import { freePort } from '../../src/platform/database/free-port';
import { feedUrl } from './zeebe-subject';

/** A broker for all specs of a run; `TEST_ZEEBE` says where it is, see engine-of-tests.ts. */
export async function startSharedBroker(): Promise<TestBroker> {
  const feedPort = await freePort();
  const version = process.env.ZEEBE_VERSION ?? '8.5.8';
  const environment = ClusterRest.environment;
  const broker = await TestBroker.start({ version, feedUrl: feedUrl(feedPort), environment });
  const { grpc, management } = broker.addresses;
  process.env.TEST_ZEEBE = JSON.stringify({ grpc, management, feedPort });
  return broker;
}
