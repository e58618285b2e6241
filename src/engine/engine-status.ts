import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../platform/database/database';
import { firstRow } from '../platform/database/transaction';
import type { EngineKey } from './engine.port';
import type { ClusterStanding, ZeebeConnection } from './zeebe/zeebe-connection';
import { isZeebeKey } from './zeebe/zeebe-keys';
import { ZEEBE } from './zeebe-runner';

/** A person who has submitted something waits this long for the cluster before the page says that it is being handed over. */
const HANDED_OVER_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 25;

/** `stopped`: its records are not followed, because they are of another cluster than before. */
export type ClusterState = 'connected' | 'away' | 'stopped';

/** How things stand with an engine that is another program. Of the embedded engine there is nothing to tell. */
@Injectable()
export class EngineStatus {
  constructor(
    @Inject(ZEEBE) private readonly connection: ZeebeConnection | null,
    private readonly database: Database,
  ) {}

  /** Without one, nobody needs to be asked anything. */
  get hasCluster(): boolean {
    return this.connection !== null;
  }

  /** Undefined when no cluster is connected. */
  async cluster(): Promise<ClusterState | undefined> {
    const standing = await this.standing();
    if (!standing) return undefined;
    return standing.stopped.length > 0 ? 'stopped' : standing.isAway ? 'away' : 'connected';
  }

  async standing(): Promise<ClusterStanding | undefined> {
    return this.connection?.standing();
  }

  /** Whether the job is of an engine that hears of its end after the transaction. */
  isRemote(jobKey: EngineKey): boolean {
    return this.hasCluster && isZeebeKey(jobKey);
  }

  /** True once the cluster has told how the job ended; false when that takes too long to wait for. */
  async hasHandedOver(jobKey: EngineKey): Promise<boolean> {
    for (const end = Date.now() + HANDED_OVER_WITHIN_MS; ; await pause(LOOK_EVERY_MS)) {
      const open = await firstRow(this.database.read, 'SELECT FROM zeebe_jobs WHERE job_key = $1', [jobKey]);
      if (!open) return true;
      if (Date.now() > end) return false;
    }
  }
}
