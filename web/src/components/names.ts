import type { Named } from '../api/types';

/** The name, whether the server sent it plain or with its id. */
export function nameOf(named: string | Named | null | undefined): string {
  if (named === null || named === undefined) return '';
  return typeof named === 'string' ? named : named.name;
}
