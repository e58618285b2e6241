import { Injectable, PayloadTooLargeException, type CallHandler, type ExecutionContext } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { MAX_DOCUMENT_BYTES } from './document';
import { DocumentTooLargeError } from './document.errors';

/** For boundaries and headers of the form around the file. */
const FORM_OVERHEAD_BYTES = 64 * 1024;

/** Files stay in memory, never on a disk from where they would have to be wiped. */
const UPLOAD_OPTIONS = {
  limits: { fileSize: MAX_DOCUMENT_BYTES, files: 1, fields: 4, parts: 6, headerPairs: 20 },
  defParamCharset: 'utf8',
};

/**
 * Refuses a form that announces more than its files may hold, before a byte of it is kept. The rest of it is thrown away as
 * it comes: a connection cut in the middle would show the person a broken line instead of the reason.
 */
export function refuseAnnouncedSize(request: Request, files = 1): void {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced <= files * MAX_DOCUMENT_BYTES + FORM_OVERHEAD_BYTES) return;
  request.resume();
  throw new DocumentTooLargeError();
}

/** One file in the field `file`. */
@Injectable()
export class DocumentUploadInterceptor extends FileInterceptor('file', UPLOAD_OPTIONS) {
  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    refuseAnnouncedSize(context.switchToHttp().getRequest<Request>());
    try {
      return await super.intercept(context, next);
    } catch (error) {
      // Multer counts as it reads: the announcement was missing or false.
      throw error instanceof PayloadTooLargeException ? new DocumentTooLargeError() : error;
    }
  }
}
