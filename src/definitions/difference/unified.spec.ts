import { unifiedLines } from './unified';

const text = (...lines: string[]): string => lines.join('\n');

describe('unifiedLines', () => {
  it('should say nothing about the same text', () => {
    expect(unifiedLines('a\nb', 'a\nb')).toEqual([]);
  });

  it.each([
    ['a line that is new', ['a', 'c'], ['a', 'b', 'c'], [' a', '+b', ' c']],
    ['a line that is gone', ['a', 'b', 'c'], ['a', 'c'], [' a', '-b', ' c']],
    ['a line that is another', ['a', 'b', 'c'], ['a', 'x', 'c'], [' a', '-b', '+x', ' c']],
    ['lines at both ends', ['a', 'b'], ['x', 'a', 'b', 'y'], ['+x', ' a', ' b', '+y']],
    ['everything', ['a'], ['b'], ['-a', '+b']],
  ])('should show %s', (_what, before, after, expected) => {
    expect(unifiedLines(text(...before), text(...after))).toEqual(['@@ -1 +1 @@', ...expected]);
  });

  it('should show each place with three lines around it and where it is', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`);
    const changed = lines.with(4, 'fifth').with(24, 'twenty-fifth');
    const found = unifiedLines(text(...lines), text(...changed));
    expect(found.filter((line) => line.startsWith('@@'))).toEqual(['@@ -2 +2 @@', '@@ -22 +22 @@']);
    expect(found).toHaveLength(2 * (1 + 3 + 2 + 3));
  });

  it('should find the shortest way whatever the texts are', () => {
    // given: texts made of few lines, so that many of them are the same
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const anything = (): string[] => Array.from({ length: random(12) }, () => 'abc'[random(3)]!);
    for (let round = 0; round < 300; round += 1) {
      const [before, after] = [anything(), anything()];
      const edits = unifiedLines(text(...before), text(...after)).filter((line) => !line.startsWith('@@'));
      if (edits.length === 0) continue;
      // when: far from each other, both texts can be read off the lines again
      const kept = edits.filter((line) => line.startsWith(' ')).length;
      const gone = edits.filter((line) => line.startsWith('-')).length;
      const fresh = edits.filter((line) => line.startsWith('+')).length;
      // then
      expect(gone + fresh).toBe(lines(before) + lines(after) - 2 * longestCommon(before, after));
      expect(kept).toBeLessThanOrEqual(longestCommon(before, after));
    }
  });
});

// helpers

/** An empty text is one empty line. */
const lines = (text: string[]): number => Math.max(1, text.length);

function longestCommon(a: string[], b: string[]): number {
  const [left, right] = [a.length === 0 ? [''] : a, b.length === 0 ? [''] : b];
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  for (let i = 1; i <= left.length; i += 1) {
    for (let j = 1; j <= right.length; j += 1) {
      table[i]![j] =
        left[i - 1] === right[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
    }
  }
  return table[left.length]![right.length]!;
}
