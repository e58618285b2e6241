import type { ZipEntry } from './zip-directory';

/** Largest document. Source: our choice; a scanned decision of fifty pages has some 10 MB. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** What may be kept, each with the endings its files carry. Nothing in it runs by being opened. */
export const ALLOWED_TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt', 'csv', 'log', 'md'],
  'message/rfc822': ['eml'],
};

/** An office file that declares more unpacked is made to exhaust whoever opens it. */
const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
const MAX_NAME_LENGTH = 200;

export type DocumentRefusal = 'empty' | 'too-large' | 'type-not-allowed';

/** What is known of the bytes, by their content and never by their name. */
export interface ContentFacts {
  size: number;
  /** By its signature; undefined when it has none that is known. */
  signature?: string;
  /** Of an archive; undefined when it cannot be read. */
  entries?: ZipEntry[];
  /** Valid UTF-8 without control characters. */
  isText: boolean;
  startsWithScriptMark: boolean;
}

/**
 * Decides whether a file is kept, and as which type. The content decides; the name must agree with it, because the ending
 * is what the reader's computer goes by when the file is opened.
 *
 * @example an executable renamed to `evidence.pdf` has the signature of an executable: refused as `type-not-allowed`
 */
export function decideDocument(
  name: string,
  facts: ContentFacts,
): { outcome: 'keep'; mediaType: string } | { outcome: 'refuse'; reason: DocumentRefusal } {
  if (facts.size === 0) return { outcome: 'refuse', reason: 'empty' };
  if (facts.size > MAX_DOCUMENT_BYTES) return { outcome: 'refuse', reason: 'too-large' };
  const ending = endingOf(name);
  const mediaType = typeOf(facts, ending);
  if (mediaType === undefined || !ALLOWED_TYPES[mediaType]?.includes(ending))
    return { outcome: 'refuse', reason: 'type-not-allowed' };
  return { outcome: 'keep', mediaType };
}

/**
 * The name as shown and downloaded: without a path, without control characters and without the marks that turn the reading
 * direction, by which `gpj.exe` can be made to look like a picture. Shortened at the front part, so that the ending stays.
 */
export function tidyDocumentName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["<>:|?*]/g, '_')
    .trim();
  const characters = [...plain];
  if (characters.length <= MAX_NAME_LENGTH) return plain === '' ? '未命名' : plain;
  const ending = [...`.${endingOf(plain)}`];
  return [...characters.slice(0, MAX_NAME_LENGTH - ending.length), ...ending].join('');
}

/**
 * Name under which handlers see a reporter's file. People name files after themselves, so that of the given name only the
 * ending is kept: the type is shown by it.
 * @example reporterDocumentName('张三与单位的聊天.PNG', 2) → '举报材料2.png'
 */
export function reporterDocumentName(given: string, position: number): string {
  return `举报材料${position}${(/\.[^.]*$/.exec(given)?.[0] ?? '').toLowerCase()}`;
}

// helpers

const ZIP = 'application/zip';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function typeOf(facts: ContentFacts, ending: string): string | undefined {
  if (facts.signature === undefined) return textTypeOf(facts, ending);
  if ([ZIP, DOCX, XLSX].includes(facts.signature)) return officeTypeOf(facts.entries ?? []);
  return facts.signature;
}

/** Plain text has no signature; a mail is text that begins with header lines, so its ending tells them apart. */
function textTypeOf(facts: ContentFacts, ending: string): string | undefined {
  if (!facts.isText || facts.startsWithScriptMark) return undefined;
  return ending === 'eml' ? 'message/rfc822' : 'text/plain';
}

/** Some writers put other parts first, and a reader by signature then sees a plain archive: the table of contents decides. Macros are refused. */
function officeTypeOf(entries: ZipEntry[]): string | undefined {
  const names = entries.map((entry) => entry.name);
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (!names.includes('[Content_Types].xml') || unpacked > MAX_UNPACKED_BYTES) return undefined;
  if (names.some((name) => /vbaProject|\.(exe|dll|js|vbs|bin$)/i.test(name) && !/printerSettings/i.test(name)))
    return undefined;
  if (names.some((name) => name.startsWith('word/'))) return DOCX;
  return names.some((name) => name.startsWith('xl/')) ? XLSX : undefined;
}

const endingOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
