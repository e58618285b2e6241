import {
  HttpException,
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { Observable, catchError, from, mergeMap, of, switchMap } from 'rxjs';
import type { Principal } from '../auth/principal';
import { DomainError } from '../errors/domain-error';
import { IdempotencyKeyInvalidError } from '../http/http.errors';
import { digest } from './answer-seal';
import { CommandContext } from './command-context';
import { IdempotencyKeys, type Command } from './idempotency-keys.service';

const KEY_FORM = /^[\x21-\x7e]{16,128}$/;
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * A changing request with an `Idempotency-Key` is carried out once, however often it is sent. The key belongs to one person
 * (or to the public), one address and one content. Refusals are not remembered: they changed nothing.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { principal?: Principal }>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || !CHANGING.includes(request.method)) return next.handle();
    if (typeof key !== 'string' || !KEY_FORM.test(key)) throw new IdempotencyKeyInvalidError();
    const command: Command = {
      key,
      keyHash: digest(request.principal?.personId ?? 'public', request.method, request.path, key),
      bodyHash: contentHash(request),
    };
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.keys.begin(command)).pipe(
      switchMap((begun) => {
        if ('claim' in begun) return this.carryOut(command, begun.claim, next, response);
        response.status(begun.answer.status).setHeader('Idempotency-Replayed', 'true');
        return of(begun.answer.body);
      }),
    );
  }

  private carryOut(command: Command, claim: string, next: CallHandler, response: Response): Observable<unknown> {
    const work = new Observable((subscriber) =>
      CommandContext.run({ beforeCommit: (tx) => this.keys.markCommitted(tx, command, claim) }, () =>
        next.handle().subscribe(subscriber),
      ),
    );
    return work.pipe(
      catchError(async (error: unknown) => {
        if (isRefusal(error)) await this.keys.giveBack(command, claim);
        throw error;
      }),
      mergeMap(async (body) => {
        // A session is opened by a cookie, which an answer from memory must not hand out again; a file is not kept twice.
        const isKept = !response.hasHeader('Set-Cookie') && !(body instanceof StreamableFile);
        if (!isKept) await this.keys.giveBack(command, claim);
        else await this.keys.complete(command, claim, { status: response.statusCode, body: body ?? null });
        return body;
      }),
    );
  }
}

// helpers

/** Uploads are read later, as a stream: of them only the length can be compared. */
function contentHash(request: Request): Buffer {
  if (request.is('multipart/form-data')) return digest('multipart', request.headers['content-length'] ?? '');
  return digest('json', JSON.stringify(request.body ?? null));
}

const isRefusal = (error: unknown) =>
  error instanceof DomainError || (error instanceof HttpException && error.getStatus() < 500);
