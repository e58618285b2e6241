/** RFC 5321 4.5.3.1.3; longer ones no server takes. */
const MOST_CHARACTERS = 254;
/** One address and nothing else: no display name, no list, no line break. Quoted local parts are not taken: nobody has one. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** How long the code in a mail is good for. Our choice: greylisting delays a first mail by a quarter of an hour. */
export const CODE_MINUTES = 60;
/** After so many wrong ones a code is worth nothing: a hundred million are possible. */
export const MOST_CODE_ATTEMPTS = 5;
/** Mails with a code that one person may ask for within an hour: nobody fills a stranger's box with them. */
export const MOST_CODES_PER_HOUR = 3;

/** The address as it is kept, or undefined when it is none. The part before the @ is left as it was written. */
export function tidyAddress(text: string): string | undefined {
  const tidy = text.normalize('NFKC').trim();
  if (tidy.length > MOST_CHARACTERS || !ADDRESS.test(tidy)) return undefined;
  const at = tidy.lastIndexOf('@');
  return at > 64 ? undefined : `${tidy.slice(0, at)}@${tidy.slice(at + 1).toLowerCase()}`;
}

/**
 * Enough to recognise one's own, too little to write to it.
 * @example maskAddress('liu.yang@example.edu.cn') → l•••@example.edu.cn
 */
export function maskAddress(address: string): string {
  return `${address.slice(0, 1)}•••${address.slice(address.lastIndexOf('@'))}`;
}

export type CodeRefusal = 'nothing-entered' | 'too-late' | 'too-many' | 'wrong';

/** Whether the code that came by mail confirms the address. */
export function decideCode(
  entered: { until: Date; attempts: number; isRight: boolean } | undefined,
  now: Date,
): { outcome: 'confirm' } | { outcome: 'refuse'; reason: CodeRefusal } {
  if (entered === undefined) return { outcome: 'refuse', reason: 'nothing-entered' };
  if (entered.attempts >= MOST_CODE_ATTEMPTS) return { outcome: 'refuse', reason: 'too-many' };
  if (now >= entered.until) return { outcome: 'refuse', reason: 'too-late' };
  return entered.isRight ? { outcome: 'confirm' } : { outcome: 'refuse', reason: 'wrong' };
}
