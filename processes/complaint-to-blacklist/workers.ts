import { Injectable } from '@nestjs/common';
import type { ListingFacts } from '../../src/blacklist/blacklist-entry';
import { ListingService } from '../../src/blacklist/listing.service';
import { PriorNoticesService } from '../../src/blacklist/prior-notices.service';
import { RepliesService } from '../../src/blacklist/replies.service';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { InvestigationsService } from '../../src/investigations/investigations.service';
import { LettersService } from '../../src/letters/letters.service';
import { StatementsService } from '../../src/letters/statements.service';
import { WarningsService } from '../../src/warnings/warnings.service';
import type {
  AssignInvestigatorsForm,
  CollectEvidenceForm,
  DecideListingForm,
  DraftPriorNoticeForm,
  ProvideMaterialsForm,
  ReviewStatementForm,
  ReviewWarningForm,
  ScreenComplaintForm,
  ServeNoticeForm,
  WriteFindingsForm,
} from './form-data';
import type { ComplaintVariables } from './variables';

type Routing = Promise<Partial<ComplaintVariables>>;

/** Every automated step of a complaint, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('complaint-to-blacklist')
export class ComplaintToBlacklistSteps {
  constructor(
    private readonly deadlines: DeadlinesService,
    private readonly investigations: InvestigationsService,
    private readonly letters: LettersService,
    private readonly statements: StatementsService,
    private readonly notices: PriorNoticesService,
    private readonly listing: ListingService,
    private readonly replies: RepliesService,
    private readonly warnings: WarningsService,
  ) {}

  /** Accepted, or declined with the reasons the reporter will read. */
  @OnSubmit('screen-complaint')
  async screenComplaint({ tx, caseId, principal, data, now }: SubmittedStep<ScreenComplaintForm>): Routing {
    const isAccepted = data.decision === 'accept';
    await this.deadlines.satisfyDuty(tx, caseId, 'tell', now, { kind: 'person', personId: principal.personId });
    if (!isAccepted) {
      await this.replies.draftDecline(tx, {
        caseId,
        reasons: data.declineReasons ?? '',
        declinedBy: principal.personId,
      });
    }
    return { isAccepted };
  }

  /** The reporter is answered with the reply that belongs to the ending. */
  @OnJob('letters.reply-to-reporter')
  async replyToReporter({ tx, caseId, job }: JobStep): Promise<void> {
    await this.replies.replyToReporter(tx, caseId, job.headers.template);
  }

  /** Two investigators take over, and the school gets its number of days. */
  @OnSubmit('assign-investigators')
  async assignInvestigators({ tx, caseId, principal, data }: SubmittedStep<AssignInvestigatorsForm>): Routing {
    const { asksSchool } = await this.investigations.begin(tx, {
      caseId,
      investigatorIds: [data.firstInvestigator, data.secondInvestigator],
      materialsWorkingDays: data.materialsWorkingDays,
      orderedBy: principal.personId,
    });
    return { isSchoolInvolved: asksSchool };
  }

  /** The evidence is on file. */
  @OnSubmit('collect-evidence')
  async collectEvidence({ tx, caseId, principal, data }: SubmittedStep<CollectEvidenceForm>): Promise<void> {
    await this.investigations.addMaterial(tx, caseId, {
      source: 'investigators',
      summary: data.evidenceSummary,
      documentIds: data.documents ?? [],
      providedBy: principal.personId,
    });
  }

  /** What the school knows is on file, and its duty is met. */
  @OnSubmit('provide-materials')
  async provideMaterials({ tx, caseId, principal, data, now }: SubmittedStep<ProvideMaterialsForm>): Promise<void> {
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
  @OnSubmit('write-findings')
  async writeFindings({ tx, caseId, principal, data }: SubmittedStep<WriteFindingsForm>): Routing {
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
    return { isSubstantiated };
  }

  /** The notice says what is intended; the drafter answers what no rule sets. */
  @OnSubmit('draft-prior-notice')
  async draftPriorNotice({ tx, caseId, principal, data }: SubmittedStep<DraftPriorNoticeForm>): Promise<void> {
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
  }

  /** The employer can read the notice with its code. */
  @OnJob('letters.issue-prior-notice')
  async issuePriorNotice({ tx, caseId }: JobStep): Promise<void> {
    await this.letters.issue(tx, (await this.notices.last(tx, caseId)).letterId);
  }

  /** Only proven service goes on; a failed one comes back for another way. */
  @OnSubmit('serve-notice')
  async serveNotice({ tx, caseId, principal, data }: SubmittedStep<ServeNoticeForm>): Routing {
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

  /** Somebody who did not investigate says whether the statement brings anything new. */
  @OnSubmit('review-statement')
  async reviewStatement({ tx, caseId, principal, data }: SubmittedStep<ReviewStatementForm>): Routing {
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

  /** The decision of a second person, never heavier than the notice. */
  @OnSubmit('decide-listing')
  async decideListing({ tx, caseId, principal, data }: SubmittedStep<DecideListingForm>): Routing {
    const { outcome, category, scope, termDays, basis, reasons, documents } = data;
    const decision: ListingFacts['decision'] =
      outcome === 'list' ? { outcome, measure: { category, scope, termDays }, basis, reasons } : { outcome, reasons };
    await this.listing.decide(tx, { caseId, decision, documentIds: documents ?? [], decidedBy: principal.personId });
    return { isListed: outcome === 'list' };
  }

  /** The employer is on the register and on the public page. */
  @OnJob('blacklist.publish-entry')
  async publishEntry({ tx, caseId }: JobStep): Promise<void> {
    await this.listing.publishEntry(tx, caseId);
  }

  /** A second person answers for a text that names the employer alone. */
  @OnSubmit('review-warning')
  async reviewWarning({ tx, caseId, principal, data }: SubmittedStep<ReviewWarningForm>): Promise<void> {
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
}
