import type { Actor } from '../platform/auth/principal';

/** What is known of a document that is to be replaced, and of the case it lies in. */
export interface ReplacedFacts {
  uploadedBy: Actor['kind'];
  isReplaced: boolean;
  isCaseClosed: boolean;
}

export type VersionRefusal = 'outsiders' | 'replaced' | 'closed';

/**
 * Whether a document may get a newer version. The old one always stays. What a reporter or an employer handed in is evidence as it
 * came: nobody puts another file in its place. A closed file is not worked on.
 * @example the findings with a corrected page → a version; a reporter's screenshot → refused
 */
export function versionRefusal({ uploadedBy, isReplaced, isCaseClosed }: ReplacedFacts): VersionRefusal | undefined {
  if (isCaseClosed) return 'closed';
  if (uploadedBy === 'reporter' || uploadedBy === 'employer') return 'outsiders';
  return isReplaced ? 'replaced' : undefined;
}

/**
 * The number of each version in its row of documents: the first is 1.
 * @example b replaces a, c replaces b → { a: 1, b: 2, c: 3 }
 */
export function versionNumbers(links: readonly { documentId: string; replacesId: string }[]): Map<string, number> {
  const before = new Map(links.map(({ documentId, replacesId }) => [documentId, replacesId]));
  const numberOf = (id: string): number => {
    const earlier = before.get(id);
    return earlier === undefined ? 1 : numberOf(earlier) + 1;
  };
  return new Map([...before.keys(), ...before.values()].map((id) => [id, numberOf(id)]));
}
