import { elementOf, flowOf, type GraphElement, type ProcessGraph } from './graph';
import type { ModelReader } from './reader';

/** What a token passes without anything or anybody doing something. */
const PASSED = new Set([
  'task',
  'manualTask',
  'exclusiveGateway',
  'inclusiveGateway',
  'parallelGateway',
  'startEvent',
  'endEvent',
  'intermediateThrowEvent',
  'scriptTask',
  'subProcess',
]);
const DO_NOTHING = new Set(['task', 'manualTask', 'scriptTask']);

/**
 * A loop through tasks that do nothing would turn without end in one step. As in Zeebe, loops of gateways alone are
 * accepted; the limit of transitions stops them.
 */
export function checkEndlessLoops(reader: ModelReader, graph: ProcessGraph): void {
  for (const element of Object.values(graph.elements)) {
    if (DO_NOTHING.has(element.type) && !element.job && reaches(graph, element)) {
      reader.refuse(
        element.id,
        'The task waits for nobody and stands in a loop without any step that waits.',
        'Put a user task, a job or an event into the loop.',
      );
    }
  }
}

function reaches(graph: ProcessGraph, start: GraphElement): boolean {
  const seen = new Set<string>();
  const open = next(graph, start);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start.id) return true;
    const element = elementOf(graph, id);
    if (seen.has(id) || !PASSED.has(element.type) || element.job) continue;
    seen.add(id);
    open.push(...next(graph, element));
  }
  return false;
}

/** Where a token goes from here: into a sub-process, along the flows, or out of the sub-process that has ended. */
function next(graph: ProcessGraph, element: GraphElement): string[] {
  if (element.type === 'subProcess') return element.starts;
  const from = element.outgoing.length > 0 ? element : graph.elements[element.scope ?? ''];
  return from && from.type !== 'process' ? from.outgoing.map((id) => flowOf(graph, id).target) : [];
}
