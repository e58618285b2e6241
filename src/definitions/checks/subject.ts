import { DmnModelError, parseDmn } from '../../engine/dmn/dmn';
import type { Refusal } from '../../engine/model/deployment.errors';
import type { Expression, GraphElement, ProcessGraph, SequenceFlow } from '../../engine/model/graph';
import { executableProcesses, listOf, type Node, readBpmn } from '../../engine/model/moddle';
import { parseModel } from '../../engine/model/parse-model';
import type { DefinitionParts } from '../definition';
import { type Outline, type OutlineNode, readOutline } from '../outline';
import { type CompatibilityFault, compatibilityFaults } from './compatibility';

/** A definition as the rules look at it: its parts, the drawing, and what the engine makes of it. */
export interface Subject {
  /** The definition the content is meant for. */
  processId: string;
  parts: DefinitionParts;
  outline: Outline;
  /** The executable process of the drawing. */
  process: Node;
  /** Every flow element of the drawing by id, with the process itself. */
  nodes: ReadonlyMap<string, Node>;
  /** Ids that have a shape or an edge in the picture. */
  drawn: ReadonlySet<string>;
  elements: readonly GraphElement[];
  flows: Readonly<Record<string, SequenceFlow>>;
  refusals: readonly Refusal[];
  /** What the evaluator cannot read in the decision tables; `place` is an element of the table's file. */
  decisionFaults: readonly { decisionId: string; place: string; reason: string; hint: string }[];
  /** Looked for only when the engine takes the model: the rules stumble over what it refuses. */
  compatibility: readonly CompatibilityFault[];
}

/** Reads a model that `readModelText` has found readable. */
export async function readSubject(processId: string, parts: DefinitionParts): Promise<Subject> {
  const { root } = await readBpmn(parts.bpmn);
  const process = executableProcesses(root)[0]!;
  const { graphs, refusals } = await parseModel(`${processId}.bpmn`, parts.bpmn);
  const graph: ProcessGraph = graphs[0] ?? { processId, elements: {}, flows: {} };
  return {
    processId,
    parts,
    outline: await readOutline(parts.bpmn),
    process,
    nodes: new Map(withInner(process).flatMap((node) => (node.id ? [[node.id, node] as const] : []))),
    drawn: new Set([...parts.bpmn.matchAll(/\bbpmnElement="([^"]+)"/g)].map(([, id]) => id!)),
    elements: Object.values(graph.elements),
    flows: graph.flows,
    refusals,
    decisionFaults: await decisionFaultsOf(parts.decisions),
    compatibility: refusals.length > 0 ? [] : await compatibilityFaults(root),
  };
}

/** What the author calls an element: its label, or its id. */
export function nameOf({ nodes }: Pick<Subject, 'nodes'>, elementId: string): string {
  const name = nodes.get(elementId)?.name;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : elementId;
}

export function userTasks({ outline }: Subject): OutlineNode[] {
  return outline.nodes.filter(({ type }) => type === 'userTask');
}

/** The literal members of a list such as `=["keeper:head"]`; an expression that computes them is known only when it runs. */
export function literals(written: string | undefined): string[] {
  const list = /^=\s*\[([^\]]*)\]\s*$/.exec(written ?? '')?.[1];
  return [...(list ?? '').matchAll(/"([^"]*)"/g)].map(([, text]) => text!);
}

/** Elements that a token can reach from the given ones, boundary events and what is inside included. */
export function reachable(
  subject: Subject,
  from: Iterable<string>,
  without: ReadonlySet<string> = new Set(),
): Set<string> {
  const byId = new Map(subject.elements.map((element) => [element.id, element]));
  const reached = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const element = byId.get(id);
    if (!element || reached.has(id) || without.has(id)) continue;
    reached.add(id);
    waiting.push(
      ...element.outgoing.flatMap((flow) => subject.flows[flow]?.target ?? []),
      ...element.boundaries,
      ...element.starts,
      ...element.eventSubProcesses,
      ...(element.compensationHandler ? [element.compensationHandler] : []),
      ...linksOf(subject, element),
    );
  }
  return reached;
}

/** Every expression of the process with the element it belongs to. */
export function expressionsOf(subject: Subject): { elementId: string; expression: Expression }[] {
  const ofElements = subject.elements.flatMap((element) =>
    elementExpressions(element).map((expression) => ({ elementId: element.id, expression })),
  );
  const ofFlows = Object.values(subject.flows).flatMap(({ id, condition }) =>
    condition ? [{ elementId: id, expression: condition }] : [],
  );
  return [...ofElements, ...ofFlows];
}

// helpers

async function decisionFaultsOf(decisions: Record<string, string>): Promise<Subject['decisionFaults']> {
  const faults = await Promise.all(
    Object.entries(decisions).map(async ([decisionId, xml]) => {
      try {
        const { decisions: found } = await parseDmn(xml);
        if (found.has(decisionId)) return [];
        return [{ decisionId, place: 'definitions', reason: 'The file holds no decision.', hint: 'Add one.' }];
      } catch (error) {
        if (!(error instanceof DmnModelError)) throw error;
        return [{ decisionId, place: error.elementId, reason: error.reason, hint: error.hint }];
      }
    }),
  );
  return faults.flat();
}

function withInner(node: Node): Node[] {
  return [node, ...listOf(node, 'flowElements').flatMap(withInner)];
}

/** A link thrown goes on where the link of its name is caught. */
function linksOf({ elements }: Subject, { type, event, scope }: GraphElement): string[] {
  if (type !== 'intermediateThrowEvent' || event.kind !== 'link') return [];
  return elements
    .filter(
      (other) =>
        other.type === 'intermediateCatchEvent' &&
        other.scope === scope &&
        other.event.kind === 'link' &&
        other.event.name === event.name,
    )
    .map(({ id }) => id);
}

function elementExpressions({ event, job, script, decision, call, loop, inputs, outputs }: GraphElement): Expression[] {
  const ofEvent =
    event.kind === 'timer'
      ? [event.expression]
      : event.kind === 'message'
        ? [event.name, event.correlationKey]
        : event.kind === 'signal'
          ? [event.name]
          : event.kind === 'error' || event.kind === 'escalation'
            ? [event.code]
            : [];
  const user = job?.user;
  return [
    ...ofEvent,
    ...[...inputs, ...outputs].map(({ source }) => source),
    job?.type,
    job?.retries,
    ...(user
      ? [user.assignee, user.candidateGroups, user.candidateUsers, user.dueDate, user.followUpDate, user.formKey]
      : []),
    script?.expression,
    decision?.decisionId,
    call?.processId,
    loop?.collection,
    loop?.outputElement,
    loop?.completionCondition,
  ].filter((expression) => expression !== undefined);
}
