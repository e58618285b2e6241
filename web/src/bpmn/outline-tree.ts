import type { OutlineEntry } from '../api/definition-types';

/** One visible line of the outline. */
export interface OutlineRow {
  entry: OutlineEntry;
  level: number;
  /** Place among its siblings, from 1, for screen readers. */
  position: number;
  siblings: number;
  parent: string | null;
}

/** The lines that can be seen while some are folded, from top to bottom. */
export function visibleRows(entries: readonly OutlineEntry[], folded: ReadonlySet<string>): OutlineRow[] {
  return rowsOf(entries, folded, 1, null);
}

/** Where a key of a tree leads: the element to go to, or the one to fold or unfold. */
export function keyIn(
  rows: readonly OutlineRow[],
  folded: ReadonlySet<string>,
  current: string | undefined,
  key: string,
): { go: string } | { fold: string } | { unfold: string } | undefined {
  const at = Math.max(
    0,
    rows.findIndex(({ entry }) => entry.elementId === current),
  );
  const row = rows[at];
  if (row === undefined) return undefined;
  const go = (to: OutlineRow | undefined) => (to === undefined ? undefined : { go: to.entry.elementId });
  const hasChildren = row.entry.children.length > 0;
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows[rows.length - 1]);
    case 'ArrowRight':
      if (!hasChildren) return undefined;
      return folded.has(row.entry.elementId) ? { unfold: row.entry.elementId } : go(rows[at + 1]);
    case 'ArrowLeft':
      if (hasChildren && !folded.has(row.entry.elementId)) return { fold: row.entry.elementId };
      return row.parent === null ? undefined : { go: row.parent };
    default:
      return undefined;
  }
}

// helpers

function rowsOf(
  entries: readonly OutlineEntry[],
  folded: ReadonlySet<string>,
  level: number,
  parent: string | null,
): OutlineRow[] {
  return entries.flatMap((entry, index) => [
    { entry, level, position: index + 1, siblings: entries.length, parent },
    ...(folded.has(entry.elementId) ? [] : rowsOf(entry.children, folded, level + 1, entry.elementId)),
  ]);
}
