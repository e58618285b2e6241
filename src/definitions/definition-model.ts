import { executableProcesses, listOf, type Node, nodeOf, readBpmn, textOf } from '../engine/model/moddle';
import { localName } from '../engine/model/reader';

/** How often an activity runs: once, or for each item, side by side or one after the other. */
export type Repetition = 'once' | 'parallel' | 'sequential';

/** What a move has to know of a node of a diagram. */
export interface ModelNode {
  id: string;
  /** BPMN local name with lower-case first letter, as in the engine's events. */
  type: string;
  name: string;
  /** Id of the sub-process around it, or null at the root. */
  scope: string | null;
  /** The activity that a boundary event sits on. */
  attachedTo: string | null;
  repetition: Repetition;
  /** What an event waits for or tells, such as `timer`; null for everything else. */
  event: string | null;
}

export interface ModelFlow {
  id: string;
  source: string;
  target: string;
}

export interface Model {
  nodes: Map<string, ModelNode>;
  flows: Map<string, ModelFlow>;
}

/** Reads a model that has been published, so it is known to be sound: nodes and flows of its executable process. */
export async function readModel(bpmn: string): Promise<Model> {
  const model: Model = { nodes: new Map(), flows: new Map() };
  take(model, executableProcesses((await readBpmn(bpmn)).root)[0], null);
  return model;
}

// helpers

function take(model: Model, container: Node | undefined, scope: string | null): void {
  for (const element of listOf(container, 'flowElements')) {
    const id = element.id ?? '';
    if (element.$type === 'bpmn:SequenceFlow') {
      model.flows.set(id, { id, source: idOf(element, 'sourceRef') ?? '', target: idOf(element, 'targetRef') ?? '' });
    } else {
      model.nodes.set(id, node(element, id, scope));
      take(model, element, id);
    }
  }
}

function node(element: Node, id: string, scope: string | null): ModelNode {
  const loop = nodeOf(element, 'loopCharacteristics');
  const [event] = listOf(element, 'eventDefinitions');
  return {
    id,
    type: localName(element),
    name: textOf(element, 'name') ?? '',
    scope,
    attachedTo: idOf(element, 'attachedToRef') ?? null,
    repetition: !loop ? 'once' : loop.isSequential === true ? 'sequential' : 'parallel',
    event: event ? localName(event).replace(/EventDefinition$/, '') : null,
  };
}

function idOf(element: Node, property: string): string | undefined {
  return nodeOf(element, property)?.id;
}
