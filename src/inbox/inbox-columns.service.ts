import { Injectable } from '@nestjs/common';
import type { Principal } from '../platform/auth/principal';
import { rows, type Transaction, write } from '../platform/database/transaction';
import { COLUMNS, type InboxColumn, type InboxTab } from './inbox';

export interface ChosenColumns {
  tab: InboxTab;
  columns: InboxColumn[];
}

/** Which columns a person wants to see of each list of the inbox, on whatever machine. */
@Injectable()
export class InboxColumns {
  /** Lists for which nothing was chosen show the columns of the product, and are absent; so is a column of another release. */
  async of(tx: Transaction, { personId }: Principal): Promise<ChosenColumns[]> {
    const kept = await rows<{ tab: InboxTab; columns: string[] }>(
      tx,
      'SELECT tab, columns FROM inbox_columns WHERE person_id = $1 ORDER BY tab',
      [personId],
    );
    return kept.map(({ tab, columns }) => ({ tab, columns: COLUMNS.filter((column) => columns.includes(column)) }));
  }

  /** Null for those of the product. */
  async choose(
    tx: Transaction,
    { personId }: Principal,
    tab: InboxTab,
    columns: readonly InboxColumn[] | null,
  ): Promise<void> {
    if (columns === null) {
      await write(tx, 'DELETE FROM inbox_columns WHERE person_id = $1 AND tab = $2', [personId, tab]);
      return;
    }
    await write(
      tx,
      `INSERT INTO inbox_columns (person_id, tab, columns) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, tab) DO UPDATE SET columns = excluded.columns, changed_at = app_now()`,
      [personId, tab, columns],
    );
  }
}
