import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';

/** What somebody has filled in of a step, for whoever takes it over. */
@Injectable()
export class DeskDrafts {
  /**
   * A draft that the taker has already is kept. Files that were uploaded and not handed in belong to who uploaded them: they
   * are left out, and the taker adds them again.
   */
  async give(tx: Transaction, { taskId, from, to }: { taskId: string; from: string; to: string }): Promise<void> {
    const draft = await firstRow<{ data: Record<string, unknown> }>(
      tx,
      'SELECT data FROM task_drafts WHERE task_id = $1 AND person_id = $2',
      [taskId, from],
    );
    if (draft === undefined) return;
    const named = Object.values(draft.data).flatMap((value) => (Array.isArray(value) ? value : []));
    const own = await rows<{ id: string }>(
      tx,
      `SELECT id::text FROM documents WHERE id::text = ANY ($1::text[]) AND case_id IS NULL AND uploaded_by_person_id = $2`,
      [named.filter((one) => typeof one === 'string'), from],
    );
    const left = new Set<unknown>(own.map(({ id }) => id));
    const data = Object.fromEntries(
      Object.entries(draft.data).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.filter((one) => !left.has(one)) : value,
      ]),
    );
    await rows(
      tx,
      'INSERT INTO task_drafts (task_id, person_id, data) VALUES ($1, $2, $3) ON CONFLICT (task_id, person_id) DO NOTHING',
      [taskId, to, JSON.stringify(data)],
    );
  }
}
