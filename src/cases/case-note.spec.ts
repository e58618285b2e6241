import { canUseNotes } from './case-note';

describe('canUseNotes', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
  ])('should answer reading %s, of the keeper %s with %s', (mayReadCase, isOfKeeper, may) => {
    expect(canUseNotes({ mayReadCase, isOfKeeper })).toBe(may);
  });
});
