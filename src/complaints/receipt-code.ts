/** How many digits a code has: 10^16 possibilities, far more than guessing through a slowed door can try. */
const DIGITS = 16;
const GROUP = 4;

/**
 * The digits of a code as people write or paste it: spaces, hyphens and full-width digits do not matter.
 * @returns undefined when it cannot be a code
 */
export function digitsOf(written: string): string | undefined {
  const digits = written.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  return new RegExp(`^[0-9]{${DIGITS}}$`).test(digits) ? digits : undefined;
}

/** `1234-5678-9012-3456`: groups are easier to copy from a screen to paper. */
export function shownCode(digits: string): string {
  return digits.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? digits;
}

/** A new code from a source of random whole numbers below the bound; the caller's must be fit for secrets. */
export function newDigits(randomBelow: (bound: number) => number): string {
  let digits = '';
  for (let count = 0; count < DIGITS; count += 1) digits += String(randomBelow(10));
  return digits;
}
