import { Budget } from '../limits';
import { Regex } from './regex';
import { PatternError } from './syntax-error';

const regex = (pattern: string, flags = '') => new Regex(pattern, new Budget(), flags);

describe('regular expression of Java', () => {
  it.each([
    ['^1[3-9]\\d{9}$', '', '13800000000', true],
    ['a.b', '', 'a\nb', false],
    ['a.b', 's', 'a\nb', true],
    ['^b$', 'm', 'a\nb\nc', true],
    ['ABC', 'i', 'xabcx', true],
    ['a b # comment', 'x', 'ab', true],
    ['\\p{IsHan}{2}', '', 'x中文', true],
    ['(?<year>\\d{4})-\\k<year>', '', '2026-2026', true],
    ['(a|ab)(c|bcd)$', '', 'abcd', true],
    ['a++a', '', 'aaa', false],
    ['(?>a+)b', '', 'aaab', true],
    ['(?<!x)y', '', 'xy', false],
    ['(?<=a{2})b', '', 'aab', true],
    ['[a-z&&[^aeiou]]', '', 'aei', false],
    ['\\Qa.b\\E', '', 'a.b', true],
    ['(?i)straSSe', '', 'STRASSE', true],
    ['x$', '', 'x\n', true],
    ['^.$', '', '😀', true],
  ])('should decide %s with flags "%s" on %j', (pattern, flags, text, expected) => {
    expect(regex(pattern, flags).test(text)).toBe(expected);
  });

  it.each(['(', ')', '[', '*a', 'a**', 'a{2', '\\', '\\y', '(?<1>a)', '\\p{Nope}', '[z-a]', '(?z)a'])(
    'should refuse the pattern %s',
    (pattern) => {
      expect(() => regex(pattern)).toThrow(PatternError);
    },
  );

  it.each([
    ['(a)(b)?', 'ab a', '[$1$2]', '[ab] [a]'],
    ['', 'ab', '-', '-a-b-'],
    ['(?<n>\\d)', 'a1', '${n}\\$', 'a1$'],
    ['a', 'a', '$0$0', 'aa'],
  ])('should replace %s in %s by %s', (pattern, text, replacement, expected) => {
    expect(regex(pattern).replaceAll(text, replacement)).toBe(expected);
  });

  it.each(['$9', '$', '\\', '${x}'])('should refuse the replacement %s', (replacement) => {
    expect(() => regex('a').replaceAll('a', replacement)).toThrow(PatternError);
  });

  it('should keep empty parts at the end and none before an empty match when it splits', () => {
    expect(regex(',').split('a,,b,')).toEqual(['a', '', 'b', '']);
    expect(regex('').split('abc')).toEqual(['a', 'b', 'c', '']);
  });
});
