import { Injectable } from '@nestjs/common';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { InterviewClock } from '../../src/interviews/interview-clock.service';
import { InterviewNotices } from '../../src/interviews/interview-notices.service';
import { InterviewOutcomes } from '../../src/interviews/interview-outcomes.service';
import { InterviewSittings } from '../../src/interviews/interview-sittings.service';
import { startOf } from '../../src/interviews/interview-times';
import { LatePlans } from '../../src/interviews/late-plans.service';
import { Rectifications } from '../../src/interviews/rectifications.service';
import type * as form from './form-data';
import type { InterviewVariables } from './variables';

type Routing = Promise<Partial<InterviewVariables>>;

/** Every step of an interview of a school or a college, in diagram order. */
@Injectable()
@ProcessSteps('low-performer-interview')
export class LowPerformerInterviewSteps {
  constructor(
    private readonly notices: InterviewNotices,
    private readonly sittings: InterviewSittings,
    private readonly rectifications: Rectifications,
    private readonly latePlans: LatePlans,
    private readonly outcomes: InterviewOutcomes,
    private readonly clockOf: InterviewClock,
  ) {}

  /** Date, place, points and what to bring, for a second person to approve. */
  @OnSubmit('arrange-interview')
  async arrangeInterview({ tx, caseId, principal, data }: SubmittedStep<form.ArrangeInterviewForm>): Promise<void> {
    const { date, time, place, points, bring, answerWorkingDays } = data;
    const startsAt = startOf(date, time);
    const arrangedBy = principal.personId;
    await this.notices.arrange(tx, { caseId, startsAt, place, points, bring, answerWorkingDays, arrangedBy });
  }

  /** The notice may leave, goes back, or the interview is called off with a reason. */
  @OnSubmit('approve-notice', { noticeVerdict: 'verdict' })
  async approveNotice({ tx, caseId, principal, data }: SubmittedStep<form.ApproveNoticeForm>): Routing {
    await this.notices.approve(tx, { caseId, ...data, approvedBy: principal.personId });
    return { noticeVerdict: data.verdict };
  }

  /** The school can read the notice from now on. */
  @OnJob('interviews.issue-notice')
  async issueNotice({ tx, caseId }: JobStep): Promise<void> {
    await this.notices.issue(tx, caseId);
  }

  /** The clock that the header names starts. */
  @OnJob('interviews.open-deadline')
  async openDeadline({ tx, caseId, job, now }: JobStep): Routing {
    switch (job.headers.duty) {
      case 'attend':
        return { deadlineId: await this.notices.openAnswer(tx, caseId, now) };
      case 'plan':
        return { deadlineId: await this.rectifications.openPlan(tx, caseId, now) };
      case 'progress':
        return { deadlineId: await this.rectifications.openProgress(tx, caseId, now) };
      default:
        throw new Error(`Expected a header "duty" of attend, plan or progress, but found "${job.headers.duty ?? ''}".`);
    }
  }

  /** Who comes, or another date with a reason. */
  @OnSubmit('confirm-attendance')
  async confirmAttendance(step: SubmittedStep<form.ConfirmAttendanceForm>): Routing {
    const { tx, caseId, principal, data, now } = step;
    const { answer, attendees, wantedDate, wantedTime, reason = '' } = data;
    const wanted =
      answer === 'another-date' ? { wanted: { at: startOf(wantedDate, wantedTime, 'wantedTime'), reason } } : {};
    await this.notices.answer(tx, { caseId, attendees, ...wanted, answeredBy: principal.personId, at: now });
    return { answer };
  }

  /** Whether a message about a passed date still tells the truth; if so, what was missed is on record. */
  @OnJob('interviews.recheck-deadline')
  async recheckDeadline({ tx, caseId, job }: JobStep): Routing {
    const { deadlineId, deadlineVersion } = job.variables as unknown as InterviewVariables;
    if (!(await this.clockOf.hasPassed(tx, deadlineId!, deadlineVersion!))) return { hasDeadlineMoved: true };
    if (job.headers.duty === 'attend') await this.notices.recordSilence(tx, caseId);
    if (job.headers.duty === 'progress') {
      await this.rectifications.recordMissed(tx, caseId);
      return { hasDeadlineMoved: false, ...(await this.progressDue(tx, caseId)) };
    }
    return { hasDeadlineMoved: false };
  }

  /** Another date is granted, or the first one stands; the school is told either way. */
  @OnSubmit('decide-date')
  async decideDate({ tx, caseId, principal, data }: SubmittedStep<form.DecideDateForm>): Routing {
    const isGranted = data.decision === 'granted';
    const moved = isGranted ? { startsAt: startOf(data.date, data.time) } : {};
    const decidedBy = principal.personId;
    await this.notices.decideDate(tx, { caseId, isGranted, ...moved, reason: data.reason, decidedBy });
    return { isDateMoved: isGranted };
  }

