import { moveSelection } from './selection';

describe('moveSelection', () => {
  it('should start at the first row and stop at both ends', () => {
    expect(moveSelection(['a', 'b'], undefined, 1)).toBe('a');
    expect(moveSelection(['a', 'b'], 'b', 1)).toBe('b');
    expect(moveSelection(['a', 'b'], 'a', -1)).toBe('a');
    expect(moveSelection(['a', 'b'], 'a', 1)).toBe('b');
  });

  it('should start again when the selected row has gone', () => {
    expect(moveSelection(['a', 'b'], 'gone', 1)).toBe('a');
    expect(moveSelection([], 'gone', 1)).toBeUndefined();
  });
});
