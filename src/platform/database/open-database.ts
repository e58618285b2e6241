import type { Config } from '../config/config';
import { prepareServer } from './bootstrap';
import { clusterUrls, prepareCluster } from './cluster';
import { ensureWritable, passwords, postgresFolder } from './data-folder';
import { EmbeddedGuard } from './embedded-guard';
import { migrate } from './migrations';
import { otherUserForPostgres } from './system-user';

export interface OpenDatabase {
  /** What the application connects with. */
  applicationUrl: string;
  /** Stops the embedded server; a server of the operator's is left alone. After the application has closed. */
  close(): Promise<void>;
}

/**
 * Makes the database ready: the operator's by DATABASE_URL, or the embedded one, started or taken over; roles, migrations.
 *
 * @throws StartRefusedError when the operator has to change something first.
 */
export async function openDatabase(config: Config, report: (line: string) => void): Promise<OpenDatabase> {
  ensureWritable(config.dataDir);
  if (config.databaseUrl !== undefined) {
    await prepareServer(config.databaseUrl);
    await migrate(config.databaseUrl, { testClock: config.testClock });
    return { applicationUrl: config.databaseUrl, close: async () => undefined };
  }
  const user = otherUserForPostgres();
  const folder = postgresFolder(config.dataDir, user, report);
  const secrets = passwords(config.dataDir, folder);
  const options = { folder, password: secrets.superuser, user, report };
  const guard = await EmbeddedGuard.start(options, config.dataDir, (port) => clusterUrls(port, secrets).superuser);
  const urls = clusterUrls(guard.current.port, secrets);
  try {
    await prepareCluster(urls.superuser, secrets);
    await migrate(urls.owner, { testClock: config.testClock });
  } catch (error) {
    await guard.close();
    throw error;
  }
  if (guard.current.adopted) report('接管了仍在运行的数据库 / Took over the database that was still running');
  return { applicationUrl: urls.application, close: () => guard.close() };
}
