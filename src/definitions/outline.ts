import { executableProcesses, readBpmn } from '../engine/model/moddle';
import { localName } from '../engine/model/reader';

/** A flow node of a diagram in words: what screens and checks need to know of it, without the picture. */
export interface OutlineNode {
  id: string;
  /** BPMN local name with lower-case first letter, as in the engine's events. */
  type: string;
  /** The label on the diagram; empty when it has none. */
  name: string;
  documentation: string;
  /** Id of the sub-process around it, or null at the root. */
  scope: string | null;
  /** Nodes that may follow: flows, boundary events, the start inside a sub-process. */
  next: string[];
  jobType?: string;
  formKey?: string;
  candidateGroups?: string;
  headers: Record<string, string>;
}

/** The nodes of one process in the order in which a reader meets them from the start; unreachable ones at the end. */
export interface Outline {
  processId: string;
  name: string;
  nodes: OutlineNode[];
}

interface Element {
  $type: string;
  id: string;
  name?: string;
  flowElements?: Element[];
  /** A flow that leads nowhere has no target; the engine refuses it. */
  outgoing?: { targetRef?: Element }[];
  attachedToRef?: Element;
  documentation?: { text?: string }[];
  extensionElements?: { values: Record<string, unknown>[] };
}

/** Reads the executable process of a BPMN file. @throws Error when the file is no BPMN or holds no executable process. */
export async function readOutline(bpmn: string): Promise<Outline> {
  const [process] = executableProcesses((await readBpmn(bpmn)).root) as unknown as Element[];
  if (!process) throw new Error('Expected a file with one executable process, but found none.');
  const nodes = flowNodes(process, null);
  return { processId: process.id, name: process.name ?? process.id, nodes: inReadingOrder(nodes) };
}

/** Ids of all nodes that may still come after the given ones. */
export function reachableFrom(outline: Outline, ids: Iterable<string>): Set<string> {
  const byId = new Map(outline.nodes.map((node) => [node.id, node]));
  const reached = new Set<string>();
  const waiting = [...ids].flatMap((id) => byId.get(id)?.next ?? []);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(byId.get(id)?.next ?? []));
  }
  return reached;
}

// helpers

function flowNodes(container: Element, scope: string | null): OutlineNode[] {
  const elements = (container.flowElements ?? []).filter((element) => element.$type !== 'bpmn:SequenceFlow');
  const followers = (element: Element): string[] => [
    ...starts(element),
    ...(element.outgoing ?? []).flatMap(({ targetRef }) => targetRef?.id ?? []),
    ...elements.filter((other) => other.attachedToRef?.id === element.id).map((other) => other.id),
    // The end of a sub-process leads to what follows the sub-process.
    ...(scope !== null && !element.outgoing
      ? (container.outgoing ?? []).flatMap(({ targetRef }) => targetRef?.id ?? [])
      : []),
  ];
  return elements.flatMap((element) => [node(element, scope, followers(element)), ...flowNodes(element, element.id)]);
}

function starts(container: Element): string[] {
  return (container.flowElements ?? [])
    .filter((element) => element.$type === 'bpmn:StartEvent')
    .map((element) => element.id);
}

function node(element: Element, scope: string | null, next: string[]): OutlineNode {
  const definition = extension(element, 'zeebe:TaskDefinition');
  const form = extension(element, 'zeebe:FormDefinition');
  const assignment = extension(element, 'zeebe:AssignmentDefinition');
  const headers = (extension(element, 'zeebe:TaskHeaders')?.values ?? []) as { key: string; value?: string }[];
  return {
    id: element.id,
    type: localName(element),
    name: element.name ?? '',
    documentation: (element.documentation ?? []).map(({ text }) => text?.trim() ?? '').join('\n'),
    scope,
    next,
    ...(definition ? { jobType: String(definition.type) } : {}),
    ...(form?.formKey ? { formKey: String(form.formKey) } : {}),
    ...(assignment?.candidateGroups ? { candidateGroups: String(assignment.candidateGroups) } : {}),
    headers: Object.fromEntries(headers.map(({ key, value }) => [key, value ?? ''])),
  };
}

function extension(element: Element, type: string): Record<string, unknown> | undefined {
  return element.extensionElements?.values.find((value) => value.$type === type);
}

/** Breadth first from the start events, so that alternatives stand beside each other and what follows both comes after. */
function inReadingOrder(nodes: OutlineNode[]): OutlineNode[] {
  const byId = new Map(nodes.map((found) => [found.id, found]));
  const waiting = nodes.filter((found) => found.scope === null && found.type === 'startEvent').map((found) => found.id);
  const ordered = new Set<string>();
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (ordered.has(id)) continue;
    ordered.add(id);
    waiting.push(...(byId.get(id)?.next ?? []));
  }
  return [...[...ordered].flatMap((id) => byId.get(id) ?? []), ...nodes.filter(({ id }) => !ordered.has(id))];
}
