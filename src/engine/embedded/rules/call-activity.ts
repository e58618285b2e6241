import type { EngineKey } from '../../engine.port';
import type { Binding } from '../../model/graph';
import { evaluateString, lookupFrom } from '../evaluate';
import { Fault } from '../fault';
import { activated } from '../lifecycle';
import { MAX_CALL_DEPTH } from '../limits';
import { applyInputs } from '../mappings';
import type { ElementInstance } from '../state';
import type { ElementRules, Step } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';
import { visibleVariables } from '../variables';

/** Runs another process, in the version that its binding names now, and waits for it. */
export const callActivityRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    const { call } = element;
    if (!call) throw new Error(`Expected a called process at ${element.id}, but the model has none.`);
    const processId = evaluateString(step, call.processId, lookupFrom(step, instance.key));
    const definitionKey = calledDefinition(step, processId, call.binding, instance.definitionKey);
    if (callDepth(step, instance) >= MAX_CALL_DEPTH) {
      throw new Fault('LIMIT_EXCEEDED', `Processes call each other deeper than ${MAX_CALL_DEPTH}.`);
    }
    subscribe(step, instance, boundariesOf(step, element, instance));
    activated(step, instance);
    const key = step.key();
    step.emit({ kind: 'called', key: instance.key, calledKey: key });
    step.todo({
      kind: 'activate',
      element: { key, elementId: processId, type: 'process', definitionKey, processKey: key, callerKey: instance.key },
      tokens: 0,
      flows: [],
      variables: call.toChild === 'all' ? visibleVariables(step.state, instance.key) : { ...instance.variables },
    });
  },
};

function calledDefinition(step: Step, processId: string, binding: Binding, from: EngineKey): EngineKey {
  const definitionKey = step.world.process(processId, binding, from);
  if (definitionKey === undefined)
    throw new Fault('CALLED_ELEMENT_ERROR', `Expected a deployed process '${processId}', but there is none.`);
  const graph = step.world.graph(definitionKey);
  if (
    !Object.values(graph.elements).some(
      (one) => one.scope === processId && one.type === 'startEvent' && one.event.kind === 'none',
    )
  ) {
    throw new Fault(
      'CALLED_ELEMENT_ERROR',
      `Expected the process '${processId}' to have a start event without a trigger, but it has none.`,
    );
  }
  return definitionKey;
}

function callDepth(step: Step, instance: ElementInstance): number {
  let depth = 0;
  for (let process = step.find(instance.processKey); process?.callerKey; depth += 1) {
    process = step.find(step.find(process.callerKey)?.processKey);
  }
  return depth;
}
