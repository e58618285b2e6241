import type { Expression } from '../../engine/model/graph';
import { type Check, warning } from './check';

/**
 * Several conditions that may be true at once, and gateways without a way out when none is. Of several true conditions the
 * last one in the file wins (SEMANTICS 1), which no reader of the diagram expects.
 */
export const exclusiveConditions: Check = ({ elements, flows }) =>
  elements
    .filter(({ type, outgoing }) => type === 'exclusiveGateway' && outgoing.length > 1)
    .flatMap(({ id, outgoing, defaultFlow }) => {
      const conditions = outgoing.flatMap((flow) => flows[flow]?.condition ?? []);
      const found = [];
      if (!defaultFlow) {
        found.push(
          warning(
            'exclusive-conditions',
            id,
            {
              zh: '没有默认出口，条件都不成立时案件会停住。',
              en: 'There is no default: the case stops when no condition is true.',
            },
            { zh: '请将其中一个出口设为默认。', en: 'Make one of the ways out the default.' },
          ),
        );
      }
      if (conditions.length > 1 && !excludeEachOther(conditions)) {
        found.push(
          warning(
            'exclusive-conditions',
            id,
            {
              zh: '有几个条件可能同时成立，此时走文件中最后的一个。',
              en: 'Several conditions may be true at once: then the last one in the file wins.',
            },
            {
              zh: '请改为互相排斥的条件，例如同一变量与不同取值比较。',
              en: 'Make them exclude each other, such as one variable compared with different values.',
            },
          ),
        );
      }
      return found;
    });

// helpers

const COMPARISON = /^\s*([A-Za-z_]\w*)\s*=\s*("[^"]*"|-?\d+(?:\.\d+)?|true|false)\s*$/;
const FLAG = /^\s*(not\()?\s*([A-Za-z_]\w*)\s*\)?\s*$/;

/** Visible at a glance: one variable against different values, or a flag and its opposite. */
function excludeEachOther(conditions: Expression[]): boolean {
  const sources = conditions.map((condition) => (condition.kind === 'feel' ? condition.feel.source : condition.text));
  const compared = sources.map((source) => COMPARISON.exec(source));
  if (compared.every((found) => found !== null)) {
    const names = new Set(compared.map((found) => found[1]));
    return names.size === 1 && new Set(compared.map((found) => found[2])).size === compared.length;
  }
  const flags = sources.map((source) => FLAG.exec(source));
  return (
    sources.length === 2 &&
    flags.every((found) => found !== null) &&
    flags[0]![2] === flags[1]![2] &&
    (flags[0]![1] === undefined) !== (flags[1]![1] === undefined)
  );
}
