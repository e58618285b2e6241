import { Injectable } from '@nestjs/common';
import { rows, type Transaction } from '../platform/database/transaction';
import { TaskDrafts } from '../tasks/task-drafts.service';

/** What somebody has filled in of a step, for whoever takes it over. */
@Injectable()
export class DeskDrafts {
  constructor(private readonly drafts: TaskDrafts) {}

  /** A draft that the taker has already is kept. */
  async give(tx: Transaction, { taskId, from, to }: { taskId: string; from: string; to: string }): Promise<void> {
    const draft = await this.drafts.forAnother(tx, taskId, from);
    if (draft === undefined) return;
    await rows(
      tx,
      'INSERT INTO task_drafts (task_id, person_id, data) VALUES ($1, $2, $3) ON CONFLICT (task_id, person_id) DO NOTHING',
      [taskId, to, JSON.stringify(draft.data)],
    );
  }
}
