import type { Language } from '../platform/http/language';
import { type LetterParts, letterParts } from './letter-body';

/** What is printed; everything a document knows comes from here, so that the same letter always gives the same bytes. */
export interface PrintedLetter {
  title: string;
  body: string;
  issuer: string;
  /** The day as letters write it; the text's own signature goes before it. */
  date: string;
  number: string | null;
  isDraft: boolean;
  /** Stands in the file's properties: the instant of issue, or of drafting. */
  madeAt: Date;
}

/** Two characters of full width at the head of a paragraph. */
const INDENT = '\u3000\u3000';
const RED = '#c00000';
/** 三号, the size of the text of official documents (GB/T 9704-2012 5.2.2); title 二号. */
const TEXT_SIZE = 16;
const TITLE_SIZE = 22;
const MM = 72 / 25.4;
/** Head 37 mm, left 28 mm, text 156 mm wide and 225 mm high on A4 (GB/T 9704-2012 5.2.1). */
const MARGINS = [28 * MM, 37 * MM, 26 * MM, 35 * MM];
const TEXT_WIDTH = 156 * MM;
/** A last paragraph longer than this would leave too much of a page empty. */
const MOST_KEPT = 160;
const SEAL_RADIUS = 21 * MM;

/** The document as plain data for the PDF worker, which adds the page numbers. Made afresh each time: setting it changes it. */
export function letterDocument(letter: PrintedLetter): Record<string, unknown> {
  const { addressee, paragraphs, signature } = letterParts(letter.body);
  const issuer = signature?.issuer ?? letter.issuer;
  // The last paragraph stays with the signature: a page with nothing but a seal could be moved to another letter.
  const last = paragraphs.length > 1 && paragraphs.at(-1)!.text.length <= MOST_KEPT ? paragraphs.pop()! : undefined;
  return {
    ...officialPage({ title: letter.title, issuer, madeAt: letter.madeAt }),
    ...(letter.isDraft ? { watermark: { text: '草稿', color: '#808080', opacity: 0.15, bold: true } } : {}),
    content: [
      { text: spaced(issuer), color: RED, bold: true, fontSize: 26, alignment: 'center', characterSpacing: 2 },
      { text: letter.number ?? ' ', alignment: 'center', margin: [0, 10, 0, 4], fontSize: 14 },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 2, lineColor: RED }] },
      { text: letter.title, bold: true, fontSize: TITLE_SIZE, alignment: 'center', margin: [0, 28, 0, 20] },
      ...(addressee ? [{ text: addressee, margin: [0, 0, 0, 4] }] : []),
      ...paragraphs.map(paragraph),
      {
        unbreakable: true,
        stack: [...(last ? [paragraph(last)] : []), ...sealed(issuer, signature?.date ?? letter.date)],
      },
    ],
  };
}

/** What every document on paper has in common: page, font, and the properties of the file. */
export function officialPage(
  { title, issuer, madeAt }: Pick<PrintedLetter, 'title' | 'issuer' | 'madeAt'>,
  language: Language = 'zh',
) {
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    info: { title, author: issuer, creationDate: madeAt, modDate: madeAt },
    lang: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: 'NotoSerifSC', fontSize: TEXT_SIZE, lineHeight: 1.25 },
  };
}

// helpers

/** A short name is set wide, as heads of official documents are. */
function spaced(name: string): string {
  return name.length <= 10 ? [...name].join(' ') : name;
}

function paragraph({ kind, text }: LetterParts['paragraphs'][number]): Record<string, unknown> {
  return { text: `${INDENT}${text}`, bold: kind === 'heading', preserveLeadingSpaces: true, margin: [0, 0, 0, 4] };
}

/** Issuer and date on the right, with the place of the seal over them. */
function sealed(issuer: string, date: string): Record<string, unknown>[] {
  const seal = { type: 'ellipse', x: TEXT_WIDTH - 90, y: 0, r1: SEAL_RADIUS, r2: SEAL_RADIUS };
  return [
    { text: issuer, alignment: 'right', margin: [0, 40, 24, 0] },
    { text: date, alignment: 'right', margin: [0, 4, 40, 0] },
    {
      canvas: [{ ...seal, lineColor: RED, lineWidth: 0.6, dash: { length: 3, space: 3 } }],
      relativePosition: { x: 0, y: -24 },
    },
    { text: '（盖章处）', color: RED, fontSize: 9, relativePosition: { x: TEXT_WIDTH - 112, y: -78 } },
  ];
}
