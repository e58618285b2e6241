import type { DefinitionVersion } from '../definitions/definitions.service';
import type { OutlineNode } from '../definitions/outline';
import { joinSteps, type Passage, type StepRecord, stepsInWords } from './case-step';

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
  elementInstanceKey: `${elementId}@${from}`,
  elementId,
  enteredAt: minute(from),
  leftAt: to === undefined ? null : minute(to),
  ending: to === undefined ? null : ending,
});
const record = (elementId: string, personId: string, at: number, more: Partial<StepRecord> = {}): StepRecord => ({
  elementInstanceKey: null,
  elementId,
  personId,
  at: minute(at),
  data: {},
  isHandingOver: false,
  ...more,
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
    const records = [record('screen', 'p1', 5, { data: { decision: 'accept' } })];
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
    const records = [record('screen', 'p1', 5), record('screen', 'p2', 12)];
    // when
    const done = stepsInWords(definition, passages, records).filter(({ elementId }) => elementId === 'screen');
    // then
    expect(done.map(({ personId }) => personId)).toEqual(['p1', 'p2']);
  });

  it('should tell the passages of parallel steps apart by their key', () => {
    // given
    const passages = [passage('screen', 0, 9), { ...passage('screen', 0, 9), elementInstanceKey: 'second' }];
    const records = [
      record('screen', 'p2', 5, { elementInstanceKey: 'second' }),
      record('screen', 'p1', 6, { elementInstanceKey: 'screen@0' }),
    ];
    // then
    expect(stepsInWords(definition, passages, records).map(({ personId }) => personId)).toEqual(['p1', 'p2']);
  });

  it('should not count a step that was broken off', () => {
    expect(words(stepsInWords(definition, [passage('decide', 0, 5, 'terminated')], []))).toEqual([]);
  });

  it('should join the steps of a called process by time', () => {
    // given
    const calling = stepsInWords(definition, [passage('screen', 0, 5), passage('decide', 8)], []);
    const called = stepsInWords(definition, [passage('screen', 5, 7)], []);
    // then
    expect(words(joinSteps([calling, called]))).toEqual([
      'screen done',
      'screen done',
      'decide current',
      'declined upcoming',
      'listed upcoming',
    ]);
  });

  it('should show nothing to come once the case has ended', () => {
    // given
    const passages = [passage('screen', 0, 5), passage('declined', 5, 5)];
    // then
    expect(words(stepsInWords(definition, passages, []))).toEqual(['screen done', 'declined done']);
  });
});
