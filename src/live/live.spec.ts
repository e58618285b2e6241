import { changed, changesOf, SESSIONS_CHANGED } from './live';

describe('changesOf', () => {
  it('should read what was written, by kind', () => {
    // given
    const words = [changed('case', 'c1'), changed('task', 't1'), changed('job', '17'), changed('person', 'p1')];
    // when
    const changes = changesOf([...words, SESSIONS_CHANGED, changed('case', 'c2')]);
    // then
    expect(changes).toEqual({
      caseIds: ['c1', 'c2'],
      taskIds: ['t1'],
      jobKeys: ['17'],
      personIds: ['p1'],
    });
  });

  it('should pass over words that it does not know', () => {
    expect(changesOf(['', 'case:', 'later:x', 'constructor:x'])).toEqual({
      caseIds: [],
      taskIds: [],
      jobKeys: [],
      personIds: [],
    });
  });
});
