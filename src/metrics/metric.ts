import type { LocalText } from '../platform/errors/domain-error';

/**
 * The rates that figures are kept of. The notices use these names for what may be different counts (domain list A8,
 * "metrics need identity"), so they are never taken for one another.
 */
export const METRICS = ['initial', 'preliminary', 'year-end', 'placement'] as const;
export type Metric = (typeof METRICS)[number];

export const METRIC_NAMES: Record<Metric, LocalText> = {
  initial: { zh: '初次毕业去向落实率', en: 'Initial placement rate' },
  preliminary: { zh: '毕业去向初步落实率', en: 'Preliminary placement rate' },
  'year-end': { zh: '年终毕业去向落实率', en: 'Year-end placement rate' },
  placement: { zh: '毕业去向落实率', en: 'Placement rate' },
};

const WORDS: Record<Metric, RegExp> = {
  initial: /^(初次(毕业)?去向|毕业去向初次|初次)落实率$/,
  preliminary: /^(初步(毕业)?去向|毕业去向初步|初步)落实率$/,
  'year-end': /^(年终(毕业)?去向|毕业去向年终|年终)落实率$/,
  placement: /^((毕业)?去向)?落实率$/,
};

/**
 * The metric that a notice, a file or a school means by these words; undefined where they name none of them.
 * @example metricNamed('初步落实率') → 'preliminary'; metricNamed('就业率') → undefined
 */
export function metricNamed(words: string): Metric | undefined {
  const plain = words.normalize('NFKC').trim();
  return METRICS.find(
    (metric) => plain === metric || plain === METRIC_NAMES[metric].en || WORDS[metric].test(plain.replace(/\s/g, '')),
  );
}

/** A class of graduates by its year. @example cohortNamed('2023届') → 2023 */
export function cohortNamed(words: string): number | undefined {
  const [, year] = /^(20\d{2}|2100)\s*届?$/.exec(words.normalize('NFKC').trim()) ?? [];
  return year === undefined ? undefined : Number(year);
}
