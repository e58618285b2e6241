import { distinctValues, isEqual, isSame } from '../compare';
import { Decimal } from '../decimal';
import type { Evaluation } from '../scope';
import { describeValue } from '../text';
import { FeelError, FeelFunction, isList, type FeelList, type FeelValue } from '../values';
import { signature, variadic, type Body, type Group, type Signature } from './define';
import { sortList } from './sort';

export const listFunctions: Group = {
  'list contains': [
    signature(['list', 'element'], ([list, element], { budget }) => {
      if (!isList(list!)) return undefined;
      return list.some((item) => isSame(item, element!, budget));
    }),
  ],
  count: [ofList((list) => Decimal.of(list.length))],
  'is empty': [ofList((list) => list.length === 0)],
  reverse: [ofList((list) => [...list].reverse())],
  flatten: [ofList((list, { budget }) => flatten(list, budget))],
  'distinct values': [ofList((list, { budget }) => distinctValues(list, budget))],
  'duplicate values': [ofList(duplicates)],
  and: [
    variadic(
      ['list'],
      whenList((list) => conjunction(list, false)),
    ),
  ],
  all: [
    variadic(
      ['list'],
      whenList((list) => conjunction(list, false)),
    ),
  ],
  or: [
    variadic(
      ['list'],
      whenList((list) => conjunction(list, true)),
    ),
  ],
  any: [
    variadic(
      ['list'],
      whenList((list) => conjunction(list, true)),
    ),
  ],
  append: [
    variadic(['list', 'items'], ([list, items], { budget }) =>
      isList(list!) && isList(items!) ? joined([list, items], budget) : undefined,
    ),
  ],
  concatenate: [
    variadic(
      ['lists'],
      whenList((lists, { budget }) => joined(lists, budget)),
    ),
  ],
  union: [
    variadic(
      ['lists'],
      whenList((lists, { budget }) => distinctValues(joined(lists, budget), budget)),
    ),
  ],
  'insert before': [
    at(['list', 'position', 'newItem'], 'position', (list, place, [, , item]) => [
      ...take(list, indexIn(list, place)),
      item!,
      ...drop(list, indexIn(list, place)),
    ]),
  ],
  remove: [
    at(['list', 'position'], 'position', (list, place) => [
      ...take(list, indexIn(list, place)),
      ...drop(list, indexIn(list, place + 1)),
    ]),
  ],
  sublist: [
    at(['list', 'start'], 'start position', (list, start) => slice(list, indexIn(list, start), list.length)),
    signature(['list', 'start', 'length'], ([list, start, length]) => {
      if (!isList(list!) || !(start instanceof Decimal) || !(length instanceof Decimal)) return undefined;
      if (start.sign() === 0) return zeroPosition('start position');
      const from = indexIn(list, start.toInt());
      return slice(list, from, from + length.toInt());
    }),
  ],
  'index of': [
    signature(['list', 'match'], ([list, match], { budget }) => {
      if (!isList(list!)) return undefined;
      return list.flatMap((item, index) => (isEqual(item, match!, budget) ? [Decimal.of(index + 1)] : []));
    }),
  ],
  partition: [
    signature(['list', 'size'], ([list, size], { budget }) => {
      if (!isList(list!) || !(size instanceof Decimal)) return undefined;
      const length = size.toInt();
      if (length <= 0) return new FeelError(`'size' should be greater than zero but was '${size}'`);
      budget.list(list.length);
      const parts: FeelList[] = [];
      for (let start = 0; start < list.length; start += length) parts.push(list.slice(start, start + length));
      return parts;
    }),
  ],
  sort: [
    signature(['list', 'precedes'], ([list, precedes], evaluation) => {
      if (!isList(list!) || !(precedes instanceof FeelFunction)) return undefined;
      const { length } = precedes.parameters;
      if (length !== 2) return new FeelError(`expect boolean function with 2 arguments, but found '${length}'`);
      return sortList(list, precedes, evaluation);
    }),
  ],
  'string join': [
    signature(['list'], ([list], evaluation) => join(list!, '', '', '', evaluation)),
    signature(['list', 'delimiter'], ([list, delimiter], evaluation) => {
      const between = textOrNull(delimiter!);
      return between === undefined ? undefined : join(list!, between, '', '', evaluation);
    }),
    signature(['list', 'delimiter', 'prefix', 'suffix'], ([list, delimiter, prefix, suffix], evaluation) => {
      const between = textOrNull(delimiter!);
      const bothTexts = typeof prefix === 'string' && typeof suffix === 'string';
      if (between === undefined || (!bothTexts && (prefix !== null || suffix !== null))) return undefined;
      return join(list!, between, (prefix ?? '') as string, (suffix ?? '') as string, evaluation);
    }),
  ],
};

