import type { Finding } from '../api/definition-types';

/** A finding about the definition as a whole has no element to go to. */
export function isWholeModel({ elementId }: Finding): boolean {
  return elementId === 'definitions' || elementId === '';
}
