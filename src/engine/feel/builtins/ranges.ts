import { compareOrder } from '../compare';
import { Decimal } from '../decimal';
import { EvaluationFailure } from '../errors';
import { equalTemporals } from '../temporal/compare';
import { describeValue } from '../text';
import { isTemporal, kindOf } from '../types';
import { FeelRange, type FeelValue } from '../values';
import { signature, type Group, type Signature } from './define';

type RangeTest = (left: FeelRange, right: FeelRange) => boolean;
type PointInRange = (point: FeelValue, range: FeelRange) => boolean;

/** What a function does for each mix of points and ranges; absent mixes are illegal. */
interface Tests {
  points?: (left: FeelValue, right: FeelValue) => boolean;
  pointFirst?: PointInRange;
  rangeFirst?: PointInRange;
  ranges?: RangeTest;
}

const POINTS = ['point1', 'point2'];
const POINT_RANGE = ['point', 'range'];
const RANGE_POINT = ['range', 'point'];
const RANGES = ['range1', 'range2'];
const ALL = [POINTS, POINT_RANGE, RANGE_POINT, RANGES];

/** Allen's relations, as DMN lists them. */
export const rangeFunctions: Group = {
  before: relation(ALL, {
    points: (a, b) => less(a, b),
    pointFirst: (point, { start }) => less(point, start.value) || (same(point, start.value) && !start.closed),
    rangeFirst: (point, { end }) => less(end.value, point) || (same(end.value, point) && !end.closed),
    ranges: (a, b) => endsBefore(a, b),
  }),
  after: relation(ALL, {
    points: (a, b) => less(b, a),
    pointFirst: (point, { end }) => less(end.value, point) || (same(end.value, point) && !end.closed),
    rangeFirst: (point, { start }) => less(point, start.value) || (same(point, start.value) && !start.closed),
    ranges: (a, b) => endsBefore(b, a),
  }),
  meets: relation([RANGES], { ranges: meets }),
  'met by': relation([RANGES], { ranges: (a, b) => meets(b, a) }),
  overlaps: relation([RANGES], { ranges: (a, b) => reaches(a, b) && reaches(b, a) }),
  'overlaps before': relation([RANGES], { ranges: overlapsBefore }),
  'overlaps after': relation([RANGES], { ranges: (a, b) => overlapsBefore(b, a) }),
  finishes: relation([POINT_RANGE, RANGES], {
    pointFirst: (point, { end }) => end.closed && same(end.value, point),
    ranges: (a, b) => sameEnd(a, b) && startsWithin(a, b),
  }),
  'finished by': relation([POINT_RANGE, RANGES], {
    rangeFirst: (point, { end }) => end.closed && same(end.value, point),
    ranges: (a, b) => sameEnd(a, b) && startsWithin(b, a),
  }),
  includes: relation([RANGE_POINT, RANGES], {
    rangeFirst: holds,
    ranges: (a, b) => startsWithin(b, a) && endsWithin(b, a),
  }),
  during: relation([POINT_RANGE, RANGES], {
    pointFirst: holds,
    ranges: (a, b) => startsWithin(a, b) && endsWithin(a, b),
  }),
  starts: relation([POINT_RANGE, RANGES], {
    pointFirst: (point, { start }) => start.closed && same(start.value, point),
    ranges: (a, b) => sameStart(a, b) && endsWithin(a, b),
  }),
  'started by': relation([RANGE_POINT, RANGES], {
    rangeFirst: (point, { start }) => start.closed && same(start.value, point),
    ranges: (a, b) => sameStart(a, b) && endsWithin(b, a),
  }),
  coincides: relation([POINTS, RANGES], {
    points: same,
    pointFirst: () => false,
    rangeFirst: () => false,
    ranges: (a, b) => sameStart(a, b) && sameEnd(a, b),
  }),
};

// helpers

/** One signature per list of parameter names; all take what the tests know. A mix they do not know fails the evaluation. */
function relation(parameterLists: readonly string[][], tests: Tests): Signature[] {
  return parameterLists.map((parameters) =>
    signature(parameters, ([left, right]) => {
      const [a, b] = [left!, right!];
      if (!goTogether(a, b)) return undefined;
      const result = apply(tests, a, b);
      if (result === undefined) throw new EvaluationFailure(`(${describeValue(a)},${describeValue(b)})`);
      return result;
    }),
  );
}

function apply(tests: Tests, a: FeelValue, b: FeelValue): boolean | undefined {
  if (a instanceof FeelRange) return b instanceof FeelRange ? tests.ranges?.(a, b) : tests.rangeFirst?.(b, a);
  return b instanceof FeelRange ? tests.pointFirst?.(a, b) : tests.points?.(a, b);
}

/** Points of one kind; of a range its start counts. */
function goTogether(left: FeelValue, right: FeelValue): boolean {
  const a = left instanceof FeelRange ? left.start.value : left;
  const b = right instanceof FeelRange ? right.start.value : right;
  return (a instanceof Decimal || isTemporal(a)) && kindOf(a) === kindOf(b);
}

function less(left: FeelValue, right: FeelValue): boolean {
  return compareOrder(left, right) < 0;
}

function same(left: FeelValue, right: FeelValue): boolean {
  if (isTemporal(left) && isTemporal(right)) return kindOf(left) === kindOf(right) && equalTemporals(left, right);
  return compareOrder(left, right) === 0;
}

function holds(point: FeelValue, { start, end }: FeelRange): boolean {
  return (
    (less(start.value, point) && less(point, end.value)) ||
    (same(start.value, point) && start.closed) ||
    (same(end.value, point) && end.closed)
  );
}

function endsBefore(a: FeelRange, b: FeelRange): boolean {
  return less(a.end.value, b.start.value) || ((!a.end.closed || !b.start.closed) && same(a.end.value, b.start.value));
}

function meets(a: FeelRange, b: FeelRange): boolean {
  return a.end.closed && b.start.closed && same(a.end.value, b.start.value);
}

/** The end of `a` lies at or behind the start of `b`. */
function reaches(a: FeelRange, b: FeelRange): boolean {
  return less(b.start.value, a.end.value) || (same(a.end.value, b.start.value) && a.end.closed && b.start.closed);
}

function overlapsBefore(a: FeelRange, b: FeelRange): boolean {
  const startsEarlier =
    less(a.start.value, b.start.value) || (same(a.start.value, b.start.value) && a.start.closed && !b.start.closed);
  return startsEarlier && reaches(a, b) && endsWithin(a, b);
}

function startsWithin(a: FeelRange, b: FeelRange): boolean {
  return (
    less(b.start.value, a.start.value) || (same(a.start.value, b.start.value) && (!a.start.closed || b.start.closed))
  );
}

function endsWithin(a: FeelRange, b: FeelRange): boolean {
  return less(a.end.value, b.end.value) || (same(a.end.value, b.end.value) && (!a.end.closed || b.end.closed));
}

function sameStart(a: FeelRange, b: FeelRange): boolean {
  return a.start.closed === b.start.closed && same(a.start.value, b.start.value);
}

function sameEnd(a: FeelRange, b: FeelRange): boolean {
  return a.end.closed === b.end.closed && same(a.end.value, b.end.value);
}
