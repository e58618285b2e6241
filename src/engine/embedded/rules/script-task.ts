import { evaluate, lookupFrom } from '../evaluate';
import { passThrough } from '../lifecycle';
import { applyInputs } from '../mappings';
import type { ElementRules } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';
import { openJob } from './job-task';

/** A FEEL expression whose value becomes a variable; with a job type, a job. */
export const scriptTaskRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    if (!element.script) {
      openJob(step, element, instance);
      return;
    }
    const value = evaluate(step, element.script.expression, lookupFrom(step, instance.key));
    subscribe(step, instance, boundariesOf(step, element, instance));
    const trigger = { elementId: element.id, variables: { [element.script.resultVariable]: value } };
    step.emit({ kind: 'trigger-queued', key: instance.key, trigger });
    passThrough(step, instance);
  },
};
