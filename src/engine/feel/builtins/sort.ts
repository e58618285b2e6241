import type { Evaluation } from '../scope';
import { describeValue } from '../text';
import { EvaluationFailure } from '../errors';
import { FeelError, type FeelFunction, type FeelList, type FeelValue } from '../values';

/** Stable merge sort by a `precedes` function, whatever order that defines. Its failures become an error value. */
export function sortList(list: FeelList, precedes: FeelFunction, evaluation: Evaluation): FeelValue {
  try {
    return mergeSort([...list], (left, right) => {
      evaluation.budget.spend(1);
      const result = precedes.invoke([left, right], evaluation);
      if (typeof result === 'boolean') return result;
      throw new EvaluationFailure(`expected boolean but found '${describeValue(result)}'`);
    });
  } catch (error) {
    if (!(error instanceof EvaluationFailure)) throw error;
    return new FeelError(`fail to sort list by given precedes function: ${error.message}`);
  }
}

// helpers

function mergeSort(items: FeelValue[], precedes: (left: FeelValue, right: FeelValue) => boolean): FeelValue[] {
  if (items.length < 2) return items;
  const middle = items.length >> 1;
  const left = mergeSort(items.slice(0, middle), precedes);
  const right = mergeSort(items.slice(middle), precedes);
  const merged: FeelValue[] = [];
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    merged.push(precedes(right[j]!, left[i]!) ? right[j++]! : left[i++]!);
  }
  return [...merged, ...left.slice(i), ...right.slice(j)];
}
