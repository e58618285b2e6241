export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Below this scale the labels of a diagram cannot be read. */
const READABLE_SCALE = 0.75;

/**
 * Which part of a diagram to show first: `undefined` when all of it fits at a readable scale, otherwise a readable window
 * around the current position, kept inside the diagram.
 */
export function windowOn(diagram: Box, screen: { width: number; height: number }, current: Box): Box | undefined {
  const fitting = Math.min(screen.width / diagram.width, screen.height / diagram.height);
  if (fitting >= READABLE_SCALE) return undefined;
  const width = screen.width / READABLE_SCALE;
  const height = screen.height / READABLE_SCALE;
  return {
    x: within(current.x + current.width / 2 - width / 2, diagram.x, diagram.width, width),
    y: within(current.y + current.height / 2 - height / 2, diagram.y, diagram.height, height),
    width,
    height,
  };
}

// helpers

/** Keeps the window inside the diagram; a diagram smaller than the window is centred. */
function within(start: number, from: number, available: number, wanted: number): number {
  if (available <= wanted) return from - (wanted - available) / 2;
  return Math.min(Math.max(start, from), from + available - wanted);
}
