import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const logger = new Logger('Request');

/** One line per request: method, route pattern, status, duration. Never the address itself: queries hold what people look for. */
export function requestLog(request: Request, response: Response, next: NextFunction): void {
  const start = performance.now();
  const id = randomUUID();
  response.setHeader('X-Request-Id', id);
  response.once('close', () => {
    const route = (request.route as { path?: unknown } | undefined)?.path;
    logger.log({
      message: response.writableFinished ? 'answered' : 'broken off',
      id,
      method: request.method,
      route: typeof route === 'string' ? route : undefined,
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - start),
    });
  });
  next();
}
