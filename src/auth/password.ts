/** Shortest password. Source: GB/T 22239-2019 8.1.4.1 a asks for complexity without a number; ten characters is our choice. */
const MIN_LENGTH = 10;
/** Of: small letters, capital letters, digits, everything else. */
const MIN_KINDS = 3;
/** Longer input only costs hashing time. */
const MAX_LENGTH = 128;

const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

export type PasswordRefusal = 'too-short' | 'too-long' | 'too-simple' | 'holds-user-name';

/**
 * Decides whether a password may be chosen: ten characters or more, of at least three kinds, without the user name in it.
 *
 * @example decidePassword('Binjiang#2026', 'chen.wei') // { outcome: 'accept' }
 */
export function decidePassword(
  password: string,
  userName: string,
): { outcome: 'accept' } | { outcome: 'refuse'; reason: PasswordRefusal } {
  const refuse = (reason: PasswordRefusal) => ({ outcome: 'refuse' as const, reason });
  const length = [...password].length;
  if (length < MIN_LENGTH) return refuse('too-short');
  if (length > MAX_LENGTH) return refuse('too-long');
  if (KINDS.filter((kind) => kind.test(password)).length < MIN_KINDS) return refuse('too-simple');
  if (password.toLowerCase().includes(userName.toLowerCase())) return refuse('holds-user-name');
  return { outcome: 'accept' };
}

/** User names differ by more than case or width: what is typed on a Chinese keyboard finds the same account. */
export function tidyUserName(userName: string): string {
  return userName.normalize('NFKC').trim().toLowerCase();
}

/** Letters, digits, dot, hyphen and underscore; 3 to 40, beginning with a letter. */
export const USER_NAME = /^[a-z][a-z0-9._-]{2,39}$/;

/** Without 0, O, 1, l and I: one-time passwords are read aloud and copied by hand. */
const READABLE = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A one-time password of four groups, some 93 bits. `random(n)` gives a number below `n`. */
export function oneTimePassword(random: (below: number) => number): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => READABLE[random(READABLE.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
