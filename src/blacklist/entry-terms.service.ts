import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { addDays, endOfDay } from '../calendar/day';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { EntryEndingsService } from './entry-endings.service';
import { RegisterService } from './register.service';

/**
 * The term of each entry, followed by a case of its own (`blacklist-expiry`), which puts the end on record. Nothing hangs on its
 * running in time: the register tells by the date whether an entry holds.
 */
@Injectable()
export class EntryTermsService implements OnApplicationBootstrap {
  constructor(
    private readonly register: RegisterService,
    private readonly endings: EntryEndingsService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Entries that were published before their terms were followed. */
  async onApplicationBootstrap(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('blacklist.terms', 0))`);
      const unfollowed = await rows<{ id: string }>(
        tx,
        `SELECT id FROM blacklist_entries entry
         WHERE NOT EXISTS (SELECT FROM blacklist_endings ending WHERE ending.entry_id = entry.id)
           AND NOT EXISTS (SELECT FROM case_links WHERE case_links.case_id = entry.case_id AND kind = 'expiry')`,
      );
      for (const { id } of unfollowed) await this.begin(tx, id);
    });
  }

  /** Opens the case that waits for the end of the term. */
  async begin(tx: Transaction, entryId: string): Promise<void> {
    const entry = await this.register.get(tx, entryId);
    const { keeper } = await this.cases.partiesOf(tx, entry.caseId);
    await this.cases.open(
      tx,
      {
        kind: 'expiry',
        processId: 'blacklist-expiry',
        title: `${entry.employerName}列入期限`,
        parties: { keeper: keeper!, employer: entry.employerId },
        openedBy: { kind: 'system' },
        receivedAt: await this.clock.now(tx),
        channel: 'internal',
        variables: { entryId, termEndsAt: endOfDay(entry.until).toISOString() },
      },
      (id) => this.links.link(tx, entry.caseId, id, 'expiry'),
    );
  }

  /** Puts the end of the term on record. An entry that was removed or retracted meanwhile has ended already. */
  async recordExpiry(tx: Transaction, entryId: string, caseId: string): Promise<void> {
    const { endedBy, until } = await this.register.get(tx, entryId);
    if (endedBy !== 'term') return;
    await this.endings.end(tx, { entryId, kind: 'expired', caseId });
    const out = addDays(until, 1);
    await this.cases.note(
      tx,
      caseId,
      {
        zh: `列入期限于 ${until} 届满，自 ${out} 起移出名单`,
        en: `The term ended on ${until}; out of the list from ${out}`,
      },
      { kind: 'system' },
    );
  }
}
