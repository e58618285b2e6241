import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import {
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type EmbeddedPostgresOptions,
  type RunningPostgres,
} from './embedded-postgres';
import { StartRefusedError } from '../config/config.errors';
import { DataFolderInUseError } from './postgres.errors';

/** An arbitrary number of ours: held by the application that uses the embedded server, and so by nobody after `kill -9`. */
const APPLICATION_LOCK = 1_906_283_476;
const LOCK_ATTEMPTS = 20;
const LOCK_PAUSE_MS = 100;
const START_ATTEMPTS = 5;
const RECOVERY_PAUSE_MS = 1_000;

/**
 * One application's hold on its embedded server: a connection with a lock, which vanishes with the application however it
 * ends. Losing the connection means that the server died: it is started again on the same port, where the application's
 * other connections look for it.
 */
export class EmbeddedGuard {
  private closed = false;
  private recovery: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly dataDir: string,
    private readonly url: string,
    private server: RunningPostgres,
    private client: Client,
  ) {}

  /**
   * Starts the server, or takes over the running one, and holds it. One that is just being stopped by a former application
   * goes away in between; then this starts over.
   *
   * @throws DataFolderInUseError when another application holds it.
   */
  static async start(
    options: EmbeddedPostgresOptions,
    dataDir: string,
    urlOf: (port: number) => string,
  ): Promise<EmbeddedGuard> {
    for (let attempt = 1; ; attempt++) {
      const server = await startEmbeddedPostgres(options);
      try {
        const url = urlOf(server.port);
        const guard = new EmbeddedGuard(options, dataDir, url, server, await lock(url, dataDir));
        guard.watch();
        return guard;
      } catch (error) {
        if (error instanceof StartRefusedError || attempt === START_ATTEMPTS) throw error;
      }
    }
  }

  get current(): RunningPostgres {
    return this.server;
  }

  /** Stops the server, and lets go of it only thereby: a next application that starts already waits until it has ended. */
  async close(): Promise<void> {
    this.closed = true;
    await this.recovery;
    await stopEmbeddedPostgres(this.server);
    await this.client.end().catch(() => undefined);
  }

  private watch(): void {
    this.client.once('end', () => {
      if (!this.closed) this.recovery = this.recover();
    });
  }

  private async recover(): Promise<void> {
    const report = this.options.report ?? (() => undefined);
    report('数据库意外停止，正在重新启动 / The database ended unexpectedly and is started again');
    while (!this.closed) {
      try {
        this.server = await startEmbeddedPostgres({ ...this.options, port: this.server.port });
        this.client = await lock(this.url, this.dataDir);
        this.watch();
        report('数据库已恢复 / The database runs again');
        return;
      } catch (error) {
        report(`数据库尚未恢复 / The database does not run yet: ${(error as Error).message}`);
        await pause(RECOVERY_PAUSE_MS);
      }
    }
  }
}

// helpers

/** A killed application's lock goes with its connection, which the server may notice a moment later. */
async function lock(url: string, dataDir: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'duban-guard' });
  // A lost connection is told by 'end', which follows.
  client.on('error', () => undefined);
  await client.connect();
  for (let attempt = 1; ; attempt++) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      APPLICATION_LOCK,
    ]);
    if (rows[0]?.held) return client;
    if (attempt === LOCK_ATTEMPTS) {
      await client.end();
      throw new DataFolderInUseError(dataDir);
    }
    await pause(LOCK_PAUSE_MS);
  }
}
