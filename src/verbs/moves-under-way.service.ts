import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseRecord } from '../cases/case';
import { type CaseFollower, CaseFollowers } from '../cases/case-followers.service';
import { EngineStatus } from '../engine/engine-status';
import type { EngineEvent } from '../engine/engine.port';
import { firstRow, type Transaction, write } from '../platform/database/transaction';
import { type OpenedTask, type Reopening, Reopenings } from './reopenings.service';

/**
 * Returns and withdrawals on a cluster: what is left closes at once, so that nobody works on it any more; who gets the earlier step
 * is settled when the cluster has told that it is open again.
 */
@Injectable()
export class MovesUnderWay implements CaseFollower, OnModuleInit {
  constructor(
    private readonly followers: CaseFollowers,
    private readonly status: EngineStatus,
    private readonly reopenings: Reopenings,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  /** `leavingKey` is the element instance that ends, with everything inside. */
  async begin(tx: Transaction, of: Reopening, leavingKey: string): Promise<void> {
    await write(
      tx,
      `WITH RECURSIVE inside AS (
         SELECT $2::bigint AS key
         UNION ALL SELECT element_instance_key FROM case_elements JOIN inside ON scope_key = inside.key WHERE case_id = $1
       )
       UPDATE tasks SET state = 'cancelled', closed_at = app_now(), version = version + 1
       WHERE case_id = $1 AND state = 'open' AND element_instance_key IN (SELECT key FROM inside)`,
      [of.caseId, leavingKey],
    );
    await write(
      tx,
      `INSERT INTO moves_under_way (case_id, element_id, scope_key, verb, done_task_id, person_id, left_task_id, by_person_id,
         holder_id, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (case_id, element_id, scope_key) DO UPDATE SET verb = excluded.verb, done_task_id = excluded.done_task_id,
         person_id = excluded.person_id, left_task_id = excluded.left_task_id, by_person_id = excluded.by_person_id,
         holder_id = excluded.holder_id, reason = excluded.reason, ordered_at = excluded.ordered_at`,
      [
        of.caseId,
        of.elementId,
        of.scopeKey,
        of.verb,
        of.doneTaskId,
        of.personId,
        of.leftTaskId,
        of.byPersonId,
        of.holderId,
        of.reason,
      ],
    );
  }

  async followEvent(tx: Transaction, { id: caseId }: CaseRecord, event: EngineEvent): Promise<void> {
    if (event.kind !== 'task-opened' || !this.status.isRemote(event.jobKey)) return;
    const ordered = await firstRow<Reopening>(
      tx,
      `DELETE FROM moves_under_way WHERE case_id = $1 AND element_id = $2 AND scope_key = $3
       RETURNING case_id AS "caseId", element_id AS "elementId", scope_key::text AS "scopeKey", verb, done_task_id AS "doneTaskId",
         person_id AS "personId", left_task_id AS "leftTaskId", by_person_id AS "byPersonId", holder_id AS "holderId", reason`,
      [caseId, event.elementId, event.scopeKey],
    );
    if (!ordered) return;
    const opened = await firstRow<OpenedTask>(
      tx,
      'SELECT id, case_id AS "caseId", element_id AS "elementId", title FROM tasks WHERE job_key = $1',
      [event.jobKey],
    );
    if (opened) await this.reopenings.take(tx, ordered, opened);
  }

  letGo(): Promise<void> {
    return Promise.resolve();
  }

  peopleChanged(): Promise<void> {
    return Promise.resolve();
  }
}
