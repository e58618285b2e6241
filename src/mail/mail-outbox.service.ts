import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import { rows, type Transaction } from '../platform/database/transaction';
import { MailAddresses } from './mail-addresses.service';
import { MailSender, type OutgoingMail } from './mail-sender.service';
import { afterAttempt, SENDING_MINUTES, type SendingResult } from './sending';

const BATCH = 20;

export type MailPurpose = 'notices' | 'confirmation';

/** A mail on its way: who it is for, not what it says. */
export interface MailRecord {
  id: string;
  purpose: MailPurpose;
  personId: string;
  addressId: string | null;
  attempts: number;
}

/** Writes the text of a mail at the moment it leaves; undefined when there is nothing left to say. */
export type MailComposer = (
  tx: Transaction,
  mail: MailRecord,
) => Promise<Pick<OutgoingMail, 'subject' | 'text'> | undefined>;

/**
 * Mails that are to leave. A row is written in the transaction of what it is about, and is sent at least once: a node that dies
 * between the server's yes and our mark of it leaves a mail that goes out again under the same Message-ID.
 */
@Injectable()
export class MailOutbox {
  private readonly composers = new Map<MailPurpose, MailComposer>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly addresses: MailAddresses,
    private readonly sender: MailSender,
  ) {}

  /** To be called at start. */
  composeBy(purpose: MailPurpose, composer: MailComposer): void {
    this.composers.set(purpose, composer);
  }

  /** Sends what is due, at most one batch, and says how many were tried. */
  async sendDue(): Promise<number> {
    if (!this.sender.isOn) return 0;
    const due = await this.take();
    for (const mail of due) {
      const outgoing = await this.compose(mail);
      if (outgoing === undefined) await this.drop(mail.id);
      else await this.mark(mail, await this.sender.send(outgoing));
    }
    return due.length;
  }

  /** Mails of this node from now on, for a while: other nodes do not touch them. */
  async take(): Promise<MailRecord[]> {
    return rows<MailRecord>(
      this.database.read,
      `UPDATE mails SET state = 'sending', attempts = attempts + 1,
              next_try_at = app_now() + interval '${SENDING_MINUTES} minutes'
       WHERE id IN (SELECT id FROM mails WHERE state IN ('waiting', 'sending') AND next_try_at <= app_now()
                    ORDER BY next_try_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
       RETURNING id, purpose, person_id AS "personId", address_id AS "addressId", attempts`,
    );
  }

  /** What leaves now; undefined when the address or everything to say has gone. */
  async compose(mail: MailRecord): Promise<OutgoingMail | undefined> {
    const tx = this.database.read;
    const to = mail.addressId === null ? undefined : await this.addresses.open(tx, mail.addressId);
    const content = to === undefined ? undefined : await this.composers.get(mail.purpose)?.(tx, mail);
    return to === undefined || content === undefined ? undefined : { id: mail.id, to, ...content };
  }

  /** Writes down what an attempt came to. */
  async mark({ id, addressId, attempts }: MailRecord, result: SendingResult): Promise<void> {
    await this.database.transaction(async (tx) => {
      const next = afterAttempt(result, attempts, await this.clock.now(tx));
      await rows(
        tx,
        `UPDATE mails SET state = $2, fault = $3, next_try_at = coalesce($4, next_try_at),
                sent_at = CASE WHEN $2 = 'sent' THEN app_now() END
         WHERE id = $1 AND state = 'sending' AND attempts = $5`,
        [id, next.state, 'fault' in next ? next.fault : null, next.state === 'waiting' ? next.at : null, attempts],
      );
      if (next.state === 'dead' && next.isAddressBad) await this.addresses.refused(tx, addressId!);
    });
  }

  // helpers

  private async drop(id: string): Promise<void> {
    await rows(this.database.read, `UPDATE mails SET state = 'dropped' WHERE id = $1 AND state = 'sending'`, [id]);
  }
}
