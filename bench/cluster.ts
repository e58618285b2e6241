import { DataSource } from 'typeorm';
import { SdkGateway } from '../src/engine/zeebe/sdk-gateway';
import { ZeebeConnection } from '../src/engine/zeebe/zeebe-connection';
import { applicationConnection } from '../src/platform/database/connection';
import { Database } from '../src/platform/database/database';
import { freePort } from '../src/platform/database/free-port';
import { TestBroker } from '../test/support/zeebe-broker';
import { feedSettings, feedUrl } from '../test/support/zeebe-subject';
import { deployModels, type CaseEngine } from './engine';
import { OpenTasks } from './open-tasks';

const VERSION = '8.5.8';

/** The adapter as the product assembles it, on a real broker of this machine that tells its records in bulks of `bulk`. */
export async function openCluster(
  url: string,
  models: string[],
  bulk: number,
): Promise<CaseEngine & { close(): Promise<void> }> {
  const port = await freePort();
  const environment = { ZEEBE_BROKER_EXPORTERS_APP_ARGS_BULK_SIZE: String(bulk) };
  const broker = await TestBroker.start({ version: VERSION, feedUrl: feedUrl(port), environment });
  const source = await new DataSource(applicationConnection(url)).initialize();
  const database = new Database(source);
  const gateway = await SdkGateway.open(broker.addresses.grpc);
  const connection = new ZeebeConnection(database, gateway, feedSettings(port), console.error);
  const openTasks = new OpenTasks(database);
  connection.addListener(openTasks);
  connection.addJobHandler('noop', () => Promise.resolve());
  await deployModels({ engine: connection.engine, database }, models);
  await connection.start();
  return {
    engine: connection.engine,
    database,
    openTasks,
    close: async () => {
      await connection.stop();
      await source.destroy();
      await broker.stop();
    },
  };
}
