import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { oneTimePassword } from './password';

const TOKEN_BYTES = 32;

export const newToken = () => randomBytes(TOKEN_BYTES).toString('base64url');

/** Tokens are random and long: a plain hash keeps them from being read out of the database or a backup. */
export const hashOf = (token: string) => createHash('sha256').update(token, 'utf8').digest();

/** Belongs to the session without being stored: only who holds the session's cookie can compute it, and pages of other sites hold neither. */
export const csrfTokenOf = (sessionToken: string) =>
  createHmac('sha256', sessionToken).update('duban csrf').digest('base64url');

/** Compares without telling by the time taken how much matched. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hashOf(given), hashOf(expected));
}

export const newOneTimePassword = () => oneTimePassword((below) => randomInt(below));
