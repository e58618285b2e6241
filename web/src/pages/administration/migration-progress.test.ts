import { isWorking, progressOf } from './migration-progress';

const counts = { unchecked: 3, movable: 5, immovable: 2, moved: 0, refused: 0 };

describe('migration progress', () => {
  it('should count what was tried out while the cases are tried out', () => {
    expect(progressOf({ phase: 'checking', counts })).toEqual({ done: 7, total: 10 });
  });

  it('should count only those that can move once they move', () => {
    const moving = { unchecked: 0, movable: 2, immovable: 2, moved: 5, refused: 1 };
    expect(progressOf({ phase: 'moving', counts: moving })).toEqual({ done: 6, total: 8 });
  });

  it('should be at work in two of the four phases', () => {
    expect((['checking', 'checked', 'moving', 'done'] as const).map((phase) => isWorking({ phase }))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
