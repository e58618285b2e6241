import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CaseRecord } from '../cases/case';
import { type CaseFollower, CaseFollowers } from '../cases/case-followers.service';
import { EngineStatus } from '../engine/engine-status';
import type { EngineEvent } from '../engine/engine.port';
import { isOpenThere, isRefused, lastMove } from '../engine/under-way-sql';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { type OpenedTask, type Reopening, Reopenings } from './reopenings.service';

/** The type of incidents of commands that the cluster refused. */
const COMMAND_REFUSED = 'COMMAND_REFUSED';

/**
 * Returns and withdrawals on a cluster: what is left closes at once, so that nobody works on it any more; who gets the earlier step
 * is settled when the cluster has told that it is open again. Of an order that it refuses the incident tells; what was left opens again.
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

  /** Right after the engine was told to; `leavingKey` is the element instance that ends, with everything inside. */
  async begin(
    tx: Transaction,
    of: Reopening,
    { rootKey, leavingKey }: { rootKey: string; leavingKey: string },
  ): Promise<void> {
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
         holder_id, reason, command_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, ${lastMove('$11')})
       ON CONFLICT (case_id, element_id, scope_key) DO UPDATE SET verb = excluded.verb, done_task_id = excluded.done_task_id,
         person_id = excluded.person_id, left_task_id = excluded.left_task_id, by_person_id = excluded.by_person_id,
         holder_id = excluded.holder_id, reason = excluded.reason, ordered_at = excluded.ordered_at,
         command_id = excluded.command_id`,
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
        rootKey,
      ],
    );
  }

  async followEvent(tx: Transaction, { id: caseId }: CaseRecord, event: EngineEvent): Promise<void> {
    if (!this.status.isRemote(event.rootInstanceKey)) return;
    if (event.kind === 'task-opened') await this.settle(tx, caseId, event);
    if (event.kind === 'incident-opened' && event.type === COMMAND_REFUSED) await this.giveBack(tx, caseId);
    if (event.kind === 'instance-ended' && event.instanceKey === event.rootInstanceKey)
      await write(tx, 'DELETE FROM moves_under_way WHERE case_id = $1', [caseId]);
  }

  letGo(): Promise<void> {
    return Promise.resolve();
  }

  peopleChanged(): Promise<void> {
    return Promise.resolve();
  }

  // helpers

  /** Where the cluster has refused the order, the case came to the step by itself, and nobody returned it. */
  private async settle(tx: Transaction, caseId: string, event: EngineEvent & { kind: 'task-opened' }): Promise<void> {
    const ordered = await firstRow<Reopening>(
      tx,
      `DELETE FROM moves_under_way WHERE case_id = $1 AND element_id = $2 AND scope_key = $3
         AND NOT ${isRefused('command_id')}
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
    if (!opened) throw new Error(`Expected a task for the job ${event.jobKey}, but found none.`);
    await this.reopenings.take(tx, ordered, opened);
  }

  /** What an order left that the cluster refused is open there still: whoever had it goes on, unless barred from it since. */
  private async giveBack(tx: Transaction, caseId: string): Promise<void> {
    const given = await rows(
      tx,
      `UPDATE tasks SET state = 'open', closed_at = NULL, version = version + 1,
         assignee_id = CASE WHEN ${IS_BARRED} THEN NULL ELSE assignee_id END,
         delegator_id = CASE WHEN ${IS_BARRED} THEN NULL ELSE delegator_id END,
         claimed_at = CASE WHEN ${IS_BARRED} THEN NULL ELSE claimed_at END
       WHERE case_id = $1 AND state = 'cancelled' AND ${isOpenThere('tasks.job_key')}
         AND EXISTS (SELECT FROM moves_under_way WHERE case_id = $1 AND ${isRefused('command_id')}) RETURNING id`,
      [caseId],
    );
    // Who may act was not worked out anew for what was closed.
    if (given.length > 0) await this.followers.tell((follower) => follower.peopleChanged(tx, caseId));
  }
}

// helpers

const IS_BARRED = `(is_barred_from_task(case_id, excluded_duties, assignee_id) OR is_barred_from_task(case_id, excluded_duties, delegator_id))`;
