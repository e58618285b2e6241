import type { DefinitionContent } from './definition';
import { contentHash, definitionFaults, jobTypesOf } from './definition-content';
import type { Outline, OutlineNode } from './outline';

const node = (id: string, more: Partial<OutlineNode> = {}): OutlineNode => ({
  id,
  type: 'userTask',
  name: id,
  documentation: '',
  scope: null,
  next: [],
  headers: {},
  ...more,
});
const outline: Outline = {
  processId: 'hear',
  name: '听取意见',
  nodes: [
    node('speak', { formKey: 'speak' }),
    node('file', { type: 'serviceTask', jobType: 'records.file' }),
    node('file-again', { type: 'serviceTask', jobType: 'records.file' }),
  ],
};
const form = { type: 'default', components: [{ type: 'textarea', key: 'words', label: '意见' }] };
const content: DefinitionContent = {
  processId: 'hear',
  bpmn: '<xml/>',
  forms: { speak: form },
  settings: { title: { zh: '听取意见', en: 'Hearing' }, rights: { speak: { words: 'read' } }, irreversible: ['file'] },
};

describe('contentHash', () => {
  it('should not depend on the order of keys', () => {
    const { forms, ...rest } = content;
    expect(contentHash({ forms, ...rest })).toBe(contentHash(content));
  });

  it('should change with any part', () => {
    const changed = [
      { ...content, bpmn: '<xml />' },
      { ...content, forms: {} },
      { ...content, settings: { ...content.settings, irreversible: [] } },
    ];
    expect(new Set([content, ...changed].map(contentHash)).size).toBe(4);
  });
});

describe('jobTypesOf', () => {
  it('should name each type once', () => {
    expect(jobTypesOf(outline)).toEqual(['records.file']);
  });
});

describe('definitionFaults', () => {
  it('should find nothing when the parts fit', () => {
    expect(definitionFaults(content, outline)).toEqual([]);
  });

  it.each<[string, Partial<DefinitionContent>, string]>([
    ['another process id', { processId: 'listen' }, "the model's id is hear"],
    ['an orphan form', { forms: { speak: form, think: form } }, 'form think belongs to no task'],
    [
      'a right for an unknown field',
      { settings: { ...content.settings, rights: { speak: { thoughts: 'read' } } } },
      'rights name the field thoughts',
    ],
    [
      'an unknown irreversible element',
      { settings: { ...content.settings, irreversible: ['burn'] } },
      'names the element burn',
    ],
  ])('should find %s', (_what, change, fault) => {
    expect(definitionFaults({ ...content, ...change }, outline)).toEqual([expect.stringContaining(fault)]);
  });

  it('should find candidates that stand for nobody', () => {
    // given
    const withGroups = (candidateGroups: string): Outline => ({
      ...outline,
      nodes: [...outline.nodes, node('weigh', { candidateGroups })],
    });
    // then
    expect(definitionFaults(content, withGroups('=["keeper:head", "case:investigator"]'))).toEqual([]);
    expect(definitionFaults(content, withGroups('=["keeper:head", "boss"]'))).toEqual([
      'task weigh names the candidates boss, expected party:role',
    ]);
  });

  it('should find a missing form', () => {
    const faults = definitionFaults({ ...content, forms: {}, settings: { title: content.settings.title } }, outline);
    expect(faults).toEqual([expect.stringContaining('task speak names the form speak')]);
  });
});
