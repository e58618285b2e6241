import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A drawn flow node with the place of its label, if that stands outside. */
export interface DrawnShape {
  id: string;
  type: string;
  name: string;
  box: Box;
  label?: Box;
  /** The expanded sub-process around it; null at the top. */
  within: string | null;
  /** The activity a boundary event sits on. */
  on?: string;
  outgoing: number;
}

export interface DrawnFlow {
  id: string;
  name: string;
  from: string;
  to: string;
  points: Point[];
  label?: Box;
}

/** One sheet as it is drawn: what a reader sees, without what it does. */
export interface Drawing {
  shapes: DrawnShape[];
  flows: DrawnFlow[];
}

interface Element {
  $type: string;
  id: string;
  name?: string;
  $parent?: Element;
  outgoing?: unknown[];
  attachedToRef?: Element;
  sourceRef?: Element;
  targetRef?: Element;
}

interface PlaneElement {
  $type: string;
  bpmnElement: Element;
  bounds?: Box;
  waypoint?: Point[];
  label?: { bounds?: Box };
}

/** A process, or the inside of a sub-process that stands collapsed on another sheet. */
export interface Sheet {
  /** What is drawn: the id of the process or sub-process. */
  of: string;
  drawing: Drawing;
}

/** Reads every sheet of a BPMN file. @throws Error when the file draws none */
export async function readSheets(bpmn: string): Promise<Sheet[]> {
  const { rootElement } = (await new BpmnModdle({ zeebe }).fromXML(bpmn)) as unknown as {
    rootElement: { diagrams?: { plane: { bpmnElement: Element; planeElement?: PlaneElement[] } }[] };
  };
  if (!rootElement.diagrams?.length) throw new Error('Expected a file with a diagram, but found none.');
  return rootElement.diagrams.map(({ plane: { bpmnElement, planeElement } }) => ({
    of: bpmnElement.id,
    drawing: drawingOf(planeElement ?? []),
  }));
}

// helpers

function drawingOf(drawn: readonly PlaneElement[]): Drawing {
  return {
    shapes: drawn.flatMap((one) => (one.$type === 'bpmndi:BPMNShape' && one.bounds ? [shape(one, one.bounds)] : [])),
    flows: drawn.flatMap((one) => (one.$type === 'bpmndi:BPMNEdge' ? [flow(one)] : [])),
  };
}

function shape({ bpmnElement: element, label }: PlaneElement, bounds: Box): DrawnShape {
  const parent = element.$parent;
  return {
    id: element.id,
    type: element.$type.replace('bpmn:', ''),
    name: element.name ?? '',
    box: box(bounds),
    ...(label?.bounds ? { label: box(label.bounds) } : {}),
    within: parent?.$type === 'bpmn:SubProcess' ? parent.id : null,
    ...(element.attachedToRef ? { on: element.attachedToRef.id } : {}),
    outgoing: element.outgoing?.length ?? 0,
  };
}

function flow({ bpmnElement: element, waypoint, label }: PlaneElement): DrawnFlow {
  return {
    id: element.id,
    name: element.name ?? '',
    from: element.sourceRef?.id ?? '',
    to: element.targetRef?.id ?? '',
    points: (waypoint ?? []).map(({ x, y }) => ({ x, y })),
    ...(label?.bounds ? { label: box(label.bounds) } : {}),
  };
}

function box({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}
