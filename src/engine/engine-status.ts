import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { EngineKey } from './engine.port';
import { hasUnderWay } from './under-way-sql';
import type { HeldUp } from './zeebe/held-up';
import type { ClusterStanding, ZeebeConnection } from './zeebe/zeebe-connection';
import { isZeebeKey } from './zeebe/zeebe-keys';
import { ZEEBE } from './zeebe-runner';

/** A person who has submitted something waits this long for the cluster before the page says that it is being handed over. */
const HANDED_OVER_WITHIN_MS = 2_000;
const LOOK_EVERY_MS = 25;

/** `stopped`: its records are not followed, because they are of another cluster than before. */
export type ClusterState = 'connected' | 'away' | 'stopped';

export type { HeldUp };

export interface UnderWay {
  isAny: boolean;
  jobs: ReadonlySet<EngineKey>;
}

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

  /** Whether a job or an instance is of an engine that hears of it after the transaction. */
  isRemote(key: EngineKey): boolean {
    return this.hasCluster && isZeebeKey(key);
  }

  /** What does not go on between here and the cluster until somebody has looked. */
  async heldUp(tx: Transaction): Promise<HeldUp[]> {
    return this.connection ? this.connection.heldUp.list(tx) : [];
  }

  /** Has one of them tried again; false when it is held up no longer. */
  async again(tx: Transaction, id: string): Promise<boolean> {
    return this.connection ? this.connection.heldUp.again(tx, id) : false;
  }

  /** What of an instance is on its way to its cluster: jobs of people that were decided here, and whether anything is at all. */
  async underWay(tx: Transaction, rootKey: EngineKey | null): Promise<UnderWay> {
    if (rootKey === null || !this.isRemote(rootKey)) return { isAny: false, jobs: new Set() };
    const jobs = await rows<{ key: EngineKey }>(
      tx,
      `SELECT job_key::text AS key FROM zeebe_jobs WHERE root_key = $1 AND is_user AND state = 'handed'`,
      [rootKey],
    );
    const any = await firstRow<{ is: boolean }>(tx, `SELECT ${hasUnderWay('$1::bigint')} AS is`, [rootKey]);
    return { isAny: any!.is, jobs: new Set(jobs.map(({ key }) => key)) };
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
