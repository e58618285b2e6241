import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { isSame } from '../auth/secrets';
import { Clock } from '../platform/clock/clock';
import { Keys } from '../platform/config/keys';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { openText, sealText } from '../vault/envelope';
import { VaultKeys } from '../vault/vault-keys.service';
import { CODE_MINUTES, decideCode, MOST_CODES_PER_HOUR, tidyAddress } from './mail-address';
import { MailAddressInvalidError, MailCodeRefusedError, TooManyCodesError } from './mail.errors';

const CODE_DIGITS = 8;
const SALT_BYTES = 16;

interface AddressRow {
  id: string;
  keyId: string;
  wrappedKey: Buffer;
  content: Buffer;
  confirmedAt: Date | null;
  refusedAt: Date | null;
}

const COLUMNS = `id, key_id AS "keyId", wrapped_key AS "wrappedKey", content, confirmed_at AS "confirmedAt", refused_at AS "refusedAt"`;

/** What a person reads of the own addresses. */
export interface OwnAddresses {
  confirmed: { address: string; isRefused: boolean } | null;
  /** Waits for its code. */
  entered: { address: string } | null;
}

/**
 * Where people receive mail: entered by themselves, confirmed by a code that came by mail, sealed with the key of the vault.
 * Nobody else reads it, administrators neither.
 */
