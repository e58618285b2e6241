import helmet from 'helmet';
import type { NextFunction, Request, Response } from 'express';

const none = ["'none'"];
const self = ["'self'"];

/** The portal loads nothing but its own files; nobody frames it, and no form of it leads elsewhere. */
const portal = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: self,
  fontSrc: self,
  connectSrc: self,
  formAction: self,
  frameAncestors: none,
  baseUri: none,
};

/** The workbench: Ant Design and bpmn-js write style elements and embed fonts and pictures; PDF files are shown in a frame; scripts stay in files. */
const workbench = {
  ...portal,
  frameSrc: self,
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
};

/** Answers of the API are data: were one opened as a page, it could load and do nothing. */
const api = { defaultSrc: none, frameAncestors: none, baseUri: none, formAction: none };

const headers = (directives: Record<string, string[]>) =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    // The portal's pages must not tell anybody where their visitor came from or went.
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });

const forPortal = headers(portal);
const forWorkbench = headers(workbench);
const forApi = headers(api);

/** Every answer gets the strictest policy its kind can live with. */
export function securityHeaders(request: Request, response: Response, next: NextFunction): void {
  // Answers hold what people said in confidence: no browser and no proxy keeps them. Routes may say otherwise.
  if (isApi(request.path)) response.setHeader('Cache-Control', 'no-store');
  const choose = isApi(request.path) ? forApi : isPortal(request.path) ? forPortal : forWorkbench;
  choose(request, response, next);
}

export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');
export const isPortal = (path: string): boolean =>
  path === '/portal' || path.startsWith('/portal/') || path === '/portal.html';
