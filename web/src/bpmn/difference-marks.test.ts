import { marksOn, type DiagramMark } from './difference-marks';

const marks: DiagramMark[] = [
  { id: 'review', kind: 'added' },
  { id: 'reply', kind: 'removed' },
  { id: 'decide', kind: 'moved' },
  { id: 'decide', kind: 'changed' },
  { id: 'end', kind: 'moved' },
];

describe('marksOn', () => {
  it('should mark what was removed on the old diagram only, and what was added on the new one', () => {
    expect(marksOn(marks, 'before').map(({ id }) => id)).toEqual(['reply', 'decide', 'end']);
    expect(marksOn(marks, 'after').map(({ id }) => id)).toEqual(['review', 'decide', 'end']);
  });

  it('should mark a step that changed and moved as changed', () => {
    expect(marksOn(marks, 'after')).toContainEqual({ id: 'decide', kind: 'changed' });
    expect(marksOn([...marks].reverse(), 'after')).toContainEqual({ id: 'decide', kind: 'changed' });
  });
});
