import { evaluateFeel, type FeelClock } from '../engine/feel/feel';
import { elementOf, type Expression, flowOf, type GraphElement, type ProcessGraph } from '../engine/model/graph';

/** One way on from a step, up to where somebody or something outside decides again. */
export interface Way {
  /** Flows whose condition depends on what is not known yet. */
  when: string[];
  /** What is done on the way without anybody. */
  automatic: string[];
  then: { kind: 'task' | 'wait' | 'call' | 'end'; elementId: string };
  /** Parallel work or other people at the same step must be through first. */
  afterOthers: boolean;
}

/** Whether a condition holds; undefined when it depends on what is not known. */
export type Holds = (condition: Expression) => boolean | undefined;

/** More ways than anybody reads; a model with more of them behind one step is drawn, not listed. */
const MOST_WAYS = 24;

/**
 * What follows a step, read from the model alone: every way to the next task, wait, called process or ending. A condition that is
 * not decided yet leaves its branches open.
 * @example behind a gateway `=isGranted` of which nothing is known: two ways, each with its flow in `when`
 */
export function waysOn(graph: ProcessGraph, elementId: string, holds: Holds): Way[] {
  const step = elementOf(graph, elementId);
  const trail = { when: [], automatic: [], afterOthers: step.loop !== undefined, seen: [step.id] };
  return outOf({ graph, holds }, step, trail).slice(0, MOST_WAYS);
}

/** Conditions over the variables that are known; any other name leaves the condition open. */
export function conditionsOver(known: Readonly<Record<string, unknown>>, clock: FeelClock): Holds {
  return (condition) => {
    const value = valueOver(condition, known, clock);
    return value === undefined ? undefined : value === true;
  };
}

/** The value of an expression, or undefined when it needs a variable that is not known. */
export function valueOver(expression: Expression, known: Readonly<Record<string, unknown>>, clock: FeelClock): unknown {
  if (expression.kind === 'text') return expression.text;
  for (const name of expression.feel.names) if (!Object.hasOwn(known, name)) return undefined;
  return evaluateFeel(expression.feel, (name) => known[name], clock).json;
}

// helpers

interface Reading {
  graph: ProcessGraph;
  holds: Holds;
}

interface Trail {
  when: string[];
  automatic: string[];
  afterOthers: boolean;
  seen: string[];
}

function outOf(reading: Reading, element: GraphElement, trail: Trail): Way[] {
  if (element.outgoing.length === 0) return leaving(reading, element, trail);
  return taken(reading, element).flatMap(({ flowId, isOpen }) => {
    const target = elementOf(reading.graph, flowOf(reading.graph, flowId).target);
    return into(reading, target, isOpen ? { ...trail, when: [...trail.when, flowId] } : trail);
  });
}

function into(reading: Reading, element: GraphElement, before: Trail): Way[] {
  if (before.seen.includes(element.id)) return [];
  const trail = { ...before, seen: [...before.seen, element.id] };
  const stop = (kind: Way['then']['kind']): Way[] => [
    {
      when: trail.when,
      automatic: trail.automatic,
      then: { kind, elementId: element.id },
      afterOthers: trail.afterOthers,
    },
  ];
  const inside = (id: string | undefined): Way[] =>
    id === undefined ? [] : into(reading, elementOf(reading.graph, id), trail);
  switch (element.type) {
    case 'userTask':
      return stop('task');
    case 'callActivity':
      return stop('call');
    case 'receiveTask':
    case 'eventBasedGateway':
      return stop('wait');
    case 'intermediateCatchEvent':
      return element.event.kind === 'link' ? outOf(reading, element, trail) : stop('wait');
    case 'subProcess':
      return inside(element.starts[0]);
    case 'endEvent':
      return ending(reading, element, trail);
    case 'intermediateThrowEvent': {
      const { event } = element;
      return event.kind === 'link' ? inside(linked(reading.graph, event.name)) : passing(reading, element, trail);
    }
    case 'parallelGateway':
      return outOf(reading, element, element.incoming.length > 1 ? { ...trail, afterOthers: true } : trail);
    case 'serviceTask':
    case 'sendTask':
    case 'scriptTask':
    case 'businessRuleTask':
    case 'manualTask':
    case 'task':
      return passing(reading, element, trail);
    default:
      return outOf(reading, element, trail);
  }
}

/** Something is done by itself, and the way goes on. */
function passing(reading: Reading, element: GraphElement, trail: Trail): Way[] {
  return outOf(reading, element, { ...trail, automatic: [...trail.automatic, element.id] });
}

function ending(reading: Reading, element: GraphElement, trail: Trail): Way[] {
  const { event } = element;
  if (event.kind === 'error') {
    const caught = catching(reading.graph, element.scope);
    if (caught) return outOf(reading, caught, trail);
  }
  return leaving(reading, element, trail);
}

/** The end of a sub-process leads to what follows it; at the root the process is over. */
function leaving(reading: Reading, element: GraphElement, trail: Trail): Way[] {
  const scope = element.scope === undefined ? undefined : elementOf(reading.graph, element.scope);
  if (scope?.type === 'subProcess') {
    return outOf(reading, scope, { ...trail, afterOthers: trail.afterOthers || scope.loop !== undefined });
  }
  const { when, automatic, afterOthers } = trail;
  return [{ when, automatic, then: { kind: 'end', elementId: element.id }, afterOthers }];
}

/** The flows that may be taken; of an exclusive gateway none behind the first that surely is. */
function taken({ graph, holds }: Reading, element: GraphElement): { flowId: string; isOpen: boolean }[] {
  const found: { flowId: string; isOpen: boolean }[] = [];
  const isExclusive = element.type === 'exclusiveGateway';
  let isSure = false;
  for (const flowId of element.outgoing) {
    const { condition } = flowOf(graph, flowId);
    if (flowId === element.defaultFlow || isSure) continue;
    const answer = condition === undefined ? true : holds(condition);
    if (answer === false) continue;
    found.push({ flowId, isOpen: answer === undefined });
    isSure = isExclusive && answer === true;
  }
  const needsDefault = element.defaultFlow !== undefined && found.every(({ isOpen }) => isOpen);
  return needsDefault ? [...found, { flowId: element.defaultFlow!, isOpen: found.length > 0 }] : found;
}

function catching(graph: ProcessGraph, scopeId: string | undefined): GraphElement | undefined {
  for (let id = scopeId; id !== undefined; id = elementOf(graph, id).scope) {
    const found = elementOf(graph, id)
      .boundaries.map((boundary) => elementOf(graph, boundary))
      .find(({ event }) => event.kind === 'error');
    if (found) return found;
  }
  return undefined;
}

function linked(graph: ProcessGraph, name: string): string | undefined {
  return Object.values(graph.elements).find(
    ({ type, event }) => type === 'intermediateCatchEvent' && event.kind === 'link' && event.name === name,
  )?.id;
}