@Injectable()
export class MailAddresses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly keys: Keys,
    private readonly vaultKeys: VaultKeys,
    private readonly audit: AuditService,
  ) {}

  async own(tx: Transaction, personId: string): Promise<OwnAddresses> {
    const found = await rows<AddressRow>(tx, `SELECT ${COLUMNS} FROM mail_addresses WHERE person_id = $1`, [personId]);
    const confirmed = found.find(({ confirmedAt }) => confirmedAt !== null);
    const entered = found.find(({ confirmedAt }) => confirmedAt === null);
    return {
      confirmed: confirmed ? { address: this.unseal(confirmed), isRefused: confirmed.refusedAt !== null } : null,
      entered: entered ? { address: this.unseal(entered) } : null,
    };
  }

  /** The address of a mail that is about to leave; undefined when it is gone, refused, or its person disabled. */
  async open(tx: Transaction, addressId: string): Promise<string | undefined> {
    const found = await firstRow<AddressRow>(
      tx,
      `SELECT ${COLUMNS} FROM mail_addresses WHERE id = $1 AND refused_at IS NULL
         AND EXISTS (SELECT FROM people WHERE people.id = person_id AND disabled_at IS NULL)`,
      [addressId],
    );
    return found && this.unseal(found);
  }

  /**
   * Keeps the address until its code comes back; one that is confirmed stays in use until then.
   * @throws MailAddressInvalidError, TooManyCodesError
   */
  async enter(tx: Transaction, personId: string, text: string): Promise<void> {
    const address = tidyAddress(text);
    if (address === undefined) throw new MailAddressInvalidError();
    await this.lock(tx, personId);
    const recent = await firstRow<{ count: number }>(
      tx,
      `SELECT count(*)::int AS count FROM mails
       WHERE person_id = $1 AND purpose = 'confirmation' AND created_at > app_now() - interval '1 hour'`,
      [personId],
    );
    if (recent!.count >= MOST_CODES_PER_HOUR) throw new TooManyCodesError();
    await rows(tx, 'DELETE FROM mail_addresses WHERE person_id = $1 AND confirmed_at IS NULL', [personId]);
    const id = randomUUID();
    const { id: keyId, key } = await this.vaultKeys.forSealing(tx);
    const { wrappedKey, content } = sealText(address, key, place(id));
    await rows(
      tx,
      `INSERT INTO mail_addresses (id, person_id, key_id, wrapped_key, content, code_salt, code_until)
       VALUES ($1, $2, $3, $4, $5, $6, app_now() + interval '${CODE_MINUTES} minutes')`,
      [id, personId, keyId, wrappedKey, content, randomBytes(SALT_BYTES)],
    );
    await rows(tx, `INSERT INTO mails (purpose, person_id, address_id) VALUES ('confirmation', $1, $2)`, [
      personId,
      id,
    ]);
    await this.record(tx, personId, 'MailAddressEntered', id);
  }

  /** The code that the mail to this address says; computed anew, kept nowhere. Undefined when it is confirmed already. */
  async codeFor(tx: Transaction, addressId: string): Promise<string | undefined> {
    const found = await firstRow<{ salt: Buffer }>(
      tx,
      'SELECT code_salt AS salt FROM mail_addresses WHERE id = $1 AND confirmed_at IS NULL AND code_until > app_now()',
      [addressId],
    );
    return found && this.code(addressId, found.salt);
  }

  /**
   * Puts the entered address in the place of the one before. The attempt is counted and committed before the code is looked at,
   * so that many at once cannot slip past the count.
   * @throws MailCodeRefusedError
   */
  async confirm(personId: string, code: string): Promise<void> {
    const tried = await this.database.transaction(async (tx) => {
      const row = await firstRow<{ id: string; salt: Buffer; until: Date; attempts: number }>(
        tx,
        `UPDATE mail_addresses SET code_attempts = code_attempts + 1 WHERE person_id = $1 AND confirmed_at IS NULL
         RETURNING id, code_salt AS salt, code_until AS until, code_attempts - 1 AS attempts`,
        [personId],
      );
      return { row, now: await this.clock.now(tx) };
    });
    const { row, now } = tried;
    const facts = row && { ...row, isRight: isSame(code.trim(), this.code(row.id, row.salt)) };
    const verdict = decideCode(facts, now);
    if (verdict.outcome === 'refuse') throw new MailCodeRefusedError(verdict.reason);
    await this.database.transaction(async (tx) => {
      await this.lock(tx, personId);
      await rows(tx, 'DELETE FROM mail_addresses WHERE person_id = $1 AND confirmed_at IS NOT NULL AND id <> $2', [
        personId,
        row!.id,
      ]);
      await rows(tx, 'UPDATE mail_addresses SET confirmed_at = app_now() WHERE id = $1 AND confirmed_at IS NULL', [
        row!.id,
      ]);
      await this.record(tx, personId, 'MailAddressConfirmed', row!.id);
    });
  }

  /** What was entered and what was confirmed is gone; mails on their way find no address. */
  async remove(tx: Transaction, personId: string): Promise<void> {
    await this.lock(tx, personId);
    const gone = await rows<{ id: string }>(tx, 'DELETE FROM mail_addresses WHERE person_id = $1 RETURNING id', [
      personId,
    ]);
    for (const { id } of gone) await this.record(tx, personId, 'MailAddressRemoved', id);
  }

  /** The receiving server wants nothing more for this address: the person sees so and enters another. */
  async refused(tx: Transaction, addressId: string): Promise<void> {
    await rows(tx, 'UPDATE mail_addresses SET refused_at = app_now() WHERE id = $1 AND refused_at IS NULL', [
      addressId,
    ]);
  }

  // helpers

  private code(addressId: string, salt: Buffer): string {
    const mac = createHmac('sha256', this.keys.get('receipt-codes'))
      .update('duban mail code')
      .update(addressId)
      .update(salt);
    const number = mac.digest().readUIntBE(0, 6) % 10 ** CODE_DIGITS;
    return String(number).padStart(CODE_DIGITS, '0');
  }

  private unseal({ id, keyId, wrappedKey, content }: AddressRow): string {
    return openText({ wrappedKey, content }, this.vaultKeys.forOpening(keyId), place(id));
  }

  /** Two windows of one person take turns. */
  private async lock(tx: Transaction, personId: string): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('mail-address:' || $1::uuid, 0))`, [personId]);
  }

  private async record(tx: Transaction, personId: string, action: AuditAction, id: string): Promise<void> {
    await this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject: { kind: 'mail-address', id } });
  }
}

const place = (id: string) => `mail-address:${id}`;
