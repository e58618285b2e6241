import { flowOf, type GraphElement } from '../../model/graph';
import { evaluateBoolean, lookupFrom } from '../evaluate';
import { Fault } from '../fault';
import { activated } from '../lifecycle';
import type { ElementInstance } from '../state';
import type { ElementRules, Step } from '../step';
import { exclusiveGatewayRules } from './exclusive-gateway';

/** Takes every flow whose condition is true, otherwise the default, whose own condition nobody asks. */
export const inclusiveGatewayRules: ElementRules = {
  activate(step, element, instance) {
    const flows = choose(step, element, instance);
    activated(step, instance);
    for (const flow of flows)
      step.emit({ kind: 'trigger-queued', key: instance.key, trigger: { elementId: flow, variables: {} } });
    step.todo({ kind: 'complete', key: instance.key });
  },
  ...(exclusiveGatewayRules.left ? { left: exclusiveGatewayRules.left } : {}),
};

function choose(step: Step, element: GraphElement, instance: ElementInstance): string[] {
  if (element.outgoing.length === 0) return [];
  const graph = step.graphOf(instance);
  const lookup = lookupFrom(step, instance.key);
  if (element.outgoing.length === 1 && !flowOf(graph, element.outgoing[0] ?? '').condition) return element.outgoing;
  const taken = element.outgoing.filter((id) => {
    const { condition } = flowOf(graph, id);
    return id !== element.defaultFlow && condition !== undefined && evaluateBoolean(step, condition, lookup);
  });
  if (taken.length > 0) return taken;
  if (element.defaultFlow !== undefined) return [element.defaultFlow];
  throw new Fault(
    'CONDITION_ERROR',
    `Expected a condition of '${element.id}' to be true or a default flow, but there is neither.`,
  );
}
