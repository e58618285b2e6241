import { type Day, isDay } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';

/** What a plan does with the major (MAJ-01 … 03; the notices name reducing, stopping and reforming). */
export const MEASURES = {
  reduce: { zh: '减少招生', en: 'Reduce intake' },
  suspend: { zh: '暂停招生', en: 'Suspend intake' },
  merge: { zh: '合并', en: 'Merge' },
  reform: { zh: '改造提升', en: 'Reform' },
  stop: { zh: '停办', en: 'Stop' },
} as const satisfies Record<string, LocalText>;
export type Measure = keyof typeof MEASURES;

/** One dated step of the timetable. */
export interface Milestone {
  dueOn: Day;
  what: string;
}

export type TimetableFault =
  { line: number; fault: 'no-date' | 'no-words' | 'in-the-past' | 'twice' } | { line: 0; fault: 'empty' | 'too-many' };

/** More would be a list of tasks and no timetable of a plan. */
export const MOST_MILESTONES = 20;

/**
 * Reads a timetable of one dated step a line, in any order.
 * @example '2026-06-30 修订培养方案\n2026-09-01 缩减招生计划' → two milestones
 */
export function readTimetable(words: string, today: Day): Milestone[] | TimetableFault {
  const lines = words.split('\n').map((line, index) => ({ line: index + 1, text: line.trim() }));
  const milestones: Milestone[] = [];
  for (const { line, text } of lines.filter((one) => one.text !== '')) {
    const [, date, what = ''] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(text) ?? [];
    if (date === undefined || !isDay(date)) return { line, fault: 'no-date' };
    if (what.trim() === '') return { line, fault: 'no-words' };
    if (date <= today) return { line, fault: 'in-the-past' };
    const milestone = { dueOn: date, what: what.trim() };
    if (milestones.some((other) => other.dueOn === date && other.what === milestone.what))
      return { line, fault: 'twice' };
    milestones.push(milestone);
  }
  if (milestones.length === 0) return { line: 0, fault: 'empty' };
  if (milestones.length > MOST_MILESTONES) return { line: 0, fault: 'too-many' };
  return milestones.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** The two bodies of a school that adopt a plan, in their order (processes: 校长办公会 → 党委会). */
export const BODIES = {
  'office-meeting': { zh: '校长办公会', en: "President's office meeting" },
  'party-committee': { zh: '党委会', en: 'Party committee' },
} as const satisfies Record<string, LocalText>;
export type Body = keyof typeof BODIES;

export interface Resolution {
  body: Body;
  heldOn: Day;
  /** Of the minutes. @example 校办纪要〔2026〕12号 */
  number: string;
}

export type ResolutionRefusal = 'number-missing' | 'in-the-future' | 'office-missing' | 'before-office';

/** Whether a resolution may be recorded: held, numbered, and the party committee not before the office meeting. */
export function resolutionRefusal(
  { body, heldOn, number }: Resolution,
  { today, office }: { today: Day; office: Pick<Resolution, 'heldOn'> | undefined },
): ResolutionRefusal | undefined {
  if (number.trim() === '') return 'number-missing';
  if (heldOn > today) return 'in-the-future';
  if (body === 'office-meeting') return undefined;
  if (!office) return 'office-missing';
  return heldOn < office.heldOn ? 'before-office' : undefined;
}

export interface ExaminationFacts {
  verdict: 'accepted' | 'returned';
  comments: string | undefined;
  resolutions: readonly Resolution[];
  isSubmitted: boolean;
  /** Whoever holds an office in the school that adjusts does not examine its plan. */
  isOwnSide: boolean;
  isRecused: boolean;
}

export type ExaminationRefusal = 'recused' | 'own-side' | 'not-submitted' | 'comments-missing' | 'resolutions-missing';

/** Whether a plan may be accepted or returned: never accepted without both resolutions, each with date and number. */
export function examinationRefusal(facts: ExaminationFacts): ExaminationRefusal | undefined {
  if (facts.isRecused) return 'recused';
  if (facts.isOwnSide) return 'own-side';
  if (!facts.isSubmitted) return 'not-submitted';
  if (facts.verdict === 'returned') return facts.comments?.trim() ? undefined : 'comments-missing';
  const adopted = new Set(facts.resolutions.filter(({ number }) => number.trim() !== '').map(({ body }) => body));
  return (Object.keys(BODIES) as Body[]).every((body) => adopted.has(body)) ? undefined : 'resolutions-missing';
}
