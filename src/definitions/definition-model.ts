import { BpmnModdle } from 'bpmn-moddle';

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

interface Element {
  $type: string;
  id: string;
  name?: string;
  isExecutable?: boolean;
  rootElements?: Element[];
  flowElements?: Element[];
  attachedToRef?: Element;
  sourceRef?: Element;
  targetRef?: Element;
  loopCharacteristics?: { isSequential?: boolean };
  eventDefinitions?: { $type: string }[];
}

/** Reads a model that has been published, so it is known to be sound: nodes and flows of its executable process. */
export async function readModel(bpmn: string): Promise<Model> {
  const { rootElement } = (await new BpmnModdle().fromXML(bpmn)) as unknown as { rootElement: Element };
  const process = rootElement.rootElements?.find((element) => element.$type === 'bpmn:Process' && element.isExecutable);
  const model: Model = { nodes: new Map(), flows: new Map() };
  if (process) take(model, process, null);
  return model;
}

// helpers

function take(model: Model, container: Element, scope: string | null): void {
  for (const element of container.flowElements ?? []) {
    if (element.$type === 'bpmn:SequenceFlow') {
      const { id, sourceRef, targetRef } = element;
      model.flows.set(id, { id, source: sourceRef?.id ?? '', target: targetRef?.id ?? '' });
    } else {
      model.nodes.set(element.id, node(element, scope));
      take(model, element, element.id);
    }
  }
}

function node(element: Element, scope: string | null): ModelNode {
  const loop = element.loopCharacteristics;
  const [event] = element.eventDefinitions ?? [];
  return {
    id: element.id,
    type: localName(element.$type),
    name: element.name ?? '',
    scope,
    attachedTo: element.attachedToRef?.id ?? null,
    repetition: !loop ? 'once' : loop.isSequential ? 'sequential' : 'parallel',
    event: event ? localName(event.$type).replace(/EventDefinition$/, '') : null,
  };
}

function localName(type: string): string {
  const name = type.slice(type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
