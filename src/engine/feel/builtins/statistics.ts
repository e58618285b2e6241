import { compareOrder, isOrdered } from '../compare';
import { Decimal } from '../decimal';
import { EvaluationFailure } from '../errors';
import { describeValue } from '../text';
import { FeelError, isList, type FeelList, type FeelValue } from '../values';
import { variadic, type Group, type Signature } from './define';

/** Of an empty list all of these are null, except `mode`. */
export const statisticFunctions: Group = {
  min: [extreme((order) => order <= 0)],
  max: [extreme((order) => order >= 0)],
  sum: [ofNumbers(sum)],
  product: [ofNumbers((numbers) => numbers.reduce((product, number) => product.times(number), Decimal.ONE))],
  mean: [ofNumbers(mean)],
  median: [
    ofNumbers((numbers) => {
      const sorted = sortNumbers(numbers);
      const middle = sorted.length >> 1;
      if (sorted.length % 2 === 1) return sorted[middle]!;
      return sorted[middle - 1]!.plus(sorted[middle]!).dividedBy(Decimal.of(2));
    }),
  ],
  stddev: [
    ofNumbers((numbers) => {
      const average = mean(numbers);
      const squares = numbers.reduce((total, number) => total.plus(number.minus(average).power(2)), Decimal.ZERO);
      if (numbers.length === 1) throw new EvaluationFailure('Division undefined');
      return Decimal.ofDouble(Math.sqrt(squares.dividedBy(Decimal.of(numbers.length - 1)).toDouble()));
    }),
  ],
  mode: [ofNumbers(mostFrequent, [])],
};

// helpers

function ofNumbers(body: (numbers: readonly Decimal[]) => FeelValue, ofNone: FeelValue = null): Signature {
  return variadic(['list'], ([list], { budget }) => {
    if (!isList(list!)) return undefined;
    if (list.length === 0) return ofNone;
    budget.spend(list.length);
    const other = list.find((item) => !(item instanceof Decimal));
    if (other !== undefined) return new FeelError(`expected number but found '${describeValue(other)}'`);
    return body(list as readonly Decimal[]);
  });
}

/** The first of the items that no other one beats. */
function extreme(keeps: (order: number) => boolean): Signature {
  return variadic(['list'], ([list], { budget }) => {
    if (!isList(list!)) return undefined;
    if (list.length === 0) return null;
    budget.spend(list.length);
    if (!isOrdered(list)) return new FeelError(`${describeValue(list)} is not comparable`);
    return list.reduce((best, item) => (keeps(compareOrder(best, item)) ? best : item));
  });
}

function sum(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((total, number) => total.plus(number), Decimal.ZERO);
}

function mean(numbers: readonly Decimal[]): Decimal {
  return sum(numbers).dividedBy(Decimal.of(numbers.length));
}

function sortNumbers(numbers: readonly Decimal[]): Decimal[] {
  return [...numbers].sort((a, b) => a.compare(b));
}

function mostFrequent(numbers: readonly Decimal[]): FeelList {
  const groups: { number: Decimal; count: number }[] = [];
  for (const number of sortNumbers(numbers)) {
    const last = groups.at(-1);
    if (last?.number.compare(number) === 0) last.count++;
    else groups.push({ number, count: 1 });
  }
  const most = Math.max(...groups.map(({ count }) => count));
  return groups.filter(({ count }) => count === most).map(({ number }) => number);
}
