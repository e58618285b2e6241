import { Injectable } from '@nestjs/common';
import { AdjustmentsService } from '../../src/adjustments/adjustments.service';
import { AnnualChecksService } from '../../src/adjustments/annual-checks.service';
import { MilestonesService } from '../../src/adjustments/milestones.service';
import type { Body } from '../../src/adjustments/plan';
import { PlansService } from '../../src/adjustments/plans.service';
import { PressuresService } from '../../src/adjustments/pressures.service';
import { CasesService } from '../../src/cases/cases.service';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import type {
  CheckMilestoneForm,
  DecideAnnualCheckForm,
  DraftPlanForm,
  ExaminePlanForm,
  IssueCardForm,
  NameDrafterForm,
  PressForPlanForm,
  RecordResolutionForm,
  ReportMilestoneForm,
  ReviewPlanForm,
} from './form-data';
import type { MajorAdjustmentVariables } from './variables';

type Routing = Promise<Partial<MajorAdjustmentVariables>>;

/** Every step of an adjustment, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('major-adjustment')
export class MajorAdjustmentSteps {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly plans: PlansService,
    private readonly pressures: PressuresService,
    private readonly milestones: MilestonesService,
    private readonly checks: AnnualChecksService,
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
  ) {}

  /** The card goes on the register and to the school, with the day its plan is due. */
  @OnSubmit('issue-card')
  async issueCard({ tx, caseId, principal, data, now }: SubmittedStep<IssueCardForm>): Routing {
    const { days } = await this.adjustments.issueCard(tx, caseId, { ...data, by: principal.personId, now });
    return { planDays: days };
  }

  /** The school lets a college draft, or drafts itself. */
  @OnSubmit('name-drafter')
  async nameDrafter({ data }: SubmittedStep<NameDrafterForm>): Routing {
    return { draftingGroup: data.way === 'own' ? null : `${data.college!}:college-staff` };
  }

  /** Measure, evidence and timetable. */
  @OnSubmit('draft-plan')
  async draftPlan({ tx, caseId, principal, data, now }: SubmittedStep<DraftPlanForm>): Promise<void> {
    const by = principal.personId;
    await this.plans.draft(tx, caseId, { ...data, documentIds: data.documents ?? [], by, now });
    await this.cases.assign(tx, caseId, 'plan-drafter', [by], { kind: 'person', personId: by });
  }

  /** Academic affairs passes it on or sends it back. */
  @OnSubmit('review-plan')
  async reviewPlan({ tx, caseId, principal, data }: SubmittedStep<ReviewPlanForm>): Routing {
    const { personId } = principal;
    if (data.verdict === 'forward') {
      await this.plans.review(tx, caseId, personId);
      await this.cases.assign(tx, caseId, 'plan-reviewer', [personId], { kind: 'person', personId });
      return { isForwarded: true };
    }
    await this.plans.sendBack(tx, caseId, data.reason!, personId);
    return { isForwarded: false };
  }

  @OnSubmit('record-office-meeting')
  recordOfficeMeeting(step: SubmittedStep<RecordResolutionForm>): Routing {
    return this.recordResolution(step, 'office-meeting');
  }

  @OnSubmit('record-party-committee')
  recordPartyCommittee(step: SubmittedStep<RecordResolutionForm>): Routing {
    return this.recordResolution(step, 'party-committee');
  }

  /** Signed by the school's leader, it is with the authority. */
  @OnSubmit('submit-plan')
  async submitPlan({ tx, caseId, principal, now }: SubmittedStep): Promise<void> {
    const { personId } = principal;
    const by = { kind: 'person', personId } as const;
    await this.plans.submit(tx, caseId, personId);
    await this.cases.assign(tx, caseId, 'plan-submitter', [personId], by);
    for (const duty of ['plan', 'late-plan'] as const) await this.deadlines.satisfyDuty(tx, caseId, duty, now, by);
  }

  /** A late plan is pressed for, until it comes in or the school is interviewed. */
  @OnSubmit('press-for-plan')
  async pressForPlan({ tx, caseId, principal, data }: SubmittedStep<PressForPlanForm>): Routing {
    await this.pressures.press(tx, caseId, { ...data, by: principal.personId });
    const isEscalated = data.pressure === 'interview';
    return isEscalated ? { isEscalated } : { isEscalated, workingDays: data.workingDays! };
  }

  /** The interview is a case of its own. */
  @OnJob('adjustments.open-interview')
  async openInterview({ tx, caseId }: JobStep): Promise<void> {
    await this.pressures.openInterview(tx, caseId);
  }

  /** The authority accepts the plan with its timetable, or returns it with comments and another date. */
  @OnSubmit('examine-plan')
  async examinePlan({ tx, caseId, principal, data, now }: SubmittedStep<ExaminePlanForm>): Routing {
    const { milestones, planDays } = await this.plans.examine(tx, caseId, { ...data, by: principal.personId, now });
    return planDays === undefined ? { isAccepted: true, milestones } : { isAccepted: false, planDays };
  }

  @OnSubmit('report-milestone')
  async reportMilestone(step: SubmittedStep<ReportMilestoneForm>): Promise<void> {
    const { tx, principal, data, now } = step;
    const { report, documents = [] } = data;
    const { milestone, deadlineId } = variablesOf(step.variables);
    const by = { kind: 'person', personId: principal.personId } as const;
    await this.milestones.report(tx, milestone!.id, { report, documentIds: documents, by: by.personId });
    // A date that was missed is on record already; a report that came back has met its own.
    const { state } = await this.deadlines.current(tx, deadlineId);
    if (state === 'open' || state === 'passed') await this.deadlines.satisfy(tx, deadlineId, now, by);
  }

  @OnSubmit('check-milestone')
  async checkMilestone({ tx, variables, principal, data }: SubmittedStep<CheckMilestoneForm>): Routing {
    const isMet = data.verdict === 'met';
    const { id } = variablesOf(variables).milestone!;
    await this.milestones.check(tx, id, { isMet, opinion: data.opinion, by: principal.personId });
    return { isMet };
  }

  /** Once a year, on the stored figure: the case ends, or goes on for another year. */
  @OnSubmit('decide-annual-check', { checkOutcome: 'outcome' })
  async decideAnnualCheck(step: SubmittedStep<DecideAnnualCheckForm>): Routing {
    const { outcome, reason } = step.data;
    const snapshotId = variablesOf(step.variables).checkSnapshotId;
    await this.checks.decide(step.tx, step.caseId, { outcome, reason, snapshotId, by: step.principal.personId });
    return { checkOutcome: outcome };
  }

  // helpers

  private async recordResolution(step: SubmittedStep<RecordResolutionForm>, body: Body): Routing {
    const { tx, caseId, principal, data, now } = step;
    const by = principal.personId;
    if (data.verdict === 'return') {
      await this.plans.sendBack(tx, caseId, data.reason!, by);
      return { isForwarded: false };
    }
    await this.plans.resolve(tx, caseId, { body, heldOn: data.heldOn!, number: data.number!, by, now });
    return { isForwarded: true };
  }
}

function variablesOf(variables: Record<string, unknown>): MajorAdjustmentVariables {
  return variables as unknown as MajorAdjustmentVariables;
}
