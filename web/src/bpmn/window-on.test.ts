import { windowOn } from './window-on';

const screen = { width: 750, height: 375 };

describe('windowOn', () => {
  it('should show everything when the diagram fits readably', () => {
    expect(
      windowOn({ x: 0, y: 0, width: 900, height: 300 }, screen, { x: 10, y: 10, width: 36, height: 36 }),
    ).toBeUndefined();
  });

  it('should centre a long diagram on the current position', () => {
    const box = windowOn({ x: 0, y: 0, width: 4000, height: 500 }, screen, { x: 1950, y: 200, width: 100, height: 80 });
    expect(box?.width).toBeCloseTo(1000);
    expect(box?.x).toBeCloseTo(1500);
  });

  it('should stay inside the diagram at both ends', () => {
    const diagram = { x: 100, y: 0, width: 4000, height: 500 };
    expect(windowOn(diagram, screen, { x: 120, y: 200, width: 36, height: 36 })?.x).toBe(100);
    expect(windowOn(diagram, screen, { x: 4050, y: 200, width: 36, height: 36 })?.x).toBeCloseTo(3100);
  });
});
