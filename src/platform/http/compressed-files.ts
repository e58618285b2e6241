import type { NextFunction, Request, Response } from 'express';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { HASHED_FILES } from './pages';

const BROTLI = '.br';

/**
 * Answers with the compressed twin that the build made of a file, where the browser takes it. The list is read once: the
 * files of a build do not change.
 */
export function compressedFiles(
  webFolder: string,
  headers: (response: Response, file: string) => void,
): (request: Request, response: Response, next: NextFunction) => void {
  const folder = join(webFolder, HASHED_FILES);
  const twins = new Set(existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(BROTLI)) : []);
  return (request, response, next) => {
    const name = request.path.startsWith(`/${HASHED_FILES}/`) ? request.path.slice(HASHED_FILES.length + 2) : '';
    if (!twins.has(`${name}${BROTLI}`)) return next();
    response.vary('Accept-Encoding');
    if (!request.acceptsEncodings('br')) return next();
    const file = join(folder, `${name}${BROTLI}`);
    headers(response, file);
    response.setHeader('Content-Encoding', 'br');
    response.type(extname(name));
    response.sendFile(file, { cacheControl: false }, (error?: Error) => error && next(error));
  };
}
