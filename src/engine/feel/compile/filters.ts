import { Decimal } from '../decimal';
import type { Scope } from '../scope';
import type { Node } from '../syntax/ast';
import { FeelContext, FeelError, type FeelList, type FeelValue } from '../values';
import type { Compile, Run } from './run';
import { asPlainError, expectList, orNull } from './errors-as-values';

/**
 * `list[filter]`: a number takes the item at that place, a boolean keeps items. A filter that is no comparison and no call
 * is tried once without an item, to see whether it is a number; names it lacks there are warned of.
 */
export function compileFilter(listNode: Node, filterNode: Node, compile: Compile): Run {
  const list = compile(listNode);
  const filter = compile(filterNode);
  const index = literalIndex(filterNode);
  const perItem = ['comparison', 'call', 'method call'].includes(filterNode.type);
  return (scope) => {
    const items = expectList(list(scope), scope.evaluation);
    if (items instanceof FeelError) return orNull(items);
    if (index) return itemAt(items, index);
    if (!perItem) {
      const value = filter(scope);
      if (value instanceof Decimal) return itemAt(items, value);
    }
    return orNull(filterItems(items, (item) => filter(itemScope(scope, item)), scope));
  };
}

// helpers

function literalIndex(node: Node): Decimal | undefined {
  if (node.type === 'number') return node.value;
  return node.type === 'negation' && node.operand.type === 'number' ? node.operand.value.negate() : undefined;
}

/** From 1; negative from the end; fractions are cut; null where there is none. */
function itemAt(items: FeelList, index: Decimal): FeelValue {
  const place = index.sign() > 0 ? index.minus(Decimal.ONE) : Decimal.of(items.length).plus(index);
  if (place.sign() < 0 || place.compare(Decimal.of(items.length)) >= 0) return null;
  return items[place.toInt()]!;
}

/** The first item's result decides: a number is an index for the whole list. */
function filterItems(items: FeelList, test: (item: FeelValue) => FeelValue, scope: Scope): FeelValue {
  const [head, ...tail] = items;
  if (head === undefined) return [];
  const first = test(head);
  if (first instanceof FeelError) return first;
  if (first instanceof Decimal) return itemAt(items, first);
  const kept: FeelValue[] = first === true ? [head] : [];
  for (const item of tail) {
    scope.evaluation.budget.spend(1);
    const result = test(item);
    if (result instanceof FeelError) return asPlainError(result);
    // the reference marks dropped items by this text, so an item of this text is dropped too
    if (result === true && item !== '_') kept.push(item);
  }
  return kept;
}

/** The item as `item`; entries of a context by their names too, hiding names outside. */
function itemScope(scope: Scope, item: FeelValue): Scope {
  const inner = scope.with('item', item);
  return item instanceof FeelContext ? inner.withContext(item) : inner;
}
