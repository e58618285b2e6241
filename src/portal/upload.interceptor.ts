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
import { FloodProtection } from './flood-protection.service';
import { UploadNotAcceptedError, UploadTooLargeError } from './portal.errors';

const MEGABYTE = 1024 * 1024;
export const FILE_BYTES = 20 * MEGABYTE;
export const MOST_FILES = 10;
/** The JSON part: the longest texts in three-byte characters with room for escapes. */
const TEXT_BYTES = MEGABYTE;

/** Parses the multipart forms of the portal within its limits; files stay in memory until the documents module has them. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly files: NestInterceptor = new (FilesInterceptor('files', MOST_FILES, {
    limits: { fileSize: FILE_BYTES, files: MOST_FILES, fields: 1, fieldSize: TEXT_BYTES, parts: MOST_FILES + 1 },
    defParamCharset: 'utf8',
  }))();

  constructor(private readonly flood: FloodProtection) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    // What is announced above every limit is not even read.
    if (Number(request.headers['content-length'] ?? 0) > MOST_FILES * FILE_BYTES + 2 * TEXT_BYTES) {
      throw new UploadTooLargeError();
    }
    this.flood.countFiling(request.ip ?? '');
    const end = this.flood.beginUpload();
    try {
      const answer = (await this.files.intercept(context, next)) as Observable<unknown>;
      return answer.pipe(finalize(end));
    } catch (error) {
      end();
      if (error instanceof PayloadTooLargeException) throw new UploadTooLargeError();
      if (error instanceof BadRequestException) throw new UploadNotAcceptedError(MOST_FILES);
      throw error;
    }
  }
}
