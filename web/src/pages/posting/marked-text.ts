/** A piece of a text and the marks that lie on it, in the order given. */
export interface Piece<Mark> {
  text: string;
  marks: Mark[];
}

/** Cuts a text at the borders of its marks, which may overlap; what lies outside of the text is left out. */
export function piecesOf<Mark extends { start: number; end: number }>(
  text: string,
  marks: readonly Mark[],
): Piece<Mark>[] {
  const inside = (at: number) => Math.min(Math.max(at, 0), text.length);
  const borders = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])])];
  borders.sort((a, b) => a - b);
  return borders.slice(1).map((end, index) => {
    const start = borders[index]!;
    return {
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start < end && start < mark.end),
    };
  });
}

/** Where a passage stands: at the place that was selected when it is the same there, else at its first place. */
export function placeOf(
  text: string,
  passage: string,
  selectedAt?: number,
): { start: number; end: number } | undefined {
  if (passage === '') return undefined;
  const start = selectedAt !== undefined && text.startsWith(passage, selectedAt) ? selectedAt : text.indexOf(passage);
  return start < 0 ? undefined : { start, end: start + passage.length };
}
