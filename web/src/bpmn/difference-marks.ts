export interface DiagramMark {
  id: string;
  kind: 'added' | 'removed' | 'changed' | 'moved';
}

/** The stronger mark stands first: a step that changed and moved is marked as changed. */
const STRENGTH: DiagramMark['kind'][] = ['moved', 'changed', 'removed', 'added'];

/** What is to be marked on the diagram before, and on the one after: once per element, and nothing that is not there. */
export function marksOn(marks: readonly DiagramMark[], side: 'before' | 'after'): DiagramMark[] {
  const absent = side === 'before' ? 'added' : 'removed';
  const strongest = new Map<string, DiagramMark>();
  for (const mark of marks) {
    if (mark.kind === absent) continue;
    const known = strongest.get(mark.id);
    if (known === undefined || STRENGTH.indexOf(mark.kind) > STRENGTH.indexOf(known.kind)) strongest.set(mark.id, mark);
  }
  return [...strongest.values()];
}
