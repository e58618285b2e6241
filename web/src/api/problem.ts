/** A refusal as the server words it (RFC 9457). `detail` is already in the language asked for. */
export interface Problem {
  status: number;
  code: string;
  title?: string;
  detail?: string;
  id?: string;
  fields?: FieldFault[];
  [extra: string]: unknown;
}

export interface FieldFault {
  path: string;
  code?: string;
  message: string;
}

/** Thrown by every call that did not succeed. Code `NETWORK` (status 0) means: no answer, the outcome is unknown. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code}: ${problem.detail ?? problem.title ?? problem.status}`);
    this.name = 'ProblemError';
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { status: 0, code: 'UNEXPECTED', detail: error instanceof Error ? error.message : String(error) };
}

/** The answer may or may not have been carried out: only then must a retry carry the same idempotency key. */
export function outcomeUnknown(problem: Problem): boolean {
  return problem.status === 0 || problem.status >= 500;
}
