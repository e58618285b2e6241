import type { CleanedContent } from './clean-picture';

/** What a mail needs to be read; who sent it to whom by which way is not among it. */
const KEPT = /^(subject|date|mime-version|content-[a-z-]+):/i;

/** A mail without its sender, recipients and route. Its text, and mails quoted in it, stay as they are. */
export function cleanMail(content: Buffer): CleanedContent {
  const text = content.toString('utf8');
  const end = /\r?\n\r?\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const body = end === null ? '' : text.slice(end.index);
  // A header goes on in the lines that begin with a blank.
  const headers = head.split(/\r?\n(?![ \t])/).filter((header) => KEPT.test(header));
  const kept = headers.length === 0 ? ['MIME-Version: 1.0'] : headers;
  return {
    content: Buffer.from(kept.join('\r\n') + body, 'utf8'),
    removed: ['mail-headers'],
    leftIn: ['visible-content', 'embedded-files'],
  };
}
