import type { OutlineEntry } from '../api/definition-types';
import { keyIn, visibleRows } from './outline-tree';

const entry = (elementId: string, children: OutlineEntry[] = []): OutlineEntry => ({
  elementId,
  name: { zh: elementId, en: elementId },
  kind: 'userTask',
  who: null,
  children,
  next: [],
});
const entries = [entry('start'), entry('investigate', [entry('evidence'), entry('findings')]), entry('end')];
const open = new Set<string>();
const folded = new Set(['investigate']);

describe('visibleRows', () => {
  it('should list what is inside a sub-process below it', () => {
    expect(visibleRows(entries, open).map(({ entry: { elementId }, level }) => `${level} ${elementId}`)).toEqual([
      '1 start',
      '1 investigate',
      '2 evidence',
      '2 findings',
      '1 end',
    ]);
  });

  it('should leave out what is folded', () => {
    expect(visibleRows(entries, folded)).toHaveLength(3);
  });
});

describe('keyIn', () => {
  const rows = visibleRows(entries, open);

  it('should walk through the visible lines', () => {
    expect(keyIn(rows, open, 'investigate', 'ArrowDown')).toEqual({ go: 'evidence' });
    expect(keyIn(rows, open, 'evidence', 'ArrowUp')).toEqual({ go: 'investigate' });
    expect(keyIn(rows, open, 'start', 'ArrowUp')).toBeUndefined();
    expect(keyIn(rows, open, 'start', 'End')).toEqual({ go: 'end' });
  });

  it('should fold and unfold a sub-process and climb out of it', () => {
    expect(keyIn(rows, open, 'investigate', 'ArrowLeft')).toEqual({ fold: 'investigate' });
    expect(keyIn(visibleRows(entries, folded), folded, 'investigate', 'ArrowRight')).toEqual({ unfold: 'investigate' });
    expect(keyIn(rows, open, 'findings', 'ArrowLeft')).toEqual({ go: 'investigate' });
  });
});
