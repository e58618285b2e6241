import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PasswordNotAcceptedError, UserNameInvalidError, UserNameTakenError } from './auth.errors';
import { decidePassword, tidyUserName, USER_NAME } from './password';
import { hashPassword } from './password-hash';
import { newOneTimePassword } from './secrets';

/** A one-time password is handed over in person; after three days it is taken for lost. */
const ONE_TIME_HOURS = 72;
/** Failures in a row that lock an account, and for how long. Source: GB/T 22239-2019 8.1.4.1 b asks for it; the numbers are our choice. */
const MAX_FAILURES = 5;
const LOCK_MINUTES = 15;

export interface Account {
  id: string;
  personId: string;
  userName: string;
  passwordHash: string | null;
}

const COLUMNS = 'id, person_id AS "personId", user_name AS "userName", password_hash AS "passwordHash"';

/** Sign-in names and passwords of people. */
@Injectable()
export class AccountsService {
  /** An account without a password: nobody can sign in with it yet. */
  async create(tx: Transaction, personId: string, userName: string): Promise<string> {
    const tidy = tidyUserName(userName);
    if (!USER_NAME.test(tidy)) throw new UserNameInvalidError();
    const created = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO accounts (person_id, user_name) VALUES ($1, $2) ON CONFLICT (user_name) DO NOTHING RETURNING id',
      [personId, tidy],
    );
    if (created === undefined) throw new UserNameTakenError();
    return created.id;
  }

  /** Replaces the password by a random one that opens nothing but its own replacement. Given here once; only its hash is kept. */
  async issueOneTimePassword(tx: Transaction, personId: string): Promise<string> {
    const password = newOneTimePassword();
    await rows(
      tx,
      `UPDATE accounts SET password_hash = $2, must_change = true, failed_attempts = 0, locked_until = NULL,
              one_time_until = app_now() + interval '${ONE_TIME_HOURS} hours' WHERE person_id = $1`,
      [personId, await hashPassword(password)],
    );
    return password;
  }

  /** @throws PasswordNotAcceptedError naming the field `path`. */
  async setPassword(
    tx: Transaction,
    account: { id: string; userName: string },
    password: string,
    path: string,
  ): Promise<void> {
    const decision = decidePassword(password, account.userName);
    if (decision.outcome === 'refuse') throw new PasswordNotAcceptedError(decision.reason, path);
    await rows(
      tx,
      `UPDATE accounts SET password_hash = $2, must_change = false, one_time_until = NULL, failed_attempts = 0,
              locked_until = NULL, password_changed_at = app_now() WHERE id = $1`,
      [account.id, await hashPassword(password)],
    );
  }

  find(tx: Transaction, id: string): Promise<Account | undefined> {
    return firstRow<Account>(tx, `SELECT ${COLUMNS} FROM accounts WHERE id = $1`, [id]);
  }

  /**
   * Counts an attempt *before* the password is checked, so that many attempts at once cannot slip past the count.
   * Undefined when there is no such account, it is locked, its one-time password is too old, or the person is disabled.
   */
  beginAttempt(tx: Transaction, userName: string): Promise<Account | undefined> {
    return firstRow<Account>(
      tx,
      `UPDATE accounts SET
         failed_attempts = CASE WHEN locked_until IS NULL THEN failed_attempts + 1 ELSE 1 END,
         locked_until = CASE WHEN locked_until IS NULL AND failed_attempts + 1 >= ${MAX_FAILURES}
                             THEN app_now() + interval '${LOCK_MINUTES} minutes' END
       WHERE user_name = $1 AND (locked_until IS NULL OR locked_until <= app_now())
         AND (one_time_until IS NULL OR one_time_until > app_now())
         AND EXISTS (SELECT FROM people p WHERE p.id = person_id AND p.disabled_at IS NULL)
       RETURNING ${COLUMNS}`,
      [tidyUserName(userName)],
    );
  }

  /** Tells whether the attempt just counted was the one that locks: the caller writes it down. */
  async isLocked(tx: Transaction, id: string): Promise<boolean> {
    const found = await firstRow(tx, 'SELECT 1 FROM accounts WHERE id = $1 AND locked_until > app_now()', [id]);
    return found !== undefined;
  }

  async attemptSucceeded(tx: Transaction, id: string): Promise<void> {
    await rows(tx, 'UPDATE accounts SET failed_attempts = 0, locked_until = NULL WHERE id = $1', [id]);
  }

  /** Whether nobody has an account yet: a new installation. */
  async areNone(tx: Transaction): Promise<boolean> {
    return (await firstRow(tx, 'SELECT 1 FROM accounts LIMIT 1')) === undefined;
  }
}
