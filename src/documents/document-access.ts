import type { Actor, Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';

export interface DocumentRecord {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

export interface StoredDocument extends DocumentRecord {
  caseId: string | null;
  uploadedBy: Actor;
  uploadedAt: Date;
}

/**
 * Who may read a document: answered by the module that knows cases. A document of no case yet is read by the person who
 * uploaded it.
 */
export interface DocumentAccess {
  canReadDocument(tx: Transaction, principal: Principal, documentId: string): Promise<boolean>;
}

/** Nest injection token of `DocumentAccess`. */
export const DOCUMENT_ACCESS = Symbol('DOCUMENT_ACCESS');
