import type { Cell, Table } from './table';
import { columnLetter } from './table';
import { type Columns, headerOf, recordsOf } from './table-records';

const COLUMNS = {
  name: { titles: ['单位全称', '单位名称'], required: 'value' },
  code: { titles: ['统一社会信用代码'], kind: 'id' },
  seats: { titles: ['需求人数'], kind: 'integer' },
} as const satisfies Columns<string>;

const tableOf = (...rows: Cell[][]): Table => ({
  format: 'xlsx',
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});
const TITLES = ['单位名称', '统一社会信用代码', '需求人数'];

describe('records of a table', () => {
  it('should find the titles below a heading, whatever their width, order and remarks', () => {
    const table = tableOf(
      ['春季双选会参会单位', null],
      ['统一社会信用代码（18 位）', null, '＊单位　名称'],
      ['X', null, ' 云帆 '],
    );
    expect(recordsOf(table, COLUMNS)).toEqual({
      header: { line: 2, at: { code: 0, name: 2 } },
      records: [{ line: 3, values: { name: '云帆', code: 'X', seats: '' } }],
      faults: [],
    });
  });

  it('should take the better of two titles', () => {
    expect(headerOf(tableOf(['单位名称', '单位全称']), COLUMNS)?.at).toEqual({ name: 1 });
  });

  it('should say which titles are missing and what was found', () => {
    expect(() => recordsOf(tableOf(['企业', '代码'], ['云帆', 'X']), COLUMNS)).toThrow(
      expect.objectContaining({
        code: 'TABLE.TITLES_MISSING',
        text: expect.objectContaining({
          zh: expect.stringContaining('“单位全称”，但第一行为：企业、代码') as string,
        }) as unknown,
      }),
    );
  });

  it('should refuse two columns of one title', () => {
    expect(() => recordsOf(tableOf(['单位名称', '人数', '单位名称']), COLUMNS)).toThrow(
      expect.objectContaining({
        code: 'TABLE.TITLE_TWICE',
        text: expect.objectContaining({ zh: expect.stringContaining('A、C') as string }) as unknown,
      }),
    );
  });

  const faultsOf = (...row: Cell[]) =>
    recordsOf(tableOf(TITLES, row), COLUMNS).faults.map(({ line, column, text }) => `${line}${column} ${text.zh}`);

  it('should pass a faultless row', () => expect(faultsOf('云帆', '91350100M000100Y43', '１,200')).toEqual([]));

  it.each([
    ['a name that is empty', [' ', '91350100M000100Y43', 3], /^2A 第 2 行 A 列（单位全称）：应填写内容/],
    ['a code typed as a number', ['云帆', 913501000000000100, 3], /^2B .*“文本”格式/],
    ['a code that a spreadsheet has rounded', ['云帆', '9.1350E+17', 3], /^2B .*“文本”格式/],
    ['a number that is none', ['云帆', null, '若干'], /^2C .*整数/],
    ['a negative number', ['云帆', null, -1], /^2C .*整数/],
    ['a broken number', ['云帆', null, 1.5], /^2C .*整数/],
  ])('should tell the place of %s', (_, row, fault) => {
    expect(faultsOf(...(row as Cell[]))).toEqual([expect.stringMatching(fault)]);
  });

  it('should read thousands as one number', () => {
    expect(recordsOf(tableOf(TITLES, ['云帆', null, '1,234']), COLUMNS).records[0]?.values.seats).toBe('1234');
  });
});

describe('letters of columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('should call %i %s', (index, letter) => expect(columnLetter(index)).toBe(letter));
});
