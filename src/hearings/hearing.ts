import { addDays, type Day } from '../calendar/day';

export type ArrangementRefusal =
  | 'presider-investigated'
  | 'presider-drafted'
  | 'presider-recused'
  | 'presider-without-role'
  | 'notice-days-missing'
  | 'too-soon';

export interface ArrangementFacts {
  presiderId: string;
  investigators: readonly string[];
  drafters: readonly string[];
  recused: readonly string[];
  /** Everybody whom the keeper may name today. */
  qualified: readonly string[];
  /** Working days by which the employer is told ahead: policy, or a person's answer while that is unset. */
  noticeWorkingDays: number | undefined;
  hearingOn: Day;
  /** First day that keeps the notice if it is served today. */
  earliestOn: Day;
}

/**
 * Why a hearing cannot be arranged as stated. Whoever presides neither investigated nor drafted the notice and has no
 * interest; the employer learns day and place the set number of working days ahead (行政处罚法 Art. 64 (2), (4), by analogy;
 * Art. 85: such days are working days).
 * @example presider investigated → 'presider-investigated'
 */
export function arrangementRefusal(facts: ArrangementFacts): ArrangementRefusal | undefined {
  if (facts.investigators.includes(facts.presiderId)) return 'presider-investigated';
  if (facts.drafters.includes(facts.presiderId)) return 'presider-drafted';
  if (facts.recused.includes(facts.presiderId)) return 'presider-recused';
  if (!facts.qualified.includes(facts.presiderId)) return 'presider-without-role';
  if (facts.noticeWorkingDays === undefined) return 'notice-days-missing';
  return facts.hearingOn < facts.earliestOn ? 'too-soon' : undefined;
}

/**
 * The first day of a hearing whose notice is served on a day: the day of service is not counted (民法典 Art. 201), and all
 * the days of notice lie between. `noticeEnds` is the last of them.
 * @example seven working days after Monday 2026-03-02 end on 2026-03-11 → 2026-03-12
 */
export function earliestHearing(noticeEnds: Day): Day {
  return addDays(noticeEnds, 1);
}

export type HearingOutcome = 'held' | 'absent' | 'postponed';

export const HEARING_OUTCOME_NAMES = {
  held: { zh: '已举行', en: 'held' },
  absent: { zh: '用人单位无正当理由未到场', en: 'the employer did not come and gave no good reason' },
  postponed: { zh: '延期举行', en: 'postponed' },
} as const;

export type HearingRecordRefusal =
  'not-the-presider' | 'not-yet' | 'notice-not-served' | 'notice-too-short' | 'attendees-missing' | 'points-missing';

export interface HearingRecordFacts {
  outcome: HearingOutcome;
  presiderId: string;
  recordedBy: string;
  hearingOn: Day;
  today: Day;
  /** Day of the proven service of the notice; null while none is proven. */
  noticeServedOn: Day | null;
  /** First day that keeps the notice as it was served. */
  earliestOn: Day | null;
  attendees: string;
  points: string;
}

/**
 * Why the record of a hearing cannot be taken. A hearing counts only when its notice was served with proof, early enough,
 * and its day has come; the presider signs for who was there and what was said (行政处罚法 Art. 64 (2), (8)). Somebody who was told
 * too late cannot be held absent either. A postponement needs nothing but its reason.
 */
export function hearingRecordRefusal(facts: HearingRecordFacts): HearingRecordRefusal | undefined {
  if (facts.recordedBy !== facts.presiderId) return 'not-the-presider';
  if (facts.points.trim() === '') return 'points-missing';
  if (facts.outcome === 'postponed') return undefined;
  if (facts.today < facts.hearingOn) return 'not-yet';
  if (facts.noticeServedOn === null || facts.earliestOn === null) return 'notice-not-served';
  if (facts.hearingOn < facts.earliestOn) return 'notice-too-short';
  return facts.outcome === 'held' && facts.attendees.trim() === '' ? 'attendees-missing' : undefined;
}
