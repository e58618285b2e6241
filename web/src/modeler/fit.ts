import type { Box } from './model';

/** Room at the left of the canvas for the palette, which takes two columns on a low screen. */
const PALETTE = 124;
const MARGIN = 12;

/** The part of the plane to show so that the whole diagram stands beside the palette, never larger than drawn. */
export function besidePalette(diagram: Box, screen: { width: number; height: number }): Box {
  const room = { width: screen.width - PALETTE - MARGIN, height: screen.height - 2 * MARGIN };
  const scale = Math.min(1, room.width / Math.max(1, diagram.width), room.height / Math.max(1, diagram.height));
  const width = screen.width / scale;
  const height = screen.height / scale;
  return {
    x: diagram.x - PALETTE / scale,
    y: diagram.y + diagram.height / 2 - height / 2,
    width,
    height,
  };
}
