import type { INestApplicationContext } from '@nestjs/common';
import { EngineRunner } from '../../src/engine/engine-runner';
import { SdkGateway } from '../../src/engine/zeebe/sdk-gateway';
import type { ZeebeConnection } from '../../src/engine/zeebe/zeebe-connection';
import { ZEEBE } from '../../src/engine/zeebe-runner';
import { Clock } from '../../src/platform/clock/clock';
import type { Settings } from '../../src/platform/config/config';
import { Database } from '../../src/platform/database/database';
import { ClusterRest } from './cluster-rest';
import { setBrokerTime } from './zeebe-broker';
import { feedSettings } from './zeebe-subject';

/** How one waits for the engine behind an application to come to rest. */
export interface EngineOfTests {
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** `TEST_ZEEBE` names a running broker: then applications of tests start their cases there. */
export function engineSettings(): Partial<Settings> {
  const cluster = clusterOfTests();
  return cluster ? { engine: 'zeebe', zeebe: { address: cluster.grpc, feed: feedSettings(cluster.feedPort) } } : {};
}

export async function engineOf(app: INestApplicationContext, { zeebe }: Partial<Settings>): Promise<EngineOfTests> {
  const runner = app.get(EngineRunner, { strict: false });
  const connection = app.get<ZeebeConnection | null>(ZEEBE, { strict: false });
  if (!connection || !zeebe) return { settle: () => runner.settle(), close: () => Promise.resolve() };
  const gateway = await SdkGateway.open(zeebe.address);
  const cluster = new ClusterRest(connection, gateway, app.get(Database));
  shareTime(app.get(Clock));
  return {
    settle: async () => {
      await runner.settle();
      await cluster.settle();
    },
    close: () => gateway.close(),
  };
}

// helpers

function clusterOfTests(): { grpc: string; management: string; feedPort: number } | undefined {
  const { TEST_ZEEBE } = process.env;
  return TEST_ZEEBE === undefined ? undefined : (JSON.parse(TEST_ZEEBE) as ReturnType<typeof clusterOfTests>);
}

/** The broker's clock follows that of the database: in production both are the real one. */
function shareTime(clock: Clock): void {
  const cluster = clusterOfTests();
  if (!cluster) return;
  const follow = async () => setBrokerTime(cluster.management, await clock.now());
  const [set, advance] = [clock.set.bind(clock), clock.advance.bind(clock)];
  clock.set = (instant) => set(instant).then(follow);
  clock.advance = (milliseconds) => advance(milliseconds).then(follow);
}
