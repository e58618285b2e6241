import {
  bpmnOf,
  endEvent,
  gateway,
  message,
  messageCatch,
  type ModelNode,
  type ModelPart,
  serviceTask,
  startEvent,
  userTask,
} from '../../test/support/model';
import { parseModel } from '../engine/model/parse-model';
import { freeReturns, returnWay } from './returns';

const step = (id: string, more: Partial<ModelNode> = {}): ModelNode => ({ ...userTask(id, id), ...more });
const chain = (...ids: string[]): ModelPart['flows'] => ids.slice(1).map((id, place) => [ids[place]!, id]);
const inside = (id: string, nodes: ModelNode[], flows: ModelPart['flows']): ModelNode => ({
  type: 'subProcess',
  id,
  inside: {
    nodes: [startEvent(`${id}-start`), ...nodes, endEvent(`${id}-end`)],
    flows: [[`${id}-start`, flows[0]![0]], ...flows],
  },
});
const SEVERAL =
  '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=[1]" inputElement="one" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>';

async function graphOf(nodes: ModelNode[], flows: ModelPart['flows'], roots = '') {
  const all = [startEvent('start'), ...nodes, endEvent('end')];
  const bpmn = bpmnOf({ id: 'model', name: 'model', nodes: all, flows: [['start', flows[0]![0]], ...flows], roots });
  const { graphs, refusals } = await parseModel('model.bpmn', bpmn);
  expect(refusals).toEqual([]);
  return graphs[0]!;
}

/** The table as `from → to` with what bars it. */
async function table(nodes: ModelNode[], flows: ModelPart['flows'], irreversible: string[] = [], roots = '') {
  const found = freeReturns(await graphOf(nodes, flows, roots), new Set(irreversible));
  return Object.fromEntries(
    found.map(({ from, to, bar }) => [`${from} → ${to}`, bar ? `${bar.reason} ${bar.elementId}` : 'safe']),
  );
}

