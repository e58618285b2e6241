import type { CleanedContent } from './clean-picture';
import type { Trace } from './trace';

const LATIN = 'latin1';
const SPACE = 0x20;
/** A picture's own data begin with this mark, also inside a scanned page. */
const EXIF_MARK = Buffer.from('Exif\0\0', LATIN);
const APP1 = 0xffe1;

/**
 * Takes out of a PDF who made it: the texts of the information dictionaries, XMP, and the camera's data of scanned pages.
 * Every place is overwritten in its own length, so that nothing else moves and no earlier version stays behind in the file.
 * What a writer stored compressed cannot be overwritten so: its reference is removed, and the answer says that it is left in.
 */
export function cleanPdf(original: Buffer): CleanedContent {
  const content = Buffer.from(original);
  const text = content.toString(LATIN);
  const compressed = [...blankInfo(content, text), ...blankMetadataStreams(content, text)].includes('compressed');
  blankXmp(content, text);
  const removed: Trace[] = ['document-properties'];
  if (blankExif(content)) removed.push('picture-data');
  const leftIn: Trace[] = ['visible-content', 'embedded-pictures'];
  if (compressed) leftIn.push('compressed-properties');
  if (text.includes('/EmbeddedFile')) leftIn.push('embedded-files');
  return { content, removed, leftIn };
}

// helpers

type Result = 'blanked' | 'compressed';

/** `/Info 5 0 R` in every trailer: the dictionary's texts become spaces. */
function blankInfo(content: Buffer, text: string): Result[] {
  return [...text.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)].map((reference) => {
    const bodies = bodiesOf(text, reference[1]!, reference[2]!);
    for (const { from, to } of bodies) blankStrings(content, from, to);
    if (bodies.length > 0) return 'blanked';
    blank(content, reference.index, reference.index + reference[0].length);
    return 'compressed';
  });
}

/** `/Metadata 12 0 R`: the reference and the bytes of its stream, whatever they are packed with. */
function blankMetadataStreams(content: Buffer, text: string): Result[] {
  return [...text.matchAll(/\/Metadata\s+(\d+)\s+(\d+)\s+R/g)].map((reference) => {
    blank(content, reference.index, reference.index + reference[0].length);
    const bodies = bodiesOf(text, reference[1]!, reference[2]!);
    for (const { from, to } of bodies) {
      const start = /stream\r?\n/.exec(text.slice(from, to));
      const end = text.lastIndexOf('endstream', to);
      if (start !== null) blank(content, from + start.index + start[0].length, Math.max(from, end));
    }
    return bodies.length > 0 ? 'blanked' : 'compressed';
  });
}

function blankXmp(content: Buffer, text: string): void {
  for (const packet of text.matchAll(/<\?xpacket begin=[\s\S]*?<\?xpacket end=[^>]*>/g)) {
    blank(content, packet.index, packet.index + packet[0].length);
  }
}

/** Every version of the object that the file holds. */
function bodiesOf(text: string, number: string, generation: string): { from: number; to: number }[] {
  const starts = text.matchAll(new RegExp(`(?<![0-9])${number}\\s+${generation}\\s+obj\\b`, 'g'));
  return [...starts].map(({ index }) => {
    const end = text.indexOf('endobj', index);
    return { from: index, to: end === -1 ? text.length : end };
  });
}

/** The inside of `(texts)`, which may nest and escape parentheses, and of `<hexadecimal texts>`. */
function blankStrings(content: Buffer, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    if (content[at] === code('(')) at = blankText(content, at, to);
    else if (content[at] === code('<') && content[at + 1] !== code('<') && content[at - 1] !== code('<')) {
      at = blankHexadecimal(content, at, to);
    }
  }
}

function blankText(content: Buffer, open: number, to: number): number {
  let depth = 1;
  let at = open + 1;
  for (; at < to && depth > 0; at++) {
    const byte = content[at];
    if (byte === code('\\')) content[at++] = SPACE;
    else if (byte === code('(')) depth++;
    else if (byte === code(')')) depth--;
    if (depth > 0 && at < to) content[at] = SPACE;
  }
  return at - 1;
}

function blankHexadecimal(content: Buffer, open: number, to: number): number {
  let at = open + 1;
  // 20 20 20 …: spaces, in the digits that are there.
  for (; at < to && content[at] !== code('>'); at++) content[at] = code((at - open) % 2 === 1 ? '2' : '0');
  return at;
}

/** The camera's block of each JPEG: mark FFE1, its length, then the data, which become zeros. */
function blankExif(content: Buffer): boolean {
  let found = false;
  for (let at = content.indexOf(EXIF_MARK); at !== -1; at = content.indexOf(EXIF_MARK, at + 1)) {
    if (at < 4 || content.readUInt16BE(at - 4) !== APP1) continue;
    const end = at - 2 + content.readUInt16BE(at - 2);
    if (end > content.length) continue;
    content.fill(0, at + EXIF_MARK.length, end);
    found = true;
  }
  return found;
}

const blank = (content: Buffer, from: number, to: number) => content.fill(SPACE, from, to);
const code = (character: string) => character.charCodeAt(0);
