import { counsellorTargets } from './counsellor';

/** When, where and about what somebody is asked to come. */
export interface NoticeText {
  startsAt: Date;
  place: string;
  points: string;
  bring?: string;
  /** The bodies that interview together; of an employer alone. */
  bodies?: readonly string[];
}

export type NoticeRefusal = 'in-past' | 'too-few-bodies' | 'counsellor-target';

/**
 * Whether a notice may be drawn up: for a time to come, about the organisation and nobody's single target; an employer is
 * interviewed by at least two bodies together (九部门 2019, 联合约谈; domain list B6).
 */
export function noticeRefusal(notice: NoticeText, now: Date): NoticeRefusal | undefined {
  if (notice.startsAt <= now) return 'in-past';
  if (notice.bodies !== undefined && new Set(notice.bodies).size < 2) return 'too-few-bodies';
  return counsellorTargets(`${notice.points}\n${notice.bring ?? ''}`).length > 0 ? 'counsellor-target' : undefined;
}

export type ApprovalRefusal = 'own-notice' | 'approved-already';

/** A second person answers for the notice: whoever arranged the interview may not let it out. */
export function approvalRefusal(facts: {
  arrangedBy: string;
  approverId: string;
  isApproved: boolean;
}): ApprovalRefusal | undefined {
  if (facts.isApproved) return 'approved-already';
  return facts.arrangedBy === facts.approverId ? 'own-notice' : undefined;
}

/** `2026-03-02` and `14:30` in Asia/Shanghai; undefined for a time that does not exist. */
export function instantOf(day: string, time: string): Date | undefined {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim())) return undefined;
  const at = new Date(`${day}T${time.trim()}:00+08:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Names written one per line or with commas between them. */
export function namesIn(text: string | undefined): string[] {
  return [
    ...new Set(
      (text ?? '')
        .split(/[\n、，,；;]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
}
