import { type Figure, figureText, unitText } from '../metrics/figure';
import { belowForYears, isBelow, type Rate, rateText, reachesCohort } from '../metrics/rate';
import type { LocalText } from '../platform/errors/domain-error';

/** A figure with the snapshot that keeps it. */
export interface KeptFigure {
  snapshotId: string;
  figure: Figure;
}

/** One unit that a rule proposes, with the figures it rests on; nothing happens to it before a person confirms. */
export interface Proposal {
  unitId: string;
  organisationId: string;
  /** The first one is the rate that triggered it. */
  subjects: KeptFigure[];
  comparator?: KeptFigure;
  reasons: LocalText[];
}

export interface Proposals {
  items: Proposal[];
  /** What the rule could not judge, or left out, for the person who confirms. */
  remarks: LocalText[];
}

/** Where the rule stands: `《…通知》五`. */
export type Source = LocalText;

/**
 * Schools whose hardship graduates have a lower rate than all graduates of the same school, of the same metric, cohort and
 * date (FJ 五: "困难毕业生毕业去向落实率低于本校平均水平"). Equal is not below. A school that lacks one of the two figures is not
 * judged, but named.
 */
export function proposeHardship(
  groups: readonly KeptFigure[],
  schools: readonly KeptFigure[],
  source: Source,
): Proposals {
  const ofSchool = new Map(schools.map((kept) => [kept.figure.organisationId, kept]));
  const whole = groups.filter(({ figure }) => figure.groupCode === 'hardship');
  const items = whole.flatMap((subject): Proposal[] => {
    const comparator = ofSchool.get(subject.figure.organisationId);
    if (comparator === undefined || !isBelow(subject.figure, comparator.figure)) return [];
    const { unitId, organisationId } = subject.figure;
    return [
      {
        unitId,
        organisationId,
        subjects: [subject],
        comparator,
        reasons: [figureText(subject.figure), belowSchool(comparator.figure), source],
      },
    ];
  });
  const judged = new Set(whole.map(({ figure }) => figure.organisationId).filter((id) => ofSchool.has(id)));
  const unjudged = [...new Map([...whole, ...schools].map(({ figure }) => [figure.organisationId, figure.school]))]
    .filter(([id]) => !judged.has(id))
    .map(([, school]) => school);
  return { items, remarks: unjudged.length === 0 ? [] : [withoutPair(unjudged)] };
}

export interface MajorTest {
  threshold: Rate;
  cohort: number;
  years: number;
  /** Undefined: a person is asked, and until then all are shown. */
  minCohort: number | undefined;
}

/**
 * Majors whose rate lay below the threshold in each of the consecutive years. Exactly the threshold is not below; a year
 * without a figure is no year below; and where the smallest cohort is known, each of the years has to reach it.
 */
export function proposeMajors(figures: readonly KeptFigure[], test: MajorTest, source: Source): Proposals {
  const units = new Map<string, KeptFigure[]>();
  for (const kept of figures) units.set(kept.figure.unitId, [...(units.get(kept.figure.unitId) ?? []), kept]);
  const items: Proposal[] = [];
  const missing: LocalText[] = [];
  let small = 0;
  for (const [unitId, kept] of units) {
    const subjects = kept
      .filter(({ figure: { cohort } }) => cohort <= test.cohort && cohort > test.cohort - test.years)
      .sort((a, b) => b.figure.cohort - a.figure.cohort);
    const [newest] = subjects;
    if (newest === undefined) continue;
    const verdict = belowForYears(new Map(subjects.map(({ figure }) => [figure.cohort, figure])), test.threshold, test);
    if (verdict.outcome === 'missing' && verdict.cohort !== test.cohort) missing.push(unitText(newest.figure));
    if (verdict.outcome !== 'below') continue;
    if (test.minCohort !== undefined && !subjects.every(({ figure }) => reachesCohort(figure, test.minCohort!))) {
      small += 1;
      continue;
    }
    const { organisationId } = newest.figure;
    const reasons = [...subjects.map(({ figure }) => figureText(figure)), belowThreshold(test), source];
    items.push({ unitId, organisationId, subjects, reasons });
  }
  return { items, remarks: [...withoutYears(missing, test), ...belowCohort(small, test)] };
}

/** What became of a major that was listed a year ago; it is shown whatever its rate is now. */
export function checkMajor(subject: KeptFigure, threshold: Rate, source: Source): Proposal {
  const { unitId, organisationId } = subject.figure;
  return {
    unitId,
    organisationId,
    subjects: [subject],
    reasons: [figureText(subject.figure), standing(subject.figure, threshold), source],
  };
}

/** `《…通知》五`, as a reason names it. */
export function sourceOf(document: { title: string }, clause: string): Source {
  return { zh: `依据：《${document.title}》${clause}`, en: `Source: ${document.title}, ${clause}` };
}

// helpers

/** Longer lists of names are cut: the person opens the figures for the rest. */
const MOST_NAMED = 10;

const belowSchool = (school: Figure): LocalText => ({
  zh: `低于本校平均水平：${figureText(school).zh}`,
  en: `Below the average of the school: ${figureText(school).en}`,
});

function belowThreshold({ threshold, years }: MajorTest): LocalText {
  return years === 1
    ? { zh: `低于${percent(threshold)}`, en: `Below ${percent(threshold)}` }
    : {
        zh: `连续${years}年低于${percent(threshold)}`,
        en: `Below ${percent(threshold)} in ${years} consecutive years`,
      };
}

function standing(rate: Rate, threshold: Rate): LocalText {
  return isBelow(rate, threshold)
    ? { zh: `年度复核：仍低于${percent(threshold)}`, en: `Annual check: still below ${percent(threshold)}` }
    : { zh: `年度复核：已不低于${percent(threshold)}`, en: `Annual check: no longer below ${percent(threshold)}` };
}

/** `50%`, without the decimals that it does not have. */
const percent = (threshold: Rate): string => rateText(threshold).replace(/\.?0+%$/, '%');

const withoutPair = (schools: readonly string[]): LocalText => {
  const { zh, en } = cut(schools.map((name) => ({ zh: name, en: name })));
  return {
    zh: `缺少同一截止日期的困难毕业生或者全校数据、未能比较的学校 ${schools.length} 所：${zh}`,
    en: `Not compared for want of figures of the same date, of the group or of the school: ${schools.length} schools (${en})`,
  };
};

function withoutYears(units: readonly LocalText[], { years }: MajorTest): LocalText[] {
  if (units.length === 0) return [];
  const { zh, en } = cut(units);
  return [
    {
      zh: `当年低于规定值、但连续${years}年数据不全的专业 ${units.length} 个，未列入：${zh}`,
      en: `Below the threshold this year, but without figures of all ${years} years, so not listed: ${units.length} majors (${en})`,
    },
  ];
}

function belowCohort(count: number, { minCohort }: MajorTest): LocalText[] {
  if (count === 0) return [];
  return [
    {
      zh: `毕业生不足 ${minCohort} 人、未列入的专业 ${count} 个`,
      en: `Not listed because they have fewer than ${minCohort} graduates: ${count} majors`,
    },
  ];
}

function cut(texts: readonly LocalText[]): LocalText {
  const shown = texts.slice(0, MOST_NAMED);
  const hasMore = texts.length > shown.length;
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (hasMore ? '等' : ''),
    en: shown.map(({ en }) => en).join('; ') + (hasMore ? ' and others' : ''),
  };
}
