import { elementOf, flowOf, type GraphElement } from '../../model/graph';
import { activated, enterEvent } from '../lifecycle';
import type { ElementInstance } from '../state';
import type { ElementRules, Step } from '../step';
import { subscribe } from '../subscriptions';

/** Waits for the events behind it; the first that happens is the way on. */
export const eventBasedGatewayRules: ElementRules = {
  activate(step, element, instance) {
    subscribe(step, instance, targetsOf(step, element, instance));
    activated(step, instance);
  },
  left(step, element, instance) {
    const scope = step.find(instance.scopeKey);
    const [trigger] = instance.triggers;
    if (!scope || !trigger) return;
    const flow = element.outgoing.find((id) => flowOf(step.graphOf(instance), id).target === trigger.elementId);
    if (flow === undefined) return;
    enterEvent(step, scope, elementOf(step.graphOf(instance), trigger.elementId), trigger.variables);
  },
};

function targetsOf(step: Step, element: GraphElement, instance: ElementInstance): GraphElement[] {
  const graph = step.graphOf(instance);
  return element.outgoing.map((id) => elementOf(graph, flowOf(graph, id).target));
}
