import { element, facts, LONG, OLDER, OWN, ROOT, service, STEP, user } from '../../../test/fixtures/engine-facts';
import { apply } from './apply';
import { readFacts, writeFacts } from './history-facts';
import { KINDS, TYPES } from './history-form';
import { ELEMENT_TYPES } from '../model/graph';
import { emptyState, type ElementInstance, type InstanceState } from './state';
import { readDocument, writeDocument } from './state-document';
import type { StateEvent } from './state-event';

describe('facts in the history', () => {
  const written = (events: StateEvent[]): unknown[] => JSON.parse(writeFacts(events, ROOT, STEP)) as unknown[];

  it.each(facts.map((fact) => [fact.kind, fact] as const))('should be read as they were written: %s', (_kind, fact) => {
    expect(readFacts(written([fact]), ROOT, STEP)).toEqual([fact]);
  });

  it('should keep their order, and name an older key once', () => {
    expect(readFacts(written(facts), ROOT, STEP)).toEqual(facts);
    const distance = (BigInt(STEP) - BigInt(LONG)).toString();
    expect(JSON.stringify(written(facts)).split(distance)).toHaveLength(2);
  });

  it('should be read as they are from rows of version 0.1.0', () => {
    expect(readFacts(JSON.parse(JSON.stringify(facts)) as unknown[], ROOT, STEP)).toEqual(facts);
    expect(readFacts([], ROOT, STEP)).toEqual([]);
  });

  it('should cover every kind of fact and of element', () => {
    expect(new Set(facts.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    expect(new Set(TYPES)).toEqual(new Set([...ELEMENT_TYPES, 'multiInstanceBody']));
  });

  it('should be short for what happens most', () => {
    const step: StateEvent[] = [
      { kind: 'job-closed', key: OLDER, how: 'completed' },
      { kind: 'flow-taken', scopeKey: ROOT, flowId: 'f', waits: false },
    ];
    expect(written(step)).toEqual([2, [65535983], [13, -2], [6, -1, 'f']]);
  });
});

describe('a state in its document', () => {
  const full = (more: Partial<ElementInstance>): ElementInstance => ({
    ...element(),
    phase: 'activated',
    variables: {},
    children: 0,
    tokens: 0,
    waiting: {},
    triggers: [],
    ...more,
  });
  const state: InstanceState = {
    ...emptyState(ROOT),
    elements: {
      [ROOT]: {
        key: ROOT,
        elementId: 'p',
        type: 'process',
        definitionKey: LONG,
        processKey: ROOT,
        phase: 'activated',
        variables: { a: null },
        children: 2,
        tokens: 1,
        waiting: { f: 1 },
        triggers: [],
      },
      [OWN]: full({
        phase: 'completing',
        variables: { b: 1 },
        jobKey: OLDER,
        triggers: [{ elementId: 'x', variables: {} }],
      }),
      [OLDER]: full({ key: OLDER, scopeKey: OWN, definitionKey: OLDER, processKey: OWN, loopCounter: 1 }),
    },
    jobs: { [OWN]: user, [OLDER]: { ...service, key: OLDER } },
    timers: { [OWN]: { key: OWN, elementKey: OWN, targetId: 'late', due: 1, repetitions: 2, cycle: 'PT1H' } },
    signals: { [OWN]: { key: OWN, elementKey: OWN, targetId: 'late', name: 'paid' } },
  };

  it('should be read as it was written', () => {
    expect(readDocument(JSON.parse(writeDocument(state)) as object)).toEqual(state);
  });

  it('should be read as it is from rows of version 0.1.0', () => {
    expect(readDocument(JSON.parse(JSON.stringify(state)) as object)).toEqual(state);
  });

  it('should end with the variables of the root', () => {
    expect(writeDocument(state)).toMatch(/"variables":\{"a":null\}\}$/);
  });

  it('should go on from facts as before', () => {
    const read = readDocument(JSON.parse(writeDocument(state)) as object);
    const event: StateEvent = { kind: 'variables-set', scopeKey: ROOT, values: { c: 1 } };
    expect(apply(read, event)).toEqual(apply(structuredClone(state), event));
  });
});
