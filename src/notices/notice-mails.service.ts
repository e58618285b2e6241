import { Injectable, type OnModuleInit } from '@nestjs/common';
import { caseOrganisations } from '../access/access';
import { readableCase } from '../access/access-sql';
import { shanghaiDay } from '../calendar/day';
import { MailOutbox, type MailRecord } from '../mail/mail-outbox.service';
import { PeopleService } from '../people/people.service';
import { Config } from '../platform/config/config';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { mayNameCase, noticeMail } from './notice-mail';
import { isKnownKind } from './notice-kind';
import { IS_NEWS, MAY_KNOW } from './notices-sql';

const BATCH = 500;

interface MailedRow {
  kind: string;
  at: Date;
  number: string | null;
  kindOfCase: string | null;
  mayReadCase: boolean;
}

/** Gathers what is due into one mail per person, and writes its text when it leaves: what was read meanwhile is left out. */
@Injectable()
export class NoticeMails implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly outbox: MailOutbox,
  ) {}

  onModuleInit(): void {
    this.outbox.composeBy('notices', (tx, mail) => this.compose(tx, mail));
  }

  /** One batch; says how many notices it held. A notice is in one mail at most, whatever the number of nodes. */
  gather(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const due = await rows<{ id: string; personId: string; isNews: boolean }>(
        tx,
        `SELECT notices.id, person_id AS "personId", ${IS_NEWS} AS "isNews" FROM notices
         WHERE mail_due_at <= app_now() AND mail_id IS NULL ORDER BY mail_due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      if (due.length === 0) return 0;
      const news = due.filter(({ isNews }) => isNews);
      const ids = due.map(({ id }) => id);
      await rows(
        tx,
        `WITH mail AS (
           INSERT INTO mails (purpose, person_id, address_id)
           SELECT 'notices', person_id, id FROM mail_addresses
           WHERE person_id = ANY ($1::uuid[]) AND confirmed_at IS NOT NULL AND refused_at IS NULL
           RETURNING id, person_id)
         UPDATE notices SET mail_id = mail.id FROM mail WHERE notices.person_id = mail.person_id AND notices.id = ANY ($2::uuid[])`,
        [[...new Set(news.map(({ personId }) => personId))], news.map(({ id }) => id)],
      );
      await rows(tx, 'UPDATE notices SET mail_due_at = NULL WHERE id = ANY ($1::uuid[]) AND mail_id IS NULL', [ids]);
      return due.length;
    });
  }

  // helpers

  private async compose(tx: Transaction, { id, personId }: MailRecord) {
    const organisations = caseOrganisations(await this.people.rolesOf(tx, personId));
    const found = await rows<MailedRow>(
      tx,
      `SELECT notices.kind, notices.at, cases.number, cases.kind AS "kindOfCase",
              ${readableCase('notices.case_id', 'notices.person_id', '$2')} AS "mayReadCase"
       FROM notices LEFT JOIN cases ON cases.id = notices.case_id
       WHERE mail_id = $1 AND ${IS_NEWS} AND ${MAY_KNOW} ORDER BY notices.at DESC, notices.id`,
      [id, organisations],
    );
    const items = found.flatMap(({ kind, at, number, kindOfCase, mayReadCase }) => {
      if (!isKnownKind(kind)) return [];
      const isNamed = number !== null && mayNameCase(kindOfCase ?? '', mayReadCase);
      return [{ kind, day: shanghaiDay(at), ...(isNamed ? { number } : {}) }];
    });
    return items.length === 0 ? undefined : noticeMail(items, this.webAddress);
  }

  private get webAddress(): string {
    return this.config.webAddress ?? `http://${this.config.host}:${this.config.port}`;
  }
}
