import type { CookieOptions, Response } from 'express';

export const SESSION_COOKIE = 'duban_session';

/** Never readable by scripts, never sent by other sites, in production never over an open line. Ends with the browser. */
const optionsFor = (mode: 'demo' | 'production'): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  secure: mode === 'production',
  path: '/api',
});

export function giveSessionCookie(response: Response, mode: 'demo' | 'production', token: string): void {
  response.cookie(SESSION_COOKIE, token, optionsFor(mode));
}

export function takeSessionCookie(response: Response, mode: 'demo' | 'production'): void {
  response.clearCookie(SESSION_COOKIE, optionsFor(mode));
}
