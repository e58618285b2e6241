import { Injectable } from '@nestjs/common';
import { shanghaiDay, type Day } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { rows, type Transaction } from '../platform/database/transaction';
import { InterviewClock } from './interview-clock.service';
import { InterviewGround } from './interview-ground.service';
import { InterviewRecords, type PlanRecord, type ProgressRecord } from './interview-records.service';
import { InterviewStepNotReadyError } from './interview.errors';
import {
  planRefusal,
  readProgressDates,
  reviewRefusal,
  verificationRefusal,
  type VerificationVerdict,
} from './rectification';
import { PlanRefusedError, ProgressDatesRefusedError, VerificationRefusedError } from './rectification.errors';

/** What the school does about it: plan, reports on its dates, verification by somebody who did not lead the interview. */
@Injectable()
export class Rectifications {
  constructor(
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly clockOf: InterviewClock,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
  ) {}

  /** The school's days for its plan, or for another one after a return; gives the deadline's id. */
  async openPlan(tx: Transaction, caseId: string, at: Date): Promise<string> {
    const running = await this.clockOf.of(tx, caseId, 'plan');
    if (running?.state === 'passed') await this.clockOf.cancel(tx, caseId, 'plan', '方案期限重新设定');
    const returned = (await this.records.plansOf(tx, caseId)).at(-1)?.returnWorkingDays;
    const set = (await this.records.sittingsOf(tx, caseId)).findLast(({ outcome }) => outcome === 'held');
    const workingDays = returned ?? set?.planWorkingDays;
    if (!workingDays) throw new InterviewStepNotReadyError('record');
    const basis = (await this.clockOf.planDays(tx, caseId))?.basis;
    const event = returned ? 'returned' : 'signed';
    return this.clockOf.openDays(tx, { caseId, duty: 'plan', event, at, workingDays, ...(basis ? { basis } : {}) });
  }

  async submitPlan(
    tx: Transaction,
    plan: {
      caseId: string;
      measures: string;
      responsible: string;
      documentIds: string[];
      submittedBy: string;
      at: Date;
    },
  ): Promise<void> {
    const { caseId, measures, responsible, documentIds, submittedBy, at } = plan;
    const sittings = await this.records.sittingsOf(tx, caseId);
    const isRecordSettled = sittings.some(
      ({ outcome, signature, considered }) => outcome === 'held' && (signature === 'signed' || considered === 'kept'),
    );
    const refusal = planRefusal({ measures, responsible, isRecordSettled });
    if (refusal) throw new PlanRefusedError(refusal);
    const by = { kind: 'person', personId: submittedBy } as const;
    await this.documents.attach(tx, documentIds, caseId, by);
    const wasLate = await this.clockOf.satisfy(tx, caseId, 'plan', at, by);
    await rows(
      tx,
      `INSERT INTO interview_plans (case_id, round, measures, responsible, document_ids, submitted_by, was_late)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4, $5, $6 FROM interview_plans WHERE case_id = $1`,
      [caseId, measures.trim(), responsible.trim(), documentIds, submittedBy, wasLate],
    );
    await this.ground.record(tx, caseId, 'RectificationPlanSubmitted', submittedBy, { wasLate });
  }

  /** Accepted with the days on which progress is reported, or returned with what has to change; rounds are counted. */
  async reviewPlan(
    tx: Transaction,
    review: {
      caseId: string;
      isAccepted: boolean;
      opinion?: string;
      progressDates?: string;
      returnWorkingDays?: number;
      reviewedBy: string;
      at: Date;
    },
  ): Promise<void> {
    const { caseId, isAccepted, opinion, progressDates, returnWorkingDays, reviewedBy, at } = review;
    const plan = await this.lastPlan(tx, caseId);
    const isOwnSide = await this.ground.isOfParty(tx, caseId, reviewedBy);
    const refusal = reviewRefusal({ isOwnSide, isReviewed: plan.outcome !== null });
    if (refusal) throw new PlanRefusedError(refusal);
    await rows(
      tx,
      `UPDATE interview_plans SET outcome = $2, opinion = $3, return_working_days = $4, reviewed_by = $5, reviewed_at = app_now()
       WHERE id = $1`,
      [
        plan.id,
        isAccepted ? 'accepted' : 'returned',
        opinion?.trim() || null,
        isAccepted ? null : returnWorkingDays,
        reviewedBy,
      ],
    );
    if (isAccepted) await this.setDates(tx, caseId, progressDates ?? '', reviewedBy, at);
    const sentence = isAccepted
      ? { zh: `整改方案（第 ${plan.round} 稿）审核通过`, en: `The plan (draft ${plan.round}) was accepted` }
      : { zh: `整改方案（第 ${plan.round} 稿）退回修改`, en: `The plan (draft ${plan.round}) was returned` };
    await this.cases.note(tx, caseId, sentence, { kind: 'person', personId: reviewedBy });
    await this.ground.record(tx, caseId, 'RectificationPlanReviewed', reviewedBy, { isAccepted, round: plan.round });
  }

