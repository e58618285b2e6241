import type { LocalText } from '../platform/errors/domain-error';
import type { Severity } from './clause';
import type { PostingKind } from './posting';

export const VERDICTS = ['accept', 'return', 'refuse', 'complaint'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const VERDICT_NAMES: Record<Verdict, LocalText> = {
  accept: { zh: '审核通过', en: 'Accepted' },
  return: { zh: '退回修改', en: 'Returned' },
  refuse: { zh: '不予发布', en: 'Refused' },
  complaint: { zh: '转入投诉', en: 'Turned into a complaint' },
};

/**
 * What a reviewer goes through before an event is accepted. ZJ 2024 (四) asks that the information is reviewed with care and the
 * event held safely, and leaves the list open (domain BLK-04): these points are ours.
 */
export const EVENT_CHECKS = {
  venue: { zh: '场地容量、出入口与疏散通道', en: 'Capacity, entrances and ways out' },
  order: { zh: '现场秩序维护与安保人员', en: 'Stewards and security' },
  fire: { zh: '消防与用电安全', en: 'Fire and electrical safety' },
  emergency: { zh: '医疗救护与应急预案', en: 'First aid and emergency plan' },
  employers: { zh: '参会单位资质与岗位真实性核验', en: 'Employers and their posts verified' },
} as const satisfies Record<string, LocalText>;

/** Longest time for a correction, in working days. Our choice. */
export const MAX_CORRECTION_DAYS = 30;

/** An entry of the register in force today, of the employer stated or of one that may be it. */
export interface EmployerHit {
  /** The same employer by its code, and the entry reaches the host. */
  isBarring: boolean;
  /** It may be the same: a person has to tell them apart. A branch is another employer. */
  needsThought: boolean;
}

export interface ReviewFacts {
  kind: PostingKind;
  verdict: Verdict;
  isSubmitter: boolean;
  isRecused: boolean;
  isLatest: boolean;
  isReviewed: boolean;
  /** The text was held against the clauses, or a person knows that it could not be. */
  isChecked: boolean;
  /** Passages of this version that nobody dismissed. */
  openMarks: readonly { severity: Severity }[];
  comments?: string;
  correctionWorkingDays?: number;
  category?: string;
  /** Whom the complaint is about: an employer of the posting. */
  employerId?: string;
  checklist: readonly string[];
  hits: readonly EmployerHit[];
  hitsConsidered?: string;
}

export type ReviewRefusal =
  | 'reviewer-submitted'
  | 'reviewer-recused'
  | 'superseded'
  | 'reviewed-already'
  | 'not-checked'
  | 'forbidden-passages'
  | 'employer-listed'
  | 'hits-not-considered'
  | 'checklist-incomplete'
  | 'comments-missing'
  | 'days-out-of-range'
  | 'category-missing'
  | 'employer-missing';

/**
 * Why a verdict on a posting cannot be given. Whoever submitted does not review; an accepted text has been held against the
 * clauses and holds no forbidden passage that was not dismissed with a reason; no employer on the list is let onto the
 * campus, and names that are only alike are told apart in words; an event has passed its whole safety checklist. Sources: TJ 2023
 * (十六), ZJ 2024 (四), (十); 就业促进法 Art. 3, 26–31.
 * @example accept with an open forbidden passage → 'forbidden-passages'; with a doubtful one → undefined
 */
export function reviewRefusal(facts: ReviewFacts): ReviewRefusal | undefined {
  if (facts.isSubmitter) return 'reviewer-submitted';
  if (facts.isRecused) return 'reviewer-recused';
  if (!facts.isLatest) return 'superseded';
  if (facts.isReviewed) return 'reviewed-already';
  if (facts.verdict === 'accept') return acceptanceRefusal(facts);
  if (isBlank(facts.comments)) return 'comments-missing';
  if (facts.verdict === 'return') {
    const days = facts.correctionWorkingDays ?? 0;
    return Number.isInteger(days) && days >= 1 && days <= MAX_CORRECTION_DAYS ? undefined : 'days-out-of-range';
  }
  if (facts.verdict !== 'complaint') return undefined;
  if (facts.category === undefined) return 'category-missing';
  return facts.employerId === undefined ? 'employer-missing' : undefined;
}

// helpers

function acceptanceRefusal(facts: ReviewFacts): ReviewRefusal | undefined {
  if (!facts.isChecked) return 'not-checked';
  if (facts.openMarks.some(({ severity }) => severity === 'forbidden')) return 'forbidden-passages';
  if (facts.hits.some(({ isBarring }) => isBarring)) return 'employer-listed';
  if (facts.hits.some(({ needsThought }) => needsThought) && isBlank(facts.hitsConsidered))
    return 'hits-not-considered';
  const isWhole = Object.keys(EVENT_CHECKS).every((check) => facts.checklist.includes(check));
  return facts.kind === 'event' && !isWhole ? 'checklist-incomplete' : undefined;
}

function isBlank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}
