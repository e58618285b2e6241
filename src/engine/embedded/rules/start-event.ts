import { passThrough } from '../lifecycle';
import { applyOutputs } from '../mappings';
import type { ElementRules } from '../step';
import { eventStartsOf, subscribe, unsubscribe } from '../subscriptions';

/**
 * Where a scope begins. When it is through, and not before, the event sub-processes of the scope begin to wait: their
 * expressions may use what the start brought. A wrong one is therefore an incident here (SEMANTICS 10).
 */
export const startEventRules: ElementRules = {
  activate: (step, _element, instance) => passThrough(step, instance),
  complete(step, element, instance) {
    applyOutputs(step, element, instance);
    const scope = step.find(instance.scopeKey);
    if (!scope) return;
    const starts = eventStartsOf(step, step.elementOf(scope), scope);
    unsubscribe(step, scope.key, (id) => starts.some((start) => start.id === id));
    subscribe(step, scope, starts);
  },
};
