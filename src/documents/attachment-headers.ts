import type { DocumentRecord } from './document-access';

/** Always saved, never shown inside the product's own pages. The second form carries Chinese names (RFC 6266). */
export function attachmentHeaders(document: Pick<DocumentRecord, 'name' | 'mediaType' | 'size'>): {
  type: string;
  disposition: string;
  length: number;
} {
  const plain = document.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(document.name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const type = document.mediaType.startsWith('text/') ? `${document.mediaType}; charset=utf-8` : document.mediaType;
  return { type, disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`, length: document.size };
}
