/** The next selected row: the first one when nothing (or a row that has gone) was selected; it stops at both ends. */
export function moveSelection(ids: readonly string[], selected: string | undefined, by: 1 | -1): string | undefined {
  const at = selected === undefined ? -1 : ids.indexOf(selected);
  if (at === -1) return ids[0];
  return ids[Math.min(Math.max(at + by, 0), ids.length - 1)];
}
