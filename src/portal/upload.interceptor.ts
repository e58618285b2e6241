import {
  BadRequestException,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { MAX_DOCUMENT_BYTES } from '../documents/document';
import { DocumentTooLargeError } from '../documents/document.errors';
import { refuseAnnouncedSize } from '../documents/document-upload.interceptor';
import { FloodProtection } from './flood-protection.service';
import { UploadNotAcceptedError } from './portal.errors';

const MOST_FILES = 10;
/** The JSON part: the longest texts in three-byte characters with room for escapes. */
const TEXT_BYTES = 512 * 1024;

/** Parses the multipart forms of the portal within its limits; files stay in memory until the documents module has them. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly files: NestInterceptor = new (FilesInterceptor('files', MOST_FILES, {
    limits: {
      fileSize: MAX_DOCUMENT_BYTES,
      files: MOST_FILES,
      fields: 1,
      fieldSize: TEXT_BYTES,
      parts: MOST_FILES + 1,
    },
    defParamCharset: 'utf8',
  }))();

  constructor(private readonly flood: FloodProtection) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    const end = this.begin(request);
    try {
      const answer = (await this.files.intercept(context, next)) as Observable<unknown>;
      return answer.pipe(finalize(end));
    } catch (error) {
      end();
      if (error instanceof PayloadTooLargeException) throw new DocumentTooLargeError();
      if (error instanceof BadRequestException) throw new UploadNotAcceptedError(MOST_FILES);
      throw error;
    }
  }

  // helpers

  /** Refuses before a byte is kept; what still comes is thrown away, so that the person sees the reason and no broken line. */
  private begin(request: Request): () => void {
    try {
      refuseAnnouncedSize(request, MOST_FILES);
      this.flood.countFiling(request.ip ?? '');
      return this.flood.beginUpload();
    } catch (error) {
      request.resume();
      throw error;
    }
  }
}
