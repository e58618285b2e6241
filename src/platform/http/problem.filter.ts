import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { describeError } from '../logging/describe-error';
import { languageOf } from './language';
import { problemOf } from './problem';

const RETRY_AFTER_SECONDS = '5';

/** Turns every error into a problem document; what nobody expected is logged with an id that the client is told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    if (hasClientLeft(error)) return;
    const { problem, isUnexpected } = problemOf(error, languageOf(request.headers['accept-language']));
    if (isUnexpected) this.logger.error({ message: 'Unexpected error', id: problem.id, ...describeError(error) });
    // A stream that broke off midway has no room for a document any more.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    response
      .status(problem.status)
      .type('application/problem+json')
      .vary('Accept-Language')
      .send(JSON.stringify(problem));
  }
}

// helpers

/** Express says so when the reader of a file went to another page before the end: nobody is left to tell, and nothing is wrong. */
function hasClientLeft(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'ECONNABORTED';
}
