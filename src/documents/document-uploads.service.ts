import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { createHash } from 'node:crypto';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { tidyDocumentName } from './document';
import type { DocumentRecord } from './document-access';
import { DocumentsService, refusal } from './documents.service';
import type { BeginUploadDto, UploadDto } from './document-uploads.dto';
import { announcementRefusal, KEPT_HOURS, missingParts, MOST_OPEN_UPLOADS, PART_BYTES, partLength } from './upload';
import {
  UploadChangedError,
  UploadIncompleteError,
  UploadNotFoundError,
  UploadPartRefusedError,
  UploadsTooManyError,
} from './upload.errors';

interface Row extends Omit<UploadDto, 'partSize'> {
  documentId: string | null;
}

const COLUMNS = `id, place, name, size, encode(sha256, 'hex') AS sha256, touched_at AS "touchedAt", document_id AS "documentId",
  array(SELECT position FROM document_upload_parts WHERE upload_id = document_uploads.id ORDER BY position) AS received`;

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/**
 * Files that come in parts, so that a cut line costs one part and not the file. Nothing of it is a document before all parts are
 * there and the whole has passed every check that a file in one piece passes. An upload is its person's alone.
 */
@Injectable()
export class DocumentUploads {
  constructor(private readonly documents: DocumentsService) {}

  /** Begins, or goes on with the same file at the same place. @throws the refusals of a file, UploadsTooManyError */
  async begin(tx: Transaction, personId: string, file: BeginUploadDto): Promise<UploadDto> {
    const name = tidyDocumentName(file.name);
    const refused = announcementRefusal({ name, size: file.size });
    if (refused) throw refusal(refused);
    const same = [personId, file.place, file.sha256, name];
    const known = await firstRow<Row>(
      tx,
      `UPDATE document_uploads SET touched_at = app_now()
       WHERE person_id = $1 AND place = $2 AND sha256 = decode($3, 'hex') AND name = $4 AND document_id IS NULL
       RETURNING ${COLUMNS}`,
      same,
    );
    if (known) return asUpload(known);
    const open = await firstRow<{ count: number }>(
      tx,
      'SELECT count(*)::int AS count FROM document_uploads WHERE person_id = $1 AND document_id IS NULL',
      [personId],
    );
    if (open!.count >= MOST_OPEN_UPLOADS) throw new UploadsTooManyError();
    const begun = await firstRow<Row>(
      tx,
      `INSERT INTO document_uploads (person_id, place, sha256, name, size) VALUES ($1, $2, decode($3, 'hex'), $4, $5)
       ON CONFLICT (person_id, place, sha256, name) WHERE document_id IS NULL DO UPDATE SET touched_at = app_now()
       RETURNING ${COLUMNS}`,
      [...same, file.size],
    );
    return asUpload(begun!);
  }

  /** What the person began at the place and has not finished, the latest first. */
  async openAt(tx: Transaction, personId: string, place: string): Promise<UploadDto[]> {
    const found = await rows<Row>(
      tx,
      `SELECT ${COLUMNS} FROM document_uploads WHERE person_id = $1 AND place = $2 AND document_id IS NULL
       ORDER BY touched_at DESC, id`,
      [personId, place],
    );
    return found.map(asUpload);
  }

  /** Keeps a part; the same one again changes nothing. @throws UploadNotFoundError, UploadPartRefusedError */
  async keepPart(
    tx: Transaction,
    personId: string,
    id: string,
    part: { position: number; content: Buffer; sha256: string },
  ): Promise<UploadDto> {
    const upload = await this.own(tx, personId, id);
    if (upload.documentId !== null) return asUpload(upload);
    const length = partLength(upload.size, part.position);
    if (length === undefined) throw new UploadPartRefusedError('position');
    if (part.content.length !== length) throw new UploadPartRefusedError('length');
    if (sha256(part.content) !== part.sha256) throw new UploadPartRefusedError('hash');
    await rows(
      tx,
      'INSERT INTO document_upload_parts (upload_id, position, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [id, part.position, part.content],
    );
    await rows(tx, 'UPDATE document_uploads SET touched_at = app_now() WHERE id = $1', [id]);
    return asUpload(await this.own(tx, personId, id));
  }

  /**
   * Makes a document of the parts; finishing once more gives the same one.
   * @throws UploadIncompleteError, UploadChangedError, the refusals of `DocumentsService.check`
   */
  async finish(tx: Transaction, personId: string, id: string): Promise<DocumentRecord> {
    const upload = await this.own(tx, personId, id);
    if (upload.documentId !== null) {
      const [done] = await this.documents.describe(tx, [upload.documentId]);
      const { id: documentId, name, mediaType, size, sha256: hash } = done!;
      return { id: documentId, name, mediaType, size, sha256: hash };
    }
    const missing = missingParts(upload.size, upload.received);
    if (missing.length > 0) throw new UploadIncompleteError(missing);
    const content = await this.whole(tx, upload);
    if (sha256(content) !== upload.sha256) throw new UploadChangedError();
    const document = await this.documents.store(tx, {
      name: upload.name,
      content,
      uploadedBy: { kind: 'person', personId },
    });
    await rows(tx, 'UPDATE document_uploads SET document_id = $2, touched_at = app_now() WHERE id = $1', [
      id,
      document.id,
    ]);
    await rows(tx, 'DELETE FROM document_upload_parts WHERE upload_id = $1', [id]);
    return document;
  }

  /** The person does not want it any more: its parts go at once. */
  async abandon(tx: Transaction, personId: string, id: string): Promise<void> {
    await this.own(tx, personId, id);
    await rows(tx, 'DELETE FROM document_uploads WHERE id = $1', [id]);
  }

  /** Throws away what nobody went on with, and the marks of what was finished; says how many. */
  async sweep(tx: Transaction): Promise<number> {
    const gone = await rows(
      tx,
      `DELETE FROM document_uploads WHERE touched_at < app_now() - make_interval(hours => $1) RETURNING id`,
      [KEPT_HOURS],
    );
    return gone.length;
  }

  // helpers

  private async own(tx: Transaction, personId: string, id: string): Promise<Row> {
    const found = isUUID(id)
      ? await firstRow<Row>(tx, `SELECT ${COLUMNS} FROM document_uploads WHERE id = $1 AND person_id = $2 FOR UPDATE`, [
          id,
          personId,
        ])
      : undefined;
    if (found === undefined) throw new UploadNotFoundError();
    return found;
  }

  private async whole(tx: Transaction, { id, received }: Row): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (const position of received) {
      const part = await firstRow<{ content: Buffer }>(
        tx,
        'SELECT content FROM document_upload_parts WHERE upload_id = $1 AND position = $2',
        [id, position],
      );
      parts.push(part!.content);
    }
    return Buffer.concat(parts);
  }
}

// helpers

const asUpload = ({ documentId: _, ...upload }: Row): UploadDto => ({ ...upload, partSize: PART_BYTES });
