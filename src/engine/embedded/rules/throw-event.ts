import { elementOf, type GraphElement } from '../../model/graph';
import { compensate } from '../compensation';
import { evaluateString, lookupFrom } from '../evaluate';
import { activated, enter, passThrough, pathEnded, takeFlows } from '../lifecycle';
import { applyInputs } from '../mappings';
import type { ElementInstance } from '../state';
import type { ElementRules, Step } from '../step';
import { findCatcher, throwTo } from '../throwing';
import { openJob } from './job-task';

/** Intermediate throw events, and the end events that throw the same things. */
export const throwRules: ElementRules = {
  activate(step, element, instance) {
    // Only what is handed on has inputs; the dialect ignores those of the other events.
    if (element.job || element.event.kind === 'signal') applyInputs(step, element, instance);
    if (element.job) {
      openJob(step, element, instance);
      return;
    }
    switch (element.event.kind) {
      case 'escalation':
        throwEscalation(step, element, instance);
        break;
      case 'signal': {
        const name = evaluateString(step, element.event.name, lookupFrom(step, instance.key));
        step.signals.push({ name, variables: { ...instance.variables } });
        passThrough(step, instance);
        break;
      }
      case 'compensation':
        throwCompensation(step, element.event.activityId, instance);
        break;
      default:
        passThrough(step, instance);
    }
  },
  left(step, element, instance) {
    const scope = step.find(instance.scopeKey);
    if (!scope) return;
    if (element.event.kind === 'link') jump(step, element, scope);
    else if (element.outgoing.length === 0) pathEnded(step, scope);
    else takeFlows(step, scope, instance, element.outgoing);
  },
};

/** An interrupting catcher ends this element together with its scope; otherwise the path goes on, caught or not. */
function throwEscalation(step: Step, element: GraphElement, instance: ElementInstance): void {
  const code = element.event.kind === 'escalation' && element.event.code ? element.event.code : undefined;
  const text = code ? evaluateString(step, code, lookupFrom(step, instance.key)) : '';
  const catcher = findCatcher(step, instance, 'escalation', text);
  activated(step, instance);
  if (catcher) throwTo(step, catcher, {});
  if (!catcher?.event.interrupting) step.todo({ kind: 'complete', key: instance.key });
}

function throwCompensation(step: Step, activityId: string | undefined, instance: ElementInstance): void {
  activated(step, instance);
  const handlers = compensate(step, instance, activityId);
  if (handlers.length === 0) step.todo({ kind: 'complete', key: instance.key });
  else step.emit({ kind: 'compensation-started', key: instance.key, handlers });
}

function jump(step: Step, element: GraphElement, scope: ElementInstance): void {
  const graph = step.graphOf(scope);
  const name = element.event.kind === 'link' ? element.event.name : '';
  const target = Object.values(graph.elements).find(
    (one) =>
      one.type === 'intermediateCatchEvent' &&
      one.event.kind === 'link' &&
      one.event.name === name &&
      one.scope === element.scope,
  );
  if (target) enter(step, scope, elementOf(graph, target.id));
}
