/** A letter's text in the parts in which it is set. */
export interface LetterParts {
  /** The line that names whom it is for; absent where the text begins at once. */
  addressee?: string;
  paragraphs: { kind: 'heading' | 'text'; text: string }[];
  /** Who signs and when, as the text says it; absent in a text without. */
  signature?: { issuer: string; date: string };
}

const HEADING = /^[一二三四五六七八九十]+、[^。；]{1,30}$/;
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/**
 * Reads the parts of a text by the custom of official letters (GB/T 9704-2012 7.3): a line that ends with a colon names the
 * recipient, numbered short lines are headings, issuer and date stand last.
 * @example '滨江大学：\n\n请提供材料。\n\n滨江市教委\n\n2026年3月2日' → addressee, one paragraph, signature
 */
export function letterParts(body: string): LetterParts {
  const lines = body
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const addressee = lines.length > 1 && /[:：]$/.test(lines[0]!) ? lines.shift() : undefined;
  const isSigned = lines.length > 2 && DATE.test(lines.at(-1)!);
  const [issuer, date] = isSigned ? lines.splice(-2) : [];
  return {
    ...(addressee ? { addressee } : {}),
    paragraphs: lines.map((text) => ({ kind: HEADING.test(text) ? 'heading' : 'text', text })),
    ...(issuer && date ? { signature: { issuer, date } } : {}),
  };
}
