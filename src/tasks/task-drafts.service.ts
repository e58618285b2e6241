import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';

export interface Draft {
  data: Record<string, unknown>;
  savedAt: Date;
  version: number;
}

/** What people have filled in of a step and not handed in yet. */
@Injectable()
export class TaskDrafts {
  async of(tx: Transaction, taskId: string, personId: string): Promise<Draft | undefined> {
    return firstRow<Draft>(
      tx,
      'SELECT data, saved_at AS "savedAt", version FROM task_drafts WHERE task_id = $1 AND person_id = $2',
      [taskId, personId],
    );
  }

  /**
   * The same for whoever goes on with it in that person's place. Files that were uploaded and not handed in belong to who
   * uploaded them: they are left out, and the other adds them again.
   */
  async forAnother(tx: Transaction, taskId: string, personId: string): Promise<Draft | undefined> {
    const draft = await this.of(tx, taskId, personId);
    if (draft === undefined) return undefined;
    const named = Object.values(draft.data).flatMap((value) => (Array.isArray(value) ? value : []));
    const own = await rows<{ id: string }>(
      tx,
      `SELECT id::text FROM documents WHERE id::text = ANY ($1::text[]) AND case_id IS NULL AND uploaded_by_person_id = $2`,
      [named.filter((one) => typeof one === 'string'), personId],
    );
    const left = new Set<unknown>(own.map(({ id }) => id));
    const data = Object.fromEntries(
      Object.entries(draft.data).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.filter((one) => !left.has(one)) : value,
      ]),
    );
    return { ...draft, data };
  }
}
