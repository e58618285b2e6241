import { type Clause, findPassages, readClauses } from './clause';

const ROW = {
  code: 'sex',
  severity: 'forbidden',
  name: '限制性别',
  nameEn: 'Limits by sex',
  words: '限男性；只招男；男*优先',
  unless: '不限男女',
  law: '《就业促进法》第三条',
  lawEn: 'Employment Promotion Law, Art. 3',
  example: '限男性',
};

function clause(change: Partial<Clause>): Clause {
  const read = readClauses([ROW]);
  if (read.outcome !== 'read') throw new Error(read.fault);
  return { ...read.clauses[0]!, ...change };
}

describe('readClauses', () => {
  it('should read the rows that fit, with their words one by one', () => {
    expect(readClauses([ROW])).toEqual({
      outcome: 'read',
      clauses: [
        {
          code: 'sex',
          severity: 'forbidden',
          name: { zh: '限制性别', en: 'Limits by sex' },
          law: { zh: '《就业促进法》第三条', en: 'Employment Promotion Law, Art. 3' },
          example: '限男性',
          words: ['限男性', '只招男', '男*优先'],
          unless: ['不限男女'],
        },
      ],
    });
  });

  it('should read a table in which no row fits as an empty list', () => {
    expect(readClauses(null)).toEqual({ outcome: 'read', clauses: [] });
  });

  it.each([
    ['another hit policy', ROW, 'hit policy'],
    ['an unknown severity', [{ ...ROW, severity: 'banned' }], '1: severity'],
    ['no words', [{ ...ROW, words: '；' }], '1: words'],
    ['a word of wildcards alone', [{ ...ROW, words: '限男性；*#' }], '1: words'],
    ['a word of more than three wildcards', [{ ...ROW, words: '男*男*男*男*女' }], '1: words'],
    ['a word that is too long', [{ ...ROW, words: '男'.repeat(41) }], '1: words'],
    ['too many words', [{ ...ROW, words: Array.from({ length: 101 }, (_, n) => `限${n}`).join('；') }], '1: words'],
    ['no law', [{ ...ROW, law: ' ' }], '1: law'],
    ['one code twice', [ROW, ROW], '2: code'],
    ['a row that is none', ['sex'], '1: row'],
  ])('should refuse a list with %s', (_, given, fault) => {
    expect(readClauses(given)).toEqual({ outcome: 'unreadable', fault });
  });
});

describe('findPassages', () => {
  const found = (text: string, change: Partial<Clause> = {}) =>
    findPassages(text, [clause(change)]).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['the words as written', '要求：限男性。', ['限男性']],
    ['blanks between the characters', '要求：限 男 性。', ['限 男 性']],
    ['several places', '限男性。另：只招男。', ['限男性', '只招男']],
    ['something between two words', '男士同等条件优先', ['男士同等条件优先']],
    ['nothing beyond a stop or comma', '男士，党员优先。男生。优先', []],
    ['nothing', '男女平等', []],
  ])('should mark %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('should not count a hit that an exception touches', () => {
    expect(found('限男女', { words: ['限男'], unless: ['不限男女'] })).toEqual(['限男']);
    expect(found('不限男女', { words: ['限男'], unless: ['不限男女'] })).toEqual([]);
  });

  it('should read full-width digits and letters, Chinese numerals, and capitals', () => {
    const change = { words: ['#周岁以下', 'hbsag'], unless: [] };
    expect(found('年龄３５周岁以下，查HBsAg', change)).toEqual(['３５周岁以下', 'HBsAg']);
    expect(found('三十五周岁以下', change)).toEqual(['三十五周岁以下']);
  });

  it('should take words that overlap for one passage', () => {
    expect(found('限男性优先', { words: ['限男', '男性优先'] })).toEqual(['限男性优先']);
  });

  it('should take signs in a word as they stand', () => {
    expect(found('C++(男)', { words: ['c++(男)'] })).toEqual(['C++(男)']);
  });

  it('should stay quick on a long text without a hit', () => {
    const begun = Date.now();
    findPassages('男'.repeat(20_000), [clause({ words: ['男*男*男*女', '#*#*岁'] })]);
    expect(Date.now() - begun).toBeLessThan(2_000);
  });
});
