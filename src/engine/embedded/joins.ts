import { elementOf, flowOf, type GraphElement, type ProcessGraph } from '../model/graph';
import { childrenOf, type ElementInstance } from './state';
import type { Step } from './step';

/** A parallel join is ready when every one of its sequence flows holds a token: flows count, not tokens. */
export function parallelJoinReady(_step: Step, scope: ElementInstance, join: GraphElement): boolean {
  return join.incoming.every((flow) => (scope.waiting[flow] ?? 0) > 0);
}

/** An inclusive join is ready when nothing that is under way in the scope can still reach one of its empty flows. */
export function inclusiveJoinReady(step: Step, scope: ElementInstance, join: GraphElement): boolean {
  const empty = join.incoming.filter((flow) => (scope.waiting[flow] ?? 0) === 0);
  if (empty.length === join.incoming.length) return false;
  if (empty.length === 0) return true;
  const graph = step.graphOf(scope);
  const upstream = reaching(graph, empty, join.id);
  const isUpstream = (elementId: string): boolean => elementId !== join.id && upstream.has(elementId);
  const active = childrenOf(step.state, scope.key).some((child) => isUpstream(child.elementId));
  const entering = step.queue.some(
    (todo) => todo.kind === 'activate' && todo.element.scopeKey === scope.key && isUpstream(todo.element.elementId),
  );
  const waiting = Object.keys(scope.waiting).some((flow) => isUpstream(flowOf(graph, flow).target));
  return !active && !entering && !waiting;
}

/** Every element from which one of the flows can be reached without passing the join itself. */
function reaching(graph: ProcessGraph, flows: string[], joinId: string): Set<string> {
  const found = new Set([joinId]);
  const open = flows.map((flow) => flowOf(graph, flow).source);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    const element = elementOf(graph, id);
    open.push(...element.incoming.map((flow) => flowOf(graph, flow).source));
    if (element.attachedTo) open.push(element.attachedTo);
    open.push(...linksTo(graph, element));
  }
  return found;
}

function linksTo(graph: ProcessGraph, element: GraphElement): string[] {
  const { event } = element;
  if (element.type !== 'intermediateCatchEvent' || event.kind !== 'link') return [];
  return Object.values(graph.elements)
    .filter(
      (other) =>
        other.type === 'intermediateThrowEvent' &&
        other.event.kind === 'link' &&
        other.event.name === event.name &&
        other.scope === element.scope,
    )
    .map((other) => other.id);
}

/** What a token that enters a join takes with it: one token of every flow that holds one. */
export function joinedFlows(scope: ElementInstance, join: GraphElement): string[] {
  return join.incoming.filter((flow) => (scope.waiting[flow] ?? 0) > 0);
}
