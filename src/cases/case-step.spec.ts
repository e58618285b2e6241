import type { DefinitionVersion } from '../definitions/definitions.service';
import type { OutlineNode } from '../definitions/outline';
import { type Passage, stepsInWords } from './case-step';

const node = (id: string, type: string, next: string[] = [], more: Partial<OutlineNode> = {}): OutlineNode => ({
  id,
  type,
  name: `${id}名`,
  documentation: '',
  scope: null,
  next,
  headers: {},
  ...more,
});
const definition = {
  outline: {
    processId: 'hear',
    name: '听取意见',
    nodes: [
      node('received', 'startEvent', ['screen']),
      node('screen', 'userTask', ['is-accepted'], { formKey: 'screen' }),
      node('is-accepted', 'exclusiveGateway', ['decide', 'declined']),
      node('decide', 'userTask', ['screen', 'listed']),
      node('declined', 'endEvent'),
      node('listed', 'endEvent'),
    ],
  },
  names: { screen: 'Screen' },
  forms: {
    screen: {
      type: 'default',
      components: [
        {
          type: 'radio',
          key: 'decision',
          label: '审查意见',
          values: [{ value: 'accept', label: '受理' }],
          properties: { 'value.accept': 'Accept' },
        },
      ],
    },
  },
} as unknown as DefinitionVersion;

const minute = (n: number): Date => new Date(Date.UTC(2026, 2, 2, 1, n));
const passage = (elementId: string, from: number, to?: number, ending: Passage['ending'] = 'completed'): Passage => ({
  elementId,
  enteredAt: minute(from),
  leftAt: to === undefined ? null : minute(to),
  ending: to === undefined ? null : ending,
});
const words = (steps: ReturnType<typeof stepsInWords>): string[] =>
  steps.map(({ elementId, state }) => `${elementId} ${state}`);

describe('stepsInWords', () => {
  it('should tell what is done, what is going on and what may come', () => {
    // given
    const passages = [
      passage('received', 0, 0),
      passage('screen', 0, 5),
      passage('is-accepted', 5, 5),
      passage('decide', 5),
    ];
    const records = [{ elementId: 'screen', personId: 'p1', at: minute(5), data: { decision: 'accept' } }];
    // when
    const steps = stepsInWords(definition, passages, records);
    // then
    expect(words(steps)).toEqual(['screen done', 'decide current', 'declined upcoming', 'listed upcoming']);
    expect(steps[0]).toMatchObject({
      name: { zh: 'screen名', en: 'Screen' },
      personId: 'p1',
      at: minute(5),
      outcome: { zh: '受理', en: 'Accept' },
    });
  });

  it('should give each passage through the same step its own record', () => {
    // given
    const passages = [passage('screen', 0, 5), passage('decide', 5, 9), passage('screen', 9, 12)];
    const records = [
      { elementId: 'screen', personId: 'p1', at: minute(5), data: {} },
      { elementId: 'screen', personId: 'p2', at: minute(12), data: {} },
    ];
    // when
    const done = stepsInWords(definition, passages, records).filter(({ elementId }) => elementId === 'screen');
    // then
    expect(done.map(({ personId }) => personId)).toEqual(['p1', 'p2']);
  });

  it('should not count a step that was broken off', () => {
    expect(words(stepsInWords(definition, [passage('decide', 0, 5, 'terminated')], []))).toEqual([]);
  });

  it('should show nothing to come once the case has ended', () => {
    // given
    const passages = [passage('screen', 0, 5), passage('declined', 5, 5)];
    // then
    expect(words(stepsInWords(definition, passages, []))).toEqual(['screen done', 'declined done']);
  });
});
