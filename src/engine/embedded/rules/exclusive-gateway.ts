import { flowOf, type GraphElement } from '../../model/graph';
import { evaluateBoolean, lookupFrom } from '../evaluate';
import { Fault } from '../fault';
import { activated, pathEnded, takeFlows } from '../lifecycle';
import type { ElementInstance } from '../state';
import type { ElementRules, Step } from '../step';

/** Takes one flow: of several true conditions the last one in the file (SEMANTICS 1), otherwise the default. */
export const exclusiveGatewayRules: ElementRules = {
  activate(step, element, instance) {
    const flow = element.outgoing.length === 0 ? undefined : choose(step, element, instance);
    activated(step, instance);
    // The decision is kept with the instance, so that leaving does not decide again.
    if (flow !== undefined)
      step.emit({ kind: 'trigger-queued', key: instance.key, trigger: { elementId: flow, variables: {} } });
    step.todo({ kind: 'complete', key: instance.key });
  },
  left(step, _element, instance) {
    const scope = step.find(instance.scopeKey);
    const chosen = instance.triggers.map((trigger) => trigger.elementId);
    if (scope && chosen.length > 0) takeFlows(step, scope, instance, chosen);
    else if (scope) pathEnded(step, scope);
  },
};

function choose(step: Step, element: GraphElement, instance: ElementInstance): string {
  const graph = step.graphOf(instance);
  const lookup = lookupFrom(step, instance.key);
  if (element.outgoing.length === 1 && !flowOf(graph, element.outgoing[0] ?? '').condition)
    return element.outgoing[0] ?? '';
  const taken = [...element.outgoing].reverse().find((id) => {
    const { condition } = flowOf(graph, id);
    return condition !== undefined && evaluateBoolean(step, condition, lookup);
  });
  const chosen = taken ?? element.defaultFlow;
  if (chosen === undefined) {
    throw new Fault(
      'CONDITION_ERROR',
      `Expected one condition of '${element.id}' to be true or a default flow, but there is neither.`,
    );
  }
  return chosen;
}
