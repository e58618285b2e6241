import type { ProcessGraph } from '../../engine/model/graph';
import type { Refusal } from '../../engine/model/deployment.errors';
import { listOf, type Node, readBpmn } from '../../engine/model/moddle';
import { parseModel } from '../../engine/model/parse-model';
import type { DefinitionParts } from '../definition';
import { type Outline, readOutline } from '../outline';

/** A definition as the rules look at it: its parts, the drawing, and what the engine makes of it. */
export interface Subject {
  processId: string;
  parts: DefinitionParts;
  outline: Outline;
  /** The executable process of the drawing. */
  process: Node;
  /** Every flow element of the drawing by id, with the process itself. */
  nodes: ReadonlyMap<string, Node>;
  /** Undefined when the engine cannot read the process at all. */
  graph?: ProcessGraph;
  refusals: Refusal[];
}

/** Reads a model that `readModelText` has found readable. */
export async function readSubject(processId: string, parts: DefinitionParts): Promise<Subject> {
  const { root } = await readBpmn(parts.bpmn);
  const process = listOf(root, 'rootElements').find(
    (element) => element.$type === 'bpmn:Process' && element.isExecutable === true,
  )!;
  const { graphs, refusals } = await parseModel(`${processId}.bpmn`, parts.bpmn);
  const outline = await readOutline(parts.bpmn);
  const nodes = new Map(withInner(process).flatMap((node) => (node.id ? [[node.id, node] as const] : [])));
  return { processId, parts, outline, process, nodes, graph: graphs[0], refusals };
}

/** What the author calls an element: its label, or its id. */
export function nameOf(subject: Subject, elementId: string): string {
  const name = subject.nodes.get(elementId)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : elementId;
}

// helpers

function withInner(node: Node): Node[] {
  return [node, ...listOf(node, 'flowElements').flatMap(withInner)];
}
