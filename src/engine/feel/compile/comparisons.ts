import { compareEquality, compareOrder, isOrdered } from '../compare';
import type { Evaluation } from '../scope';
import type { Node, Ordering } from '../syntax/ast';
import { kindOf, typeNameOf } from '../types';
import { FeelError, type FeelValue } from '../values';
import type { Compile, Run } from './run';
import { expectBoolean, orNull } from './errors-as-values';

export function compileComparison(operator: '=' | Ordering, leftNode: Node, rightNode: Node, compile: Compile): Run {
  const left = compile(leftNode);
  const right = compile(rightNode);
  return (scope) => compareBy(operator, left(scope), right(scope), scope.evaluation);
}

/** The result of a comparison: a boolean, or null and a warning; an error passes. */
export function compareBy(
  operator: '=' | Ordering,
  left: FeelValue,
  right: FeelValue,
  evaluation: Evaluation,
): FeelValue {
  if (left instanceof FeelError) return left;
  if (right instanceof FeelError) return right;
  if (operator === '=') return checkEquality(left, right, evaluation);
  if (!isOrdered(left) || !isOrdered(right) || kindOf(left) !== kindOf(right)) {
    evaluation.warn(
      'NOT_COMPARABLE',
      `Can't compare '${evaluation.describe(left)}' with '${evaluation.describe(right)}'`,
    );
    return null;
  }
  return holds(operator, compareOrder(left, right));
}

export function checkEquality(left: FeelValue, right: FeelValue, evaluation: Evaluation): FeelValue {
  const result = compareEquality(left, right, evaluation.budget);
  if (typeof result === 'boolean') return result;
  evaluation.warn(
    'NOT_COMPARABLE',
    `Can't compare '${evaluation.describe(left)}' with '${evaluation.describe(right)}'`,
  );
  return null;
}

/** Three-valued: anything but a boolean counts as null. Stops as soon as the result is sure. */
export function compileLogical(type: 'and' | 'or', leftNode: Node, rightNode: Node, compile: Compile): Run {
  const operands = [compile(leftNode), compile(rightNode)];
  return (scope) =>
    combine(
      type,
      operands.map((operand) => () => operand(scope)),
      scope.evaluation,
    );
}

/** Joins tests by `and` or `or`, in order; a fatal error stops it. */
export function combine(type: 'and' | 'or', tests: Iterable<() => FeelValue>, evaluation: Evaluation): FeelValue {
  const decisive = type === 'or';
  let result: FeelValue = !decisive;
  for (const test of tests) {
    const value = test();
    if (value === decisive) return decisive;
    if (value instanceof FeelError && value.fatal) return value;
    // a null seen before is kept silently; the first one warns
    if (result !== null) result = orNull(expectBoolean(value, evaluation));
  }
  return result;
}

export function compileNot(operandNode: Node, compile: Compile): Run {
  const operand = compile(operandNode);
  return (scope) => {
    const value = expectBoolean(operand(scope), scope.evaluation);
    return value instanceof FeelError ? orNull(value) : !value;
  };
}

export function compileInstanceOf(valueNode: Node, typeName: string, compile: Compile): Run {
  const value = compile(valueNode);
  return (scope) => {
    const result = value(scope);
    if (result instanceof FeelError) return result;
    if (typeName === 'Any') return result !== null;
    return (TYPE_ALIASES.get(typeName) ?? typeName) === typeNameOf(result);
  };
}

const TYPE_ALIASES = new Map([
  ['date time', 'date and time'],
  ['year-month-duration', 'years and months duration'],
  ['day-time-duration', 'days and time duration'],
]);

// helpers

function holds(operator: Ordering, order: number): boolean {
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}
