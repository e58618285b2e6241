import { elementOf } from '../model/graph';
import { Fault } from './fault';
import { inclusiveJoinReady, joinedFlows, parallelJoinReady } from './joins';
import { complete, terminate } from './lifecycle';
import { MAX_TRANSITIONS } from './limits';
import { applyOutputs } from './mappings';
import type { ElementInstance } from './state';
import type { Step, Todo } from './step';
import { unsubscribe } from './subscriptions';

type Activate = Extract<Todo, { kind: 'activate' }>;

/** Works off the queue of transitions until nothing is left to do. */
export function drain(step: Step): void {
  for (let todo = step.queue.shift(); todo; todo = step.queue.shift()) {
    const allowed = step.countTransition();
    switch (todo.kind) {
      case 'activate':
        activate(step, todo, allowed);
        break;
      case 'reactivate':
        withIncident(step, todo.key, (instance) =>
          step.rulesOf(instance.type).activate(step, step.elementOf(instance), instance),
        );
        break;
      case 'complete':
        tryComplete(step, todo.key);
        break;
      case 'terminate': {
        const instance = step.find(todo.key);
        if (instance && instance.phase !== 'terminating') terminate(step, instance);
        break;
      }
    }
  }
}

function activate(step: Step, todo: Activate, allowed: boolean): void {
  const scope = step.find(todo.element.scopeKey);
  if (todo.element.scopeKey !== undefined && (!scope || !mayMoveIn(scope, todo.element.elementId))) return;
  const consumed = scope ? consumedBy(step, scope, todo) : { tokens: 0, flows: [] };
  if (!consumed) return;
  step.emit({ kind: 'activating', element: todo.element, ...consumed });
  if (todo.variables && Object.keys(todo.variables).length > 0) {
    step.emit({ kind: 'variables-set', scopeKey: todo.element.key, values: todo.variables });
  }
  if (todo.trigger) step.emit({ kind: 'trigger-queued', key: todo.element.key, trigger: todo.trigger });
  withIncident(step, todo.element.key, (instance) => {
    if (!allowed)
      throw new Fault(
        'LIMIT_EXCEEDED',
        `One command caused more than ${MAX_TRANSITIONS} transitions; the model may loop without end.`,
      );
    step.rulesOf(instance.type).activate(step, step.elementOf(instance), instance);
  });
}

/** The tokens an entry takes, or undefined when a join is not (or no longer) ready for it. */
function consumedBy(
  step: Step,
  scope: ElementInstance,
  todo: Activate,
): { tokens: number; flows: string[] } | undefined {
  const element = elementOf(step.world.graph(todo.element.definitionKey), todo.element.elementId);
  const joins =
    element.incoming.length > 1 && (element.type === 'parallelGateway' || element.type === 'inclusiveGateway');
  if (!joins) return { tokens: todo.tokens, flows: todo.flows };
  const ready =
    element.type === 'parallelGateway'
      ? parallelJoinReady(step, scope, element)
      : inclusiveJoinReady(step, scope, element);
  if (!ready && !todo.forced) return undefined;
  const flows = joinedFlows(scope, element);
  // A modification that enters a parallel join takes the tokens, but what has arrived stays arrived, as in Zeebe.
  return { tokens: flows.length, flows: todo.forced && element.type === 'parallelGateway' ? [] : flows };
}

/** A scope lets its elements move while it is active and not taken over by an event. */
function mayMoveIn(scope: ElementInstance, elementId: string): boolean {
  return scope.phase === 'activated' && (scope.interruptedBy === undefined || scope.interruptedBy === elementId);
}

function tryComplete(step: Step, key: string): void {
  const instance = step.find(key);
  if (!instance || (instance.phase !== 'activated' && instance.phase !== 'completing')) return;
  if (Object.values(step.state.incidents).some((incident) => incident.elementKey === key)) return;
  const scope = step.find(instance.scopeKey);
  if (instance.scopeKey !== undefined && (!scope || !mayMoveIn(scope, instance.elementId))) return;
  withIncident(step, key, () => {
    const element = step.elementOf(instance);
    if (instance.phase === 'activated') step.emit({ kind: 'completing', key });
    const rules = step.rulesOf(instance.type);
    if (rules.complete) rules.complete(step, element, instance);
    else applyOutputs(step, element, instance);
    const parent = step.find(instance.scopeKey);
    if (parent) step.rulesOf(parent.type).childCompleting?.(step, step.elementOf(parent), parent, instance);
    unsubscribe(step, key);
    complete(step, element, instance);
  });
}

/** Runs a part of an element's life; a fault there becomes an incident at it. */
function withIncident(step: Step, key: string, run: (instance: ElementInstance) => void): void {
  const instance = step.find(key);
  if (!instance) return;
  try {
    run(instance);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    step.raise(instance, error);
  }
}
