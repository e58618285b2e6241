import { QueryFailedError } from 'typeorm';
import { inSources } from './source-places';

/**
 * What the log may hold of an error. PostgreSQL quotes stored values in its messages, and JSON the text it cannot read:
 * of these only code, constraint and place are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const place = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => inSources(line.trim()));
  if (error instanceof QueryFailedError) {
    const { code, constraint, table } = error.driverError as { code?: string; constraint?: string; table?: string };
    return { error: error.name, code, constraint, table, place };
  }
  if (error instanceof SyntaxError) return { error: error.name, place };
  return { error: error.name, reason: error.message, place };
}
