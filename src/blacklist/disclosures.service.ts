import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { RegisterChangedError } from './entry.errors';
import type { DisclosureChannel } from './entry-status';

const LOCK = 'blacklist.disclosures';

/** An organisation that learned of an entry, by all the ways in which it did. */
export interface Informed {
  organisationId: string;
  name: string;
  kind: 'authority' | 'school' | 'college' | 'unit';
  channels: DisclosureChannel[];
}

/**
 * Who was told of which entry: records of providing data to others, kept as 网络数据安全管理条例 Art. 12 asks, and the list of
 * those who have to be corrected when an entry is retracted.
 */
@Injectable()
export class DisclosuresService {
  /**
   * The first time counts. Called in the transaction that gives the entries out.
   * @throws RegisterChangedError when one of them was retracted since it was read: nothing is given out, and the caller asks again
   */
  async record(
    tx: Transaction,
    disclosed: { entryIds: readonly string[]; organisationIds: readonly string[]; channel: DisclosureChannel },
  ): Promise<void> {
    const { entryIds, organisationIds, channel } = disclosed;
    if (entryIds.length === 0 || organisationIds.length === 0) return;
    await write(tx, `SELECT pg_advisory_xact_lock_shared(hashtextextended('${LOCK}', 0))`);
    const retracted = await firstRow(
      tx,
      `SELECT FROM blacklist_endings WHERE kind = 'retracted' AND entry_id = ANY ($1::uuid[]) LIMIT 1`,
      [entryIds],
    );
    if (retracted) throw new RegisterChangedError();
    await write(
      tx,
      `INSERT INTO blacklist_disclosures (entry_id, organisation_id, channel)
       SELECT entry_id, organisation_id, $3 FROM unnest($1::uuid[]) AS entry_id, unnest($2::uuid[]) AS organisation_id
       ON CONFLICT DO NOTHING`,
      [entryIds, organisationIds, channel],
    );
  }

  /** Until the end of the transaction nobody is told of anything: whoever is told of a retraction is known completely. */
  async hold(tx: Transaction): Promise<void> {
    await write(tx, `SELECT pg_advisory_xact_lock(hashtextextended('${LOCK}', 0))`);
  }

  async ofEntry(tx: Transaction, entryId: string): Promise<Informed[]> {
    return rows<Informed>(
      tx,
      `SELECT organisation_id AS "organisationId", organisations.name, organisations.kind,
              array_agg(channel ORDER BY channel) AS channels
       FROM blacklist_disclosures JOIN organisations ON organisations.id = organisation_id
       WHERE entry_id = $1 GROUP BY organisation_id, organisations.name, organisations.kind ORDER BY organisations.name`,
      [entryId],
    );
  }
}
