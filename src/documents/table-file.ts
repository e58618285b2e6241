import { StreamableFile } from '@nestjs/common';
import { TABLE_MEDIA_TYPES, type TableFormat } from '../platform/tables/write-table';
import { attachmentHeaders } from './attachment-headers';

/** The answer that brings a written table as a file; `name` is without its ending. */
export function tableFile(name: string, format: TableFormat, content: Buffer): StreamableFile {
  const file = { name: `${name}.${format}`, mediaType: TABLE_MEDIA_TYPES[format], size: content.length };
  return new StreamableFile(content, attachmentHeaders(file));
}
