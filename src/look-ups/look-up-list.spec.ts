import type { Cell, Table } from '../platform/tables/table';
import { listOf, pastedList, repeatsOf } from './look-up-list';

const CODE = '91350100M000100Y43';
const tableOf = (...rows: Cell[][]): Table => ({
  format: 'xlsx',
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});
const faultsOf = (table: Table) => listOf(table).faults.map(({ text }) => text.zh);

describe('the list of a fair', () => {
  it('should be read by its titles, wherever the columns stand', () => {
    const table = tableOf(
      ['春季双选会', null, null],
      ['序号', '统一社会信用代码', '企业名称（全称）'],
      [1, CODE, '云帆公司'],
      [2, null, '百川公司'],
    );
    expect(listOf(table)).toEqual({
      rows: [
        { line: 3, name: '云帆公司', creditCode: CODE, codeFault: false },
        { line: 4, name: '百川公司', creditCode: null, codeFault: false },
      ],
      faults: [],
    });
  });

  it('should be read without titles when it is one name a row, with or without a code', () => {
    const { rows } = listOf(tableOf(['云帆公司', CODE], ['百川公司', null]));
    expect(rows.map(({ line, name, creditCode }) => [line, name, creditCode])).toEqual([
      [1, '云帆公司', CODE],
      [2, '百川公司', null],
    ]);
  });

  it('should ask for titles when the columns could be anything', () => {
    expect(() => listOf(tableOf([1, '云帆公司', '张某'], [2, '百川公司', '李某']))).toThrow(
      expect.objectContaining({ code: 'TABLE.TITLES_MISSING' }),
    );
  });

  it.each([
    ['neither name nor code', ['单位名称', '人数'], [null, 3], /^第 2 行 A 列：应填写单位名称或统一社会信用代码/],
    ['a name without letters', ['单位名称', '人数'], ['——', 3], /^第 2 行 A 列：应为单位名称/],
    ['a name that is a chapter', ['人数', '单位名称'], [3, '长'.repeat(201)], /^第 2 行 B 列：单位名称应不超过 200/],
    [
      'a code typed as a number',
      ['单位名称', '统一社会信用代码'],
      ['云帆公司', 913501000001],
      /^第 2 行 B 列（统一社会信用代码）：.*文本/,
    ],
  ])('should say where there is %s', (_, titles, row, fault) => {
    expect(faultsOf(tableOf(titles as Cell[], row as Cell[]))).toEqual([expect.stringMatching(fault)]);
  });

  it('should notice who is named again: by code, or by name when there is none', () => {
    const { rows } = pastedList(`云帆公司 ${CODE}\n百川公司\n百 川（公司）\n云帆股份 ${CODE}\n云帆公司`);
    expect([...repeatsOf(rows)]).toEqual([
      [3, 2],
      [4, 1],
    ]);
  });
});
