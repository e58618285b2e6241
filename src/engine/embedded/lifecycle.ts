import type { Variables } from '../engine.port';
import { elementOf, flowOf, type GraphElement } from '../model/graph';
import { dropOffers, offerCompensation } from './compensation';
import { inclusiveJoinReady, parallelJoinReady } from './joins';
import { childrenOf, type ElementInstance } from './state';
import type { Step } from './step';
import { unsubscribe } from './subscriptions';

/** The element has done what it does on entry. */
export function activated(step: Step, instance: ElementInstance): void {
  step.emit({ kind: 'activated', key: instance.key });
}

/** Entered and left in one go. */
export function passThrough(step: Step, instance: ElementInstance): void {
  activated(step, instance);
  step.todo({ kind: 'complete', key: instance.key });
}

/** Enters an element in a scope as a token of its own. */
export function enter(
  step: Step,
  scope: ElementInstance,
  element: GraphElement,
  extra: {
    variables?: Variables;
    trigger?: { elementId: string; variables: Variables };
    tokens?: number;
    flows?: string[];
    forced?: boolean;
  } = {},
): void {
  const { tokens = 0, flows = [], ...rest } = extra;
  step.todo({
    kind: 'activate',
    element: {
      key: step.key(),
      elementId: element.id,
      type: element.loop ? 'multiInstanceBody' : element.type,
      definitionKey: scope.definitionKey,
      processKey: scope.processKey,
      scopeKey: scope.key,
    },
    tokens,
    flows,
    ...rest,
  });
}

/** Ends the life of an element in the normal way and moves its token on. */
export function complete(step: Step, element: GraphElement, instance: ElementInstance): void {
  const scope = step.find(instance.scopeKey);
  offerCompensation(step, element, instance);
  if (instance.type === 'process' || instance.type === 'eventSubProcess') dropOffers(step, instance.key);
  const rules = step.rulesOf(instance.type);
  const left = { ...instance };
  step.emit({ kind: 'completed', key: instance.key });
  if (rules.left) rules.left(step, element, left);
  else if (instance.compensatesFor !== undefined) finishCompensation(step, left);
  else if (instance.loopCounter === undefined && element.outgoing.length > 0 && scope)
    takeFlows(step, scope, left, element.outgoing);
  else if (scope) pathEnded(step, scope);
}

/** A handler is through: its throw event goes on when all are. */
function finishCompensation(step: Step, handler: ElementInstance): void {
  const thrower = step.find(handler.compensatesFor);
  const scope = step.find(handler.scopeKey);
  if (!thrower) {
    // A modification has ended the event meanwhile: nobody else would notice that nothing is left.
    if (scope) pathEnded(step, scope);
    return;
  }
  step.emit({ kind: 'compensation-finished', key: thrower.key, handler: handler.key });
  if (thrower.compensating?.length === 0) step.todo({ kind: 'complete', key: thrower.key });
}

/** Takes sequence flows out of an element. */
export function takeFlows(step: Step, scope: ElementInstance, from: ElementInstance, flowIds: string[]): void {
  const graph = step.graphOf(from);
  const targets = flowIds.map((id) => ({ id, target: elementOf(graph, flowOf(graph, id).target) }));
  const joins = ({ type, incoming }: GraphElement): boolean =>
    (type === 'parallelGateway' || type === 'inclusiveGateway') && incoming.length > 1;
  for (const { id, target } of targets) {
    step.emit({ kind: 'flow-taken', scopeKey: scope.key, flowId: id, waits: joins(target) });
    if (!joins(target)) enter(step, scope, target, { tokens: 1 });
  }
  for (const { target } of targets.filter((one) => joins(one.target))) {
    const ready =
      target.type === 'parallelGateway'
        ? parallelJoinReady(step, scope, target)
        : inclusiveJoinReady(step, scope, target);
    if (ready) enter(step, scope, target);
  }
}

/** A path inside a scope has no further element. */
export function pathEnded(step: Step, scope: ElementInstance): void {
  const rules = step.rulesOf(scope.type);
  if (rules.pathEnded) rules.pathEnded(step, step.elementOf(scope), scope);
  else if (isIdle(scope)) step.todo({ kind: 'complete', key: scope.key });
}

