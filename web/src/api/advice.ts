import { problemText } from '../i18n/problem-text';
import type { L } from '../i18n/locale';
import type { Problem } from './problem';

/**
 * Whether the general advice adds something. The server's own sentence already says what to do; only where input could seem
 * lost (a conflict, a fault, no answer) must the page say that it is kept.
 */
export function needsAdvice(problem: Problem): boolean {
  return problem.detail === undefined || problem.status === 409 || problem.status === 0 || problem.status >= 500;
}

/** What happened (used when the server gave no sentence of its own) and what the person can do now. */
export function adviceFor(problem: Problem): { happened: L; todo: L } {
  if (problem.code === 'UNEXPECTED') return { happened: problemText.unexpected, todo: problemText.unexpectedDo };
  switch (problem.status) {
    case 0:
      return { happened: problemText.network, todo: problemText.networkDo };
    case 400:
    case 422:
      return { happened: problemText.invalid, todo: problemText.invalidDo };
    case 401:
      return { happened: problemText.signedOut, todo: problemText.signedOutDo };
    case 403:
      return { happened: problemText.forbidden, todo: problemText.forbiddenDo };
    case 404:
      return { happened: problemText.notFound, todo: problemText.notFoundDo };
    case 409:
      return { happened: problemText.conflict, todo: problemText.conflictDo };
    case 413:
      return { happened: problemText.tooLarge, todo: problemText.tooLargeDo };
    case 429:
      return { happened: problemText.tooMany, todo: problemText.tooManyDo };
    default:
      return { happened: problemText.internal, todo: problemText.internalDo };
  }
}
