import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What a repeated command is answered with. */
export interface Answer {
  status: number;
  body: unknown;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export const digest = (...parts: string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest();

/**
 * Encrypts an answer with a key derived from the client's own `Idempotency-Key`, of which only a hash is stored: answers hold
 * receipt codes and one-time passwords, which nobody may read from the database or its backups.
 */
export function sealAnswer(answer: Answer, key: string, place: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derive(key, place), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function openAnswer(sealed: Buffer, key: string, place: Buffer): Answer {
  const decipher = createDecipheriv('aes-256-gcm', derive(key, place), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const text = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as Answer;
}

// helpers

const derive = (key: string, place: Buffer) =>
  Buffer.from(hkdfSync('sha256', key, place, 'duban idempotency answer', 32));
