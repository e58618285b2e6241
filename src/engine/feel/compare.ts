import { Decimal } from './decimal';
import { EvaluationFailure } from './errors';
import type { Budget } from './limits';
import { compareTemporals, equalTemporals } from './temporal/compare';
import { describeValue } from './text';
import { isTemporal, kindOf } from './types';
import { FeelContext, FeelError, FeelRange, isList, type FeelList, type FeelValue } from './values';

/** `=`: true, false, or an error for values of different kinds. Null equals only null. */
export function compareEquality(left: FeelValue, right: FeelValue, budget: Budget): boolean | FeelError {
  budget.spend(1);
  if (left === null || right === null) return asNull(left) === asNull(right);
  if (typeof left !== 'object' || typeof right !== 'object') {
    return typeof left === typeof right ? left === right : notComparable(left, right);
  }
  if (left instanceof Decimal && right instanceof Decimal) return left.compare(right) === 0;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => isEqual(item, right[index]!, budget));
  }
  if (left instanceof FeelContext && right instanceof FeelContext)
    return equalEntries(left, right, (a, b) => isEqual(a, b, budget));
  if (isTemporal(left) && isTemporal(right) && kindOf(left) === kindOf(right)) return equalTemporals(left, right);
  return notComparable(left, right);
}

/** Equality that treats values of different kinds as different. */
export function isEqual(left: FeelValue, right: FeelValue, budget: Budget): boolean {
  return compareEquality(left, right, budget) === true;
}

/** Equality of `list contains`, of `in` over a list and of range ends: contexts are not compared by content. */
export function isSame(left: FeelValue, right: FeelValue, budget: Budget): boolean {
  budget.spend(1);
  if (left === right) return true;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => isSame(item, right[index]!, budget));
  }
  if (left instanceof FeelContext && right instanceof FeelContext) {
    return left.comparable && right.comparable && equalEntries(left, right, (a, b) => isSame(a, b, budget));
  }
  if (left instanceof FeelRange && right instanceof FeelRange) {
    return [left.start, left.end].every((end, index) => {
      const other = [right.start, right.end][index]!;
      return end.closed === other.closed && isSame(end.value, other.value, budget);
    });
  }
  return !(left instanceof FeelContext) && left !== null && right !== null && isEqual(left, right, budget);
}

/** Whether values of this kind have an order. Lists pass when their items do, though two lists cannot be ordered. */
export function isOrdered(value: FeelValue): boolean {
  if (isList(value)) {
    const [head] = value;
    return head !== undefined && isOrdered(head) && value.every((item) => kindOf(item) === kindOf(head));
  }
  return typeof value === 'string' || value instanceof Decimal || isTemporal(value);
}

/** Order of two values of one ordered kind; anything else fails the evaluation. */
export function compareOrder(left: FeelValue, right: FeelValue): number {
  if (left instanceof Decimal && right instanceof Decimal) return left.compare(right);
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (isTemporal(left) && isTemporal(right) && kindOf(left) === kindOf(right)) return compareTemporals(left, right);
  throw new EvaluationFailure(`${describeValue(left)} can not be compared to ${describeValue(right)}`);
}

/** The items without repeats, first ones kept. */
export function distinctValues(list: FeelList, budget: Budget): FeelValue[] {
  const seen = new Set<string>();
  const kept: FeelValue[] = [];
  const others: FeelValue[] = [];
  for (const item of list) {
    const key = simpleKey(item);
    const known = key === undefined ? others.some((other) => isEqual(other, item, budget)) : seen.has(key);
    if (known) continue;
    kept.push(item);
    if (key === undefined) others.push(item);
    else seen.add(key);
  }
  return kept;
}

// helpers

function asNull(value: FeelValue): FeelValue {
  return value instanceof FeelError && !value.fatal ? null : value;
}

function notComparable(left: FeelValue, right: FeelValue): FeelError {
  return new FeelError(`Can't compare '${describeValue(left)}' with '${describeValue(right)}'`);
}

function equalEntries(left: FeelContext, right: FeelContext, equal: (a: FeelValue, b: FeelValue) => boolean): boolean {
  if (left.entries.size !== right.entries.size) return false;
  return [...left.entries].every(([key, value]) => right.entries.has(key) && equal(value, right.entries.get(key)!));
}

/** One text per equal value, for kinds where that is cheap. */
function simpleKey(value: FeelValue): string | undefined {
  if (value === null || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? `"${value}` : undefined;
}
