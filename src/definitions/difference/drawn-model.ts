import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { executableProcesses, listOf, type Node, nodeOf } from '../../engine/model/moddle';

/** A model as it is compared: what is in the process, where it stands in the picture, and its text in one spelling. */
export interface DrawnModel {
  process: Node;
  /** Flow elements and sequence flows by id, in file order. */
  nodes: ReadonlyMap<string, Node>;
  /** Id of the scope around each node. */
  scopes: ReadonlyMap<string, string>;
  /** Bounds or way points by element id, as text. */
  places: ReadonlyMap<string, string>;
  text: string;
}

/** Reads a stored model; it was readable when it was stored. */
export async function readDrawnModel(bpmn: string): Promise<DrawnModel> {
  const moddle = new BpmnModdle({ zeebe: zeebe as never });
  const { rootElement } = await moddle.fromXML(bpmn);
  const root = rootElement as unknown as Node;
  const process = executableProcesses(root)[0]!;
  const nodes = new Map<string, Node>();
  const scopes = new Map<string, string>();
  const collect = (scope: Node): void => {
    for (const node of listOf(scope, 'flowElements')) {
      if (!node.id) continue;
      nodes.set(node.id, node);
      scopes.set(node.id, scope.id ?? '');
      collect(node);
    }
  };
  collect(process);
  const { xml } = await moddle.toXML(rootElement, { format: true });
  return { process, nodes, scopes, places: placesOf(root), text: xml };
}

/** What a reader calls a node: its label, for a flow where it leads, else its id. */
export function titleOf({ nodes, process }: DrawnModel, id: string): string {
  const node = nodes.get(id) ?? (process.id === id ? process : undefined);
  const name = typeof node?.name === 'string' ? node.name.trim() : '';
  if (node?.$type === 'bpmn:SequenceFlow') {
    const end = (property: string): string => plainTitle(nodeOf(node, property));
    return `${end('sourceRef')} → ${end('targetRef')}${name === '' ? '' : `（${name}）`}`;
  }
  return name === '' ? id : name;
}

// helpers

function plainTitle(node: Node | undefined): string {
  const name = typeof node?.name === 'string' ? node.name.trim() : '';
  return name === '' ? (node?.id ?? '?') : name;
}

function placesOf(root: Node): Map<string, string> {
  const planes = listOf(root, 'diagrams').flatMap((diagram) => nodeOf(diagram, 'plane') ?? []);
  const places = planes.flatMap((plane) =>
    listOf(plane, 'planeElement').flatMap((element): [string, string][] => {
      const id = nodeOf(element, 'bpmnElement')?.id;
      if (id === undefined) return [];
      const bounds = nodeOf(element, 'bounds');
      const box = bounds ? [bounds.x, bounds.y, bounds.width, bounds.height].join(' ') : '';
      const points = listOf(element, 'waypoint').map(({ x, y }) => `${x as number},${y as number}`);
      return [[id, [box, ...points].join(' ').trim()]];
    }),
  );
  return new Map(places);
}
