import type { OutlineEntry } from '../api/definition-types';
import type { L } from '../i18n/locale';
import type { DiagramElement, ModdleElement } from './model';

/** How the page names what the diagram names in Chinese only, and who does a step. */
export interface OutlineWords {
  nameOf: (element: ModdleElement) => L;
  who: (task: ModdleElement) => L | null;
}

/**
 * The diagram as text, in the order in which a reader meets the steps from the start: alternatives beside each other, what a
 * boundary event leads to after its step, unreachable steps at the end.
 */
export function outlineOf(root: DiagramElement, words: OutlineWords): OutlineEntry[] {
  return entriesOf(flowNodes(root.businessObject), words);
}

// helpers

function flowNodes(container: ModdleElement): ModdleElement[] {
  const elements = container.get<ModdleElement[] | undefined>('flowElements') ?? [];
  return elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow' && !$type.startsWith('bpmn:Data'));
}

function entriesOf(nodes: ModdleElement[], words: OutlineWords): OutlineEntry[] {
  return inReadingOrder(nodes).map((node) => ({
    elementId: node.id ?? '',
    name: words.nameOf(node),
    kind: kindOf(node),
    who: words.who(node),
    children: entriesOf(isContainer(node) ? flowNodes(node) : [], words),
    next: waysOn(node, nodes, words),
  }));
}

function waysOn(node: ModdleElement, nodes: readonly ModdleElement[], { nameOf }: OutlineWords): OutlineEntry['next'] {
  const way = (to: ModdleElement, via: string | null) => ({ elementId: to.id ?? '', name: nameOf(to), via });
  const flows = (node.get<ModdleElement[] | undefined>('outgoing') ?? []).map((flow) =>
    way(flow.targetRef as ModdleElement, flow.name ?? null),
  );
  const meanwhile = nodes.filter(({ attachedToRef }) => attachedToRef === node).map((event) => way(event, null));
  return [...flows, ...meanwhile];
}

function isContainer({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:SubProcess' || $type === 'bpmn:Transaction';
}

function kindOf({ $type }: ModdleElement): string {
  const name = $type.slice($type.indexOf(':') + 1);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Breadth first from the start events. */
function inReadingOrder(nodes: ModdleElement[]): ModdleElement[] {
  const waiting = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  const ordered = new Set<ModdleElement>();
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    if (ordered.has(node) || !nodes.includes(node)) continue;
    ordered.add(node);
    const flows = node.get<ModdleElement[] | undefined>('outgoing') ?? [];
    waiting.push(...flows.map(({ targetRef }) => targetRef as ModdleElement));
    waiting.push(...nodes.filter(({ attachedToRef }) => attachedToRef === node));
  }
  return [...ordered, ...nodes.filter((node) => !ordered.has(node))];
}
