import type { Mapping } from './graph';
import { extensionOf, listOf, textOf, type Node } from './moddle';
import type { ModelReader } from './reader';
import { isReservedName } from './xml-limits';

/** Elements whose mappings the dialect ignores without a word. */
const WITHOUT_MAPPINGS = new Set(['bpmn:Task', 'bpmn:ManualTask']);

/** Input and output mappings of an element. */
export function readMappings(reader: ModelReader, node: Node): { inputs: Mapping[]; outputs: Mapping[] } {
  const io = extensionOf(node, 'zeebe:IoMapping');
  if (!io || WITHOUT_MAPPINGS.has(node.$type)) return { inputs: [], outputs: [] };
  const read = (property: string): Mapping[] =>
    listOf(io, property).flatMap((mapping) => {
      const target = textOf(mapping, 'target');
      const source = textOf(mapping, 'source');
      if (!target || !isVariablePath(target)) {
        reader.refuse(
          node.id,
          `The mapping target "${target ?? ''}" is no variable name.`,
          'Use letters, digits and _, with dots for nesting.',
        );
        return [];
      }
      if (source === undefined) {
        reader.refuse(node.id, `The mapping to "${target}" has no source.`, 'Give a FEEL expression.');
        return [];
      }
      const expression =
        property === 'outputParameters'
          ? reader.feelOnly(node.id, source, 'source of an output mapping')
          : reader.expression(node.id, source);
      return [{ source: expression, target: target.split('.') }];
    });
  return { inputs: read('inputParameters'), outputs: read('outputParameters') };
}

function isVariablePath(path: string): boolean {
  return path.split('.').every((name) => /^[\p{L}_][\p{L}\p{N}_?'-]*$/u.test(name) && !isReservedName(name));
}
