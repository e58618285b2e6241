import type { Decimal } from '../decimal';
import type { FeelValue } from '../values';

/** The tree of an expression. */
export type Node =
  | { type: 'literal'; value: Exclude<FeelValue, Decimal> }
  | { type: 'number'; value: Decimal }
  /** A temporal literal whose value depends on the day of the evaluation: a time with a named zone. */
  | { type: 'temporal'; form: 'time' | '@'; text: string }
  | { type: 'input' }
  | { type: 'list'; items: readonly Node[] }
  | { type: 'context'; entries: readonly (readonly [string, Node])[] }
  | RangeNode
  | { type: 'input comparison'; operator: '=' | Ordering; operand: Node }
  | { type: 'input in range'; range: RangeNode }
  | { type: 'unary test'; test: Node }
  | { type: 'at least one'; tests: readonly Node[] }
  | { type: 'arithmetic'; operator: '+' | '-' | '*' | '/' | '**'; left: Node; right: Node }
  | { type: 'negation'; operand: Node }
  | { type: 'comparison'; operator: '=' | Ordering; left: Node; right: Node }
  | { type: 'not'; operand: Node }
  | { type: 'and' | 'or'; left: Node; right: Node }
  | { type: 'if'; condition: Node; then: Node; otherwise: Node }
  | { type: 'in'; value: Node; test: Node }
  | { type: 'instance of'; value: Node; typeName: string }
  | { type: 'reference'; names: readonly string[] }
  | { type: 'path'; value: Node; key: string }
  | { type: 'filter'; list: Node; filter: Node }
  | { type: 'for' | 'some' | 'every'; iterators: readonly Iterator[]; body: Node }
  | { type: 'iteration'; start: Node; end: Node }
  | { type: 'call'; name: string; args: Arguments }
  | { type: 'method call'; target: Node; name: string; args: Arguments }
  | { type: 'function'; parameters: readonly string[]; body: Node };

export type Ordering = '<' | '<=' | '>' | '>=';
export type Iterator = readonly [name: string, list: Node];
export type Arguments = { positional: readonly Node[] } | { named: ReadonlyMap<string, Node> };

export interface RangeNode {
  type: 'range';
  start: { value: Node; closed: boolean };
  end: { value: Node; closed: boolean };
}
