import type { ReceivedFile } from '../documents/reporter-documents.service';

/** What multer gives of a file kept in memory. */
export interface UploadedFile {
  originalname: string;
  buffer: Buffer;
}

export function receivedFiles(files: readonly UploadedFile[] | undefined): ReceivedFile[] {
  return (files ?? []).map(({ originalname, buffer }) => ({ name: originalname, content: buffer }));
}
