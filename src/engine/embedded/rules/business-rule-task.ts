import { evaluateString, lookupFrom } from '../evaluate';
import { Fault } from '../fault';
import { passThrough } from '../lifecycle';
import { applyInputs } from '../mappings';
import type { ElementRules } from '../step';
import { boundariesOf, subscribe } from '../subscriptions';
import { openJob } from './job-task';

/** A decision of a deployed table whose result becomes a variable; with a job type, a job. */
export const businessRuleTaskRules: ElementRules = {
  activate(step, element, instance) {
    applyInputs(step, element, instance);
    if (!element.decision) {
      openJob(step, element, instance);
      return;
    }
    const lookup = lookupFrom(step, instance.key);
    const decisionId = evaluateString(step, element.decision.decisionId, lookup);
    const decision = step.world.decision(decisionId, element.decision.binding, instance.definitionKey);
    if (!decision)
      throw new Fault('CALLED_DECISION_ERROR', `Expected a deployed decision '${decisionId}', but there is none.`);
    const result = decision(lookup, step.now);
    if ('failure' in result) throw new Fault('DECISION_EVALUATION_ERROR', result.failure);
    subscribe(step, instance, boundariesOf(step, element, instance));
    const trigger = { elementId: element.id, variables: { [element.decision.resultVariable]: result.json ?? null } };
    step.emit({ kind: 'trigger-queued', key: instance.key, trigger });
    passThrough(step, instance);
  },
};
