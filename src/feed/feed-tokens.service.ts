import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { createHash, randomBytes } from 'node:crypto';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction, write } from '../platform/database/transaction';
import { FeedTokenNotYoursError, FeedTokenUnknownError } from './feed.errors';

const PREFIX = 'duban-feed-';
const TOKEN_BYTES = 32;

export interface FeedToken {
  id: string;
  name: string;
  issuedAt: Date;
  lastReadAt: Date | null;
  revokedAt: Date | null;
}

/**
 * Tokens by which the systems of a school read the feed. Issued by its employment office, shown once, stored as a hash: 256 random
 * bits need no key beside it.
 */
@Injectable()
export class FeedTokensService {
  constructor(private readonly audit: AuditService) {}

  /** The tokens of the schools for which the person looks after employment, the newest first. */
  async ofPrincipal(tx: Transaction, principal: Principal): Promise<FeedToken[]> {
    return rows<FeedToken>(
      tx,
      `SELECT id, name, issued_at AS "issuedAt", last_read_at AS "lastReadAt", revoked_at AS "revokedAt"
       FROM feed_tokens WHERE organisation_id = ANY ($1::uuid[]) ORDER BY issued_at DESC, id`,
      [officesOf(principal)],
    );
  }

  async issue(tx: Transaction, principal: Principal, name: string): Promise<{ id: string; token: string }> {
    const [organisationId] = officesOf(principal);
    if (organisationId === undefined) throw new FeedTokenNotYoursError();
    const token = PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
    const { personId } = principal;
    const issued = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO feed_tokens (organisation_id, name, token_hash, issued_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [organisationId, name, hashOf(token), personId],
    );
    await this.record(tx, issued!.id, personId, 'FeedTokenIssued');
    return { id: issued!.id, token };
  }

  /** From now on the token opens nothing. @throws FeedTokenNotYoursError also for one that is revoked already */
  async revoke(tx: Transaction, principal: Principal, id: string): Promise<void> {
    if (!isUUID(id)) throw new FeedTokenNotYoursError();
    const revoked = await rows(
      tx,
      `UPDATE feed_tokens SET revoked_at = app_now(), revoked_by = $3
       WHERE id = $1 AND organisation_id = ANY ($2::uuid[]) AND revoked_at IS NULL RETURNING id`,
      [id, officesOf(principal), principal.personId],
    );
    if (revoked.length === 0) throw new FeedTokenNotYoursError();
    await this.record(tx, id, principal.personId, 'FeedTokenRevoked');
  }

  /** The organisation whose system reads. @throws FeedTokenUnknownError */
  async readerOf(tx: Transaction, authorization: string | undefined): Promise<string> {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    const known = token?.startsWith(PREFIX)
      ? await firstRow<{ id: string; organisationId: string }>(
          tx,
          `SELECT token.id, organisation_id AS "organisationId" FROM feed_tokens token
           JOIN organisations ON organisations.id = organisation_id AND disabled_at IS NULL
           WHERE token_hash = $1 AND revoked_at IS NULL`,
          [hashOf(token)],
        )
      : undefined;
    if (!known) throw new FeedTokenUnknownError();
    await write(tx, 'UPDATE feed_tokens SET last_read_at = app_now() WHERE id = $1', [known.id]);
    return known.organisationId;
  }

  // helpers

  private async record(
    tx: Transaction,
    id: string,
    personId: string,
    action: 'FeedTokenIssued' | 'FeedTokenRevoked',
  ): Promise<void> {
    const actor = { kind: 'person', personId } as const;
    await this.audit.append(tx, { actor, action, subject: { kind: 'feed-token', id } });
  }
}

function officesOf({ roles }: Principal): string[] {
  return roles.filter(({ role }) => role === 'employment-office').map(({ organisationId }) => organisationId);
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
