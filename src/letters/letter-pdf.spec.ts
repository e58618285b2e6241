import { packageRoot } from '../platform/config/package-root';
import type { Config } from '../platform/config/config';
import type { PrintedLetter } from './letter-layout';
import { LetterPdfService } from './letter-pdf.service';

const LETTER: PrintedLetter = {
  title: '关于核实有关情况的函',
  body: '滨江恒信人力有限公司：\n\n请就有关招聘活动予以说明，并提供下列材料：\n\n一、招聘方案\n\n全文。\n\n滨江市教育委员会\n\n2026年3月2日',
  issuer: '滨江市教育委员会',
  date: '2026年3月2日',
  number: 'TS-2026-000001-1',
  isDraft: false,
  madeAt: new Date('2026-03-02T02:00:00Z'),
};

describe('letters as PDF', () => {
  const pdfs = new LetterPdfService({ packageRoot: packageRoot() } as Config);

  afterAll(() => pdfs.onApplicationShutdown());

  it('should set a letter with its fonts inside, small', async () => {
    const { bytes, missing } = await pdfs.print(LETTER);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.toString('latin1')).toContain('NotoSerifSC');
    expect(bytes.length).toBeLessThan(80_000);
    expect(missing).toEqual([]);
  });

  it('should give the same bytes for the same letter, and others for another one', async () => {
    const [first, second, other] = await Promise.all([
      pdfs.print(LETTER),
      pdfs.print(LETTER),
      pdfs.print({ ...LETTER, number: 'TS-2026-000001-2' }),
    ]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(first.bytes.equals(other.bytes)).toBe(false);
  });

  it('should name the characters that the font lacks', async () => {
    expect((await pdfs.print({ ...LETTER, body: `${LETTER.body.replace('恒信', '𠮷信')}` })).missing).toEqual(['𠮷']);
    expect(await pdfs.missingIn('镕喆甪㛃 €\n')).toEqual([]);
    expect(await pdfs.missingIn('𠮷野')).toEqual(['𠮷']);
  });

  it('should start again after its thread was ended', async () => {
    await pdfs.onApplicationShutdown();
    expect((await pdfs.print(LETTER)).bytes.length).toBeGreaterThan(1000);
  });
});
