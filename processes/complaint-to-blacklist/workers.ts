import { Injectable } from '@nestjs/common';
import type { ListingFacts } from '../../src/blacklist/blacklist-entry';
import { ListingService } from '../../src/blacklist/listing.service';
import { PriorNoticesService } from '../../src/blacklist/prior-notices.service';
import { RepliesService } from '../../src/blacklist/replies.service';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { ComplaintAnswers } from '../../src/complaints/complaint-answers.service';
import { HANDLING_TEMPLATES, type HandlingTemplate } from '../../src/complaints/complaint-letters';
import { ComplaintScreening } from '../../src/complaints/complaint-screening.service';
import { ComplaintWithdrawals } from '../../src/complaints/complaint-withdrawals.service';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import type { DecisionMode } from '../../src/decisions/collective-decision';
import { CollectiveDecisionsService } from '../../src/decisions/collective-decisions.service';
import { LegalReviewsService } from '../../src/decisions/legal-reviews.service';
import { HearingsService } from '../../src/hearings/hearings.service';
import { InformationRequestsService } from '../../src/information-requests/information-requests.service';
import { InvestigationsService } from '../../src/investigations/investigations.service';
import { LettersService } from '../../src/letters/letters.service';
import { StatementsService } from '../../src/letters/statements.service';
import { TransfersService } from '../../src/transfers/transfers.service';
import { WarningsService } from '../../src/warnings/warnings.service';
import type * as form from './form-data';
import type { ComplaintVariables } from './variables';

type Routing = Promise<Partial<ComplaintVariables>>;