  /** The nearest report that is due; undefined when every date is settled. */
  async openProgress(tx: Transaction, caseId: string, at: Date): Promise<string | undefined> {
    const next = await this.nextDue(tx, caseId);
    return next && this.clockOf.openDay(tx, caseId, next.dueOn, at);
  }

  async report(
    tx: Transaction,
    report: { caseId: string; text: string; documentIds: string[]; reportedBy: string; at: Date },
  ): Promise<void> {
    const { caseId, text, documentIds, reportedBy, at } = report;
    const due = await this.nextDue(tx, caseId);
    if (!due) throw new InterviewStepNotReadyError('report');
    const by = { kind: 'person', personId: reportedBy } as const;
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      `UPDATE interview_progress SET state = 'reported', text = $2, document_ids = $3, reported_by = $4, settled_at = app_now()
       WHERE id = $1`,
      [due.id, text.trim(), documentIds, reportedBy],
    );
    await this.clockOf.satisfy(tx, caseId, 'progress', at, by);
    await this.ground.record(tx, caseId, 'RectificationReported', reportedBy, { dueOn: due.dueOn });
  }

  /** The day passed without a report: that is on record, and the verification takes it as it is. */
  async recordMissed(tx: Transaction, caseId: string): Promise<void> {
    const due = await this.nextDue(tx, caseId);
    if (!due) return;
    await rows(tx, `UPDATE interview_progress SET state = 'missed', settled_at = app_now() WHERE id = $1`, [due.id]);
    const sentence = {
      zh: `${due.dueOn} 应报送的整改进展未报送，已记录在案`,
      en: `The progress report due on ${due.dueOn} did not come; put on record`,
    };
    await this.clockOf.cancel(tx, caseId, 'progress', sentence.zh);
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
    await this.ground.record(tx, caseId, 'RectificationReportMissed', null, { dueOn: due.dueOn });
  }

  async verify(
    tx: Transaction,
    verification: {
      caseId: string;
      verdict: VerificationVerdict;
      opinion: string;
      progressDates?: string;
      documentIds: string[];
      verifiedBy: string;
      at: Date;
    },
  ): Promise<void> {
    const { caseId, verdict, opinion, progressDates, documentIds, verifiedBy, at } = verification;
    const refusal = verificationRefusal({
      verdict,
      verifierId: verifiedBy,
      interviewerIds: await this.ground.interviewers(tx, caseId),
      isOwnSide: await this.ground.isOfParty(tx, caseId, verifiedBy),
      recusedIds: await this.ground.recused(tx, caseId),
      hasAcceptedPlan: (await this.records.plansOf(tx, caseId)).some(({ outcome }) => outcome === 'accepted'),
      hasReportsDue: (await this.nextDue(tx, caseId)) !== undefined,
    });
    if (refusal) throw new VerificationRefusedError(refusal);
    const by = { kind: 'person', personId: verifiedBy } as const;
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      `INSERT INTO interview_verifications (case_id, round, verdict, opinion, document_ids, verified_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4, $5 FROM interview_verifications WHERE case_id = $1`,
      [caseId, verdict, opinion.trim(), documentIds, verifiedBy],
    );
    if (verdict === 'extended') await this.setDates(tx, caseId, progressDates ?? '', verifiedBy, at);
    await this.cases.assign(tx, caseId, 'rectification-verifier', [verifiedBy], by);
    await this.ground.record(tx, caseId, 'RectificationVerified', verifiedBy, { verdict });
  }

  async lastPlan(tx: Transaction, caseId: string): Promise<PlanRecord> {
    const found = (await this.records.plansOf(tx, caseId)).at(-1);
    if (!found) throw new InterviewStepNotReadyError('plan');
    return found;
  }

  async nextDue(tx: Transaction, caseId: string): Promise<ProgressRecord | undefined> {
    return (await this.records.progressOf(tx, caseId)).find(({ state }) => state === 'due');
  }

  /** Further days after all that were set before; the last one ends the rectification. */
  async setDates(tx: Transaction, caseId: string, text: string, setBy: string, at: Date): Promise<void> {
    const earlier = (await this.records.progressOf(tx, caseId)).at(-1)?.dueOn;
    const today = shanghaiDay(at);
    const after: Day = earlier !== undefined && earlier > today ? earlier : today;
    const read = readProgressDates(text, after);
    if (read.outcome === 'refuse') throw new ProgressDatesRefusedError(read.reason);
    await rows(
      tx,
      'INSERT INTO interview_progress (case_id, due_on, set_by) SELECT $1, due_on, $3 FROM unnest($2::date[]) AS due_on',
      [caseId, read.days, setBy],
    );
  }
}
