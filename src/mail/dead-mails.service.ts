import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { holds } from '../access/access';
import { AccessRefusedError } from '../access/access.errors';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { Config } from '../platform/config/config';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { DeadMailDto, MailStateDto } from './mail.dto';
import { DeadMailNotFoundError } from './mail.errors';

/** Mails that could not be delivered, for the system administrator: who, when and why, never the address or what it said. */
@Injectable()
export class DeadMails {
  constructor(
    private readonly config: Config,
    private readonly audit: AuditService,
  ) {}

  async list(
    tx: Transaction,
    principal: Principal,
    { page, pageSize }: { page: number; pageSize: number },
  ): Promise<MailStateDto> {
    assertMayRead(principal);
    const counts = await firstRow<Pick<MailStateDto, 'waiting' | 'failing' | 'sentInADay' | 'total'>>(
      tx,
      `SELECT (SELECT count(*)::int FROM mails WHERE state IN ('waiting', 'sending')) AS waiting,
              (SELECT count(*)::int FROM mails WHERE state = 'waiting' AND attempts > 0) AS failing,
              (SELECT count(*)::int FROM mails WHERE state = 'sent' AND sent_at > app_now() - interval '1 day') AS "sentInADay",
              (SELECT count(*)::int FROM mails WHERE state = 'dead') AS total`,
    );
    const items = await rows<DeadMailDto>(
      tx,
      `SELECT mails.id, purpose, jsonb_build_object('id', people.id, 'name', people.name) AS person, fault, attempts,
              mails.created_at AS "createdAt", mail_addresses.id IS NOT NULL AS "canRetry"
       FROM mails JOIN people ON people.id = mails.person_id LEFT JOIN mail_addresses ON mail_addresses.id = address_id
       WHERE state = 'dead' ORDER BY mails.created_at DESC, mails.id LIMIT $1 OFFSET $2`,
      [pageSize, (page - 1) * pageSize],
    );
    return { kind: this.config.mail.kind, ...counts!, items, page, pageSize };
  }

  /** Once more from the beginning: the operator has repaired what was wrong. The address is given another chance as well. */
  async retry(tx: Transaction, principal: Principal, id: string): Promise<void> {
    const addressId = await this.leave(tx, principal, id, 'waiting');
    await rows(tx, 'UPDATE mail_addresses SET refused_at = NULL WHERE id = $1', [addressId]);
    await this.record(tx, principal, id, 'MailRetried');
  }

  async discard(tx: Transaction, principal: Principal, id: string): Promise<void> {
    await this.leave(tx, principal, id, 'dropped');
    await this.record(tx, principal, id, 'MailDiscarded');
  }

  // helpers

  private async leave(
    tx: Transaction,
    principal: Principal,
    id: string,
    state: 'waiting' | 'dropped',
  ): Promise<string | null> {
    assertMayRead(principal);
    const found = isUUID(id)
      ? await firstRow<{ addressId: string | null }>(
          tx,
          `UPDATE mails SET state = $2, attempts = 0, next_try_at = app_now()
           WHERE id = $1 AND state = 'dead' AND ($2 = 'dropped' OR address_id IS NOT NULL) RETURNING address_id AS "addressId"`,
          [id, state],
        )
      : undefined;
    if (found === undefined) throw new DeadMailNotFoundError();
    return found.addressId;
  }

  private async record(
    tx: Transaction,
    { personId }: Principal,
    id: string,
    action: 'MailRetried' | 'MailDiscarded',
  ): Promise<void> {
    await this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject: { kind: 'mail', id } });
  }
}

// helpers

function assertMayRead(principal: Principal): void {
  if (!holds(principal, 'system-administrator')) throw new AccessRefusedError();
}
