import { Injectable } from '@nestjs/common';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { DisclosureChannel } from './entry-status';

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
  /** The first time counts. */
  async record(
    tx: Transaction,
    disclosed: { entryIds: readonly string[]; organisationIds: readonly string[]; channel: DisclosureChannel },
  ): Promise<void> {
    const { entryIds, organisationIds, channel } = disclosed;
    if (entryIds.length === 0 || organisationIds.length === 0) return;
    await write(
      tx,
      `INSERT INTO blacklist_disclosures (entry_id, organisation_id, channel)
       SELECT entry_id, organisation_id, $3 FROM unnest($1::uuid[]) AS entry_id, unnest($2::uuid[]) AS organisation_id
       ON CONFLICT DO NOTHING`,
      [entryIds, organisationIds, channel],
    );
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
