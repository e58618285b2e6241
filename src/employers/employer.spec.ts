import { isCreditCode, normaliseCreditCode } from './credit-code';
import { coreOf, looksAlike, normaliseEmployerName } from './employer-name';

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

describe('employer names', () => {
  it('should take width, spaces, brackets and case for the same name', () => {
    const name = normaliseEmployerName('滨江（测试）科技有限公司ABC');
    expect(normaliseEmployerName('滨江 (测试) 科技 有限公司abc')).toBe(name);
    expect(normaliseEmployerName('滨江〔测试〕科技有限公司ＡＢＣ')).toBe(name);
    expect(normaliseEmployerName('滨江（测试）科技有限责任公司ABC')).not.toBe(name);
  });

  it.each([
    ['云帆测试科技有限公司', '云帆测试科技股份有限公司', 'another legal form'],
    ['云帆测试科技有限公司', '滨江云帆测试科技有限公司', 'one inside the other'],
    ['云帆测试科技有限公司', '云帆测试科枝有限公司', 'one character differs'],
    ['云帆测试科技有限公司', '云帆测试科技有限公司南湖分公司', 'a branch and its parent'],
  ])('should show %s beside %s: %s', (one, other) => {
    expect(looksAlike(one, other)).toBe(true);
    expect(looksAlike(other, one)).toBe(true);
  });

  it.each([
    ['云帆测试科技有限公司', '云帆 测试科技有限公司', 'the same name is not alike, it is the same'],
    ['云帆测试科技有限公司', '远舟样例教育有限公司', 'nothing in common'],
    ['云帆公司', '云帆测试科技有限公司', 'the core is too short to say anything'],
    ['有限公司', '公司', 'legal forms alone'],
  ])('should not show %s beside %s: %s', (one, other) => expect(looksAlike(one, other)).toBe(false));

  it('should keep a branch apart in the normalised name and together in the core', () => {
    expect(coreOf('云帆测试科技有限公司南湖分公司')).toBe('云帆测试科技有限公司南湖');
    expect(coreOf('云帆测试科技有限公司')).toBe('云帆测试科技');
  });
});
