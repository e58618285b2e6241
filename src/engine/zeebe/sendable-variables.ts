import { VariablesRefused } from '../engine.errors';
import type { Variables } from '../engine.port';
import { readVariables } from '../variables-input';

/**
 * Variables as the cluster can give them back: a number that JavaScript cannot hold exactly would come back as another one, and
 * the vendor's client would use up the retries of a job over it. Such numbers are sent as text.
 */
export function sendableVariables(variables: Variables | undefined): Variables {
  const read = readVariables(variables);
  refuseLargeNumbers(variables ?? {}, '');
  return read;
}

// helpers

function refuseLargeNumbers(value: unknown, path: string): void {
  const isLarge = typeof value === 'bigint' || (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER);
  if (isLarge) throw new VariablesRefused(`the number in '${path}' is beyond 2^53; pass it as text`);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) refuseLargeNumbers(inner, path === '' ? name : `${path}.${name}`);
}
