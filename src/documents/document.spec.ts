import { readFileSync } from 'node:fs';
import { attachmentHeaders } from './attachment-headers';
import { factsOf } from './content-facts';
import {
  decideDocument,
  MAX_DOCUMENT_BYTES,
  reporterDocumentName,
  tidyDocumentName,
  type ContentFacts,
} from './document';
import { zipEntries } from './zip-directory';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const DOCX = zipOf(['[Content_Types].xml', 'word/document.xml']);
const XLSX_STREAMED = zipOf(['xl/workbook.xml', '[Content_Types].xml']);

async function decide(name: string, content: Buffer): Promise<string> {
  const decision = decideDocument(name, await factsOf(content));
  return decision.outcome === 'keep' ? decision.mediaType : decision.reason;
}

describe('decideDocument', () => {
  it.each([
    ['evidence.png', PNG, 'image/png'],
    ['通知.PDF', PDF, 'application/pdf'],
    ['statement.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['list.xlsx', XLSX_STREAMED, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['招聘启事.txt', Buffer.from('限男性，三十五岁以下\r\n\t工资面议'), 'text/plain'],
    ['posting.eml', Buffer.from('From: hr@example.com\r\nSubject: posting\r\n\r\ntext'), 'message/rfc822'],
  ])('should keep %s by its content', async (name, content, mediaType) => {
    expect(await decide(name, content)).toBe(mediaType);
  });

  it('should refuse an empty file', async () => {
    expect(await decide('evidence.pdf', Buffer.alloc(0))).toBe('empty');
  });

  it('should refuse one byte above the limit and keep the limit itself', async () => {
    const facts = await factsOf(PDF);
    expect(decideDocument('a.pdf', { ...facts, size: MAX_DOCUMENT_BYTES })).toMatchObject({ outcome: 'keep' });
    expect(decideDocument('a.pdf', { ...facts, size: MAX_DOCUMENT_BYTES + 1 })).toEqual({
      outcome: 'refuse',
      reason: 'too-large',
    });
  });

  it.each([
    ['a Windows program', 'evidence.pdf', Buffer.from('MZ\u0090\u0000\u0003')],
    ['a Windows program that calls itself text', 'evidence.txt', Buffer.from('MZ this program')],
    ['a Linux program', 'evidence.png', readFileSync(process.execPath).subarray(0, 4096)],
    ['a script', 'evidence.txt', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a page', 'evidence.html', Buffer.from('<html></html>')],
    ['a picture with the ending of another type', 'evidence.pdf', PNG],
    ['a picture without an ending', 'evidence', PNG],
    ['text in another encoding', 'evidence.txt', Buffer.from([0xcf, 0xde, 0xc4, 0xd0])],
    ['text with control characters', 'evidence.txt', Buffer.from('a\u0000b')],
    ['an archive', 'evidence.zip', zipOf(['a.txt'])],
    ['an archive that calls itself a document', 'evidence.docx', zipOf(['word/document.xml'])],
    [
      'a document with macros',
      'evidence.docx',
      zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']),
    ],
    [
      'a document that unpacks to more than a computer holds',
      'evidence.docx',
      zipOf(['[Content_Types].xml', 'word/document.xml'], 0x7fffffff),
    ],
    ['a document that was cut off', 'evidence.docx', DOCX.subarray(0, DOCX.length - 30)],
  ])('should refuse %s', async (_, name, content) => {
    expect(await decide(name, content)).toBe('type-not-allowed');
  });

  it('should decide by content when only the content differs', async () => {
    expect(await decide('evidence.pdf', PDF)).toBe('application/pdf');
    expect(await decide('evidence.pdf', Buffer.concat([Buffer.from('MZ'), PDF]))).toBe('type-not-allowed');
  });

  it('should refuse a type that is known but not on the list', () => {
    const facts: ContentFacts = { size: 9, signature: 'image/gif', isText: false, startsWithScriptMark: false };
    expect(decideDocument('a.gif', facts)).toEqual({ outcome: 'refuse', reason: 'type-not-allowed' });
  });
});

describe('tidyDocumentName', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\users\\me\\证据.pdf', '证据.pdf'],
    ['evidence\u202egpj.exe', 'evidencegpj.exe'],
    ['a\r\nSet-Cookie: b.pdf', 'aSet-Cookie_ b.pdf'],
    ['   ', '未命名'],
  ])('should turn %j into %j', (given, expected) => {
    expect(tidyDocumentName(given)).toBe(expected);
  });

  it('should keep the ending of a name that is too long', () => {
    const name = tidyDocumentName(`${'证'.repeat(300)}.pdf`);
    expect([...name].length).toBe(200);
    expect(name.endsWith('证.pdf')).toBe(true);
  });
});

describe("a reporter's file", () => {
  it.each([
    ['金丝雀甲与单位的聊天.PNG', '举报材料2.png'],
    ['金丝雀甲.聊天.jpg', '举报材料2.jpg'],
    ['金丝雀甲', '举报材料2'],
  ])('should be called neither %s nor after anybody', (given, shown) => {
    expect(reporterDocumentName(given, 2)).toBe(shown);
  });
});

describe('attachmentHeaders', () => {
  it('should carry a Chinese name in both forms and break out of neither', () => {
    const { disposition } = attachmentHeaders({ name: '证据"一".pdf', mediaType: 'application/pdf', size: 1 });
    expect(disposition).toBe(
      `attachment; filename="_____.pdf"; filename*=UTF-8''%E8%AF%81%E6%8D%AE%22%E4%B8%80%22.pdf`,
    );
  });
});

describe('zipEntries', () => {
  it('should give nothing for what is no archive', () => {
    expect(zipEntries(PNG)).toBeUndefined();
    expect(zipEntries(Buffer.alloc(10))).toBeUndefined();
  });

  it('should read the table of contents', () => {
    expect(zipEntries(DOCX)?.map((entry) => entry.name)).toEqual(['[Content_Types].xml', 'word/document.xml']);
  });
});

// helpers

/** An archive of empty files, which may lie about their unpacked size. */
function zipOf(names: string[], declaredSize = 0): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const bytes = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(bytes.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(declaredSize, 24);
    entry.writeUInt16LE(bytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(local, bytes);
    directory.push(entry, bytes);
    offset += local.length + bytes.length;
  }
  const contents = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(contents.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, contents, end]);
}
