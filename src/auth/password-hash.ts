import { hash, verify, type Options } from '@node-rs/argon2';

/**
 * argon2id with 19 MiB, two passes, one lane.
 * Source: OWASP Password Storage Cheat Sheet, the first of its equivalent settings.
 */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password.normalize('NFKC'), COST);

let nobodys: Promise<string> | undefined;

/**
 * Checks a password against a stored hash. Without a hash it checks against one that nothing matches, so that an unknown
 * user name costs the same time as a known one.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('');
  const matches = await verify(stored ?? (await nobodys), password.normalize('NFKC'));
  return matches && stored !== null;
}
