import { elementOf, flowOf } from '../../model/graph';
import { activated, enterEvent } from '../lifecycle';
import type { ElementRules } from '../step';
import { eventsBehind, subscribe } from '../subscriptions';

/** Waits for the events behind it; the first that happens is the way on. */
export const eventBasedGatewayRules: ElementRules = {
  activate(step, element, instance) {
    subscribe(step, instance, eventsBehind(step, element, instance));
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
