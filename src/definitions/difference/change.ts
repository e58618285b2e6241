import type { LocalText } from '../../platform/errors/domain-error';

/** One thing that is not as it was, in a sentence for the reviewer; before and after as the author wrote them. */
export interface Change {
  elementId: string;
  kind: 'added' | 'removed' | 'changed';
  what: LocalText;
  before: string | null;
  after: string | null;
}

/**
 * Compares two tables by their keys: `tell` says in words what an entry is about.
 * @example tableChanges({ a: '1' }, { a: '2' }, …) → one change of `a` from 1 to 2
 */
export function tableChanges(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  tell: (key: string) => { elementId: string; what: LocalText },
): Change[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => {
    const was = Object.hasOwn(before, key) ? before[key]! : null;
    const is = Object.hasOwn(after, key) ? after[key]! : null;
    if (was === is) return [];
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
    return [{ ...tell(key), kind, before: was, after: is }];
  });
}
