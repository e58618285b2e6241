import { parseModel } from '../model/parse-model';
import { process, serviceTask, userTask } from '../engine.contract';
import { apply } from './apply';
import type { InstanceCommand } from './command';
import { MAX_LOOP_ITEMS } from './limits';
import { step } from './run';
import { emptyState, type InstanceState } from './state';
import type { World } from './step';

const NOW = new Date('2030-01-01T00:00:00Z');

async function worldOf(xml: string): Promise<World> {
  const { graphs, refusals } = await parseModel('m.bpmn', xml);
  const [graph] = graphs;
  if (!graph || refusals.length > 0) throw new Error(JSON.stringify(refusals));
  return { graph: () => graph, process: () => '1', decision: () => undefined };
}

const start = (variables = {}): InstanceCommand => ({
  kind: 'start',
  instanceKey: '100',
  definitionKey: '1',
  variables,
});

function after(state: InstanceState, events: Parameters<typeof apply>[1][]): InstanceState {
  return events.reduce(apply, structuredClone(state));
}

describe('step', () => {
  it('should leave the state it was given alone and give the same events for the same command', async () => {
    // given
    const world = await worldOf(process(userTask('a') + serviceTask('b', 't'), 'a', 'b'));
    const empty = emptyState('100');

    // when
    const first = step(world, empty, start({ x: 1 }), NOW, 101n);
    const second = step(world, empty, start({ x: 1 }), NOW, 101n);

    // then
    expect(first).toEqual(second);
    expect(empty).toEqual(emptyState('100'));
  });

  it('should give a state from which the next command goes on', async () => {
    // given
    const world = await worldOf(process(userTask('a') + userTask('b'), 'a', 'b'));
    const begun = after(emptyState('100'), step(world, emptyState('100'), start(), NOW, 101n));
    const [job] = Object.values(begun.jobs);

    // when
    const events = step(
      world,
      begun,
      { kind: 'complete-job', jobKey: job?.key ?? '', variables: { ok: true } },
      NOW,
      1000n,
    );
    const state = after(begun, events);

    // then
    expect(Object.values(state.elements).map(({ elementId }) => elementId)).toEqual(['p', 'b']);
    expect(state.elements['100']?.variables).toEqual({ ok: true });
  });

  it('should end an endless loop with an incident at the element it stopped at', async () => {
    // given
    const loop =
      '<bpmn:exclusiveGateway id="g" /><bpmn:parallelGateway id="a" /><bpmn:sequenceFlow id="back" sourceRef="a" targetRef="g" />';
    const xml = process(loop, 'g').replace('targetRef="end"', 'targetRef="a"');
    const world = await worldOf(xml);

    // when
    const state = after(emptyState('100'), step(world, emptyState('100'), start(), NOW, 101n));

    // then
    expect(Object.values(state.incidents)).toMatchObject([{ type: 'LIMIT_EXCEEDED' }]);
    expect(state.ended).toBeUndefined();
  });

  it('should refuse to open more instances than the limit', async () => {
    // given
    const each = serviceTask('a', 't').replace(
      '</bpmn:serviceTask>',
      '<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" /></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>',
    );
    const world = await worldOf(process(each, 'a'));
    const items = Array.from({ length: MAX_LOOP_ITEMS + 1 }, (_unused, index) => index);

    // when
    const state = after(emptyState('100'), step(world, emptyState('100'), start({ items }), NOW, 101n));

    // then
    expect(Object.values(state.incidents)).toMatchObject([{ type: 'LIMIT_EXCEEDED' }]);
    expect(Object.keys(state.jobs)).toHaveLength(0);
  });

  it('should run compensation from an event sub-process for the scope around it', async () => {
    // given
    const book = `${serviceTask('book', 't')}<bpmn:boundaryEvent id="c" attachedToRef="book"><bpmn:compensateEventDefinition id="cd" /></bpmn:boundaryEvent>`;
    const handler = serviceTask('unbook', 't').replace('id="unbook"', 'id="unbook" isForCompensation="true"');
    const rescue = `<bpmn:subProcess id="rescue" triggeredByEvent="true"><bpmn:startEvent id="failed"><bpmn:errorEventDefinition /></bpmn:startEvent><bpmn:endEvent id="takeBack"><bpmn:compensateEventDefinition id="ce" /></bpmn:endEvent><bpmn:sequenceFlow id="r" sourceRef="failed" targetRef="takeBack" /></bpmn:subProcess>`;
    const xml = process(book + handler + serviceTask('pay', 't') + rescue, 'book', 'pay').replace(
      '</bpmn:process>',
      '<bpmn:association id="as" sourceRef="c" targetRef="unbook" /></bpmn:process>',
    );
    const world = await worldOf(xml);
    let state = emptyState('100');
    let key = 101n;
    const carryOut = (command: InstanceCommand): void => {
      state = after(state, step(world, state, command, NOW, key));
      key += 1000n;
    };
    carryOut(start());
    carryOut({ kind: 'complete-job', jobKey: Object.keys(state.jobs)[0] ?? '', variables: {} });

    // when
    carryOut({ kind: 'throw-error', jobKey: Object.keys(state.jobs)[0] ?? '', code: 'E', message: '', variables: {} });
    const active = Object.values(state.elements).map(({ elementId }) => elementId);
    carryOut({ kind: 'complete-job', jobKey: Object.keys(state.jobs)[0] ?? '', variables: {} });

    // then
    expect(active.sort()).toEqual(['p', 'rescue', 'takeBack', 'unbook']);
    expect(state.ended?.state).toBe('completed');
  });
});
