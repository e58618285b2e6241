import { besidePalette } from './fit';

describe('besidePalette', () => {
  const screen = { width: 900, height: 600 };

  it('should show a long diagram whole, to the right of the palette', () => {
    const box = besidePalette({ x: 100, y: 50, width: 3000, height: 400 }, screen);
    const scale = screen.width / box.width;
    expect((100 - box.x) * scale).toBeCloseTo(124);
    expect((3100 - box.x) * scale).toBeLessThanOrEqual(screen.width);
  });

  it('should not blow up a small one', () => {
    const box = besidePalette({ x: 0, y: 0, width: 200, height: 100 }, screen);
    expect(box.width).toBe(screen.width);
  });
});