describe('freeReturns', () => {
  it('should go back along a row of steps, and never past what is irreversible', async () => {
    expect(
      await table([step('a'), step('b'), step('publish'), step('c')], chain('a', 'b', 'publish', 'c', 'end'), [
        'publish',
      ]),
    ).toEqual({
      'b → a': 'safe',
      'publish → a': 'safe',
      'publish → b': 'safe',
      'c → a': 'irreversible publish',
      'c → b': 'irreversible publish',
      'c → publish': 'irreversible publish',
    });
  });

  it('should know what stands in the way on one of several ways, and leave the others open', async () => {
    const nodes = [
      step('a'),
      gateway('which', '?', 'which--b'),
      serviceTask('issue', 'issue', 'letters.issue'),
      step('b'),
    ];
    const flows: ModelPart['flows'] = [
      ...chain('a', 'which', 'b', 'end'),
      ['which', 'issue', 'yes', '=true'],
      ['issue', 'b'],
    ];
    expect(await table(nodes, flows, ['issue'])).toEqual({ 'b → a': 'irreversible issue' });
    expect(await table(nodes, flows)).toEqual({ 'b → a': 'safe' });
  });

  it('should take a step behind a loop for later, although it may have been done before', async () => {
    const nodes = [step('draft'), step('sign'), gateway('signed', '?', 'signed--end')];
    const flows: ModelPart['flows'] = [...chain('draft', 'sign', 'signed', 'end'), ['signed', 'draft', 'no', '=false']];
    expect(await table(nodes, flows)).toEqual({ 'sign → draft': 'safe' });
  });

  it('should go out of parallel work only where that ends as a whole', async () => {
    const fork = (id: string): ModelNode => gateway(id, undefined, undefined, 'parallelGateway');
    const work = [fork('fork'), step('b'), step('c'), fork('join')];
    const flows = [...chain('fork', 'b', 'join'), ...chain('fork', 'c', 'join')];
    expect(
      await table([step('a'), ...work, step('d')], [...chain('a', 'fork'), ...flows, ...chain('join', 'd', 'end')]),
    ).toEqual({
      'b → a': 'parallel fork',
      'c → a': 'parallel fork',
      'd → a': 'parallel fork',
      'd → b': 'parallel join',
      'd → c': 'parallel join',
    });
    const together = inside('together', work, [...flows, ['join', 'together-end']]);
    expect(await table([step('a'), together, step('d')], chain('a', 'together', 'd', 'end'))).toEqual({
      'b → a': 'safe',
      'c → a': 'safe',
      'd → a': 'safe',
      'd → b': 'inside-sub-process together',
      'd → c': 'inside-sub-process together',
    });
  });

  it('should stay inside a branch that stands beside another one', async () => {
    const fork = (id: string): ModelNode => gateway(id, undefined, undefined, 'parallelGateway');
    const nodes = [fork('fork'), step('a'), step('b'), step('c'), fork('join')];
    const flows = [...chain('fork', 'a', 'b', 'join', 'end'), ...chain('fork', 'c', 'join')];
    expect(await table(nodes, flows)).toEqual({ 'b → a': 'safe' });
  });

  it('should enter and leave no multi-instance, and stay within one of its runs', async () => {
    const several = { ...inside('each', [step('b'), step('c')], chain('b', 'c', 'each-end')), body: SEVERAL };
    expect(await table([step('a'), several, step('d')], chain('a', 'each', 'd', 'end'))).toEqual({
      'b → a': 'multi-instance each',
      'c → a': 'multi-instance each',
      'c → b': 'safe',
      'd → a': 'safe',
      'd → b': 'inside-sub-process each',
      'd → c': 'inside-sub-process each',
    });
    expect(
      await table([step('a'), step('vote', { body: SEVERAL }), step('d')], chain('a', 'vote', 'd', 'end')),
    ).toEqual({
      'vote → a': 'multi-instance vote',
      'd → a': 'safe',
      'd → vote': 'multi-instance vote',
    });
  });

  it('should cross no call, wait for nothing twice, and take no message back', async () => {
    const call: ModelNode = { type: 'callActivity', id: 'x', zeebe: '<zeebe:calledElement processId="other" />' };
    const flows = chain('a', 'x', 'b', 'end');
    expect(await table([step('a'), call, step('b')], flows)).toEqual({ 'b → a': 'call-activity x' });
    const wait = messageCatch('x', 'x', 'told');
    expect(await table([step('a'), wait, step('b')], flows, [], message('told', 'told'))).toEqual({
      'b → a': 'waits x',
    });
    const send: ModelNode = { type: 'sendTask', id: 'x', zeebe: '<zeebe:taskDefinition type="messages.send" />' };
    expect(await table([step('a'), send, step('b')], flows)).toEqual({ 'b → a': 'tells-others x' });
  });

  it('should count what has happened, or may have, inside the sub-process that would end', async () => {
    const inner = inside('inner', [step('b'), step('serve'), step('c')], chain('b', 'serve', 'c', 'inner-end'));
    expect(await table([step('a'), inner], chain('a', 'inner', 'end'), ['serve'])).toEqual({
      'b → a': 'irreversible serve',
      'serve → a': 'safe',
      'serve → b': 'safe',
      'c → a': 'irreversible serve',
      'c → b': 'irreversible serve',
      'c → serve': 'irreversible serve',
    });
  });
});

describe('returnWay', () => {
  it('should end the step alone, or everything that stands around it outside the scope of the target', async () => {
    const inner = inside('inner', [step('b'), step('c')], chain('b', 'c', 'inner-end'));
    const graph = await graphOf([step('a'), inner], chain('a', 'inner', 'end'));
    expect(returnWay(graph, new Set(), 'c', 'b')).toEqual({ leaving: 'c', bar: null });
    expect(returnWay(graph, new Set(), 'c', 'a')).toEqual({ leaving: 'inner', bar: null });
  });
});
