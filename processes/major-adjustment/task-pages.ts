import { Injectable } from '@nestjs/common';
import { CARDS } from '../../src/adjustments/adjustment';
import { figureLine } from '../../src/adjustments/adjustment-letters';
import { type AdjustmentRecord, AdjustmentsService } from '../../src/adjustments/adjustments.service';
import { AnnualChecksService } from '../../src/adjustments/annual-checks.service';
import { MilestonesService } from '../../src/adjustments/milestones.service';
import { BODIES, MEASURES } from '../../src/adjustments/plan';
import { type PlanRecord, PlansService } from '../../src/adjustments/plans.service';
import { PRESSURES } from '../../src/adjustments/pressure';
import { PressuresService } from '../../src/adjustments/pressures.service';
import {
  type Fact,
  fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { DeadlinesService } from '../../src/deadlines/deadlines.service';
import { rateText } from '../../src/metrics/rate';
import { OrganisationsService } from '../../src/organisations/organisations.service';
import { PolicyService, type PolicyValue } from '../../src/policy/policy.service';
import type { MajorAdjustmentVariables } from './variables';

/** What the pages of the tasks show beside their forms, in diagram order. */
@Injectable()
@ProcessSteps('major-adjustment')
export class MajorAdjustmentTaskPages {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly plans: PlansService,
    private readonly pressures: PressuresService,
    private readonly milestones: MilestonesService,
    private readonly checks: AnnualChecksService,
    private readonly deadlines: DeadlinesService,
    private readonly organisations: OrganisationsService,
    private readonly policy: PolicyService,
  ) {}

  @PrepareTask('issue-card')
  async issueCard({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const facts = listing(await this.adjustments.get(tx, caseId));
    const rule = await this.policy.value(tx, caseId, 'major.planDue');
    return { facts: [...facts, fact('规定的报送日期', 'Day set by the notice', dayOf(rule))] };
  }

  /** The colleges of the school; a college that adjusts by itself has none. */
  @PrepareTask('name-drafter')
  async nameDrafter(step: PreparedStep): Promise<TaskPreparation> {
    const record = await this.adjustments.get(step.tx, step.caseId);
    const colleges = await this.organisations.collegesOf(step.tx, record.organisationId);
    return {
      facts: await this.wanted(step, record),
      options: { college: colleges.map(({ id, name }) => ({ value: id, label: name })) },
      ...(colleges.length === 0 ? { data: { way: 'own' }, hidden: ['college'] } : {}),
    };
  }

  /** The draft before, with what was said of it. */
  @PrepareTask('draft-plan')
  async draftPlan(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const record = await this.adjustments.get(tx, caseId);
    const before = await this.plans.newest(tx, caseId);
    const said = before?.verdict === 'returned' ? before.comments : before?.returnReason;
    return {
      facts: [...(await this.wanted(step, record)), ...(said ? [fact('退回意见', 'Why it came back', said)] : [])],
      ...(before
        ? {
            data: {
              measure: before.measure,
              evidence: before.evidence,
              timetable: timetableOf(before),
              documents: before.documentIds,
            },
          }
        : {}),
    };
  }

  @PrepareTask('review-plan')
  reviewPlan(step: PreparedStep): Promise<TaskPreparation> {
    return this.withPlan(step);
  }

  @PrepareTask('record-office-meeting')
  recordOfficeMeeting(step: PreparedStep): Promise<TaskPreparation> {
    return this.withPlan(step);
  }

  @PrepareTask('record-party-committee')
  recordPartyCommittee(step: PreparedStep): Promise<TaskPreparation> {
    return this.withPlan(step);
  }

  @PrepareTask('submit-plan')
  submitPlan(step: PreparedStep): Promise<TaskPreparation> {
    return this.withPlan(step);
  }

  @PrepareTask('press-for-plan')
  async pressForPlan({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const record = await this.adjustments.get(tx, caseId);
    const before = await this.pressures.of(tx, caseId);
    return {
      facts: [
        ...listing(record),
        fact('应报送日期', 'Plan was due', record.card?.dueOn ?? ''),
        ...before.map((pressure) => fact('已采取', 'Done so far', PRESSURES[pressure])),
      ],
    };
  }

  @PrepareTask('examine-plan')
  async examinePlan(step: PreparedStep): Promise<TaskPreparation> {
    const { facts } = await this.withPlan(step);
    return { facts: [...listing(await this.adjustments.get(step.tx, step.caseId)), ...(facts as Fact[])] };
  }

  @PrepareTask('report-milestone')
  async reportMilestone({ tx, variables }: PreparedStep): Promise<TaskPreparation> {
    const { what, dueOn, report, documentIds, opinion } = await this.milestones.get(tx, milestoneOf(variables));
    return {
      facts: [
        fact('措施', 'Measure', what),
        fact('应完成日期', 'Due', dueOn),
        ...(opinion ? [fact('退回意见', 'What was missed', opinion)] : []),
      ],
      data: { report: report ?? undefined, documents: documentIds },
    };
  }

  @PrepareTask('check-milestone')
  async checkMilestone({ tx, variables }: PreparedStep): Promise<TaskPreparation> {
    const { what, dueOn, report, documentIds } = await this.milestones.get(tx, milestoneOf(variables));
    return {
      facts: [fact('措施', 'Measure', what), fact('应完成日期', 'Due', dueOn)],
      data: { report: report ?? '', documents: documentIds },
    };
  }

  @PrepareTask('decide-annual-check')
  async decideAnnualCheck({ tx, caseId, variables }: PreparedStep): Promise<TaskPreparation> {
    const record = await this.adjustments.get(tx, caseId);
    const { checkSnapshotId } = variables as unknown as MajorAdjustmentVariables;
    const figure = await this.checks.figure(tx, caseId, checkSnapshotId);
    const plan = await this.plans.accepted(tx, caseId);
    return {
      facts: [
        ...listing(record),
        fact('实施措施', 'Measure', MEASURES[plan.measure]),
        fact('本年度数据', 'Figure of this year', figure ? figureLine(figure) : { zh: '没有数据', en: 'none' }),
      ],
    };
  }

  // helpers

  private async wanted({ tx, variables }: PreparedStep, record: AdjustmentRecord): Promise<Fact[]> {
    const { deadlineId } = variables as unknown as MajorAdjustmentVariables;
    const { legalDate } = await this.deadlines.current(tx, deadlineId);
    return [
      ...listing(record),
      ...(record.card ? [fact('提示', 'Card', CARDS[record.card.colour])] : []),
      fact('报送期限', 'Plan due', legalDate),
    ];
  }

  private async withPlan({ tx, caseId }: PreparedStep): Promise<TaskPreparation> {
    const plan = await this.plans.newest(tx, caseId);
    if (!plan) return { facts: [] };
    return {
      facts: [
        fact('第几次报送', 'Round', String(plan.round)),
        fact('调整措施', 'Measure', MEASURES[plan.measure]),
        fact('论证依据', 'Evidence', plan.evidence),
        ...plan.milestones.map(({ dueOn, what }) => fact(`进度 ${dueOn}`, `By ${dueOn}`, what)),
        ...plan.resolutions.map(({ body, heldOn, number }) =>
          fact(BODIES[body].zh, BODIES[body].en, `${heldOn} ${number}`),
        ),
      ],
    };
  }
}

/** The notice names a day of its own year; where it names none, a person sets one for the case. */
function dayOf(rule: PolicyValue): Fact['value'] {
  const { date } = (rule.state === 'set' ? rule.value : {}) as { date?: string };
  return date ?? { zh: '未规定，由您在本案中确定', en: 'none; you set it for this case' };
}

function listing({ schoolName, majorName, majorCode, reason, figures, threshold }: AdjustmentRecord): Fact[] {
  return [
    fact('学校', 'School', schoolName),
    fact('专业', 'Major', `${majorName}（${majorCode}）`),
    ...figures.map((figure) => fact('列入数据', 'Listed for', figureLine(figure))),
    ...(threshold ? [fact('规定值', 'Threshold', rateText(threshold))] : []),
    fact('列入理由', 'Reason', reason),
  ];
}

function timetableOf({ milestones }: PlanRecord): string {
  return milestones.map(({ dueOn, what }) => `${dueOn} ${what}`).join('\n');
}

function milestoneOf(variables: Record<string, unknown>): string {
  return (variables as unknown as MajorAdjustmentVariables).milestone!.id;
}
