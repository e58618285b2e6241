import { type WorkingCalendar, workingDayBefore, workingDayFrom } from '../calendar/calendar';
import type { Day } from '../calendar/day';
import type { Role } from '../platform/auth/principal';

export const PART_STATES = ['asked', 'answered', 'returned', 'withdrawn', 'closed'] as const;
/** `closed`: the task was done or withdrawn before the part was of use. */
export type PartState = (typeof PART_STATES)[number];

/** Longest request and longest answer of a part: as much as the text field of a form takes. */
export const MOST_PART_TEXT = 4000;
/** More colleges than any school has. */
export const MOST_PARTS = 60;

/** Duties of a school whose holders pass its tasks on: those who may be asked to act for the school as a whole. */
export const DISPATCHING: readonly Role[] = [
  'employment-office',
  'academic-office',
  'discipline-office',
  'school-leader',
  'head',
];

/** Duties of a college whose holders answer for it. */
export const ANSWERING_IN_COLLEGE: readonly Role[] = ['college-staff', 'head'];

/** Processes whose model already passes a request on to colleges, each part with a step of its own. */
const SPLITS_ITSELF: readonly string[] = ['information-request'];

export interface SplitFacts {
  /** The organisation under which the task is shown. */
  isOfSchool: boolean;
  /** The case is kept by an authority that asked the school; a school's own case is not split this way. */
  isAskedByAuthority: boolean;
  /** The person holds a duty of `DISPATCHING` in exactly this school. */
  isDispatcher: boolean;
  processId: string;
}

export type SplitRefusal = 'not-a-school-task' | 'own-case' | 'not-of-school' | 'splits-itself';

/**
 * Whether a task can be split to colleges (design §4): one that an authority asked a school to do, by somebody of that school
 * who holds it. What a school looks into by itself stays with those who look into it.
 */
export function splitRefusal(facts: SplitFacts): SplitRefusal | undefined {
  if (!facts.isOfSchool) return 'not-a-school-task';
  if (!facts.isAskedByAuthority) return 'own-case';
  if (!facts.isDispatcher) return 'not-of-school';
  return SPLITS_ITSELF.includes(facts.processId) ? 'splits-itself' : undefined;
}

/**
 * The last day on which a part may be due: the working day before the task's own date, so that collecting and signing have a day.
 * Where that has passed, the first working day from today on; of a task without a date, any day.
 * @example latestPartDue('2026-03-09', '2026-03-02', calendar) → '2026-03-06', the Friday before that Monday
 */
export function latestPartDue(taskDue: Day | null, today: Day, calendar: WorkingCalendar): Day | null {
  if (taskDue === null) return null;
  const latest = workingDayBefore(calendar, taskDue);
  return latest >= today ? latest : workingDayFrom(calendar, today);
}

export interface WantedPart {
  organisationId: string;
  request: string;
  dueOn: Day;
}

export type PartRefusal =
  'no-college' | 'not-own-college' | 'asked-already' | 'due-past' | 'due-rest-day' | 'due-too-late';

/** Whether the parts can be asked for; the first that cannot is named by its place in the list. */
export function partsRefusal(
  wanted: readonly WantedPart[],
  facts: {
    colleges: readonly string[];
    askedAlready: readonly string[];
    taskDue: Day | null;
    today: Day;
    calendar: WorkingCalendar;
  },
): { reason: PartRefusal; at: number } | undefined {
  if (wanted.length === 0) return { reason: 'no-college', at: 0 };
  const latest = latestPartDue(facts.taskDue, facts.today, facts.calendar);
  const seen = new Set(facts.askedAlready);
  for (const [at, { organisationId, dueOn }] of wanted.entries()) {
    if (!facts.colleges.includes(organisationId)) return { reason: 'not-own-college', at };
    if (seen.has(organisationId)) return { reason: 'asked-already', at };
    if (dueOn < facts.today) return { reason: 'due-past', at };
    if (!facts.calendar.facts(dueOn).working) return { reason: 'due-rest-day', at };
    if (latest !== null && dueOn > latest) return { reason: 'due-too-late', at };
    seen.add(organisationId);
  }
  return undefined;
}

/** What can be done with a part in its state: answered while it is wanted, sent back once answered, withdrawn until it ended. */
export function mayBecome(state: PartState, next: 'answered' | 'returned' | 'withdrawn'): boolean {
  if (next === 'answered') return state === 'asked' || state === 'returned';
  if (next === 'returned') return state === 'answered';
  return state === 'asked' || state === 'returned' || state === 'answered';
}

/**
 * The answers of the colleges one under the other, each under the name of its college, for the text field of the school's form.
 * @example collected([{ college: '计算机学院', answer: '参加过。' }]) → '计算机学院：\n参加过。'
 */
export function collected(parts: readonly { college: string; answer: string }[]): string {
  return parts.map(({ college, answer }) => `${college}：\n${answer.trim()}`).join('\n\n');
}
