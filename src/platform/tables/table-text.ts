import { TableUnreadableError } from './table.errors';

const DELIMITERS = [',', '\t', ';'] as const;
/** Tab, line feed, form feed and carriage return belong to text; the other control characters do not. */
const CONTROL_CHARACTERS = /(?![\t\n\f\r])\p{Cc}/u;

/**
 * The text of a file, whichever program wrote it: UTF-16 by its mark, else UTF-8 when every byte agrees with it, else GB18030.
 * Guessing by frequency was wrong on short lists (联通 in GBK reads as UTF-8 to a guesser); the strict test was right.
 *
 * @throws TableUnreadableError when the bytes are text in none of them
 */
export function decodedText(content: Buffer): string {
  const text = utf16(content) ?? strictly(content, 'utf-8') ?? strictly(content, 'gb18030');
  if (text === undefined || CONTROL_CHARACTERS.test(text)) throw new TableUnreadableError();
  return text;
}

/** The delimiter that stands most often, outside quotes, in the first line that has any; a comma when none has. */
export function delimiterOf(text: string): string {
  for (const line of text.split(/\r\n|\r|\n/, 20)) {
    const bare = line.replace(/"[^"]*"/g, '');
    const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: bare.split(delimiter).length - 1 }));
    const most = counted.reduce((best, one) => (one.times > best.times ? one : best));
    if (most.times > 0) return most.delimiter;
  }
  return ',';
}

// helpers

function utf16(content: Buffer): string | undefined {
  if (content[0] === 0xff && content[1] === 0xfe) return strictly(content, 'utf-16le');
  if (content[0] === 0xfe && content[1] === 0xff) return strictly(content, 'utf-16be');
  return undefined;
}

/** Without its byte order mark. */
function strictly(content: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
