import type { INestApplication } from '@nestjs/common';
import { EngineRunner } from '../../src/engine/engine-runner';
import { SdkGateway } from '../../src/engine/zeebe/sdk-gateway';
import type { ZeebeConnection } from '../../src/engine/zeebe/zeebe-connection';
import { ZEEBE } from '../../src/engine/zeebe-runner';
import type { Settings } from '../../src/platform/config/config';
import { Database } from '../../src/platform/database/database';
import { ClusterRest } from './cluster-rest';
import { feedSettings } from './zeebe-under-test';

/** How one waits for the engine behind an application to come to rest. */
export interface EngineOfTests {
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** `TEST_ZEEBE` names a running broker: then applications of tests start their cases there. */
export function engineSettings(): Partial<Settings> {
  const { TEST_ZEEBE } = process.env;
  if (TEST_ZEEBE === undefined) return {};
  const { grpc, feedPort } = JSON.parse(TEST_ZEEBE) as { grpc: string; feedPort: number };
  return { engine: 'zeebe', zeebe: { address: grpc, feed: feedSettings(feedPort) } };
}

export async function engineOf(app: INestApplication, { zeebe }: Partial<Settings>): Promise<EngineOfTests> {
  const runner = app.get(EngineRunner, { strict: false });
  const connection = app.get<ZeebeConnection | null>(ZEEBE, { strict: false });
  if (!connection || !zeebe) return { settle: () => runner.settle(), close: () => Promise.resolve() };
  const gateway = await SdkGateway.open(zeebe.address);
  const cluster = new ClusterRest(connection, gateway, app.get(Database));
  return {
    settle: async () => {
      await runner.settle();
      await cluster.settle();
    },
    close: () => gateway.close(),
  };
}
