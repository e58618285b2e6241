import { unzipSync, strFromU8 } from 'fflate';
import { readTable } from './read-table';
import { writeCsv, writeTable, writeXlsx, type WrittenCell } from './write-table';

const TITLES = ['名称', '代码', '人数'];
const FORMULA = '=HYPERLINK("http://example.invalid","点")';

describe('writing a table', () => {
  it('should write CSV for Excel: mark, CRLF, quotes, numbers as they are', async () => {
    const csv = await writeCsv({ titles: TITLES, rows: [['甲,"乙"', '00012', -3]] });
    expect(csv.toString()).toBe('\ufeff名称,代码,人数\r\n"甲,""乙""",00012,-3\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@A1', FORMULA, '\t=1'])('should keep %j from becoming a formula', async (cell) => {
    const csv = (await writeCsv({ titles: ['a'], rows: [[cell]] })).toString();
    expect(csv.split('\r\n')[1]?.replace(/^"/, '').startsWith("'")).toBe(true);
    const parts = unzipSync(await writeXlsx({ name: 'a', titles: ['a'], rows: [[cell]] }));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).not.toContain('<f>');
  });

  it.each(['csv', 'xlsx'] as const)('should be read back from %s as it was written', async (format) => {
    const rows: WrittenCell[][] = [
      ['云帆（测试）有限公司', '91350100M000100Y43', 12],
      ['甲\n乙', null, null],
    ];
    const written = await writeTable(format, { name: '名单[1]/2', titles: TITLES, rows });
    const { rows: read } = await readTable(written);
    expect(read.map(({ cells }) => cells)).toEqual([
      TITLES,
      ['云帆（测试）有限公司', '91350100M000100Y43', format === 'csv' ? '12' : 12],
      ['甲\n乙', null, null],
    ]);
  });

  it('should write many rows as they come', async () => {
    const source = (async function* () {
      for (let n = 0; n < 12_000; n += 1) yield await Promise.resolve([`单位${n}`, String(n), n]);
    })();
    const { rows } = await readTable(await writeXlsx({ name: '名单', titles: TITLES, rows: source }));
    expect(rows).toHaveLength(12_001);
    expect(rows.at(-1)).toEqual({ line: 12_001, cells: ['单位11999', '11999', 11_999] });
  });
});
