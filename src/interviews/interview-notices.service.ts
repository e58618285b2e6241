import { Injectable } from '@nestjs/common';
import { CasesService } from '../cases/cases.service';
import { LettersService } from '../letters/letters.service';
import { Clock } from '../platform/clock/clock';
import { rows, type Transaction } from '../platform/database/transaction';
import { InterviewClock } from './interview-clock.service';
import { InterviewGround } from './interview-ground.service';
import { invitationLetter, noticeLetter, timeText } from './interview-letters';
import { InterviewRecords, type NoticeRecord } from './interview-records.service';
import { InterviewStepNotReadyError, NoticeApprovalRefusedError, NoticeRefusedError } from './interview.errors';
import { approvalRefusal, noticeRefusal, type NoticeText } from './notice';

export interface Arrangement extends NoticeText {
  caseId: string;
  /** How long the school has to answer; an employer answers by coming or not. */
  answerWorkingDays?: number;
  arrangedBy: string;
}

/** Notices and invitations: drawn up, approved, issued, answered, and moved to another date. */
@Injectable()
export class InterviewNotices {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly clockOf: InterviewClock,
    private readonly cases: CasesService,
    private readonly letters: LettersService,
    private readonly clock: Clock,
  ) {}

  /** When, where and about what; whoever draws it up does not approve it. */
  async arrange(tx: Transaction, notice: Arrangement): Promise<string> {
    const refusal = noticeRefusal(notice, await this.clock.now(tx));
    if (refusal) throw new NoticeRefusedError(refusal);
    const { caseId, arrangedBy } = notice;
    const id = await this.keep(tx, { ...notice, changes: null });
    await this.cases.assign(tx, caseId, 'interview-arranger', [arrangedBy], { kind: 'person', personId: arrangedBy });
    await this.ground.record(tx, caseId, 'InterviewArranged', arrangedBy);
    return id;
  }

  /** A second person answers for the notice, sends it back, or calls the interview off. */
  async approve(
    tx: Transaction,
    approval: { caseId: string; verdict: 'approved' | 'returned' | 'called-off'; opinion?: string; approvedBy: string },
  ): Promise<void> {
    const { caseId, verdict, opinion, approvedBy } = approval;
    const notice = await this.last(tx, caseId);
    const facts = { arrangedBy: notice.arrangedBy, approverId: approvedBy, isApproved: notice.verdict !== null };
    const refusal = approvalRefusal(facts);
    if (refusal) throw new NoticeApprovalRefusedError(refusal);
    await rows(
      tx,
      'UPDATE interview_notices SET verdict = $2, opinion = $3, approved_by = $4, approved_at = app_now() WHERE id = $1',
      [notice.id, verdict, opinion?.trim() || null, approvedBy],
    );
    await this.ground.record(tx, caseId, 'InterviewNoticeApproved', approvedBy, { verdict });
    if (verdict === 'approved') return;
    const sentence =
      verdict === 'returned'
        ? { zh: `约谈安排退回修改：${opinion}`, en: `The arrangement was sent back: ${opinion}` }
        : { zh: `取消约谈：${opinion}`, en: `The interview was called off: ${opinion}` };
    await this.cases.note(tx, caseId, sentence, { kind: 'person', personId: approvedBy });
  }

  /** From now on the school can read it. */
  async issue(tx: Transaction, caseId: string): Promise<void> {
    const notice = await this.last(tx, caseId);
    const { reason } = await this.records.ofCase(tx, caseId);
    const letter = noticeLetter(await this.ground.head(tx, caseId), {
      ...notice,
      bring: notice.bring ?? undefined,
      bodies: undefined,
      reason,
      answerWorkingDays: notice.answerWorkingDays ?? 1,
    });
    const letterId = await this.letters.send(tx, {
      caseId,
      kind: 'interview-notice',
      recipient: 'school',
      ...letter,
      draftedBy: notice.arrangedBy,
    });
    await rows(tx, 'UPDATE interview_notices SET letter_id = $2 WHERE id = $1', [notice.id, letterId]);
  }

  /** The invitation of several bodies to an employer, as a draft that is then checked, signed and served. */
  async invite(tx: Transaction, notice: Arrangement & { bodies: readonly string[] }): Promise<string> {
    const id = await this.arrange(tx, notice);
    const { caseId, arrangedBy: draftedBy } = notice;
    const { reason } = await this.records.ofCase(tx, caseId);
    const letter = invitationLetter(await this.ground.head(tx, caseId), { ...notice, reason });
    const order = { caseId, kind: 'official-letter', recipient: 'employer', ...letter, draftedBy } as const;
    const { id: letterId } = await this.letters.draft(tx, order);
    await rows(tx, 'UPDATE interview_notices SET letter_id = $2 WHERE id = $1', [id, letterId]);
    return letterId;
  }

  /** The school has its days to answer; gives the deadline's id. */
  async openAnswer(tx: Transaction, caseId: string, at: Date): Promise<string> {
    const { answerWorkingDays } = await this.last(tx, caseId);
    const workingDays = answerWorkingDays ?? 1;
    return this.clockOf.openDays(tx, { caseId, duty: 'attend', event: 'served', at, workingDays });
  }

  /** The school says who comes, or asks for another date; each request is counted. */
  async answer(
    tx: Transaction,
    answer: {
      caseId: string;
      attendees?: string;
      wanted?: { at: Date; reason: string };
      answeredBy: string;
      at: Date;
    },
  ): Promise<void> {
    const { caseId, attendees, wanted, answeredBy, at } = answer;
    if (wanted && wanted.at <= at) throw new NoticeRefusedError('in-past', 'wantedDate');
    const { id } = await this.last(tx, caseId);
    await rows(
      tx,
      `INSERT INTO interview_answers (notice_id, answer, attendees, wanted_at, reason, answered_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        wanted ? 'another-date' : 'attend',
        wanted ? null : (attendees ?? null),
        wanted?.at ?? null,
        wanted?.reason ?? null,
        answeredBy,
      ],
    );
    const by = { kind: 'person', personId: answeredBy } as const;
    await this.clockOf.satisfy(tx, caseId, 'attend', at, by);
    const count = (await this.records.noticesOf(tx, caseId)).filter((one) => one.answer === 'another-date').length;
    const sentence = wanted
      ? { zh: `学校第 ${count} 次申请变更约谈时间`, en: `The school asked for another date (request ${count})` }
      : { zh: '学校答复按时到场', en: 'The school will attend' };
    await this.cases.note(tx, caseId, sentence, by);
    await this.ground.record(tx, caseId, 'InterviewAnswered', answeredBy, { another: wanted !== undefined });
  }

  /** Nothing came within the days: the interview takes place as arranged. */
  async recordSilence(tx: Transaction, caseId: string): Promise<void> {
    const { id } = await this.last(tx, caseId);
    await rows(tx, `INSERT INTO interview_answers (notice_id, answer) VALUES ($1, 'silent')`, [id]);
    await this.clockOf.cancel(tx, caseId, 'attend', SILENT.zh);
    await this.cases.note(tx, caseId, SILENT, { kind: 'system' });
  }

  /** Granted, the model issues the new notice; refused, the school is told at once that the date stays. */
  async decideDate(
    tx: Transaction,
    decision: { caseId: string; isGranted: boolean; startsAt?: Date; reason: string; decidedBy: string },
  ): Promise<void> {
    const { caseId, isGranted, reason, decidedBy } = decision;
    const asked = await this.last(tx, caseId);
    if (asked.answer !== 'another-date' || asked.wantedAt === null) throw new InterviewStepNotReadyError('answer');
    const startsAt = isGranted ? (decision.startsAt ?? asked.wantedAt) : asked.startsAt;
    if (startsAt <= (await this.clock.now(tx))) throw new NoticeRefusedError('in-past');
    await rows(
      tx,
      'UPDATE interview_answers SET decision = $2, decided_by = $3, decided_at = app_now() WHERE notice_id = $1',
      [asked.id, isGranted ? 'granted' : 'refused', decidedBy],
    );
    const notice = { ...asked, caseId, startsAt, bring: asked.bring ?? undefined, bodies: undefined };
    const id = await this.keep(tx, {
      ...notice,
      answerWorkingDays: asked.answerWorkingDays ?? undefined,
      changes: isGranted ? 'moved' : 'kept',
    });
    await rows(
      tx,
      `UPDATE interview_notices SET verdict = 'approved', approved_by = $2, approved_at = app_now() WHERE id = $1`,
      [id, decidedBy],
    );
    if (!isGranted) await this.issue(tx, caseId);
    const when = timeText(startsAt);
    const sentence = isGranted
      ? { zh: `同意变更约谈时间，改为${when}：${reason}`, en: `Another date was granted: ${reason}` }
      : { zh: `不同意变更约谈时间，维持${when}：${reason}`, en: `The date stays as it was: ${reason}` };
    await this.cases.note(tx, caseId, sentence, { kind: 'person', personId: decidedBy });
    await this.ground.record(tx, caseId, 'InterviewDateDecided', decidedBy, { isGranted });
  }

  async last(tx: Transaction, caseId: string): Promise<NoticeRecord> {
    const found = (await this.records.noticesOf(tx, caseId)).at(-1);
    if (!found) throw new InterviewStepNotReadyError('notice');
    return found;
  }

  // helpers

  private async keep(tx: Transaction, notice: Arrangement & { changes: 'moved' | 'kept' | null }): Promise<string> {
    const { caseId, startsAt, place, points, bring, bodies, answerWorkingDays, changes, arrangedBy } = notice;
    const [kept] = await rows<{ id: string }>(
      tx,
      `INSERT INTO interview_notices (case_id, round, starts_at, place, points, bring, bodies, answer_working_days, changes, arranged_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4, $5, $6::text[], $7, $8, $9 FROM interview_notices WHERE case_id = $1
       RETURNING id`,
      [
        caseId,
        startsAt,
        place.trim(),
        points.trim(),
        bring?.trim() || null,
        bodies ?? null,
        answerWorkingDays ?? null,
        changes,
        arrangedBy,
      ],
    );
    return kept!.id;
  }
}

const SILENT = {
  zh: '答复期限届满，被约谈单位未答复；约谈按通知的时间进行',
  en: 'No answer came in time; the interview takes place as arranged',
};
