import { Client } from 'pg';
import type { Config } from '../config/config';
import { prepareServer } from './bootstrap';
import { clusterUrls, prepareCluster } from './cluster';
import { ensureWritable, passwords, postgresFolder } from './data-folder';
import { startEmbeddedPostgres, stopEmbeddedPostgres, type RunningPostgres } from './embedded-postgres';
import { migrate } from './migrations';
import { DataFolderInUseError } from './postgres.errors';
import { otherUserForPostgres } from './system-user';

export interface OpenDatabase {
  /** What the application connects with. */
  applicationUrl: string;
  /** Stops the embedded server; a server of the operator's is left alone. After the application has closed. */
  close(): Promise<void>;
}

/** An arbitrary number of ours: held by the application that uses the embedded server, and so by nobody after `kill -9`. */
const APPLICATION_LOCK = 1_906_283_476;
const LOCK_ATTEMPTS = 20;

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
  const server = await startEmbeddedPostgres({ folder, password: secrets.superuser, user, report });
  const urls = clusterUrls(server.port, secrets);
  const guard = await holdServer(urls.superuser, config.dataDir);
  const close = async () => {
    await guard.end();
    await stopEmbeddedPostgres(server);
  };
  try {
    await prepareCluster(urls.superuser, secrets);
    await migrate(urls.owner, { testClock: config.testClock });
  } catch (error) {
    await close();
    throw error;
  }
  reportAdoption(server, report);
  return { applicationUrl: urls.application, close };
}

// helpers

/** A killed application's lock goes with its connection, which the server may notice a moment later. */
async function holdServer(superuserUrl: string, dataDir: string): Promise<Client> {
  const client = new Client({ connectionString: superuserUrl, application_name: 'duban-guard' });
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [APPLICATION_LOCK]);
    if (rows[0]?.held) return client;
    if (attempt === LOCK_ATTEMPTS) {
      await client.end();
      throw new DataFolderInUseError(dataDir);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function reportAdoption(server: RunningPostgres, report: (line: string) => void): void {
  if (server.adopted) report('接管了仍在运行的数据库 / Took over the database that was still running');
}
