import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Principal } from '../platform/auth/principal';

/** What the session guard leaves on the request. */
export interface SignedInRequest extends Request {
  principal?: Principal;
  /** The session's token as the cookie gave it: the CSRF token is derived from it. */
  sessionToken?: string;
  mustChangePassword?: boolean;
}

export const PUBLIC_ROUTE = 'duban:public-route';
export const BEFORE_PASSWORD_CHANGE = 'duban:before-password-change';

/** Opens a route (or a controller) to people without an account. Every other route needs a signed-in person. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/** Opens a route to people who still have to replace their one-time password. */
export const BeforePasswordChange = () => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

/** The signed-in person, with the roles that hold now. Only on routes that are not `@Public()`. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<SignedInRequest>();
  if (principal === undefined) throw new Error('Expected a signed-in person on this route, but it is public.');
  return principal;
});
