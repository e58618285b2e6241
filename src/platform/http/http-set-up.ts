import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import type { Request, Response } from 'express';
import { join, sep } from 'node:path';
import type { Config } from '../config/config';
import { compressedFiles } from './compressed-files';
import { openApiDocument } from './open-api';
import { HASHED_FILES, pages } from './pages';
import { readableInput } from './readable-input';
import { requestLog } from './request-log';
import { securityHeaders } from './security-headers';
import { inputValidation } from './validation';

/** Forms and decisions are text: a megabyte holds some 300,000 Chinese characters. Files come as multipart, with a limit of their own. */
const BODY_LIMIT = '1mb';
const YEAR_SECONDS = 31_536_000;

/** Everything between the socket and the controllers, the same in production and in tests. */
export function setUpHttp(app: NestExpressApplication, config: Config): void {
  const web = join(config.packageRoot, 'web', 'dist');
  // A reverse proxy on this machine tells who is calling and whether by https; nobody further away is believed.
  app.set('trust proxy', 'loopback');
  app.use(requestLog);
  app.use(securityHeaders);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.use(readableInput);
  app.use(compressedFiles(web, cacheHeaders));
  app.useStaticAssets(web, { index: false, setHeaders: cacheHeaders });
  app.use(pages(web));
  app.setGlobalPrefix('api');
  app.useGlobalPipes(inputValidation());
  const document = openApiDocument(app);
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
}

// helpers

function cacheHeaders(response: Pick<Response, 'setHeader'>, file: string): void {
  const isHashed = file.includes(`${sep}${HASHED_FILES}${sep}`);
  response.setHeader('Cache-Control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
}
