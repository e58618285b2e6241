import { type GraphElement, type ProcessGraph } from '../engine/model/graph';

/** Why a step cannot be gone back to freely; the element is what stands in the way. */
export const RETURN_BARS = [
  'irreversible',
  'call-activity',
  'multi-instance',
  'inside-sub-process',
  'event-sub-process',
  'parallel',
  'waits',
  'tells-others',
] as const;
export type ReturnBar = (typeof RETURN_BARS)[number];

/** From one step of a person back to an earlier one. */
export interface FreeReturn {
  from: string;
  to: string;
  /** Null where it is safe. */
  bar: { reason: ReturnBar; elementId: string } | null;
}

/** A way back for `modify`: which element ends with everything inside, in the scope in which the earlier step opens again. */
export interface ReturnWay {
  /** The step itself, or the sub-process around it that ends as a whole. */
  leaving: string;
  bar: FreeReturn['bar'];
}

const FORKS: ReadonlySet<string> = new Set(['parallelGateway', 'inclusiveGateway']);

/**
 * The table of free returns (退回) of one model: for every step of a person each earlier one, with whether a return there is
 * safe whatever has happened in between. Safe means: nothing on the way was served, published, replied or warned; no other
 * process was called; no message was sent and none would be waited for a second time; no multi-instance body is entered or
 * left; and no token of parallel work is left behind, which is sure only where that work stands in a sub-process of its own
 * and ends with it (SEMANTICS 5: a token at a join survives a modify). Source: design §4.
 * @example draft → check → issue (irreversible) → file: `check` may go back to `draft`, `file` to neither
 */
export function freeReturns(graph: ProcessGraph, irreversible: ReadonlySet<string>): FreeReturn[] {
  const steps = Object.values(graph.elements).filter(({ type }) => type === 'userTask');
  return steps.flatMap((from) =>
    steps
      .filter((to) => to.id !== from.id && isEarlier(graph, to, from))
      .map((to) => ({ from: from.id, to: to.id, bar: returnWay(graph, irreversible, from.id, to.id).bar })),
  );
}

/** How a token goes back, and whether it may. */
export function returnWay(
  graph: ProcessGraph,
  irreversible: ReadonlySet<string>,
  fromId: string,
  toId: string,
): ReturnWay {
  const from = graph.elements[fromId]!;
  const to = graph.elements[toId]!;
  const around = [from, ...scopesOf(graph, from)];
  const index = around.findIndex((element) => element.scope === to.scope);
  if (index < 0) return { leaving: fromId, bar: { reason: 'inside-sub-process', elementId: to.scope! } };
  const leaving = around[index]!;
  const left = around.slice(0, index + 1);
  const bar =
    found('multi-instance', [to, ...left], ({ loop }) => loop !== undefined) ??
    found('event-sub-process', left, ({ type }) => type === 'eventSubProcess') ??
    barBetween(graph, irreversible, to, leaving) ??
    barInside(graph, irreversible, leaving, fromId);
  return { leaving: leaving.id, bar: bar ?? null };
}

// helpers

type Bar = NonNullable<FreeReturn['bar']>;

function found(reason: ReturnBar, elements: GraphElement[], is: (element: GraphElement) => boolean): Bar | undefined {
  const element = elements.find(is);
  return element && { reason, elementId: element.id };
}

/** Enclosing sub-processes, innermost first. */
function scopesOf(graph: ProcessGraph, element: GraphElement): GraphElement[] {
  const scope = graph.elements[element.scope ?? ''];
  return !scope || scope.type === 'process' ? [] : [scope, ...scopesOf(graph, scope)];
}

/** Both as elements of the innermost scope that holds them: drawn there, without the ways that lead back, one before the other. */
function isEarlier(graph: ProcessGraph, to: GraphElement, from: GraphElement): boolean {
  const inside = [to, ...scopesOf(graph, to)];
  for (const later of [from, ...scopesOf(graph, from)]) {
    const earlier = inside.find(({ scope }) => scope === later.scope);
    if (earlier)
      return earlier.id !== later.id && reach(graph, earlier, { without: waysBack(graph, later.scope!) }).has(later.id);
  }
  return false;
}

/** Flows of a scope that lead back to where a token has been: those that close a loop, looked for from the start in the order of the file. */
function waysBack(graph: ProcessGraph, scopeId: string): Set<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (element: GraphElement): void => {
    open.add(element.id);
    for (const next of followers(graph, element)) {
      if (open.has(next)) back.add(`${element.id} ${next}`);
      else if (!done.has(next) && graph.elements[next]) visit(graph.elements[next]);
    }
    open.delete(element.id);
    done.add(element.id);
  };
  for (const id of graph.elements[scopeId]?.starts ?? []) if (graph.elements[id]) visit(graph.elements[id]);
  return back;
}

