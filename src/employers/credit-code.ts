/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 18 characters of digits and capital letters without
 * I, O, S, V, Z; characters 3 to 8 are the district's digits; the last one is a check character.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const FORM = new RegExp(`^[${ALPHABET}]{2}[0-9]{6}[${ALPHABET}]{10}$`);

/**
 * Whether the code is well formed and its check character is right (GB 32100-2015, 4.6: weights 3^(i-1) mod 31, check value
 * 31 minus the weighted sum mod 31). The register itself is not asked.
 * @example isCreditCode('91350100M000100Y43') → true (the standard's own example)
 */
export function isCreditCode(code: string): boolean {
  return FORM.test(code) && code.endsWith(checkCharacter(code));
}

/** As people write it: full-width characters, spaces, hyphens and lower case are the same code. */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

// helpers

function checkCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
