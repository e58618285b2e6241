import { type CallHandler, type ExecutionContext, Injectable, PayloadTooLargeException } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { ArchiveRefusedError } from '../definition-import.errors';
import { MAX_ARCHIVE_BYTES } from './definition-archive';

/** For boundaries, headers and the other fields of the form. */
const FORM_OVERHEAD_BYTES = 64 * 1024;
const TOO_LARGE = { zh: '文件超过 5 MB。', en: 'It is larger than 5 MB.' };

/** One zip file in the field `file`, in memory. */
@Injectable()
export class ArchiveUploadInterceptor extends FileInterceptor('file', {
  limits: { fileSize: MAX_ARCHIVE_BYTES, files: 1, fields: 3, fieldSize: 1024, parts: 5, headerPairs: 20 },
  defParamCharset: 'utf8',
}) {
  override async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<Request>();
    if (Number(request.headers['content-length'] ?? 0) > MAX_ARCHIVE_BYTES + FORM_OVERHEAD_BYTES) {
      // Read to the end: a connection cut in the middle would show a broken line instead of the reason.
      request.resume();
      throw new ArchiveRefusedError('', TOO_LARGE);
    }
    try {
      return await super.intercept(context, next);
    } catch (error) {
      throw error instanceof PayloadTooLargeException ? new ArchiveRefusedError('', TOO_LARGE) : error;
    }
  }
}
