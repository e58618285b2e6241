import { compareOrder, isOrdered, isSame } from '../compare';
import { INPUT, INPUT_SYMBOL, type Scope } from '../scope';
import type { Node, Ordering, RangeNode } from '../syntax/ast';
import { kindOf } from '../types';
import { FeelError, FeelRange, isList, type FeelValue } from '../values';
import { checkEquality, combine, compareBy } from './comparisons';
import type { Compile, Run } from './run';

/** `x in test`: the value becomes the input of the test. */
export function compileIn(valueNode: Node, testNode: Node, compile: Compile): Run {
  const value = compile(valueNode);
  const test = compile(testNode);
  return (scope) => {
    const result = value(scope);
    return result instanceof FeelError ? result : test(scope.with(INPUT, result));
  };
}

export function compileInputComparison(operator: '=' | Ordering, operandNode: Node, compile: Compile): Run {
  const operand = compile(operandNode);
  return (scope) => {
    const input = inputOf(scope);
    return input instanceof FeelError ? input : compareBy(operator, input, operand(scope), scope.evaluation);
  };
}

export function compileInputInRange(range: RangeNode, compile: Compile): Run {
  const start = compile(range.start.value);
  const end = compile(range.end.value);
  return (scope) => {
    const { evaluation } = scope;
    const [low, high] = [start(scope), end(scope)];
    const input = inputOf(scope);
    if (input instanceof FeelError) return input;
    if (![input, low, high].every((value) => isOrdered(value) && kindOf(value) === kindOf(input))) {
      const shown = evaluation.describe(inputOf(scope));
      evaluation.warn(
        'NOT_COMPARABLE',
        `Can't compare '${shown}' with '${evaluation.describe(low)}' and '${evaluation.describe(high)}'`,
      );
      return null;
    }
    const fromStart = compareOrder(input, low);
    const toEnd = compareOrder(input, high);
    return (
      (fromStart > 0 || (range.start.closed && fromStart === 0)) && (toEnd < 0 || (range.end.closed && toEnd === 0))
    );
  };
}

/** An expression as a test: true, equal to the input, or a list that holds the input. With `?` its boolean counts. */
export function compileUnaryTest(testNode: Node, compile: Compile): Run {
  const test = compile(testNode);
  return (scope) => {
    const input = inputOf(scope);
    if (input instanceof FeelError) return input;
    const value = test(scope);
    if (value instanceof FeelError && value.fatal) {
      const result = test(scope.with(INPUT_SYMBOL, input));
      return typeof result === 'boolean' ? result : null;
    }
    if (value === true) return true;
    if (isList(value) && holdsItem(value, input, scope)) return true;
    const equal = value instanceof FeelError ? value : checkEquality(input, value, scope.evaluation);
    if (equal === true) return true;
    if (value === false || isList(value)) return false;
    return equal === null ? null : false;
  };
}

export function compileAtLeastOne(testNodes: readonly Node[], compile: Compile): Run {
  const tests = testNodes.map(compile);
  return (scope) =>
    combine(
      'or',
      tests.map((test) => () => test(scope)),
      scope.evaluation,
    );
}

/** A range as a value, only as an argument of a function. */
export function compileRange(range: RangeNode, compile: Compile): Run {
  const start = compile(range.start.value);
  const end = compile(range.end.value);
  return (scope) => {
    const [low, high] = [start(scope), end(scope)];
    if (low instanceof FeelError) return low;
    if (high instanceof FeelError) return high;
    const value = new FeelRange({ value: low, closed: range.start.closed }, { value: high, closed: range.end.closed });
    if (RANGE_KINDS.has(kindOf(low)) && kindOf(low) === kindOf(high)) return value;
    return scope.evaluation.refuse('INVALID_TYPE', `Invalid range definition '${scope.evaluation.describe(value)}'`);
  };
}

const RANGE_KINDS: ReadonlySet<string> = new Set([
  'number',
  'date',
  'zoned time',
  'local time',
  'zoned date-time',
  'local date-time',
  'month duration',
  'day duration',
]);

// helpers

/** The value under test, or null and a warning where nothing is tested. */
function inputOf(scope: Scope): FeelValue {
  const input = scope.variable(INPUT);
  if (input !== undefined && !(input instanceof FeelError && !input.fatal)) return input;
  scope.evaluation.warn('NO_VARIABLE_FOUND', 'No input value found.');
  return null;
}

function holdsItem(list: readonly FeelValue[], input: FeelValue, scope: Scope): boolean {
  return list.some((item) => isSame(item, input, scope.evaluation.budget));
}
