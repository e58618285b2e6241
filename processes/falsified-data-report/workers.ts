import { Injectable } from '@nestjs/common';
import { CasesService } from '../../src/cases/cases.service';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { valuesOf } from '../../src/forms/repeated-group';
import { AccountabilityService } from '../../src/reports/accountability.service';
import type { Verdict } from '../../src/reports/allegation';
import { CorrectionsService } from '../../src/reports/corrections.service';
import { ExtractsService } from '../../src/reports/extracts.service';
import { ObjectionsService } from '../../src/reports/objections.service';
import { PositionsService, type Stance } from '../../src/reports/positions.service';
import { ReportClock } from '../../src/reports/report-clock.service';
import { ReportInvestigation } from '../../src/reports/report-investigation.service';
import { ReportRecords } from '../../src/reports/report-records.service';
import { ReportReplies } from '../../src/reports/report-replies.service';
import { ReportRouting } from '../../src/reports/report-routing.service';
import { VerdictsService } from '../../src/reports/verdicts.service';
import type * as form from './form-data';
import type { ReportVariables } from './variables';

type Routing = Promise<Partial<ReportVariables>>;

/** Every step of a report, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('falsified-data-report')
export class FalsifiedDataReportSteps {
  constructor(
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly records: ReportRecords,
    private readonly reportClock: ReportClock,
    private readonly routing: ReportRouting,
    private readonly extracts: ExtractsService,
    private readonly investigation: ReportInvestigation,
    private readonly positions: PositionsService,
    private readonly verdicts: VerdictsService,
    private readonly replies: ReportReplies,
    private readonly objections: ObjectionsService,
    private readonly accountability: AccountabilityService,
    private readonly corrections: CorrectionsService,
  ) {}

  /** Real name or not; what follows for an anonymous report, as far as a rule says it. */
  @OnSubmit('verify-real-name')
  async verifyRealName({ tx, caseId, principal, data }: SubmittedStep<form.VerifyRealNameForm>): Routing {
    const isVerified = data.realName === 'verified';
    const handling = await this.routing.verifyRealName(tx, { caseId, isVerified, personId: principal.personId });
    return { isAnonymousOpen: handling === 'ask', intakeOutcome: handling === 'decline' ? 'declined' : 'accepted' };
  }

  /** A person answers what the policy leaves open. */
  @OnSubmit('decide-anonymous')
  async decideAnonymous({ tx, caseId, principal, data }: SubmittedStep<form.DecideAnonymousForm>): Routing {
    await this.routing.answerAnonymous(tx, { caseId, ...data, personId: principal.personId });
    return { intakeOutcome: data.handling === 'decline' ? 'declined' : 'accepted' };
  }

  /** Taken up with route and investigators, declined with the competent body, or merged. */
  @OnSubmit('choose-route')
  async chooseRoute({ tx, caseId, principal, data }: SubmittedStep<form.ChooseRouteForm>): Routing {
    const { personId } = principal;
    if (data.decision === 'decline') {
      const { declineReasons: reasons = '', competentBody: body = '', competentBodyAddress: address = '' } = data;
      await this.routing.decline(tx, { caseId, reasons, body, address, personId });
      return { intakeOutcome: 'declined' };
    }
    if (data.decision === 'merge') {
      await this.routing.merge(tx, { caseId, number: data.mergeInto ?? '', personId });
      return { intakeOutcome: 'merged' };
    }
    const { route, clockStart, replyWorkingDays: days } = data;
    await this.routing.choose(tx, {
      caseId,
      route: route!,
      routeReason: data.routeReason,
      unitId: data.investigatingUnit!,
      investigatorIds: [data.firstInvestigator, data.secondInvestigator].flatMap((id) => id ?? []),
      ...(clockStart ? { clockStart: { start: clockStart, reason: data.clockStartReason ?? '' } } : {}),
      ...(days ? { replyWorkingDays: { days, reason: data.replyDaysReason ?? '' } } : {}),
      personId,
    });
    const { needsReply } = await this.records.ofCase(tx, caseId);
    return { intakeOutcome: 'accepted', route, needsReply };
  }

  /** The reporter is told what the header names: declined, merged, or that the answer is late. */
  @OnJob('reports.tell-reporter')
  async tellReporter({ tx, caseId, job }: JobStep): Promise<void> {
    const { template } = job.headers;
    if (template === 'declined') return this.replies.tellDeclined(tx, caseId);
    if (template === 'merged') return this.replies.tellMerged(tx, caseId);
    if (template === 'late') return void (await this.replies.tellLate(tx, caseId));
    throw new Error(`Expected a header "template" of declined, merged or late, but found "${template ?? ''}".`);
  }

  /** The clock that the header names starts; of the reply the one that runs already is handed to the model. */
  @OnJob('reports.open-deadline')
  async openDeadline({ tx, caseId, job, now }: JobStep): Routing {
    switch (job.headers.duty) {
      case 'reply':
        // A limit that ran out before anybody took the report up is told at once.
        await this.replies.tellLate(tx, caseId);
        return { replyDeadlineId: await this.reportClock.openReply(tx, caseId) };
      case 'state':
        return { deadlineId: await this.positions.open(tx, caseId, now) };
      case 'defence':
        return { deadlineId: await this.accountability.openDefence(tx, caseId) };
      case 'correct':
        return { deadlineId: await this.corrections.openDeadline(tx, caseId, now) };
      case 'object':
        return { deadlineId: await this.objections.openDays(tx, caseId) };
      default:
        throw new Error(`Expected a header "duty" that this process knows, but found "${job.headers.duty ?? ''}".`);
    }
  }

  /** A second pair of eyes gets the de-identified text of each point. */
  @OnSubmit('prepare-extract')
  async prepareExtract({ tx, caseId, principal, data }: SubmittedStep): Promise<void> {
    const points = await this.records.allegationsOf(tx, caseId);
    const texts = valuesOf<string>(data, 'text', points.length).map((text) => text ?? '');
    await this.extracts.draft(tx, { caseId, texts, draftedBy: principal.personId });
  }

  /** Only what passed here ever reaches the school. */
  @OnSubmit('check-reidentification', { isExtractPassed: { field: 'outcome', is: ['passed'] } })
  async checkReidentification(step: SubmittedStep<form.CheckReidentificationForm>): Routing {
    const { tx, caseId, principal, data } = step;
    await this.extracts.check(tx, { caseId, ...data, checkedBy: principal.personId });
    return { isExtractPassed: data.outcome === 'passed' };
  }

  /** Evidence graduate by graduate is on file, by ids. */
  @OnSubmit('sample-evidence')
  async sampleEvidence({ tx, caseId, principal, data }: SubmittedStep<form.SampleEvidenceForm>): Promise<void> {
    const { method, samples: lines, documents: documentIds = [] } = data;
    await this.investigation.recordSamples(tx, { caseId, method, lines, documentIds, by: principal.personId });
  }

  /** What people said, or why nobody had to be heard. */
  @OnSubmit('interview-people')
  async interviewPeople({ tx, caseId, principal, data }: SubmittedStep<form.InterviewPeopleForm>): Promise<void> {
    const text = data.isHeld === 'yes' ? data.text : `无须谈话：${data.text}`;
    const note = {
      caseId,
      kind: 'interview',
      text,
      documentIds: data.documents ?? [],
      by: principal.personId,
    } as const;
    await this.investigation.note(tx, note);
  }

  /** The school gets a request with a date of its own, or the reason why none was needed stands on file. */
  @OnSubmit('request-records')
  async requestRecords({ tx, caseId, principal, data }: SubmittedStep<form.RequestRecordsForm>): Routing {
    const { personId } = principal;
    if (data.isNeeded === 'no') {
      const reason = data.reason ?? '';
      const sentence = { zh: `未向学校调取材料：${reason}`, en: `No records asked for: ${reason}` };
      await this.cases.note(tx, caseId, sentence, { kind: 'person', personId });
      return { hasRecordsRequest: false };
    }
    const { items = '', text = '', workingDays = 0 } = data;
    const request = { caseId, items: items.split('\n'), text, workingDays, askedBy: personId };
    return { hasRecordsRequest: true, requestId: await this.investigation.requestRecords(tx, request) };
  }

  /** Of what the reporter adds, the investigators get the de-identified gist. */
  @OnSubmit('consider-addition')
  async considerAddition({ tx, caseId, principal, data }: SubmittedStep<form.ConsiderAdditionForm>): Promise<void> {
    if (data.isRelevant === 'no' || !data.gist) return;
    const by = principal.personId;
    await this.investigation.note(tx, { caseId, kind: 'addition', text: data.gist, documentIds: [], by });
  }

  /** Facts and a proposed verdict per point; the school gets its days. */
  @OnSubmit('write-findings')
  async writeFindings({ tx, caseId, principal, data }: SubmittedStep<form.WriteFindingsForm>): Promise<void> {
    const points = await this.records.allegationsOf(tx, caseId);
    const findings = valuesOf<string>(data, 'finding', points.length);
    const proposals = valuesOf<Verdict>(data, 'proposal', points.length);
    await this.investigation.writeFindings(tx, {
      caseId,
      items: findings.map((finding, index) => ({ finding: finding ?? '', proposal: proposals[index]! })),
      positionWorkingDays: data.positionWorkingDays,
      writtenBy: principal.personId,
    });
  }

  /** The school's word on each finding is on file, and its date is met. */
  @OnSubmit('state-position')
  async statePosition({ tx, caseId, principal, data, now }: SubmittedStep<form.StatePositionForm>): Promise<void> {
    const points = await this.extracts.checked(tx, caseId);
    const stances = valuesOf<Stance>(data, 'stance', points.length);
    const texts = valuesOf<string>(data, 'text', points.length);
    await this.positions.state(tx, {
      caseId,
      items: stances.map((stance, index) => ({ stance: stance!, text: texts[index] })),
      documentIds: data.documents ?? [],
      statedBy: principal.personId,
      at: now,
    });
  }

  /** Whether a message about a passed date still tells the truth; if so, the silence is on record. */
  @OnJob('reports.recheck-deadline')
  async recheckDeadline({ tx, caseId, job }: JobStep): Routing {
    const { deadlineId, deadlineVersion } = job.variables as unknown as ReportVariables;
    if (!(await this.deadlines.hasPassed(tx, deadlineId!, deadlineVersion!))) return { hasDeadlineMoved: true };
    if (job.headers.duty === 'position') await this.positions.recordSilence(tx, caseId);
    if (job.headers.duty === 'defence') await this.accountability.recordElapsed(tx, caseId);
    if (job.headers.duty === 'object') await this.objections.endDays(tx, caseId);
    return { hasDeadlineMoved: false };
  }

  /** A second person decides point by point, or sends it back. */
  @OnSubmit('decide-verified')
  async decideVerified({ tx, caseId, principal, data }: SubmittedStep<form.DecideVerifiedForm>): Routing {
    if (data.outcome === 'return') {
      const by = { kind: 'person', personId: principal.personId } as const;
      const reason = data.returnReason ?? '';
      await this.cases.note(tx, caseId, { zh: `退回补充调查：${reason}`, en: `Sent back: ${reason}` }, by);
      return { needsInvestigation: true };
    }
    const { overall, hasConsequences } = await this.verdicts.decide(tx, {
      caseId,
      kind: 'decision',
      verdicts: await this.verdictsOf(tx, caseId, data),
      decidedBy: principal.personId,
    });
    const { needsReply } = await this.records.ofCase(tx, caseId);
    if (!needsReply) await this.replies.closeWithoutReply(tx, caseId);
    return {
      needsInvestigation: false,
      hasVerified: hasConsequences,
      overallVerdict: overall,
      finalOutcome: overall,
      canObject: needsReply,
    };
  }

  /** The reporter has the answer; late or not, it counts. */
  @OnSubmit('reply-to-reporter')
  async replyToReporter({ tx, caseId, principal, data }: SubmittedStep<form.ReplyToReporterForm>): Promise<void> {
    await this.replies.reply(tx, { caseId, text: data.text, repliedBy: principal.personId });
  }

  /** The head's word on a reply that is near its limit stands on the case. */
  @OnSubmit('supervise-reply')
  async superviseReply({ tx, caseId, principal, data }: SubmittedStep<form.SuperviseReplyForm>): Promise<void> {
    const by = { kind: 'person', personId: principal.personId } as const;
    const { instruction } = data;
    await this.cases.note(tx, caseId, { zh: `督促答复：${instruction}`, en: `Urged to reply: ${instruction}` }, by);
  }

  /** The authority goes on, or closes; the reporter is told which and why. */
  @OnSubmit('decide-withdrawal')
  async decideWithdrawal({ tx, caseId, principal, data }: SubmittedStep<form.DecideWithdrawalForm>): Routing {
    const isClosed = data.decision === 'close';
    const { reasons } = data;
    await this.objections.decideWithdrawal(tx, { caseId, isClosed, reasons, decidedBy: principal.personId });
    return { isContinued: !isClosed };
  }

  /** The school learns facts, reasons, basis and the intended measure before anything is decided. */
  @OnSubmit('draft-prior-notice')
  async draftPriorNotice({ tx, caseId, principal, data }: SubmittedStep<form.DraftPriorNoticeForm>): Routing {
    const { facts, reasons, basis, measure, scope, scopeReason, defenceWorkingDays } = data;
    const letterId = await this.accountability.draft(tx, {
      caseId,
      facts,
      reasons,
      basis,
      measure,
      defenceWorkingDays,
      ...(scope ? { scope: { scope, reason: scopeReason ?? '' } } : {}),
      draftedBy: principal.personId,
    });
    return { letterId };
  }

  /** The school defends itself or waives it. */
  @OnSubmit('state-defence')
  async stateDefence({ tx, caseId, principal, data, now }: SubmittedStep<form.StateDefenceForm>): Promise<void> {
    await this.accountability.stateDefence(tx, {
      caseId,
      text: data.choice === 'stated' ? data.text : undefined,
      documentIds: data.documents ?? [],
      statedBy: principal.personId,
      at: now,
    });
  }

  /** Notice, public criticism or nothing: never heavier than announced, the second only with a law behind it. */
  @OnSubmit('decide-accountability', { measure: 'measure' })
  async decideAccountability(step: SubmittedStep<form.DecideAccountabilityForm>): Routing {
    const { tx, caseId, principal, data } = step;
    await this.accountability.decide(tx, { caseId, ...data, decidedBy: principal.personId });
    return { measure: data.measure };
  }

  /** The measure is issued as decided. */
  @OnJob('reports.issue-measure')
  async issueMeasure({ tx, caseId }: JobStep): Promise<void> {
    await this.accountability.issue(tx, caseId);
  }

  /** The school has to correct its figures, or the reason why not stands on the case. */
  @OnSubmit('order-correction')
  async orderCorrection({ tx, caseId, principal, data }: SubmittedStep<form.OrderCorrectionForm>): Routing {
    const { personId } = principal;
    if (data.isNeeded === 'no') {
      const reason = data.reason ?? '';
      const sentence = { zh: `未责令更正：${reason}`, en: `No correction ordered: ${reason}` };
      await this.cases.note(tx, caseId, sentence, { kind: 'person', personId });
      return { isCorrectionOrdered: false };
    }
    const { content = '', workingDays = 0 } = data;
    await this.corrections.order(tx, { caseId, content, workingDays, orderedBy: personId });
    return { isCorrectionOrdered: true };
  }

  /** The figures before and after, one by one. */
  @OnSubmit('correct-figures')
  async correctFigures({ tx, caseId, principal, data }: SubmittedStep<form.CorrectFiguresForm>): Promise<void> {
    const { figures: lines, explanation, documents: documentIds = [] } = data;
    await this.corrections.make(tx, { caseId, lines, explanation, documentIds, madeBy: principal.personId });
  }

  /** The vice-president answers for them, or sends them back. */
  @OnSubmit('sign-correction')
  async signCorrection({ tx, caseId, principal, data }: SubmittedStep<form.SignCorrectionForm>): Routing {
    const isCorrectionSigned = data.outcome === 'signed';
    if (isCorrectionSigned) await this.corrections.sign(tx, { caseId, signedBy: principal.personId });
    return { isCorrectionSigned };
  }

  /** The authority takes the correction, or sends it back. */
  @OnSubmit('verify-correction', { isCorrectionAccepted: { field: 'outcome', is: ['accepted'] } })
  async verifyCorrection({ tx, caseId, principal, data, now }: SubmittedStep<form.VerifyCorrectionForm>): Routing {
    await this.corrections.verify(tx, { caseId, ...data, verifiedBy: principal.personId, at: now });
    return { isCorrectionAccepted: data.outcome === 'accepted' };
  }

  /** Somebody else looks at it once more; what it finds holds. */
  @OnSubmit('review-objection')
  async reviewObjection({ tx, caseId, principal, data }: SubmittedStep<form.ReviewObjectionForm>): Routing {
    const { overall, needsConsequences } = await this.objections.review(tx, {
      caseId,
      opinion: data.opinion,
      verdicts: await this.verdictsOf(tx, caseId, data),
      reviewedBy: principal.personId,
    });
    const finalOutcome = needsConsequences ? 'consequences' : overall;
    return { canObject: false, overallVerdict: overall, finalOutcome };
  }

  // helpers

  private async verdictsOf(
    tx: SubmittedStep['tx'],
    caseId: string,
    data: object,
  ): Promise<{ verdict: Verdict; reasons: string }[]> {
    const points = await this.records.allegationsOf(tx, caseId);
    const verdicts = valuesOf<Verdict>(data, 'verdict', points.length);
    const reasons = valuesOf<string>(data, 'reasons', points.length);
    return verdicts.flatMap((verdict, index) => (verdict ? [{ verdict, reasons: reasons[index] ?? '' }] : []));
  }
}
