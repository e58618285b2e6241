import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/principal';
import { rows, type Transaction, write } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';

export interface EntryEvent {
  at: Date;
  sentence: LocalText;
  /** The proceeding in which it happened, for those who may read that case. */
  caseId: string | null;
}

export interface NewEntryEvent {
  entryId: string;
  caseId: string;
  kind: string;
  sentence: LocalText;
  by: Exclude<Actor, { kind: 'reporter' }>;
}

/** The history of each entry, in sentences that everybody with an account may read. */
@Injectable()
export class EntryEventsService {
  async add(tx: Transaction, { entryId, caseId, kind, sentence, by }: NewEntryEvent): Promise<void> {
    await write(
      tx,
      `INSERT INTO blacklist_events (entry_id, case_id, kind, sentence, actor_kind, person_id) VALUES ($1, $2, $3, $4, $5, $6)`,
      [entryId, caseId, kind, JSON.stringify(sentence), by.kind, by.kind === 'person' ? by.personId : null],
    );
  }

  /** In the order in which it happened. */
  async ofEntry(tx: Transaction, entryId: string): Promise<EntryEvent[]> {
    return rows<EntryEvent>(
      tx,
      `SELECT happened_at AS at, sentence, case_id AS "caseId" FROM blacklist_events WHERE entry_id = $1 ORDER BY id`,
      [entryId],
    );
  }
}
