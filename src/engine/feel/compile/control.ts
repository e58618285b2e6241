import { Decimal } from '../decimal';
import type { Scope } from '../scope';
import type { Iterator, Node } from '../syntax/ast';
import { FeelError, isList, type FeelList, type FeelValue } from '../values';
import { combine } from './comparisons';
import type { Compile, Run } from './run';
import { expectBoolean, expectList, expectNumber, orNull } from './errors-as-values';

/** Anything but true takes the else branch; so does a then branch that ends in an error. */
export function compileIf(conditionNode: Node, thenNode: Node, otherwiseNode: Node, compile: Compile): Run {
  const condition = compile(conditionNode);
  const then = compile(thenNode);
  const otherwise = compile(otherwiseNode);
  return (scope) => {
    const value = expectBoolean(condition(scope), scope.evaluation);
    if (value instanceof FeelError && value.fatal) return value;
    const result = value === true ? then(scope) : otherwise(scope);
    return result instanceof FeelError && !result.fatal ? otherwise(scope) : result;
  };
}

/** `for`, `some` and `every` over the product of their lists. The lists do not see each other's variables. */
export function compileIteration(
  type: 'for' | 'some' | 'every',
  iterators: readonly Iterator[],
  bodyNode: Node,
  compile: Compile,
): Run {
  const lists = iterators.map(([name, node]) => [name, compile(node)] as const);
  const body = compile(bodyNode);
  return (scope) => {
    const values = lists.map(([name, run]) => [name, run(scope)] as const);
    // all wrong lists are warned of, the first one decides
    const checked = values.map(([name, value]) => [name, expectList(value, scope.evaluation)] as const);
    for (const [, list] of checked) if (!isList(list)) return orNull(list);
    const scopes = scopesOf(scope, checked as readonly (readonly [string, FeelList])[]);
    return type === 'for'
      ? collect(scopes, body, scope)
      : orNull(combine(type === 'some' ? 'or' : 'and', testsOf(scopes, body), scope.evaluation));
  };
}

/** `3..1` counts down. */
export function compileIterationRange(startNode: Node, endNode: Node, compile: Compile): Run {
  const start = compile(startNode);
  const end = compile(endNode);
  return (scope) => {
    const { evaluation } = scope;
    const [startValue, endValue] = [start(scope), end(scope)];
    const first = expectNumber(startValue, evaluation);
    if (first instanceof FeelError) return first;
    const last = expectNumber(endValue, evaluation);
    if (last instanceof FeelError) return last;
    const up = first.compare(last) < 0;
    const size = last.minus(first).abs().toDouble() + 1;
    evaluation.budget.list(size);
    const step = up ? Decimal.ONE : Decimal.ONE.negate();
    const items: Decimal[] = [];
    for (let item = first; up ? item.compare(last) <= 0 : item.compare(last) >= 0; item = item.plus(step))
      items.push(item);
    return items;
  };
}

// helpers

function* scopesOf(scope: Scope, lists: readonly (readonly [string, FeelList])[]): Generator<Scope> {
  const [head, ...rest] = lists;
  if (!head) return;
  const [name, items] = head;
  for (const item of items) {
    scope.evaluation.budget.spend(1);
    if (rest.length === 0) yield scope.withVariables(new Map([[name, item]]));
    // of two iterators with one name the outer one counts
    else for (const inner of scopesOf(scope, rest)) yield inner.withVariables(new Map([[name, item]]));
  }
}

/** `partial` is the list so far. */
function collect(scopes: Iterable<Scope>, body: Run, { evaluation }: Scope): FeelValue {
  const results: FeelValue[] = [];
  for (const scope of scopes) {
    evaluation.budget.grow(results.length + 1);
    const length = results.length;
    const soFar = () => {
      evaluation.budget.list(length);
      return results.slice(0, length);
    };
    results.push(body(scope.withLazy('partial', soFar)));
  }
  return results;
}

function* testsOf(scopes: Iterable<Scope>, body: Run): Generator<() => FeelValue> {
  for (const scope of scopes) yield () => body(scope);
}
