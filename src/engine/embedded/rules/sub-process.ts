import { elementOf } from '../../model/graph';
import { activated, enter } from '../lifecycle';
import { applyInputs } from '../mappings';
import type { ElementRules } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';

/** A scope inside the process; complete when nothing moves inside any more. */
export const subProcessRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    subscribe(step, instance, boundariesOf(step, element, instance));
    activated(step, instance);
    const [start] = element.starts;
    if (start !== undefined) enter(step, instance, elementOf(step.graphOf(instance), start));
  },
};

/** Opened by its start event, which brought the trigger along. */
export const eventSubProcessRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    activated(step, instance);
    const [start] = element.starts;
    const [trigger] = instance.triggers;
    if (start !== undefined)
      enter(step, instance, elementOf(step.graphOf(instance), start), trigger ? { trigger } : {});
  },
};
