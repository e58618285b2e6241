import type { Day } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';

export const POSTING_KINDS = ['job', 'event'] as const;
export type PostingKind = (typeof POSTING_KINDS)[number];

export const POSTING_KIND_NAMES: Record<PostingKind, LocalText> = {
  job: { zh: '招聘信息', en: 'Job posting' },
  event: { zh: '校园招聘活动', en: 'Campus event' },
};

/** `own`: the organiser's own; else the route by which an employer without an account gave it to the person who submits. */
export const POSTING_SOURCES = ['own', 'telephone', 'letter', 'mailbox', 'hand-over'] as const;
export type PostingSource = (typeof POSTING_SOURCES)[number];

/** Where the latest version stands; whether an earlier one is published is asked apart. */
export const POSTING_STATES = [
  'in-review',
  'returned',
  'accepted',
  'refused',
  'complaint',
  'lapsed',
  'withdrawn',
] as const;
export type PostingState = (typeof POSTING_STATES)[number];

export const POSTING_STATE_NAMES: Record<PostingState, LocalText> = {
  'in-review': { zh: '审核中', en: 'In review' },
  returned: { zh: '退回修改', en: 'Returned for correction' },
  accepted: { zh: '审核通过', en: 'Accepted' },
  refused: { zh: '不予发布', en: 'Refused' },
  complaint: { zh: '转入投诉', en: 'Turned into a complaint' },
  lapsed: { zh: '逾期未改', en: 'Not corrected in time' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

/** An employer as the organiser wrote it, and what it offers at the event. */
export interface PostingEmployer {
  name: string;
  creditCode?: string;
}

/**
 * One job. The parts are those that a posting must state: unit, number, conditions, work, place, basic pay and validity.
 * Source: notice of five departments of January 2026 (domain rules B6).
 */
export interface JobContent {
  kind: 'job';
  title: string;
  employer: PostingEmployer;
  headcount: number;
  conditions: string;
  work: string;
  place: string;
  pay: string;
  validUntil: Day;
}

/** A campus event with the employers that take part and what they look for. Source: ZJ 2024 (四), TJ 2023 (十六). */
export interface EventContent {
  kind: 'event';
  title: string;
  date: Day;
  /** Hours of the day, `HH:MM`. */
  startsAt: string;
  endsAt: string;
  place: string;
  visitors: number;
  /** How safety is seen to; the reviewer goes through the checklist. */
  safetyPlan: string;
  description?: string;
  employers: (PostingEmployer & { jobs: string })[];
}

export type PostingContent = JobContent | EventContent;

/** A part of the text that is held against the clauses and shown to the public; marks name it by its key. */
export interface PostingSection {
  key: string;
  label: LocalText;
  text: string;
}

/** Most employers at one event: the largest fairs of a city stay below it. Our choice. */
export const MAX_EMPLOYERS = 500;
/** Longest validity of a posting, in days: a year. Our choice; the notices name none. */
export const MAX_VALID_DAYS = 366;

export type ContentRefusal = 'past' | 'too-far' | 'hours-reversed' | 'no-employer' | 'employer-twice';

/**
 * Why a content cannot be reviewed at all: nothing is published for a day that is over or farther away than a year, and an
 * event names its employers, each once.
 * @example an event of yesterday → 'past'
 */
export function contentRefusal(content: PostingContent, today: Day, latest: Day): ContentRefusal | undefined {
  const day = shownUntil(content);
  if (day < today) return 'past';
  if (day > latest) return 'too-far';
  if (content.kind === 'job') return undefined;
  if (content.endsAt <= content.startsAt) return 'hours-reversed';
  if (content.employers.length === 0) return 'no-employer';
  const named = content.employers.map(({ name, creditCode }) => (creditCode ?? name).replace(/\s/g, ''));
  return new Set(named).size < named.length ? 'employer-twice' : undefined;
}

/** The last day on which the public sees it: the end of its validity, or the day of the event. */
export function shownUntil(content: PostingContent): Day {
  return content.kind === 'job' ? content.validUntil : content.date;
}

export function employersOf(content: PostingContent): PostingEmployer[] {
  return content.kind === 'job' ? [content.employer] : content.employers;
}

/**
 * The text of a posting part by part, as it is checked, marked and published. What is no text (dates, numbers) stands
 * beside it; whom to ask stands in neither, because a recruiter's name and number are never published (个人信息保护法 Art. 25).
 */
export function sectionsOf(content: PostingContent): PostingSection[] {
  if (content.kind === 'job') {
    return [
      section('title', '岗位名称', 'Position', content.title),
      section('conditions', '招聘条件', 'Conditions', content.conditions),
      section('work', '工作内容', 'Work', content.work),
      section('place', '工作地点', 'Place', content.place),
      section('pay', '基本薪酬', 'Basic pay', content.pay),
    ];
  }
  return [
    section('title', '活动名称', 'Name of the event', content.title),
    section('place', '地点', 'Place', content.place),
    ...(content.description ? [section('description', '活动说明', 'About the event', content.description)] : []),
    ...content.employers.map(({ name, jobs }, index) => section(`employer-${index + 1}`, name, name, jobs)),
  ];
}

// helpers

function section(key: string, zh: string, en: string, text: string): PostingSection {
  return { key, label: { zh, en }, text };
}
