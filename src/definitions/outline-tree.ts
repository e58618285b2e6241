import { listOf, type Node, nodeOf, readBpmn, textOf } from '../engine/model/moddle';
import type { LocalText } from '../platform/errors/domain-error';
import type { Outline, OutlineNode } from './outline';
import { readOutline } from './outline';

export interface OutlineWay {
  elementId: string;
  name: LocalText;
  via: string | null;
}

/** The diagram as a list that can be read from top to bottom: what, who, which ways on; what is inside stands inside. */
export interface OutlineElement {
  elementId: string;
  name: LocalText;
  kind: string;
  who: LocalText | null;
  children: OutlineElement[];
  next: OutlineWay[];
}

/** What the drawing alone does not say in words. */
export interface OutlineNames {
  /** English names by element id. */
  names: Record<string, string>;
  who: (node: OutlineNode) => LocalText | null;
}

/** Reads a drawing into its outline. @throws Error when it cannot be read; see `readModelText` */
export async function outlineTree(bpmn: string, words: OutlineNames): Promise<OutlineElement[]> {
  const outline = await readOutline(bpmn);
  const flows = await flowLabels(bpmn);
  return inside(null, outline, words, flows);
}

// helpers

function inside(
  scope: string | null,
  outline: Outline,
  words: OutlineNames,
  flows: ReadonlyMap<string, string>,
): OutlineElement[] {
  const name = ({ id, name: zh }: OutlineNode): LocalText => ({
    zh: zh || id,
    en: Object.hasOwn(words.names, id) ? words.names[id]! : zh || id,
  });
  const byId = new Map(outline.nodes.map((node) => [node.id, node]));
  return outline.nodes
    .filter((node) => node.scope === scope)
    .map((node) => ({
      elementId: node.id,
      name: name(node),
      kind: node.type,
      who: words.who(node),
      children: inside(node.id, outline, words, flows),
      next: node.next.flatMap((id) => {
        const following = byId.get(id);
        // What is inside is shown inside, not as a way on.
        if (!following || following.scope === node.id) return [];
        return [{ elementId: id, name: name(following), via: flows.get(`${node.id} ${id}`) ?? null }];
      }),
    }));
}

/** The words on sequence flows, by source and target. */
async function flowLabels(bpmn: string): Promise<Map<string, string>> {
  const { root } = await readBpmn(bpmn);
  const labels = new Map<string, string>();
  const visit = (node: Node): void => {
    for (const element of listOf(node, 'flowElements')) {
      const name = element.$type === 'bpmn:SequenceFlow' ? textOf(element, 'name') : undefined;
      const key = `${nodeOf(element, 'sourceRef')?.id} ${nodeOf(element, 'targetRef')?.id}`;
      if (name) labels.set(key, labels.has(key) ? `${labels.get(key)} / ${name}` : name);
      visit(element);
    }
  };
  listOf(root, 'rootElements').forEach(visit);
  return labels;
}
