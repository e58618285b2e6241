import { activated, passThrough } from '../lifecycle';
import { applyInputs } from '../mappings';
import type { ElementRules } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';

/** Waits for its event: catch events and receive tasks. A link catch event is only the other end of a jump. */
export const catchRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    if (element.event.kind === 'link') {
      passThrough(step, instance);
      return;
    }
    subscribe(step, instance, [element, ...boundariesOf(step, element, instance)]);
    activated(step, instance);
  },
};