/** Nothing moves in the scope any more: no element and no token on its way or at a join. */
export function isIdle(scope: ElementInstance): boolean {
  return scope.children === 0 && scope.tokens === 0;
}

/** Asks every element inside to end; true when there is none. */
export function terminateChildren(step: Step, scope: ElementInstance): boolean {
  const children = childrenOf(step.state, scope.key).filter((child) => child.phase !== 'terminating');
  children.forEach((child) => step.todo({ kind: 'terminate', key: child.key }));
  return scope.children === 0;
}

/** Ends an element before its time: closes what belongs to it, then what is inside, then itself. */
export function terminate(step: Step, instance: ElementInstance): void {
  step.emit({ kind: 'terminating', key: instance.key });
  closeBelongings(step, instance);
  const called = step.find(instance.calledKey);
  if (called) step.todo({ kind: 'terminate', key: called.key });
  else if (terminateChildren(step, instance)) terminated(step, instance);
}

/** Incidents, job and subscriptions of an element instance. */
function closeBelongings(step: Step, instance: ElementInstance): void {
  closeIncidents(step, instance);
  if (instance.jobKey !== undefined) step.emit({ kind: 'job-closed', key: instance.jobKey, how: 'cancelled' });
  unsubscribe(step, instance.key);
}

export function closeIncidents(step: Step, instance: ElementInstance): void {
  Object.values(step.state.incidents)
    .filter((incident) => incident.elementKey === instance.key)
    .forEach((incident) => step.emit({ kind: 'incident-closed', key: incident.key }));
}

/** The element is gone; whoever waited for that goes on: its boundary event, its scope, its caller. */
export function terminated(step: Step, instance: ElementInstance): void {
  const element = step.elementOf(instance);
  const gone = { ...instance };
  dropOffers(step, instance.key);
  if (gone.type === 'process' && gone.callerKey === undefined) {
    step.emit({ kind: 'ended', state: 'terminated' });
  }
  step.emit({ kind: 'terminated', key: instance.key });
  const caller = step.find(gone.callerKey);
  if (caller) {
    if (caller.phase === 'terminating') terminated(step, caller);
    return;
  }
  const scope = step.find(gone.scopeKey);
  if (!scope) return;
  const boundary = gone.triggers.find((trigger) => element.boundaries.includes(trigger.elementId));
  if (boundary && scope.phase === 'activated' && scope.interruptedBy === undefined) {
    enterEvent(step, scope, elementOf(step.graphOf(scope), boundary.elementId), boundary.variables);
  }
  childTerminated(step, scope);
}

function childTerminated(step: Step, scope: ElementInstance): void {
  if (scope.children > 0) return;
  if (scope.phase === 'terminating') {
    if (step.find(scope.calledKey) === undefined) terminated(step, scope);
  } else if (scope.interruptedBy !== undefined) afterInterruption(step, scope);
  else if (scope.loop?.done) step.todo({ kind: 'complete', key: scope.key });
}

/** The scope is cleared: its event sub-process takes over, or, after a terminate end event, it is complete. */
export function afterInterruption(step: Step, scope: ElementInstance): void {
  const graph = step.graphOf(scope);
  const trigger = scope.triggers.find((one) => graph.elements[one.elementId]?.scope === scope.interruptedBy);
  if (!trigger) {
    step.todo({ kind: 'complete', key: scope.key });
    return;
  }
  step.emit({ kind: 'trigger-taken', key: scope.key, elementId: trigger.elementId });
  enter(step, scope, elementOf(graph, scope.interruptedBy ?? ''), { trigger });
}

/** An event that has happened becomes a token of its own, with what it brought as local variables. */
export function enterEvent(step: Step, scope: ElementInstance, event: GraphElement, variables: Variables): void {
  const key = step.key();
  const { definitionKey, processKey } = scope;
  step.emit({
    kind: 'activating',
    element: { key, elementId: event.id, type: event.type, definitionKey, processKey, scopeKey: scope.key },
    tokens: 0,
    flows: [],
  });
  if (Object.keys(variables).length > 0) step.emit({ kind: 'variables-set', scopeKey: key, values: variables });
  step.emit({ kind: 'activated', key });
  step.todo({ kind: 'complete', key });
}
