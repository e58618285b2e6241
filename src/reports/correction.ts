import { isDay, type Day } from '../calendar/day';

/** A rate before and after its correction; without metric, cohort, unit, date and both counts it is no figure. */
export interface CorrectedFigure {
  metric: string;
  cohort: string;
  unit: string;
  asOf: Day;
  before: Count;
  after: Count;
}

export interface Count {
  numerator: number;
  denominator: number;
}

export type FigureFault = { line: number; reason: 'parts' | 'date' | 'count' | 'unchanged' };

/**
 * Reads corrected figures, one per line: metric, cohort, unit, as-of date, before, after; counts as numerator/denominator.
 * A placement rate always carries all of them (design §11; domain list A8, "metrics need identity, not just a number").
 * @example '毕业去向落实率，2023届，全校，2023-08-31，1820/2000，1650/2000'
 */
export function readFigures(text: string): { figures: CorrectedFigure[] } | { faults: FigureFault[] } {
  const figures: CorrectedFigure[] = [];
  const faults: FigureFault[] = [];
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue;
    const read = readLine(written);
    if (typeof read === 'string') faults.push({ line: index + 1, reason: read });
    else figures.push(read);
  }
  return faults.length > 0 ? { faults } : { figures };
}

export type CorrectionRefusal = 'no-figures' | 'not-signed' | 'verified-by-school' | 'checked-already';

/**
 * Whether a correction may be accepted: it holds figures, the responsible vice-president signed it (教学厅函〔2020〕19号), and
 * somebody of the authority looks at it, once.
 */
export function correctionRefusal(facts: {
  figures: number;
  signedBy: string | null;
  verifiedBy: string;
  schoolPeople: readonly string[];
  isChecked: boolean;
}): CorrectionRefusal | undefined {
  if (facts.isChecked) return 'checked-already';
  if (facts.figures === 0) return 'no-figures';
  if (facts.signedBy === null) return 'not-signed';
  return facts.schoolPeople.includes(facts.verifiedBy) ? 'verified-by-school' : undefined;
}

/** `1650/2000` with its rate, as letters and pages show it. */
export function countText({ numerator, denominator }: Count): string {
  return `${numerator}/${denominator}（${((numerator / denominator) * 100).toFixed(2)}%）`;
}

// helpers

function readLine(written: string): CorrectedFigure | FigureFault['reason'] {
  const parts = written.split(/[\t,，]/).map((part) => part.trim());
  if (parts.length !== 6 || parts.some((part) => part === '')) return 'parts';
  const [metric, cohort, unit, asOf, before, after] = parts as [string, string, string, string, string, string];
  if (!isDay(asOf)) return 'date';
  const counts = [readCount(before), readCount(after)];
  if (!counts[0] || !counts[1]) return 'count';
  if (before === after) return 'unchanged';
  return { metric, cohort, unit, asOf, before: counts[0], after: counts[1] };
}

function readCount(written: string): Count | undefined {
  const [, numerator, denominator] = /^(\d{1,7})\/(\d{1,7})$/.exec(written) ?? [];
  const count = { numerator: Number(numerator), denominator: Number(denominator) };
  return count.denominator > 0 && count.numerator <= count.denominator ? count : undefined;
}
