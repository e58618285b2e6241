import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { EngineStatus } from '../engine/engine-status';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import { firstRow } from '../platform/database/transaction';
import type { NextStepDto } from './tasks.dto';
import { TasksService } from './tasks.service';

/** The next step is told moments after the one before has ended. */
const NEXT_WITHIN_MS = 400;
const LOOK_EVERY_MS = 25;

/** On a cluster a submission counts at once, and is handed over after it: what follows shows when the cluster has told it. */
@Injectable()
export class TaskHandover {
  constructor(
    private readonly database: Database,
    private readonly status: EngineStatus,
    private readonly tasks: TasksService,
  ) {}

  /** Waits a moment for the cluster. `isHandingOver` when that was not enough: it is away, or busy. */
  async follow(principal: Principal, taskId: string): Promise<{ isHandingOver: boolean; next: NextStepDto[] }> {
    if (!this.status.hasCluster) return { isHandingOver: false, next: [] };
    const { read } = this.database;
    const task = await firstRow<{ jobKey: string }>(read, 'SELECT job_key::text AS "jobKey" FROM tasks WHERE id = $1', [
      taskId,
    ]);
    if (!task || !this.status.isRemote(task.jobKey)) return { isHandingOver: false, next: [] };
    if (!(await this.status.hasHandedOver(task.jobKey))) return { isHandingOver: true, next: [] };
    for (const end = Date.now() + NEXT_WITHIN_MS; ; await pause(LOOK_EVERY_MS)) {
      const next = await this.tasks.followed(read, principal, taskId);
      if (next.length > 0 || Date.now() > end) return { isHandingOver: false, next };
    }
  }
}
