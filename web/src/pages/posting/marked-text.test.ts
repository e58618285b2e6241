import { piecesOf, placeOf } from './marked-text';

const mark = (start: number, end: number, name = 'a') => ({ start, end, name });
const cut = (text: string, ...marks: ReturnType<typeof mark>[]) =>
  piecesOf(text, marks).map((piece) => [piece.text, piece.marks.map(({ name }) => name).join('')]);

describe('piecesOf', () => {
  it('should give an unmarked text as one piece, and nothing for no text', () => {
    expect(cut('限男性')).toEqual([['限男性', '']]);
    expect(cut('')).toEqual([]);
  });

  it('should cut at the borders of marks', () => {
    expect(cut('要求：限男性。', mark(3, 6))).toEqual([
      ['要求：', ''],
      ['限男性', 'a'],
      ['。', ''],
    ]);
  });

  it('should show both where two overlap', () => {
    expect(cut('限男性优先', mark(0, 3, 'a'), mark(1, 5, 'b'))).toEqual([
      ['限', 'a'],
      ['男性', 'ab'],
      ['优先', 'b'],
    ]);
  });

  it('should keep within the text', () => {
    expect(cut('限男', mark(1, 9))).toEqual([
      ['限', ''],
      ['男', 'a'],
    ]);
  });
});

describe('placeOf', () => {
  it('should take the selected place when the passage stands there, else the first one', () => {
    expect(placeOf('男，男', '男', 2)).toEqual({ start: 2, end: 3 });
    expect(placeOf('男，男', '男', 1)).toEqual({ start: 0, end: 1 });
    expect(placeOf('男，男', '男')).toEqual({ start: 0, end: 1 });
  });

  it('should find nothing for an empty or a foreign passage', () => {
    expect(placeOf('男', '')).toBeUndefined();
    expect(placeOf('男', '女', 0)).toBeUndefined();
  });
});
