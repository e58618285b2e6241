import type { NextFunction, Request, Response } from 'express';
import type { FieldFault } from '../errors/domain-error';
import { InputInvalidError } from './http.errors';

/** Deeper than any form or command; far above it, what walks an input by recursion would exhaust the stack. */
const MOST_LEVELS = 32;
/** NUL, and half of a pair: PostgreSQL stores neither, as text or in JSON. */
const NOT_STORABLE = /\0|\p{Surrogate}/u;

/** Refuses input that no field could hold, before anything works with it: afterwards it would be a fault of ours. */
export function readableInput(request: Request, _response: Response, next: NextFunction): void {
  const address = request.originalUrl.split('?', 1)[0] ?? '';
  const fault = /%00/.test(address)
    ? notStorable('')
    : (inputFault(request.query, '') ?? inputFault(request.body as unknown, ''));
  next(fault === undefined ? undefined : new InputInvalidError([fault]));
}

/** The first part of a JSON value that cannot be kept; undefined when all of it can. */
export function inputFault(value: unknown, path: string, level = 0): FieldFault | undefined {
  if (typeof value === 'string') return NOT_STORABLE.test(value) ? notStorable(path) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (level === MOST_LEVELS) return tooDeep(path);
  for (const [key, part] of Object.entries(value)) {
    if (NOT_STORABLE.test(key)) return notStorable(path);
    const fault = inputFault(part, path === '' ? key : `${path}.${key}`, level + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

// helpers

const notStorable = (path: string): FieldFault => ({
  path: path.slice(0, 100),
  code: 'FORMAT',
  text: {
    zh: '含有无法保存的字符，请删除后重新提交。',
    en: 'Expected text that can be stored, but found a character that cannot; remove it.',
  },
});

const tooDeep = (path: string): FieldFault => ({
  path: path.slice(0, 100),
  code: 'TOO_DEEP',
  text: {
    zh: `嵌套不能超过 ${MOST_LEVELS} 层。`,
    en: `Expected at most ${MOST_LEVELS} levels, but found more; make the value simpler.`,
  },
});
