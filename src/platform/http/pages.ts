import type { NextFunction, Request, Response } from 'express';
import { join } from 'node:path';
import { isApi, isPortal } from './security-headers';

/** File names below this folder carry a hash of their content, so they never change. */
export const HASHED_FILES = 'assets';

/**
 * Serves the two entries of the web: `/portal…` to everybody, all other addresses to the workbench, which finds its own way.
 * A missing file stays missing: an entry in place of a script would fail in a way nobody understands.
 */
export function pages(webFolder: string): (request: Request, response: Response, next: NextFunction) => void {
  return (request, response, next) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') && !isApi(request.path) && !/\.\w+$/.test(request.path);
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(
      join(webFolder, isPortal(request.path) ? 'portal.html' : 'index.html'),
      (error?: Error) => error && next(error),
    );
  };
}