  /** Attendees, statements and commitments are on record, or why it was not held. */
  @OnSubmit('record-interview', { sittingOutcome: 'outcome' })
  async recordInterview({ tx, caseId, principal, data }: SubmittedStep<form.RecordInterviewForm>): Routing {
    const { heldDate, heldTime, presider, planWorkingDays, planDaysReason = '', documents, ...entry } = data;
    await this.sittings.record(tx, {
      ...entry,
      caseId,
      ...(data.outcome === 'held' ? { heldAt: startOf(heldDate, heldTime, 'heldTime'), presiderId: presider } : {}),
      ...(planWorkingDays ? { plan: { workingDays: planWorkingDays, reason: planDaysReason } } : {}),
      documentIds: documents ?? [],
      recordedBy: principal.personId,
    });
    return { sittingOutcome: data.outcome };
  }

  /** The school's leader signs, or objects with a remark that stands on the minutes. */
  @OnSubmit('sign-minutes', { signature: 'signature' })
  async signMinutes({ tx, caseId, principal, data }: SubmittedStep<form.SignMinutesForm>): Routing {
    const isObjection = data.signature === 'objected';
    await this.sittings.sign(tx, { caseId, isObjection, remark: data.objection, signedBy: principal.personId });
    return { signature: data.signature };
  }

  /** Somebody who did not lead it has the record made anew, or keeps it with the objection. */
  @OnSubmit('consider-objection')
  async considerObjection({ tx, caseId, principal, data }: SubmittedStep<form.ConsiderObjectionForm>): Routing {
    const isRecordAmended = data.decision === 'amend';
    const consideration = { caseId, isAmended: isRecordAmended, text: data.consideration };
    await this.sittings.consider(tx, { ...consideration, consideredBy: principal.personId });
    return { isRecordAmended };
  }

  /** The plan is on file; late or not, it counts. */
  @OnSubmit('submit-plan')
  async submitPlan({ tx, caseId, principal, data, now }: SubmittedStep<form.SubmitPlanForm>): Routing {
    const { measures, responsible, documents: documentIds = [] } = data;
    const plan = { caseId, measures, responsible, documentIds, submittedBy: principal.personId, at: now };
    await this.rectifications.submitPlan(tx, plan);
    return { planOutcome: 'submitted' };
  }

  /** The late school is urged or gets an order; or nobody waits any longer. */
  @OnSubmit('supervise-plan')
  async supervisePlan({ tx, caseId, principal, data }: SubmittedStep<form.SupervisePlanForm>): Routing {
    await this.latePlans.act(tx, { caseId, ...data, personId: principal.personId });
    return { planOutcome: data.measure === 'give-up' ? 'given-up' : 'urged' };
  }

  /** Accepted with the days of the reports, or returned with comments. */
  @OnSubmit('review-plan', { planOutcome: 'outcome' })
  async reviewPlan({ tx, caseId, principal, data, now }: SubmittedStep<form.ReviewPlanForm>): Routing {
    const { outcome, ...review } = data;
    const reviewed = { caseId, ...review, isAccepted: outcome === 'accepted', reviewedBy: principal.personId, at: now };
    await this.rectifications.reviewPlan(tx, reviewed);
    return { planOutcome: outcome };
  }

  /** One more report is on file. */
  @OnSubmit('report-progress')
  async reportProgress({ tx, caseId, principal, data, now }: SubmittedStep<form.ReportProgressForm>): Routing {
    const { text, documents: documentIds = [] } = data;
    await this.rectifications.report(tx, { caseId, text, documentIds, reportedBy: principal.personId, at: now });
    return this.progressDue(tx, caseId);
  }

  /** Rectified, more time, or not rectified: said by somebody who did not lead the interview. */
  @OnSubmit('verify-rectification', { verdict: 'verdict' })
  async verifyRectification(step: SubmittedStep<form.VerifyRectificationForm>): Routing {
    const { tx, caseId, principal, data, now } = step;
    const { verdict, opinion, progressDates, documents: documentIds = [] } = data;
    const verification = { caseId, verdict, opinion, progressDates, documentIds };
    await this.rectifications.verify(tx, { ...verification, verifiedBy: principal.personId, at: now });
    return { verdict };
  }

  /** The school learns that it is done. */
  @OnJob('interviews.tell-rectified')
  async tellRectified({ tx, caseId }: JobStep): Promise<void> {
    await this.outcomes.tellRectified(tx, caseId);
  }

  /** The internal notice and what is proposed; or it goes on from where it stood. */
  @OnSubmit('decide-escalation')
  async decideEscalation(step: SubmittedStep<form.DecideEscalationForm>): Routing {
    const { tx, caseId, principal, data, now } = step;
    const { progressDates, ...decision } = data;
    const decidedBy = principal.personId;
    await this.outcomes.decide(tx, { caseId, ...decision, decidedBy });
    if (data.decision === 'escalate') return { wayOn: 'escalate' };
    const wayOn = await this.latePlans.standing(tx, caseId);
    if (wayOn === 'rectification') {
      await this.rectifications.setDates(tx, caseId, progressDates ?? '', decidedBy, now);
    }
    return { wayOn };
  }

  /** The notice leaves as decided. */
  @OnJob('interviews.issue-escalation')
  async issueEscalation({ tx, caseId }: JobStep): Promise<void> {
    await this.outcomes.issueNotice(tx, caseId);
  }

  // helpers

  private async progressDue(tx: JobStep['tx'], caseId: string): Routing {
    return { hasProgressDue: (await this.rectifications.nextDue(tx, caseId)) !== undefined };
  }
}
