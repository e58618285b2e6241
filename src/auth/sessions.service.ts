import { Injectable } from '@nestjs/common';
import { standsIn } from '../absences/absence-record';
import { HOLDS_NOW, ROLES_NOW } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { hashOf, newToken } from './secrets';

/** Ends a session that nobody uses. Source: GB/T 22239-2019 8.1.4.1 b asks for it; the number is our choice. */
const IDLE_MINUTES = 30;
/** A working day: after it everybody signs in again. */
const ABSOLUTE_HOURS = 12;
/** Use is noted once a minute, so that reading does not become writing. */
const NOTE_SECONDS = 60;

export interface SignedIn {
  principal: Principal;
  /** Signed in with a one-time password that has to be replaced first. */
  mustChangePassword: boolean;
}

/** SQL: session `s` is open now. */
const OPEN = `s.ended_at IS NULL AND s.expires_at > app_now() AND s.last_seen_at > app_now() - interval '${IDLE_MINUTES} minutes'`;

/** SQL: who stands behind a session, with the roles that hold now. */
const PRINCIPAL = `s.id AS "sessionId", a.id AS "accountId", a.person_id AS "personId", person.name,
  (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('role', r.role, 'organisationId', r.organisation_id)), '[]')
     FROM ${ROLES_NOW} WHERE r.person_id = a.person_id AND ${HOLDS_NOW}) AS roles, ${standsIn('a.person_id')} AS "standsIn"`;
const OF_PEOPLE = `sessions s JOIN accounts a ON a.id = s.account_id
  JOIN people person ON person.id = a.person_id AND person.disabled_at IS NULL`;

/** Who is signed in. The cookie holds a random token, the table its hash. */
@Injectable()
export class SessionsService {
  /** Gives the token for the cookie; it is not kept. */
  async open(tx: Transaction, accountId: string, openedBy: 'password' | 'demo'): Promise<string> {
    const token = newToken();
    await rows(
      tx,
      `INSERT INTO sessions (token_hash, account_id, opened_by, expires_at)
       VALUES ($1, $2, $3, app_now() + interval '${ABSOLUTE_HOURS} hours')`,
      [hashOf(token), accountId, openedBy],
    );
    return token;
  }

  /** Who stands behind the open session of a token, with the roles that hold now; undefined when disabled since. Its use is noted. */
  async use(tx: Transaction, token: string): Promise<SignedIn | undefined> {
    const found = await firstRow<Principal & { mustChangePassword: boolean; isStale: boolean }>(
      tx,
      `SELECT ${PRINCIPAL},
              a.must_change AND s.opened_by = 'password' AS "mustChangePassword",
              s.last_seen_at < app_now() - interval '${NOTE_SECONDS} seconds' AS "isStale"
         FROM ${OF_PEOPLE}
        WHERE s.token_hash = $1 AND ${OPEN}`,
      [hashOf(token)],
    );
    if (found === undefined) return undefined;
    const { isStale, mustChangePassword, ...principal } = found;
    if (isStale) await rows(tx, 'UPDATE sessions SET last_seen_at = app_now() WHERE id = $1', [principal.sessionId]);
    return { principal, mustChangePassword };
  }

  /** Those of the sessions that are open, with the roles that hold now. Being asked about is no use: an idle session still ends. */
  stillOpen(tx: Transaction, sessionIds: readonly string[]): Promise<Principal[]> {
    return rows<Principal>(tx, `SELECT ${PRINCIPAL} FROM ${OF_PEOPLE} WHERE s.id = ANY ($1::uuid[]) AND ${OPEN}`, [
      sessionIds,
    ]);
  }

  async end(tx: Transaction, sessionId: string): Promise<void> {
    await rows(tx, 'UPDATE sessions SET ended_at = app_now() WHERE id = $1 AND ended_at IS NULL', [sessionId]);
  }

  /** Ends every open session of a person, but for one that may go on. */
  async endAllOf(tx: Transaction, personId: string, exceptSessionId?: string): Promise<void> {
    await rows(
      tx,
      `UPDATE sessions s SET ended_at = app_now() FROM accounts a
        WHERE a.id = s.account_id AND a.person_id = $1 AND s.ended_at IS NULL AND ($2::uuid IS NULL OR s.id <> $2)`,
      [personId, exceptSessionId ?? null],
    );
  }
}
