import { packageRoot } from '../platform/config/package-root';
import type { Config } from '../platform/config/config';
import { LetterPdfService } from '../letters/letter-pdf.service';
import { type PrintedReceipt, receiptDocument } from './receipt-layout';

const RECEIPT: PrintedReceipt = {
  person: { name: '陈敏' },
  organisation: { name: '滨江市教育委员会' },
  reason: '调离',
  handedBy: { name: '周文涛' },
  handedAt: new Date('2026-03-02T01:30:00Z'),
  contentHash: 'ab'.repeat(32),
  isIntact: true,
  takers: [
    { name: '李国强', items: 2, confirmedAt: new Date('2026-03-02T02:00:00Z') },
    { name: '马骏', items: 1, confirmedAt: null },
  ],
  items: [
    {
      ordinal: 1,
      kind: 'task',
      title: { zh: '受理审查', en: 'Screen the complaint' },
      caseNumber: 'TS-2026-000001',
      hasDraft: true,
      taker: { name: '李国强' },
    },
    {
      ordinal: 2,
      kind: 'duty',
      title: { zh: '经办人', en: 'Case officer' },
      caseNumber: null,
      hasDraft: false,
      taker: { name: '李国强' },
    },
  ],
};

/** Every text of the document, in its order. */
const texts = (document: unknown): string[] => {
  if (typeof document === 'string') return [document];
  if (Array.isArray(document)) return document.flatMap(texts);
  if (typeof document !== 'object' || document === null) return [];
  const { text, stack, table, content } = document as Record<string, unknown>;
  return [text, stack, (table as { body?: unknown } | undefined)?.body, content].flatMap(texts);
};

describe('receiptDocument', () => {
  const pdfs = new LetterPdfService({ packageRoot: packageRoot() } as Config);
  afterAll(() => pdfs.onApplicationShutdown());

  it('should say what went to whom, when, and who has confirmed it', () => {
    const said = texts(receiptDocument(RECEIPT, 'zh'));
    expect(said).toEqual(
      expect.arrayContaining([
        '陈敏',
        '调离',
        '周文涛 · 2026-03-02 09:30',
        '李国强，2 项，已于 2026-03-02 10:00 确认',
        '马骏，1 项，待确认',
        '受理审查（有草稿）',
        'TS-2026-000001',
        '内容与办理时一致。',
      ]),
    );
    expect(said.join('')).toContain('ab'.repeat(32));
  });

  it('should say in English all but names and the reason', () => {
    const said = texts(receiptDocument({ ...RECEIPT, isIntact: false }, 'en'));
    expect(said).toEqual(expect.arrayContaining(['Screen the complaint (with a draft)', 'Case officer']));
    expect(said.join('')).toContain('not as on the day');
    const given = ['陈敏', '调离', '周文涛', '李国强', '马骏', '滨江市教育委员会'];
    expect(given.reduce((rest, name) => rest.replaceAll(name, ''), said.join(''))).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('should be set as a PDF in which no character is missing, the same bytes for the same receipt', async () => {
    const [first, second] = [
      await pdfs.set(receiptDocument(RECEIPT, 'zh')),
      await pdfs.set(receiptDocument(RECEIPT, 'zh')),
    ];
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.missing).toEqual([]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    const odd = { ...RECEIPT, items: [{ ...RECEIPT.items[0]!, taker: { name: '𠮷信' } }] };
    expect((await pdfs.set(receiptDocument(odd, 'zh'))).missing).toEqual(['𠮷']);
  });
});
