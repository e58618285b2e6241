import { Decimal } from '../decimal';
import { EvaluationFailure } from '../errors';
import type { Evaluation } from '../scope';
import type { Node } from '../syntax/ast';
import {
  addDurations,
  difference,
  multiplyDuration,
  negateDuration,
  ofMillis,
  plusDuration,
  toMillis,
} from '../temporal/arithmetic';
import { DayDuration, MonthDuration } from '../temporal/values';
import { isTemporal } from '../types';
import { FeelError, type FeelValue } from '../values';
import type { Compile, Run } from './run';
import { expectNumber, orNull } from './errors-as-values';

type Operator = '+' | '-' | '*' | '/' | '**';

/** Gives undefined where the operator has no meaning for the two values. */
type Operation = (left: FeelValue, right: FeelValue, evaluation: Evaluation) => FeelValue | undefined;

const OPERATIONS: Record<Exclude<Operator, '**'>, Operation> = { '+': add, '-': subtract, '*': multiply, '/': divide };

/** Looking up the offset of a zone takes as long as this many other steps. */
const TEMPORAL_STEPS = 20;
/** A power takes up to sixty multiplications. */
const POWER_STEPS = 30;

export function compileArithmetic(operator: Operator, leftNode: Node, rightNode: Node, compile: Compile): Run {
  const left = compile(leftNode);
  const right = compile(rightNode);
  if (operator === '**') return (scope) => orNull(power(left(scope), right(scope), scope.evaluation));
  const operation = OPERATIONS[operator];
  return (scope) => {
    const { evaluation } = scope;
    const [a, b] = [left(scope), right(scope)];
    if (a instanceof FeelError) return orNull(a);
    if (b instanceof FeelError) return orNull(b);
    const result = operation(a, b, evaluation);
    if (result !== undefined) return result;
    evaluation.warn('INVALID_TYPE', refusal(operator, evaluation.describe(a), evaluation.describe(b)));
    return null;
  };
}

export function compileNegation(operandNode: Node, compile: Compile): Run {
  const operand = compile(operandNode);
  return (scope) => {
    const value = expectNumber(operand(scope), scope.evaluation);
    return value instanceof FeelError ? orNull(value) : value.negate();
  };
}

// helpers

function add(left: FeelValue, right: FeelValue, { budget }: Evaluation): FeelValue | undefined {
  if (isTemporal(left) || isTemporal(right)) budget.spend(TEMPORAL_STEPS);
  if (left instanceof Decimal && right instanceof Decimal) return left.plus(right);
  if (typeof left === 'string' && typeof right === 'string') {
    budget.text(left.length + right.length);
    return left + right;
  }
  if (isDuration(left) && isDuration(right)) return addDurations(left, right);
  if (isTemporal(left) && isDuration(right)) return plusDuration(left, right);
  return isDuration(left) && isTemporal(right) ? plusDuration(right, left) : undefined;
}

function subtract(left: FeelValue, right: FeelValue, { budget }: Evaluation): FeelValue | undefined {
  if (left instanceof Decimal && right instanceof Decimal) return left.minus(right);
  if (!isTemporal(left) || !isTemporal(right)) return undefined;
  budget.spend(TEMPORAL_STEPS);
  if (!isDuration(right)) return difference(left, right);
  return isDuration(left) ? addDurations(left, negateDuration(right)) : plusDuration(left, negateDuration(right));
}

function multiply(left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (left instanceof Decimal && right instanceof Decimal) return left.times(right);
  if (left instanceof Decimal && isDuration(right)) return multiplyDuration(right, left.toInt());
  return isDuration(left) && right instanceof Decimal ? multiplyDuration(left, right.toInt()) : undefined;
}

/** Quotients of durations are whole: months by months, milliseconds by milliseconds; a length wraps beyond 2^31 ms. */
function divide(left: FeelValue, right: FeelValue): FeelValue | undefined {
  if (right instanceof Decimal) {
    if (right.sign() === 0) return undefined;
    if (left instanceof Decimal) return left.dividedBy(right);
    if (left instanceof MonthDuration) return new MonthDuration(Decimal.of(left.months).dividedBy(right).toInt());
    return left instanceof DayDuration ? ofMillis(Decimal.of(toMillis(left)).dividedBy(right).toInt()) : undefined;
  }
  if (left instanceof MonthDuration && right instanceof MonthDuration && right.months !== 0) {
    return Decimal.of(Math.trunc(left.months / right.months));
  }
  if (left instanceof DayDuration && right instanceof DayDuration && (right.seconds !== 0 || right.nano !== 0)) {
    const divisor = toMillis(right);
    if (divisor === 0n) throw new EvaluationFailure('/ by zero');
    return Decimal.of(toMillis(left) / divisor);
  }
  return undefined;
}

/** Whole exponents exactly, others through doubles. */
function power(left: FeelValue, right: FeelValue, evaluation: Evaluation): FeelValue {
  const base = expectNumber(left, evaluation);
  if (base instanceof FeelError) return base;
  const exponent = expectNumber(right, evaluation);
  if (exponent instanceof FeelError) return exponent;
  evaluation.budget.spend(POWER_STEPS);
  return exponent.isWhole() ? base.power(exponent.toInt()) : Decimal.ofDouble(base.toDouble() ** exponent.toDouble());
}

function isDuration(value: FeelValue): value is MonthDuration | DayDuration {
  return value instanceof MonthDuration || value instanceof DayDuration;
}

function refusal(operator: Exclude<Operator, '**'>, left: string, right: string): string {
  switch (operator) {
    case '+':
      return `Can't add '${right}' to '${left}'`;
    case '-':
      return `Can't subtract '${right}' from '${left}'`;
    case '*':
      return `Can't multiply '${left}' by '${right}'`;
    case '/':
      return `Can't divide '${left}' by '${right}'`;
  }
}
