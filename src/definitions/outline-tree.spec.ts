import { HEARING } from '../../test/support/hearing';
import { outlineTree } from './outline-tree';

describe('outlineTree', () => {
  it('should say what comes, who does it and which ways lead on, with what is inside inside', async () => {
    // when
    const outline = await outlineTree(HEARING.bpmn, {
      names: { weigh: 'Examine' },
      who: ({ type }) => (type === 'userTask' ? { zh: '负责人', en: 'Head' } : null),
    });
    // then
    expect(outline.map(({ elementId }) => elementId)).toEqual([
      'asked',
      'weigh',
      'is-agreed',
      'file',
      'declined',
      'talk',
      'choose',
      'consult',
      'wait',
      'done',
    ]);
    expect(outline[1]).toEqual({
      elementId: 'weigh',
      name: { zh: '审查', en: 'Examine' },
      kind: 'userTask',
      who: { zh: '负责人', en: 'Head' },
      children: [],
      next: [{ elementId: 'is-agreed', name: { zh: '是否同意？', en: '是否同意？' }, via: null }],
    });
    expect(outline[2]!.next.map(({ elementId, via }) => [elementId, via])).toEqual([
      ['file', '同意'],
      ['declined', '不同意'],
    ]);
    const talk = outline.find(({ elementId }) => elementId === 'talk')!;
    expect(talk.children.map(({ elementId }) => elementId)).toEqual(['opened', 'speak', 'heard']);
    expect(talk.next.map(({ elementId }) => elementId)).toEqual(['choose']);
  });
});
