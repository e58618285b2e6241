import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealed {
  /** The entry's own key, encrypted with the master key. */
  wrappedKey: Buffer;
  /** The content, encrypted with that key. */
  content: Buffer;
}

/**
 * Encrypts bytes with a key of their own, which is encrypted with the master key: the master key can be changed later by
 * wrapping the small keys anew. `place` says what the bytes belong to; moved to another entry they do not open.
 */
export function sealBytes(plain: Buffer, masterKey: Buffer, place: string): Sealed {
  const key = randomBytes(KEY_BYTES);
  return { wrappedKey: encrypt(key, masterKey, place), content: encrypt(plain, key, place) };
}

/** @throws Error when key, place or bytes are not those of the sealing. */
export function openBytes(sealed: Sealed, masterKey: Buffer, place: string): Buffer {
  return decrypt(sealed.content, decrypt(sealed.wrappedKey, masterKey, place), place);
}

/** The same for a text. */
export const sealText = (text: string, masterKey: Buffer, place: string): Sealed =>
  sealBytes(Buffer.from(text, 'utf8'), masterKey, place);

export const openText = (sealed: Sealed, masterKey: Buffer, place: string): string =>
  openBytes(sealed, masterKey, place).toString('utf8');

/** Tells master keys apart without giving anything of them away. */
export const keyIdOf = (masterKey: Buffer) =>
  createHash('sha256').update('duban vault key').update(masterKey).digest('hex').slice(0, 16);

// helpers

/** Nonce, tag and encrypted bytes in one. */
function encrypt(plain: Buffer, key: Buffer, place: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(place, 'utf8'));
  const bytes = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]);
}

function decrypt(sealed: Buffer, key: Buffer, place: string): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(place, 'utf8'));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
}
