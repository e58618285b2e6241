import type { LocalText } from '../platform/errors/domain-error';
import type { OutlineNode } from './outline';

/** What of a version its names stand in: Chinese on the diagram, English in the settings. */
interface Named {
  outline: { nodes: OutlineNode[] };
  names: Record<string, string>;
  instructions: Record<string, string>;
}

/** Outcome of a case whose instance was ended by hand instead of reaching an end event. */
export const TERMINATED = 'terminated';
const TERMINATED_NAME: LocalText = { zh: '程序终止', en: 'Terminated' };

/** The name of a step or ending in both languages; without a translation the Chinese one stands for both. */
export function elementName(definition: Named, elementId: string): LocalText {
  if (elementId === TERMINATED) return TERMINATED_NAME;
  const zh = definition.outline.nodes.find(({ id }) => id === elementId)?.name || elementId;
  return { zh, en: definition.names[elementId] ?? zh };
}

/** What is to be done at a step, as documented on the diagram; undefined when it is not. */
export function elementInstructions(definition: Named, elementId: string): LocalText | undefined {
  const zh = definition.outline.nodes.find(({ id }) => id === elementId)?.documentation;
  return zh ? { zh, en: definition.instructions[elementId] ?? zh } : undefined;
}
