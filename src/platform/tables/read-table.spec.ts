import { Workbook, type Worksheet } from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import { readTable } from './read-table';

const GBK_NAMES = Buffer.from('c1aacda82cd4c6b7ab', 'hex');

async function workbookOf(fill: (sheet: Worksheet) => void): Promise<Buffer> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('名单'));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const lines = async (content: Buffer) => (await readTable(content)).rows.map(({ line, cells }) => [line, ...cells]);

describe('reading a CSV file', () => {
  const text = '单位名称,代码\r\n"云帆，测试,公司",1\r\n\r\n"一行\r\n两行",2\r\n末行,\r\n';
  const expected = [
    [1, '单位名称', '代码'],
    [2, '云帆，测试,公司', '1'],
    [4, '一行\r\n两行', '2'],
    [6, '末行', null],
  ];

  it('should give rows with the lines an editor shows', async () => {
    expect(await lines(Buffer.from(text))).toEqual(expected);
  });

  it('should read UTF-8 with its mark and UTF-16 of either order', async () => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const content of [Buffer.from(`\ufeff${text}`), little, big]) expect(await lines(content)).toEqual(expected);
  });

  it('should read GB18030, also the short list that guessers take for UTF-8', async () => {
    expect(await lines(GBK_NAMES)).toEqual([[1, '联通', '云帆']]);
  });

  it.each([
    ['tabs', '名称\t代码\n甲,乙\t1', '甲,乙'],
    ['semicolons', '名称;代码\n甲,乙;1', '甲,乙'],
  ])('should find out that cells are parted by %s', async (_, content, cell) => {
    expect((await readTable(Buffer.from(content))).rows[1]?.cells).toEqual([cell, '1']);
  });

  it('should read a line with a stray quote and lines of different length', async () => {
    expect(await lines(Buffer.from('a,b\n甲"乙,1,2\n丙'))).toEqual([
      [1, 'a', 'b'],
      [2, '甲"乙', '1', '2'],
      [3, '丙'],
    ]);
  });

  it.each([
    ['bytes of no encoding', Buffer.from([0x41, 0xff, 0xff, 0x81]), 'TABLE.UNREADABLE'],
    ['a file of zeros', Buffer.alloc(64), 'TABLE.UNREADABLE'],
    ['a PDF', Buffer.from('%PDF-1.7\n%\x00\x01', 'latin1'), 'TABLE.UNREADABLE'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'TABLE.OLD_FORMAT'],
    ['an empty file', Buffer.alloc(0), 'TABLE.EMPTY'],
    ['empty cells alone', Buffer.from(',,\n ,\n'), 'TABLE.EMPTY'],
    ['a zip that is none', Buffer.from('PK\x03\x04nothing', 'latin1'), 'TABLE.UNREADABLE'],
  ])('should refuse %s', async (_, content, code) => {
    await expect(readTable(content)).rejects.toMatchObject({ code });
  });

  it.each([
    ['bytes', { bytes: 4 }, 'bytes'],
    ['rows', { rows: 2 }, 'rows'],
    ['columns', { columns: 1 }, 'columns'],
    ['characters in a cell', { cellLength: 3 }, 'cellLength'],
  ])('should refuse too many %s and pass exactly as many as allowed', async (_, limits, excess) => {
    const content = Buffer.from('甲,bb\n乙,dddd\n丙,ff');
    const within = { bytes: content.length, rows: 3, columns: 2, cellLength: 4 };
    await expect(readTable(content, within)).resolves.toMatchObject({ format: 'csv' });
    await expect(readTable(content, { ...within, ...limits })).rejects.toMatchObject({
      code: 'TABLE.TOO_LARGE',
      details: { excess },
    });
  });

  it('should say where the cell stands that is too long', async () => {
    await expect(readTable(Buffer.from('a,b\n\n1,很长的内容'), { cellLength: 3 })).rejects.toMatchObject({
      text: { zh: expect.stringMatching(/^第 3 行 B 列：/), en: expect.stringMatching(/^Line 3, column B: /) },
    });
  });
});

describe('reading a workbook', () => {
  it('should give values with their lines: texts, numbers, days, results of formulas', async () => {
    const content = await workbookOf((sheet) => {
      sheet.getCell('A2').value = ' 云帆 ';
      sheet.getCell('B2').value = 12.5;
      sheet.getCell('C2').value = new Date(Date.UTC(2026, 2, 2));
      sheet.getCell('C2').numFmt = 'yyyy-mm-dd';
      sheet.getCell('A5').value = { formula: '"甲"&"乙"', result: '甲乙' };
      sheet.getCell('B5').value = { richText: [{ text: '云' }, { font: { bold: true }, text: '帆' }] };
      sheet.getCell('C5').value = { text: '网站', hyperlink: 'https://example.invalid' };
    });
    expect(await lines(content)).toEqual([
      [2, '云帆', 12.5, '2026-03-02'],
      [5, '甲乙', '云帆', '网站'],
    ]);
  });

  it('should stop a sheet that would fill the memory', async () => {
    const content = await workbookOf((sheet) => {
      sheet.getCell('A1').value = '近';
      sheet.getCell('XFD200000').value = '远';
    });
    await expect(readTable(content)).rejects.toMatchObject({
      code: 'TABLE.TOO_LARGE',
      details: { excess: 'unpacked' },
    });
  });

  it('should refuse a bomb by what it declares, and by what it holds when the declaration is forged', async () => {
    const zeros = Buffer.alloc(90 * 1024 * 1024);
    const [honest, forged] = [zeros.length, 1000].map((declared) =>
      zipOf([
        ['xl/workbook.xml', Buffer.from('<workbook/>'), 11],
        ['xl/worksheets/sheet1.xml', zeros, declared],
      ]),
    );
    expect(honest!.length).toBeLessThan(200_000);
    await expect(readTable(honest!)).rejects.toMatchObject({
      code: 'TABLE.TOO_LARGE',
      details: { excess: 'unpacked' },
    });
    await expect(readTable(forged!)).rejects.toMatchObject({ code: 'TABLE.UNREADABLE' });
  });

  it('should refuse an archive that is no workbook', async () => {
    await expect(readTable(zipOf([['word/document.xml', Buffer.from('<a/>'), 4]]))).rejects.toMatchObject({
      code: 'TABLE.UNREADABLE',
    });
  });
});

// helpers

/** An archive whose parts declare any size. */
function zipOf(parts: [name: string, content: Buffer, declared: number][]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content, declared] of parts) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}
