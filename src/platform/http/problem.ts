import { HttpException } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DomainError, type ErrorKind, type LocalText } from '../errors/domain-error';
import type { Language } from './language';

/** An RFC 9457 problem document. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  /** Stable; clients and translations hang on it. */
  code: string;
  detail: string;
  fields: { path: string; code: string; message: string }[];
  /** Of an unexpected failure: the log line with the same id says more. */
  id?: string;
  [fact: string]: unknown;
}

const STATUS: Record<ErrorKind, number> = {
  'not-found': 404,
  'invalid-state': 409,
  conflict: 409,
  forbidden: 403,
  unauthenticated: 401,
  'invalid-input': 400,
  'too-many': 429,
  unavailable: 503,
};

/** Refusals of the framework before any of our code runs, by HTTP status. */
const FRAMEWORK: Record<number, { code: string; text: LocalText }> = {
  400: {
    code: 'INPUT.INVALID',
    text: {
      zh: '请求的格式有误，请检查后重新提交。',
      en: 'Expected a well-formed request, but found one that cannot be read; check it and send it again.',
    },
  },
  401: {
    code: 'SESSION.MISSING',
    text: { zh: '请先登录。', en: 'Expected a signed-in person, but found none; sign in first.' },
  },
  403: {
    code: 'ACCESS.DENIED',
    text: {
      zh: '您没有执行该操作的权限，如有需要请联系本单位管理员。',
      en: 'Expected the right to do this, but found none; ask your administrator.',
    },
  },
  404: {
    code: 'ROUTE.NOT_FOUND',
    text: { zh: '没有这个地址，请检查后重试。', en: 'Expected a known address, but found no such route; check it.' },
  },
  405: {
    code: 'ROUTE.METHOD_NOT_ALLOWED',
    text: {
      zh: '该地址不支持这种请求方式。',
      en: 'Expected a method this address knows, but found another; check the API description.',
    },
  },
  413: {
    code: 'INPUT.TOO_LARGE',
    text: {
      zh: '提交的内容过大，请减小后重新提交。',
      en: 'Expected a smaller input, but found one above the limit; make it smaller and send it again.',
    },
  },
  415: {
    code: 'INPUT.TYPE_NOT_SUPPORTED',
    text: {
      zh: '不支持该内容类型，请以 JSON 或表单文件提交。',
      en: 'Expected JSON or a multipart form, but found another content type; send one of these.',
    },
  },
  429: {
    code: 'REQUEST.TOO_MANY',
    text: { zh: '请求过于频繁，请稍后再试。', en: 'Expected fewer requests, but found too many; try again later.' },
  },
  503: {
    code: 'SERVICE.UNAVAILABLE',
    text: {
      zh: '服务暂时不可用，请稍后重试。',
      en: 'Expected the service to be ready, but found it is not; try again in a moment.',
    },
  },
};

const INTERNAL: LocalText = {
  zh: '系统出现意外错误，您的操作没有生效；请稍后重试，如仍失败请将编号告知管理员。',
  en: 'Expected to carry out the request, but found an unexpected fault; nothing was changed. Try again, and tell the administrator the id if it happens again.',
};

const TITLES: Record<number, LocalText> = {
  400: { zh: '输入有误', en: 'Invalid input' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '没有权限', en: 'Forbidden' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '方式不支持', en: 'Method not allowed' },
  409: { zh: '状态冲突', en: 'Conflict' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '类型不支持', en: 'Unsupported media type' },
  429: { zh: '过于频繁', en: 'Too many requests' },
  500: { zh: '系统错误', en: 'Internal error' },
  503: { zh: '暂不可用', en: 'Unavailable' },
};

/** The database went away or is starting: connection failures and PostgreSQL's classes 08 and 57P. */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|08\w{3}|57P0\d|53300)$/;

/** The answer to any error. `isUnexpected` ones belong in the log, with the problem's id. */
export function problemOf(error: unknown, language: Language): { problem: Problem; isUnexpected: boolean } {
  if (error instanceof DomainError) return { problem: ofDomainError(error, language), isUnexpected: false };
  const status = statusOf(error);
  const known = FRAMEWORK[status];
  if (known !== undefined) {
    return { problem: build(status, known.code, known.text[language], language), isUnexpected: false };
  }
  const problem = { ...build(500, 'INTERNAL', INTERNAL[language], language), id: randomUUID() };
  return { problem, isUnexpected: true };
}

// helpers

function ofDomainError(error: DomainError, language: Language): Problem {
  return {
    ...error.details,
    ...build(STATUS[error.kind], error.code, error.text[language], language),
    fields: error.fields.map((fault) => ({ path: fault.path, code: fault.code, message: fault.text[language] })),
  };
}

function build(status: number, code: string, detail: string, language: Language): Problem {
  return { type: 'about:blank', title: (TITLES[status] ?? TITLES[500]!)[language], status, code, detail, fields: [] };
}

/** Body parsers throw errors with a status of their own; a database that is away is a matter of waiting. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, code, driverError } = (error ?? {}) as {
    status?: unknown;
    code?: unknown;
    driverError?: { code?: unknown };
  };
  if (typeof status === 'number') return status;
  return DATABASE_AWAY.test(String(driverError?.code ?? code ?? '')) ? 503 : 500;
}
