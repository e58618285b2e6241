import { Injectable } from '@nestjs/common';
import { CalendarService } from '../calendar/calendar.service';
import { LiveSources } from '../live/live-sources.service';
import { MailSender } from '../mail/mail-sender.service';
import { Database } from '../platform/database/database';
import { rows, write } from '../platform/database/transaction';
import { decideDelivery, DEFAULT_RHYTHM, mailDueAt, type Rhythm } from './delivery';
import { ALL_KINDS, type Channel, type NoticeFacts, type NoticeKind } from './notice-kind';
import { PUT_AWAY } from './notices-sql';
import { RECIPIENTS } from './recipients-sql';

const BATCH = 200;

interface Recipient {
  personId: string;
  kind: NoticeKind;
  caseId: string | null;
  taskId: string | null;
  at: Date;
  facts: NoticeFacts;
  chosen: Channel | null;
  rhythm: Rhythm | null;
  hour: number | null;
  hasAddress: boolean;
}

/** Writes the notices of each person from what happened. An event and its notices change places in one transaction: once. */
@Injectable()
export class NoticeFanOut {
  constructor(
    private readonly database: Database,
    private readonly calendars: CalendarService,
    private readonly live: LiveSources,
    private readonly sender: MailSender,
  ) {}

  /** One batch of events; says how many there were. What a newer release tells is left to it. */
  spread(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const events = await rows<{ id: string }>(
        tx,
        `SELECT id FROM notice_events WHERE kind = ANY ($1) ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [ALL_KINDS],
      );
      if (events.length === 0) return 0;
      const ids = events.map(({ id }) => id);
      const recipients = await rows<Recipient>(tx, RECIPIENTS, [ids]);
      const calendar = await this.calendars.current(tx);
      const notices = recipients.flatMap(({ chosen, rhythm, hour, hasAddress, ...notice }) => {
        const delivery = decideDelivery(notice.kind, chosen, this.sender.isOn && hasAddress);
        if (delivery === null) return [];
        const when = rhythm === null || hour === null ? DEFAULT_RHYTHM : { rhythm, hour };
        const mailDue = delivery.isMailed ? mailDueAt(notice.at, when, calendar) : null;
        return [{ ...notice, isListed: delivery.isListed, mailDueAt: mailDue }];
      });
      await write(
        tx,
        `INSERT INTO notices (person_id, kind, case_id, task_id, facts, at, is_listed, mail_due_at)
         SELECT "personId", kind, "caseId", "taskId", facts, at, "isListed", "mailDueAt"
         FROM jsonb_to_recordset($1) AS one ("personId" uuid, kind text, "caseId" uuid, "taskId" uuid, facts jsonb,
           at timestamptz, "isListed" boolean, "mailDueAt" timestamptz)`,
        [JSON.stringify(notices)],
      );
      await write(tx, PUT_AWAY, [[...new Set(recipients.flatMap(({ caseId }) => caseId ?? []))]]);
      await write(tx, 'DELETE FROM notice_events WHERE id = ANY ($1::bigint[])', [ids]);
      this.live.noticesOf(tx, [...new Set(notices.map(({ personId }) => personId))]);
      return events.length;
    });
  }
}
