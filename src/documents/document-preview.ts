import type { DocumentRecord } from './document-access';
import { attachmentHeaders } from './attachment-headers';

/** What a browser shows by itself without running anything of it. */
const PREVIEWABLE = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain'];

export const canPreview = (mediaType: string): boolean => PREVIEWABLE.includes(mediaType);

/** The same headers as for saving, but to be shown in the product's own pages. */
export function previewHeaders(document: Pick<DocumentRecord, 'name' | 'mediaType' | 'size'>) {
  const { disposition, ...headers } = attachmentHeaders(document);
  return { ...headers, disposition: disposition.replace(/^attachment/, 'inline') };
}

/** The content may load and run nothing; only our own pages may frame it. The viewer of PDF files writes style elements. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
