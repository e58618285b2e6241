/** A mail as it came over the wire, read again. */
export interface CaughtMail {
  messageId: string;
  to: string;
  subject: string;
  text: string;
}

/** Reads a mail of one plain part, which is all that this product sends; nothing else is understood. */
export function readMail(raw: string): CaughtMail {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  return {
    messageId: header('Message-ID'),
    to: header('To').replace(/^<(.*)>$/, '$1'),
    subject: header('Subject')
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, encoding: string, content: string) =>
        encoding.toUpperCase() === 'B' ? fromBase64(content) : fromQuoted(content.replaceAll('_', ' ')),
      ),
    text: fromBase64(raw.slice(end)).trim(),
  };
}

// helpers

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

const fromQuoted = (text: string): string =>
  decodeURIComponent(text.replaceAll('%', '%25').replace(/=([0-9A-F]{2})/gi, '%$1'));
