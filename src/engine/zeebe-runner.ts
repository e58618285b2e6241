import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { StartRefusedError } from '../platform/config/config.errors';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { EngineKey } from './engine.port';
import type { ZeebeConnection } from './zeebe/zeebe-connection';

/** Nest injection token of the connection to a cluster; null when none is configured. */
export const ZEEBE = Symbol('ZEEBE');

interface StoredFile {
  key: EngineKey;
  block: string;
  processId: string;
  version: number;
  resourceName: string;
  content: string;
}

/** Keeps the connection to a cluster going on this node, and brings it what was deployed before it was there. */
@Injectable()
export class ZeebeRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ZeebeRunner.name);
  private isStarted = false;

  constructor(
    @Inject(ZEEBE) private readonly connection: ZeebeConnection | null,
    private readonly database: Database,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.connection) return this.assertNothingRuns();
    await this.database.transaction((tx) => this.deployMissing(tx));
    const port = await this.connection.start();
    this.isStarted = true;
    this.logger.log(`The feed of the cluster is expected on port ${port}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.isStarted) await this.connection?.stop();
  }

  // helpers

  /** Cases end where they started: without their cluster nobody would ever go on with them. */
  private async assertNothingRuns(): Promise<void> {
    const found = await firstRow<{ count: number }>(
      this.database.read,
      'SELECT count(*)::integer AS count FROM zeebe_instances WHERE root_key = instance_key AND NOT is_ended AND NOT is_ignored',
    );
    const { count } = found!;
    if (count === 0) return;
    throw new StartRefusedError([
      {
        zh: `仍有 ${count} 个案件在 Zeebe 集群上运行，但未配置集群；请设置 ZEEBE_ADDRESS 和 ZEEBE_FEED_PASSWORD 后再启动。`,
        en: `Expected the Zeebe cluster that ${count} case(s) run on, but none is configured; set ZEEBE_ADDRESS and ZEEBE_FEED_PASSWORD.`,
      },
    ]);
  }

  /** In the order in which they were deployed here: which version is the newest hangs on it. */
  private async deployMissing(tx: Transaction): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('zeebe-deployments', 0))`);
    const files = await rows<StoredFile>(
      tx,
      `SELECT key::text AS key, (key >> 16)::text AS block, process_id AS "processId", version,
         resource_name AS "resourceName", content FROM engine_resources resource
       WHERE EXISTS (SELECT FROM engine_resources process WHERE process.key >> 16 = resource.key >> 16
         AND process.kind = 'process' AND NOT EXISTS (
           SELECT FROM zeebe_definitions WHERE definition_key = process.key))
       ORDER BY resource.key`,
    );
    for (const ofBlock of byBlock(files)) {
      const resources = new Map(ofBlock.map(({ resourceName: name, content }) => [name, { name, content }] as const));
      const deployed = ofBlock
        .filter(({ processId }) => processId !== '')
        .map(({ key, processId, version, resourceName }) => ({ definitionKey: key, processId, version, resourceName }));
      await this.connection!.engine.deployAs(tx, deployed, [...resources.values()]);
    }
  }
}

// helpers

/** Files that were deployed together have keys of one block. */
function byBlock(files: StoredFile[]): StoredFile[][] {
  const blocks = new Map<string, StoredFile[]>();
  for (const file of files) blocks.set(file.block, [...(blocks.get(file.block) ?? []), file]);
  return [...blocks.values()];
}
