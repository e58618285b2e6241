import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import type { Principal } from '../platform/auth/principal';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { AccountsService, type Account } from './accounts.service';
import { CurrentPasswordWrongError, PasswordNotAcceptedError, SignInRefusedError } from './auth.errors';
import { verifyPassword } from './password-hash';
import { SessionsService } from './sessions.service';

/** Opens and ends sessions. The counted attempt is committed before the answer is known, so a refusal takes nothing back. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Gives the token for the cookie.
   *
   * @throws SignInRefusedError whatever the reason.
   */
  async signIn(userName: string, password: string): Promise<string> {
    const account = await this.attempt(userName, password);
    if (account === undefined) throw new SignInRefusedError();
    return this.database.transaction(async (tx) => {
      const token = await this.sessions.open(tx, account.id, 'password');
      await this.record(tx, account.personId, 'SignedIn', account.id);
      return token;
    });
  }

  async signOut(principal: Principal): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.sessions.end(tx, principal.sessionId);
      await this.record(tx, principal.personId, 'SignedOut', principal.accountId);
    });
  }

  /** Replaces the password; other open sessions of the person end, this one goes on. */
  async changePassword(principal: Principal, current: string, next: string): Promise<void> {
    const own = await this.accounts.find(this.database.read, principal.accountId);
    const account = own && (await this.attempt(own.userName, current));
    if (account === undefined) throw new CurrentPasswordWrongError();
    if (next.normalize('NFKC') === current.normalize('NFKC')) throw new PasswordNotAcceptedError('unchanged');
    await this.database.transaction(async (tx) => {
      await this.accounts.setPassword(tx, account, next, 'next');
      await this.sessions.endAllOf(tx, principal.personId, principal.sessionId);
      await this.record(tx, principal.personId, 'PasswordChanged', account.id);
    });
  }

  private async attempt(userName: string, password: string): Promise<Account | undefined> {
    const account = await this.database.transaction((tx) => this.accounts.beginAttempt(tx, userName));
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    if (account === undefined) return undefined;
    await this.database.transaction(async (tx) => {
      if (matches) return this.accounts.attemptSucceeded(tx, account.id);
      await this.audit.append(tx, {
        actor: { kind: 'system' },
        action: (await this.accounts.isLocked(tx, account.id)) ? 'AccountLocked' : 'SignInFailed',
        subject: { kind: 'account', id: account.id },
      });
    });
    return matches ? account : undefined;
  }

  private async record(tx: Transaction, personId: string, action: AuditAction, accountId: string): Promise<void> {
    await this.audit.append(tx, {
      actor: { kind: 'person', personId },
      action,
      subject: { kind: 'account', id: accountId },
    });
  }
}