/** Every automated step of a complaint, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('complaint-to-blacklist')
export class ComplaintToBlacklistSteps {
  constructor(
    private readonly screening: ComplaintScreening,
    private readonly answers: ComplaintAnswers,
    private readonly withdrawals: ComplaintWithdrawals,
    private readonly transfers: TransfersService,
    private readonly deadlines: DeadlinesService,
    private readonly investigations: InvestigationsService,
    private readonly requests: InformationRequestsService,
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly hearings: HearingsService,
    private readonly notices: PriorNoticesService,
    private readonly reviews: LegalReviewsService,
    private readonly collective: CollectiveDecisionsService,
    private readonly listing: ListingService,
    private readonly replies: RepliesService,
    private readonly warnings: WarningsService,
  ) {}

  /** Accepted, declined with reasons, sent to the competent body, joined with another complaint, or put back to the reporter. */
  @OnSubmit('screen-complaint', { screening: 'decision', isAccepted: { field: 'decision', is: ['accept'] } })
  async screenComplaint({ tx, caseId, principal, data, now }: SubmittedStep<form.ScreenComplaintForm>): Routing {
    const { personId } = principal;
    const { decision } = data;
    const routing = { screening: decision, isAccepted: decision === 'accept' };
    if (decision === 'accept') await this.screening.accept(tx, { caseId, personId, at: now });
    if (decision === 'decline') {
      await this.screening.told(tx, caseId, personId, now);
      await this.replies.draftDecline(tx, { caseId, reasons: data.declineReasons ?? '', declinedBy: personId });
    }
    if (decision === 'transfer') {
      const { transferBody: body = 'labour-inspection', transferReasons: reasons = '' } = data;
      await this.transfers.decide(tx, { caseId, ground: 'not-competent', body, reasons, decidedBy: personId });
    }
    if (decision === 'merge') {
      await this.screening.told(tx, caseId, personId, now);
      await this.screening.merge(tx, { caseId, number: data.mergeInto ?? '', personId });
    }
    if (decision === 'ask') {
      const { askItems = '', askText: text = '', askWorkingDays: workingDays = 0, pauseBasis } = data;
      const question = { caseId, items: askItems.split('\n'), text, workingDays, pauseBasis, askedBy: personId };
      return { ...routing, requestId: await this.screening.ask(tx, question) };
    }
    return routing;
  }

  /** The answer of the reporter is in, or does not come: the limit that rested runs again. */
  @OnJob('complaints.resume-clock')
  async resumeClock({ tx, caseId }: JobStep): Promise<void> {
    await this.screening.runAgain(tx, caseId);
  }

  /** The competent body took it over, with its receipt; or it did not, and the complaint is examined again. */
  @OnSubmit('hand-over-complaint', { isHandedOver: { field: 'outcome', is: ['handed-over'] } })
  async handOverComplaint(step: SubmittedStep<form.HandOverComplaintForm>): Routing {
    const { tx, caseId, principal, data, now } = step;
    const { personId: by } = principal;
    if (data.outcome === 'refused') {
      const end = { caseId, ground: 'not-competent', state: 'refused', remark: data.remark ?? '', by } as const;
      await this.transfers.settleWithout(tx, end);
      return { isHandedOver: false };
    }
    await this.transfers.handOver(tx, { caseId, ground: 'not-competent', ...handOverOf(data), by });
    await this.screening.told(tx, caseId, by, now);
    return { isHandedOver: true };
  }

  /** The reporter is answered with the reply that belongs to the ending; so is everybody whose complaint was merged. */
  @OnJob('letters.reply-to-reporter')
  async replyToReporter({ tx, caseId, job, now }: JobStep): Promise<void> {
    const { template } = job.headers;
    if (isHandling(template)) await this.answers.tell(tx, caseId, template);
    else await this.replies.replyToReporter(tx, caseId, template);
    await this.answers.passOn(tx, caseId);
    await this.deadlines.satisfyDuty(tx, caseId, 'finish', now, { kind: 'system' });
  }

  /** Two investigators take over, and the school gets its number of days. */
  @OnSubmit('assign-investigators')
  async assignInvestigators({ tx, caseId, principal, data }: SubmittedStep<form.AssignInvestigatorsForm>): Routing {
    const { asksSchool } = await this.investigations.begin(tx, {
      caseId,
      investigatorIds: [data.firstInvestigator, data.secondInvestigator],
      materialsWorkingDays: data.materialsWorkingDays,
      orderedBy: principal.personId,
    });
    return { isSchoolInvolved: asksSchool };
  }

  /** The evidence is on file; the employer is asked, the police informed, where the investigators say so. */
  @OnSubmit('collect-evidence', { hasEmployerRequest: { field: 'employerRequest', is: ['yes'] } })
  async collectEvidence({ tx, caseId, principal, data }: SubmittedStep<form.CollectEvidenceForm>): Routing {
    const { personId } = principal;
    await this.investigations.addMaterial(tx, caseId, {
      source: 'investigators',
      summary: data.evidenceSummary,
      documentIds: data.documents ?? [],
      providedBy: personId,
    });
    if (data.crimeEvidence === 'yes') await this.reportCrime(tx, caseId, data.crimeReasons, personId);
    if (data.employerRequest !== 'yes') return { hasEmployerRequest: false };
    const { requestItems = '', requestText: text = '', requestWorkingDays: workingDays = 0 } = data;
    const request = { caseId, items: requestItems.split('\n'), text, workingDays, askedBy: personId } as const;
    return {
      hasEmployerRequest: true,
      requestId: await this.requests.create(tx, { ...request, recipient: 'employer' }),
    };
  }

  /** What the school knows is on file, and its duty is met. */
  @OnSubmit('provide-materials')
  async provideMaterials({
    tx,
    caseId,
    principal,
    data,
    now,
  }: SubmittedStep<form.ProvideMaterialsForm>): Promise<void> {
    const activity =
      data.hadActivities === 'yes' ? '该单位近两年在本校有招聘活动。' : '该单位近两年在本校没有招聘活动。';
    await this.investigations.addMaterial(tx, caseId, {
      source: 'school',
      summary: `${activity}\n${data.materialsSummary}`,
      documentIds: data.documents ?? [],
      providedBy: principal.personId,
    });
    await this.deadlines.satisfyDuty(tx, caseId, 'provide', now, { kind: 'person', personId: principal.personId });
  }

  /** The findings decide whether anything follows. */
  @OnSubmit('write-findings', { isSubstantiated: { field: 'substantiated', is: ['yes'] } })
  async writeFindings({ tx, caseId, principal, data }: SubmittedStep<form.WriteFindingsForm>): Routing {
    const isSubstantiated = data.substantiated === 'yes';
    const { findings, reasons, replyPoints } = data;
    await this.investigations.writeFindings(tx, {
      caseId,
      isSubstantiated,
      findings,
      reasons,
      replyPoints,
      writtenBy: principal.personId,
    });
    if (data.crimeEvidence === 'yes') await this.reportCrime(tx, caseId, data.crimeReasons, principal.personId);
    return { isSubstantiated };
  }

  /** The police have the evidence, or the leader says why not; the case goes on unless it went over as a whole. */
  @OnSubmit('transfer-crime-evidence')
  async transferCrimeEvidence(step: SubmittedStep<form.TransferCrimeEvidenceForm>): Routing {
    const { tx, caseId, principal, data } = step;
    const { personId: by } = principal;
    if (data.outcome === 'dropped') {
      const end = { caseId, ground: 'crime', state: 'dropped', remark: data.remark ?? '', by } as const;
      await this.transfers.settleWithout(tx, end);
      return { isWholeCaseTransferred: false };
    }
    await this.transfers.handOver(tx, { caseId, ground: 'crime', ...handOverOf(data), by });
    return { isWholeCaseTransferred: data.goesOn === 'no' };
  }

  /** The authority goes on with what the reporter took back, or closes it. */
  @OnSubmit('decide-withdrawal', { isContinued: { field: 'decision', is: ['continue'] } })
  async decideWithdrawal({ tx, caseId, principal, data }: SubmittedStep<form.DecideWithdrawalForm>): Routing {
    const isContinued = data.decision === 'continue';
    const { reasons } = data;
    await this.withdrawals.decide(tx, { caseId, isClosed: !isContinued, reasons, decidedBy: principal.personId });
    const { asksSchool } = await this.investigations.breakOff(tx, caseId);
    return { isContinued, isSchoolInvolved: asksSchool };
  }

  /** The notice says what is intended; the drafter answers what no rule sets. */
  @OnSubmit('draft-prior-notice')
  async draftPriorNotice({ tx, caseId, principal, data }: SubmittedStep<form.DraftPriorNoticeForm>): Routing {
    const { facts, reasons, basis, category, scope, termDays, defenceWorkingDays, defenceReason } = data;
    await this.notices.draft(tx, {
      caseId,
      facts,
      reasons,
      basis,
      measure: { category, scope, termDays },
      ...(defenceWorkingDays === undefined
        ? {}
        : { defence: { workingDays: defenceWorkingDays, reason: defenceReason ?? '' } }),
      draftedBy: principal.personId,
    });
    // What an earlier round brought must not lead back once more.
    return { hasNewFacts: false };
  }

  /** The employer can read the notice with its code. */
  @OnJob('letters.issue-prior-notice')
  async issuePriorNotice({ tx, caseId }: JobStep): Promise<void> {
    await this.letters.issue(tx, (await this.notices.last(tx, caseId)).letterId);
  }

  /** Only proven service goes on; a failed one comes back for another way. */
  @OnSubmit('serve-notice', { isServiceProven: { field: 'outcome', is: ['proven'] } })
  async serveNotice({ tx, caseId, principal, data }: SubmittedStep<form.ServeNoticeForm>): Routing {
    const { letterId } = await this.notices.last(tx, caseId);
    await this.letters.recordService(tx, letterId, {
      method: data.method,
      outcome: data.outcome,
      servedOn: data.servedOn,
      proofDocumentIds: data.proofDocuments ?? [],
      recordedBy: principal.personId,
      note: data.note,
    });
    return { isServiceProven: data.outcome === 'proven' };
  }

  /** Somebody without a part in the case is to preside; the employer will be told in time, and the limit rests. */
  @OnSubmit('arrange-hearing')
  async arrangeHearing({ tx, caseId, principal, data }: SubmittedStep<form.ArrangeHearingForm>): Routing {
    const { presider: presiderId, hearingOn, timeAndPlace, noticeWorkingDays, noticeReason } = data;
    const letterId = await this.hearings.arrange(tx, {
      caseId,
      presiderId,
      hearingOn,
      timeAndPlace,
      ...(noticeWorkingDays === undefined
        ? {}
        : { notice: { workingDays: noticeWorkingDays, reason: noticeReason ?? '' } }),
      arrangedBy: principal.personId,
    });
    return { letterId };
  }

  /** Who was there and what was said; a hearing that could not be held is announced again. */
  @OnSubmit('record-hearing', { isHearingClosed: { field: 'outcome', is: ['held', 'absent'] } })
  async recordHearing({ tx, caseId, principal, data }: SubmittedStep<form.RecordHearingForm>): Routing {
    const { outcome, attendees = '', points, documents: documentIds = [] } = data;
    await this.hearings.record(tx, { caseId, outcome, attendees, points, documentIds, recordedBy: principal.personId });
    return { isHearingClosed: outcome !== 'postponed' };
  }

  /** Somebody who did not investigate says whether the statement brings anything new. */
  @OnSubmit('review-statement', { hasNewFacts: { field: 'outcome', is: ['new-facts'] } })
  async reviewStatement({ tx, caseId, principal, data }: SubmittedStep<form.ReviewStatementForm>): Routing {
    const { outcome, opinion, materialsWorkingDays } = data;
    await this.statements.review(tx, { caseId, outcome, opinion, reviewedBy: principal.personId });
    if (outcome === 'upheld') return { hasNewFacts: false };
    const { asksSchool } = await this.investigations.resume(tx, {
      caseId,
      materialsWorkingDays,
      orderedBy: principal.personId,
    });
    return { hasNewFacts: true, isSchoolInvolved: asksSchool };
  }

  /** The law is looked at by somebody without a part in the case; what does not pass is investigated again. */
  @OnSubmit('review-legality', { isLawful: { field: 'outcome', is: ['passed'] } })
  async reviewLegality({ tx, caseId, principal, data }: SubmittedStep<form.ReviewLegalityForm>): Routing {
    const { outcome, opinion, materialsWorkingDays } = data;
    const { personId } = principal;
    const { letterId } = await this.notices.last(tx, caseId);
    await this.reviews.review(tx, { caseId, letterId, outcome, opinion, reviewedBy: personId });
    if (outcome === 'passed') return { isLawful: true };
    const order = { caseId, materialsWorkingDays, orderedBy: personId };
    const { asksSchool } = await this.investigations.resume(tx, order);
    return { isLawful: false, listingOutcome: 'returned', isSchoolInvolved: asksSchool };
  }

  /** The members are named, and what they vote on: nothing beyond the notice. */
  @OnSubmit('convene-decision')
  async conveneDecision({ tx, caseId, principal, data }: SubmittedStep<form.ConveneDecisionForm>): Routing {
    const { members, scope, termDays } = data;
    const motion = await this.notices.motion(tx, caseId, { scope, termDays });
    await this.collective.convene(tx, {
      caseId,
      subject: 'listing',
      motion: { ...motion },
      memberIds: members,
      ...modeOf(data),
      convenedBy: principal.personId,
    });
    return { panel: [...new Set(members)].map((personId) => `person:${personId}`) };
  }

  /** One member's own vote. */
  @OnSubmit('vote-on-listing')
  async voteOnListing({ tx, caseId, principal, data }: SubmittedStep<form.VoteOnListingForm>): Promise<void> {
    await this.collective.vote(tx, { caseId, subject: 'listing', ...data, votedBy: principal.personId });
  }

  /** The decision as the votes made it, never heavier than the notice. */
  @OnSubmit('decide-listing', { listingOutcome: 'outcome', isListed: { field: 'outcome', is: ['list'] } })
  async decideListing({ tx, caseId, principal, data }: SubmittedStep<form.DecideListingForm>): Routing {
    const { outcome, category, scope, termDays, basis, reasons, documents } = data;
    const decision: ListingFacts['decision'] =
      outcome === 'list' ? { outcome, measure: { category, scope, termDays }, basis, reasons } : { outcome, reasons };
    await this.listing.decide(tx, { caseId, decision, documentIds: documents ?? [], decidedBy: principal.personId });
    return { listingOutcome: outcome, isListed: outcome === 'list' };
  }

  /** The employer is on the register and on the public page. */
  @OnJob('blacklist.publish-entry')
  async publishEntry({ tx, caseId }: JobStep): Promise<void> {
    await this.listing.publishEntry(tx, caseId);
  }

  /** A second person answers for a text that names the employer alone. */
  @OnSubmit('review-warning')
  async reviewWarning({ tx, caseId, principal, data }: SubmittedStep<form.ReviewWarningForm>): Promise<void> {
    await this.warnings.review(tx, { caseId, title: data.title, body: data.body, reviewedBy: principal.personId });
  }

  /** Graduates can read the warning. */
  @OnJob('warnings.publish')
  async publishWarning({ tx, caseId }: JobStep): Promise<void> {
    await this.warnings.publish(tx, caseId);
  }

  /** The employer learns the outcome: what the entry forbids, until when and why, or that it is not listed. */
  @OnJob('letters.reply-to-employer')
  async replyToEmployer({ tx, caseId, job }: JobStep): Promise<void> {
    await this.replies.replyToEmployer(tx, caseId, job.headers.template);
  }

  // helpers

  private reportCrime(
    tx: SubmittedStep['tx'],
    caseId: string,
    reasons: string | undefined,
    reportedBy: string,
  ): Promise<void> {
    return this.transfers.reportCrime(tx, { caseId, reasons: reasons ?? '', reportedBy });
  }
}

function isHandling(template: string | undefined): template is HandlingTemplate {
  return (HANDLING_TEMPLATES as readonly string[]).includes(template ?? '');
}

function handOverOf(data: form.HandOverComplaintForm | form.TransferCrimeEvidenceForm) {
  const { receivingUnit = '', handedOverOn = '', contents = '', receipts: documentIds = [] } = data;
  return { receivingUnit, handedOverOn, contents, documentIds };
}

/** The answer to how votes decide, when a person was asked. */
function modeOf({ mode, percent, modeReason }: form.ConveneDecisionForm): {
  mode?: { mode: DecisionMode; reason: string };
} {
  if (mode === undefined) return {};
  const answer: DecisionMode = mode === 'percent' ? { kind: mode, percent: percent ?? 0 } : { kind: mode };
  return { mode: { mode: answer, reason: modeReason ?? '' } };
}
