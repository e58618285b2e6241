import type { Variables } from '../engine.port';
import { elementOf, type GraphElement } from '../model/graph';
import { afterInterruption, enter, enterEvent, terminateChildren } from './lifecycle';
import type { ElementInstance } from './state';
import type { Step } from './step';
import { unsubscribe } from './subscriptions';

/**
 * An event an element instance waits for has happened: a timer is due, a message or signal came, an error or escalation
 * was thrown inside. False when the instance can no longer take it.
 */
export function occur(step: Step, instance: ElementInstance, target: GraphElement, variables: Variables): boolean {
  if (instance.phase !== 'activated' && instance.phase !== 'completing') return false;
  if (target.type === 'boundaryEvent') return atBoundary(step, instance, target, variables);
  if (target.type === 'startEvent') return atEventSubProcess(step, instance, target, variables);
  if (instance.phase !== 'activated') return false;
  step.emit({ kind: 'trigger-queued', key: instance.key, trigger: { elementId: target.id, variables } });
  unsubscribe(step, instance.key, (id) => target.id !== instance.elementId || id === target.id);
  step.todo({ kind: 'complete', key: instance.key });
  return true;
}

function atBoundary(step: Step, instance: ElementInstance, boundary: GraphElement, variables: Variables): boolean {
  const scope = step.find(instance.scopeKey);
  if (!scope || scope.phase !== 'activated' || scope.interruptedBy !== undefined) return false;
  if (!boundary.interrupting) {
    enterEvent(step, scope, boundary, variables);
    return true;
  }
  if (instance.triggers.some((trigger) => trigger.elementId !== instance.elementId)) return false;
  step.emit({ kind: 'trigger-queued', key: instance.key, trigger: { elementId: boundary.id, variables } });
  unsubscribe(step, instance.key);
  step.todo({ kind: 'terminate', key: instance.key });
  return true;
}

function atEventSubProcess(step: Step, scope: ElementInstance, start: GraphElement, variables: Variables): boolean {
  if (scope.interruptedBy !== undefined || scope.phase !== 'activated') return false;
  const graph = step.graphOf(scope);
  const eventSubProcess = elementOf(graph, start.scope ?? '');
  const trigger = { elementId: start.id, variables };
  if (!start.interrupting) {
    enter(step, scope, eventSubProcess, { trigger });
    return true;
  }
  step.emit({ kind: 'interrupted', key: scope.key, by: eventSubProcess.id });
  unsubscribe(step, scope.key, (id) => graph.elements[id]?.type === 'startEvent');
  step.emit({ kind: 'trigger-queued', key: scope.key, trigger });
  if (terminateChildren(step, scope)) afterInterruption(step, scope);
  return true;
}
