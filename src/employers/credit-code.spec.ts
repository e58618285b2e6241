import { isCreditCode, normaliseCreditCode } from './credit-code';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('unified social credit code', () => {
  it.each(['91350100M000100Y43', '91999900MA00000019', '52999900MJ0000002X'])('should accept %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it('should refuse every other check character', () => {
    const code = '91350100M000100Y4';
    expect([...ALPHABET].filter((character) => isCreditCode(code + character))).toEqual(['3']);
  });

  it('should notice any single wrong character', () => {
    const code = '91350100M000100Y43';
    const missed: string[] = [];
    for (let index = 0; index < code.length; index += 1) {
      for (const character of ALPHABET) {
        const changed = code.slice(0, index) + character + code.slice(index + 1);
        if (changed !== code && isCreditCode(changed)) missed.push(changed);
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['too short', '91350100M000100Y4'],
    ['too long', '91350100M000100Y433'],
    ['with the letter O', '9135O100M000100Y43'],
    ['with letters in the district', '9135A100M000100Y43'],
    ['empty', ''],
  ])('should refuse a code %s', (_reason, code) => expect(isCreditCode(code)).toBe(false));

  it('should read the code as people write it', () => {
    expect(normaliseCreditCode(' ９１350100-m000100y43 ')).toBe('91350100M000100Y43');
  });
});
