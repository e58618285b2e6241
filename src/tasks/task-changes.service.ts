import { Injectable } from '@nestjs/common';
import { firstRow, type Transaction } from '../platform/database/transaction';
import { type OtherPerson, TaskChangedError } from './task.errors';
import type { TaskRecord } from './task-record';

/** Says who changed a task last, and when, to somebody whose page is older than that. */
@Injectable()
export class TaskChanges {
  /** @throws TaskChangedError when the task is not as the person saw it */
  async assertVersion(
    tx: Transaction,
    task: Pick<TaskRecord, 'id' | 'caseId' | 'version'>,
    version: number,
  ): Promise<void> {
    if (task.version !== version) throw new TaskChangedError(task.version, await this.last(tx, task));
  }

  // helpers

  private last(tx: Transaction, { id, caseId }: Pick<TaskRecord, 'id' | 'caseId'>): Promise<OtherPerson | undefined> {
    return firstRow<OtherPerson>(
      tx,
      `SELECT people.name, audit_events.at FROM audit_events JOIN people ON people.id = actor_person_id
       WHERE case_id = $1 AND subject_kind = 'task' AND subject_id = $2 AND action <> 'TaskCopied'
       ORDER BY audit_events.id DESC LIMIT 1`,
      [caseId, id],
    );
  }
}
