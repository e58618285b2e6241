import type { Comparison, FigureVersion, Metric } from '../../api/figure-endpoints';
import { percent } from './figure-words';

export interface ChartData {
  kind: 'bar' | 'line';
  unit: '%' | '';
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
}

/** The figures in force of one metric, in the order of their dates. */
export function historyData(versions: readonly FigureVersion[], metric: Metric, name: string): ChartData {
  const current = newestVersions(versions)
    .filter((one) => one.metric === metric)
    .sort((a, b) => a.cohort - b.cohort || a.asOf.localeCompare(b.asOf));
  return {
    kind: 'line',
    unit: '%',
    categories: current.map(({ asOf }) => asOf),
    series: [{ name, values: current.map(percent) }],
  };
}

/** Versions that hold; the others were replaced. */
export function newestVersions(versions: readonly FigureVersion[]): FigureVersion[] {
  const newest = new Map<string, FigureVersion>();
  for (const one of versions) {
    const key = `${one.metric}:${one.cohort}:${one.asOf}`;
    if ((newest.get(key)?.version ?? 0) < one.version) newest.set(key, one);
  }
  return [...newest.values()];
}

type Point = Comparison['points'][number];

/** Of each class the latest date that has figures: that is where classes stand side by side. */
export function latestOfCohorts(points: readonly Point[]): Point[] {
  const latest = new Map<number, Point>();
  for (const point of points) {
    const before = latest.get(point.cohort);
    if (before === undefined || before.asOf < point.asOf) latest.set(point.cohort, point);
  }
  return [...latest.values()].sort((a, b) => a.cohort - b.cohort);
}

/** Classes side by side: the school that is looked at and all schools together, each where it may be shown. */
export function cohortData(
  points: readonly Point[],
  names: { own: string; average: string; cohort: (year: number) => string },
): ChartData {
  const shown = latestOfCohorts(points);
  const series = (['own', 'average'] as const)
    .filter((key) => shown.some((point) => point[key] !== null))
    .map((key) => ({ name: names[key], values: shown.map((point) => point[key] && percent(point[key])) }));
  return {
    kind: 'bar',
    unit: '%',
    categories: shown.map(({ cohort, asOf }) => `${names.cohort(cohort)} ${asOf}`),
    series,
  };
}

/** How many units stand in which band, one series for each class; undefined where that may not be shown. */
export function bandData(
  { bands, points }: Comparison,
  names: { band: (from: number, to: number | undefined) => string; cohort: (year: number) => string },
): ChartData | undefined {
  const shown = latestOfCohorts(points).flatMap(({ cohort, bands: counts }) =>
    counts === null ? [] : [{ cohort, counts }],
  );
  if (shown.length === 0) return undefined;
  return {
    kind: 'bar',
    unit: '',
    categories: bands.map((from, index) => names.band(from, bands[index + 1])),
    series: shown.map(({ cohort, counts }) => ({ name: names.cohort(cohort), values: counts })),
  };
}
