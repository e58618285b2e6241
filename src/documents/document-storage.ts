import type { Transaction } from '../platform/database/transaction';

/** Where the bytes of documents lie. In the caller's transaction: a document and its bytes appear together or not at all. */
export interface DocumentStorage {
  /** Once per document; bytes are never changed. */
  write(tx: Transaction, documentId: string, content: Buffer): Promise<void>;
  /** The bytes in order; empty when there are none. */
  read(tx: Transaction, documentId: string): Promise<Buffer>;
}

/** Nest injection token. */
export const DOCUMENT_STORAGE = Symbol('DOCUMENT_STORAGE');