// helpers

type ListBody = (list: FeelList, evaluation: Evaluation) => FeelValue | undefined;

function ofList(body: ListBody): Signature {
  return signature(['list'], whenList(body));
}

function whenList(body: ListBody): Body {
  return ([list], evaluation) => {
    if (!isList(list!)) return undefined;
    evaluation.budget.spend(list.length);
    return body(list, evaluation);
  };
}

/** A function of a list and a place in it, which must not be 0. */
function at(
  parameters: string[],
  noun: string,
  body: (list: FeelList, place: number, args: readonly FeelValue[]) => FeelValue,
): Signature {
  return signature(parameters, (args, { budget }) => {
    const [list, place] = args;
    if (!isList(list!) || !(place instanceof Decimal)) return undefined;
    if (place.sign() === 0) return zeroPosition(noun);
    budget.list(list.length + 1);
    return body(list, place.toInt(), args);
  });
}

function zeroPosition(noun: string): FeelError {
  return new FeelError(`${noun} must be a non-zero number`);
}

/** From 1, negative from the end, to an index from 0. */
function indexIn(list: FeelList, place: number): number {
  return place > 0 ? place - 1 : list.length + place;
}

function take(list: FeelList, count: number): FeelList {
  return list.slice(0, Math.max(count, 0));
}

function drop(list: FeelList, count: number): FeelList {
  return list.slice(Math.max(count, 0));
}

/** From and until, both cut to the list. */
function slice(list: FeelList, from: number, until: number): FeelList {
  return list.slice(Math.max(from, 0), Math.max(until, 0));
}

function joined(lists: FeelList, budget: Evaluation['budget']): FeelValue[] {
  budget.list(lists.reduce((sum, one) => sum + (isList(one) ? one.length : 1), 0));
  return lists.flatMap((one) => (isList(one) ? one : [one]));
}

function flatten(list: FeelList, budget: Evaluation['budget'], into: FeelValue[] = []): FeelValue[] {
  for (const item of list) {
    if (isList(item)) flatten(item, budget, into);
    else into.push(item);
    budget.grow(into.length);
  }
  return into;
}

function duplicates(list: FeelList, { budget }: Evaluation): FeelList {
  const distinct = distinctValues(list, budget);
  if (distinct.length === list.length) return [];
  return distinct.filter((item) => list.filter((other) => isEqual(other, item, budget)).length > 1);
}

/** Three-valued; `decisive` is the value that settles the result. */
function conjunction(list: FeelList, decisive: boolean): FeelValue {
  if (list.includes(decisive)) return decisive;
  return list.every((item) => item === !decisive) ? !decisive : null;
}

function textOrNull(value: FeelValue): string | undefined {
  return value === null ? '' : typeof value === 'string' ? value : undefined;
}

function join(
  list: FeelValue,
  between: string,
  prefix: string,
  suffix: string,
  { budget }: Evaluation,
): FeelValue | undefined {
  if (!isList(list)) return undefined;
  const texts = list.filter((item) => item !== null);
  if (!texts.every((item) => typeof item === 'string')) {
    return new FeelError(`expected a list of strings but found '${describeValue(list)}'`);
  }
  budget.text(texts.reduce((sum, text) => sum + text.length + between.length, prefix.length + suffix.length));
  return prefix + texts.join(between) + suffix;
}
