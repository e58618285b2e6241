import { Injectable } from '@nestjs/common';
import { rows, type Transaction } from '../platform/database/transaction';
import type { DocumentStorage } from './document-storage';

/** Small enough that no statement holds much more than itself in memory. */
const CHUNK_BYTES = 1024 * 1024;

/** Chunks in the database: every node sees them, and one backup holds case and documents of the same moment. */
@Injectable()
export class PostgresDocumentStorage implements DocumentStorage {
  async write(tx: Transaction, documentId: string, content: Buffer): Promise<void> {
    for (let position = 0; position * CHUNK_BYTES < content.length; position++) {
      const chunk = content.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
      await rows(tx, 'INSERT INTO document_chunks (document_id, position, content) VALUES ($1, $2, $3)', [
        documentId,
        position,
        chunk,
      ]);
    }
  }

  async read(tx: Transaction, documentId: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for (;;) {
      const [chunk] = await rows<{ content: Buffer }>(
        tx,
        'SELECT content FROM document_chunks WHERE document_id = $1 AND position = $2',
        [documentId, chunks.length],
      );
      if (chunk === undefined) return Buffer.concat(chunks);
      chunks.push(chunk.content);
    }
  }
}
