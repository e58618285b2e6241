import { decidePassword, oneTimePassword, tidyUserName, USER_NAME } from './password';

describe('decidePassword', () => {
  it.each([
    ['Binjiang#2026', 'accept'],
    ['滨江就业督办Aa1督办', 'accept'],
    ['Aa1!Aa1!A', 'too-short'],
    ['Aa1!Aa1!Aa', 'accept'],
    ['abcdefgh12345', 'too-simple'],
    ['Abcdefgh12345', 'accept'],
    ['Chen.Wei-2026', 'holds-user-name'],
    [`Aa1${'x'.repeat(126)}`, 'too-long'],
  ])('should answer %s with %s', (password, expected) => {
    const decision = decidePassword(password, 'chen.wei');
    expect(decision.outcome === 'refuse' ? decision.reason : decision.outcome).toBe(expected);
  });
});

describe('tidyUserName', () => {
  it('should find the same account however it is typed', () => {
    expect(tidyUserName('  Ｃhen.Wei ')).toBe('chen.wei');
    expect(USER_NAME.test(tidyUserName('Chen.Wei'))).toBe(true);
    expect(USER_NAME.test('9lives')).toBe(false);
  });
});

describe('oneTimePassword', () => {
  it('should have four readable groups', () => {
    expect(oneTimePassword(() => 0)).toBe('aaaa-aaaa-aaaa-aaaa');
    expect(oneTimePassword((below) => below - 1)).toBe('9999-9999-9999-9999');
  });
});
