import { cleanMail } from './clean-mail';
import { cleanOffice } from './clean-office';
import { cleanPdf } from './clean-pdf';
import { cleanPicture, type CleanedContent } from './clean-picture';

/** One at a time: each may take hundreds of megabytes while it is worked on. */
let lastOne: Promise<unknown> = Promise.resolve();

/**
 * A copy of a reporter's file that does not give the reporter away by what stands beside its content. The type is that by
 * content. Nothing is promised that was not done: the answer names what is left in.
 *
 * @throws DocumentNotCleanableError when the file is damaged or too large to be worked on
 */
export function cleanFile(mediaType: string, content: Buffer): Promise<CleanedContent> {
  const cleaned = lastOne.then(() => cleanNow(mediaType, content));
  lastOne = cleaned.catch(() => undefined);
  return cleaned;
}

// helpers

async function cleanNow(mediaType: string, content: Buffer): Promise<CleanedContent> {
  switch (mediaType) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/webp':
      return cleanPicture(mediaType, content);
    case 'application/pdf':
      return cleanPdf(content);
    case 'message/rfc822':
      return cleanMail(content);
    case 'text/plain':
      return { content, removed: [], leftIn: ['visible-content'] };
    default:
      return cleanOffice(content);
  }
}
