import sharp from 'sharp';
import { MAX_DOCUMENT_BYTES } from './document';
import { DocumentNotCleanableError } from './document.errors';
import type { Trace } from './trace';

/** Above any camera of today; a picture of more is made to exhaust whoever opens it. */
const MAX_PIXELS = 50_000_000;
const TIMEOUT_SECONDS = 20;
/** To this edge a picture is reduced only when its copy would exceed the limit of documents. */
const REDUCED_EDGE = 4096;

export interface CleanedContent {
  content: Buffer;
  removed: Trace[];
  leftIn: Trace[];
}

/**
 * The same picture drawn anew: turned as it was meant to be seen, without place, time, device and thumbnail, because nothing
 * but its pixels is carried over.
 *
 * @throws DocumentNotCleanableError for a damaged picture, or one of absurd size
 */
export async function cleanPicture(mediaType: string, content: Buffer): Promise<CleanedContent> {
  try {
    const { pages = 1 } = await opened(content).metadata();
    const drawn = await draw(mediaType, content);
    const reduced = drawn.length > MAX_DOCUMENT_BYTES ? await draw(mediaType, content, REDUCED_EDGE) : drawn;
    const removed: Trace[] = pages > 1 ? ['picture-data', 'later-frames'] : ['picture-data'];
    return { content: reduced, removed, leftIn: ['visible-content'] };
  } catch {
    // What the library says may quote the file.
    throw new DocumentNotCleanableError();
  }
}

// helpers

const opened = (content: Buffer) =>
  sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).timeout({ seconds: TIMEOUT_SECONDS });

function draw(mediaType: string, content: Buffer, edge?: number): Promise<Buffer> {
  const upright = opened(content).autoOrient();
  const sized = edge === undefined ? upright : upright.resize(edge, edge, { fit: 'inside', withoutEnlargement: true });
  if (mediaType === 'image/png') return sized.png().toBuffer();
  return (mediaType === 'image/webp' ? sized.webp({ quality: 88 }) : sized.jpeg({ quality: 88 })).toBuffer();
}
