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
          'Use a to z, digits and _, with dots for nesting, and no word of FEEL.',
        );
        return [];
      }
      if (!source && property === 'outputParameters') {
        reader.refuse(node.id, `The mapping to "${target}" has no source.`, 'Give a FEEL expression.');
        return [];
      }
      const expression =
        property === 'outputParameters'
          ? reader.feelOnly(node.id, source ?? '', 'source of an output mapping')
          : reader.expression(node.id, source || '=null');
      return [{ source: expression, target: target.split('.') }];
    });
  return { inputs: read('inputParameters'), outputs: read('outputParameters') };
}

/** Words that FEEL keeps for itself. */
const FEEL_WORDS = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'];

function isVariablePath(path: string): boolean {
  if (FEEL_WORDS.includes(path)) return false;
  return path.split('.').every((name) => /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(name) && !isReservedName(name));
}