/** What may follow an element in its scope, boundary events included; not beyond `end`, nor on the ways in `without`. */
function reach(
  graph: ProcessGraph,
  start: GraphElement,
  { end, without = new Set() }: { end?: string; without?: ReadonlySet<string> } = {},
): Set<string> {
  const reached = new Set<string>();
  const next = (element: GraphElement): string[] =>
    followers(graph, element).filter((id) => !without.has(`${element.id} ${id}`));
  const waiting = next(start);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const element = graph.elements[id];
    if (element && id !== end) waiting.push(...next(element));
  }
  return reached;
}

function followers(graph: ProcessGraph, element: GraphElement): string[] {
  const { event } = element;
  const caught =
    element.type === 'intermediateThrowEvent' && event.kind === 'link'
      ? Object.values(graph.elements).filter(
          (other) =>
            other.type === 'intermediateCatchEvent' &&
            other.scope === element.scope &&
            other.event.kind === 'link' &&
            other.event.name === event.name,
        )
      : [];
  return [
    ...element.outgoing.flatMap((flow) => graph.flows[flow]?.target ?? []),
    ...element.boundaries,
    ...caught.map(({ id }) => id),
  ];
}

/** Elements that a token may pass from the earlier step to the one it leaves, the earlier step itself included. */
function between(graph: ProcessGraph, to: GraphElement, leaving: GraphElement): GraphElement[] {
  const ahead = [to.id, ...reach(graph, to, { end: leaving.id })].filter((id) => id !== leaving.id);
  return [...new Set(ahead)]
    .flatMap((id) => graph.elements[id] ?? [])
    .filter((element) => reach(graph, element).has(leaving.id));
}

/** What happens on the way would happen again; what splits the token would leave a part of it behind. */
function barBetween(
  graph: ProcessGraph,
  irreversible: ReadonlySet<string>,
  to: GraphElement,
  leaving: GraphElement,
): Bar | undefined {
  const way = between(graph, to, leaving);
  const onWay = new Set([...way.map(({ id }) => id), leaving.id]);
  return (
    way.map((element) => barOf(graph, irreversible, element)).find((bar) => bar !== undefined) ??
    found('parallel', way, splits) ??
    found(
      'parallel',
      [...way, leaving].flatMap((one) => sideBranches(graph, one)),
      (event) => {
        const branch = [...reach(graph, event)];
        return branch.some((id) => onWay.has(id) || FORKS.has(graph.elements[id]?.type ?? ''));
      },
    )
  );
}

/** Everything in the sub-process that ends with the step may have happened already, or is under way. */
function barInside(
  graph: ProcessGraph,
  irreversible: ReadonlySet<string>,
  leaving: GraphElement,
  fromId: string,
): Bar | undefined {
  return descendants(graph, leaving)
    .filter(({ id }) => id !== fromId)
    .map((element) => barOf(graph, irreversible, element))
    .find((bar) => bar !== undefined);
}

function barOf(graph: ProcessGraph, irreversible: ReadonlySet<string>, element: GraphElement): Bar | undefined {
  const all = [element, ...descendants(graph, element)];
  return (
    found('irreversible', all, ({ id }) => irreversible.has(id)) ??
    found('call-activity', all, ({ type }) => type === 'callActivity') ??
    found('tells-others', all, tells) ??
    found('waits', all, waits)
  );
}

function descendants(graph: ProcessGraph, element: GraphElement): GraphElement[] {
  return [...element.children, ...element.eventSubProcesses]
    .flatMap((id) => graph.elements[id] ?? [])
    .flatMap((child) => [child, ...descendants(graph, child)]);
}

function splits({ type, incoming, outgoing }: GraphElement): boolean {
  if (FORKS.has(type)) return incoming.length > 1 || outgoing.length > 1;
  return outgoing.length > 1 && !type.endsWith('Gateway');
}

function sideBranches(graph: ProcessGraph, { boundaries }: GraphElement): GraphElement[] {
  return boundaries.flatMap((id) => graph.elements[id] ?? []).filter(({ interrupting }) => !interrupting);
}

function tells({ type, event }: GraphElement): boolean {
  if (type === 'sendTask') return true;
  return type === 'intermediateThrowEvent' && event.kind !== 'none' && event.kind !== 'link';
}

/** What was waited for has come, and would not come again. */
function waits({ type, event }: GraphElement): boolean {
  if (type === 'receiveTask' || type === 'eventBasedGateway') return true;
  return type === 'intermediateCatchEvent' && event.kind !== 'link';
}
