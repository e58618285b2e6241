import { NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { DomainError, type ErrorKind } from '../errors/domain-error';
import { InputInvalidError } from './http.errors';
import { problemOf } from './problem';

class ExampleError extends DomainError {
  constructor(kind: ErrorKind, details: Record<string, unknown> = {}) {
    super({ code: 'EXAMPLE.REFUSED', kind, text: { zh: '中文说明', en: 'English sentence' }, details });
  }
}

describe('problemOf', () => {
  it.each<[ErrorKind, number]>([
    ['not-found', 404],
    ['invalid-state', 409],
    ['conflict', 409],
    ['forbidden', 403],
    ['unauthenticated', 401],
    ['invalid-input', 400],
    ['too-many', 429],
    ['unavailable', 503],
  ])('should give a refusal of kind %s the status %d', (kind, status) => {
    const { problem, isUnexpected } = problemOf(new ExampleError(kind), 'en');
    expect(problem).toMatchObject({
      type: 'about:blank',
      status,
      code: 'EXAMPLE.REFUSED',
      detail: 'English sentence',
      fields: [],
    });
    expect(isUnexpected).toBe(false);
  });

  it('should add details, which never replace what every problem has', () => {
    const { problem } = problemOf(new ExampleError('conflict', { version: 7, status: 1, code: 'X' }), 'zh');
    expect(problem).toMatchObject({ version: 7, status: 409, code: 'EXAMPLE.REFUSED', detail: '中文说明' });
  });

  it('should name faulty fields in the language of the client', () => {
    const fault = {
      path: 'employer.name',
      code: 'TOO_LONG',
      text: { zh: '最多 200 个字符。', en: 'At most 200 characters.' },
    };
    expect(problemOf(new InputInvalidError([fault]), 'zh').problem.fields).toEqual([
      { path: 'employer.name', code: 'TOO_LONG', message: '最多 200 个字符。' },
    ]);
  });

  it('should know the refusals of the framework', () => {
    expect(problemOf(new NotFoundException('Cannot GET /api/x?name=y'), 'en').problem).toMatchObject({
      status: 404,
      code: 'ROUTE.NOT_FOUND',
    });
    expect(problemOf(new PayloadTooLargeException(), 'en').problem).toMatchObject({
      status: 413,
      code: 'INPUT.TOO_LARGE',
    });
    expect(problemOf(Object.assign(new SyntaxError('张三'), { status: 400 }), 'en').problem).toMatchObject({
      status: 400,
      code: 'INPUT.INVALID',
    });
  });

  it('should ask to wait while the database is away', () => {
    const failed = new QueryFailedError('SELECT 1', [], Object.assign(new Error('shutting down'), { code: '57P01' }));
    expect(problemOf(failed, 'en').problem).toMatchObject({ status: 503, code: 'SERVICE.UNAVAILABLE' });
  });

  it('should tell nothing of an unexpected fault but an id', () => {
    const { problem, isUnexpected } = problemOf(new Error('secret detail'), 'en');
    expect(isUnexpected).toBe(true);
    expect(problem).toMatchObject({
      status: 500,
      code: 'INTERNAL',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    expect(JSON.stringify(problem)).not.toContain('secret');
  });
});
