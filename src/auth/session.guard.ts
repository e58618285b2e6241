import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Database } from '../platform/database/database';
import { CsrfTokenMissingError, PasswordChangeNeededError, SessionMissingError } from './auth.errors';
import { BEFORE_PASSWORD_CHANGE, PUBLIC_ROUTE, type SignedInRequest } from './current-principal';
import { csrfTokenOf, isSame } from './secrets';
import { SESSION_COOKIE } from './session-cookie';
import { SessionsService } from './sessions.service';

const READING = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Every route needs a signed-in person unless it says `@Public()`. Person and roles are read afresh with each request, so
 * that a revoked role or a disabled person acts at once.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.says(context, PUBLIC_ROUTE)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = (request.cookies as Record<string, unknown> | undefined)?.[SESSION_COOKIE];
    if (typeof token !== 'string') throw new SessionMissingError();
    const session = await this.sessions.use(this.database.read, token);
    if (session === undefined) throw new SessionMissingError();
    const { principal, mustChangePassword } = session;
    if (!READING.includes(request.method)) assertCsrfToken(request, token);
    if (mustChangePassword && !this.says(context, BEFORE_PASSWORD_CHANGE)) throw new PasswordChangeNeededError();
    request.principal = principal;
    request.sessionToken = token;
    request.mustChangePassword = mustChangePassword;
    return true;
  }

  private says(context: ExecutionContext, key: string): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(key, [context.getHandler(), context.getClass()]) ?? false
    );
  }
}

// helpers

function assertCsrfToken(request: SignedInRequest, sessionToken: string): void {
  const given = request.headers['x-csrf-token'];
  if (typeof given !== 'string' || !isSame(given, csrfTokenOf(sessionToken))) throw new CsrfTokenMissingError();
}
