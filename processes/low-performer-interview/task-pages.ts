import { Injectable } from '@nestjs/common';
import { type PreparedStep, PrepareTask, ProcessSteps, type TaskPreparation } from '../../src/cases/process-steps';
import { InterviewClock } from '../../src/interviews/interview-clock.service';
import { dayAndTime, fact, InterviewFacts } from '../../src/interviews/interview-facts.service';
import { InterviewGround } from '../../src/interviews/interview-ground.service';
import { InterviewRecords } from '../../src/interviews/interview-records.service';
import { LatePlans } from '../../src/interviews/late-plans.service';

/** What the pages of the tasks show beside their forms, in diagram order. */
@Injectable()
@ProcessSteps('low-performer-interview')
export class LowPerformerInterviewPages {
  constructor(
    private readonly facts: InterviewFacts,
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
    private readonly clockOf: InterviewClock,
    private readonly latePlans: LatePlans,
  ) {}

  /** Starts from what was sent back. */
  @PrepareTask('arrange-interview')
  async arrangeInterview(step: PreparedStep): Promise<TaskPreparation> {
    const last = (await this.records.noticesOf(step.tx, step.caseId)).at(-1);
    const { day, time } = last ? dayAndTime(last.startsAt) : {};
    return {
      data: last
        ? {
            date: day,
            time,
            place: last.place,
            points: last.points,
            bring: last.bring ?? undefined,
            answerWorkingDays: last.answerWorkingDays,
          }
        : {},
      facts: [
        ...(await this.facts.basis(step)),
        ...(last?.opinion ? [fact('退回意见', 'Sent back', last.opinion)] : []),
        ...(await this.facts.sitting(step)),
      ],
    };
  }

  @PrepareTask('approve-notice')
  async approveNotice(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: [...(await this.facts.basis(step)), ...(await this.facts.notice(step))] };
  }

  @PrepareTask('confirm-attendance')
  async confirmAttendance(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: [
        ...(await this.facts.basis(step)),
        ...(await this.facts.notice(step)),
        ...(await this.facts.due(step, 'attend')),
      ],
      links: await this.facts.noticeLinks(step),
    };
  }

  /** Starts from the date that the school asks for. */
  @PrepareTask('decide-date')
  async decideDate(step: PreparedStep): Promise<TaskPreparation> {
    const last = (await this.records.noticesOf(step.tx, step.caseId)).at(-1);
    const { day, time } = last?.wantedAt ? dayAndTime(last.wantedAt) : {};
    return {
      data: day ? { date: day, time } : {},
      facts: [...(await this.facts.basis(step)), ...(await this.facts.notice(step))],
    };
  }

  /** The length of the plan's limit is asked only while no rule sets it; a record that is made anew starts from the last. */
  @PrepareTask('record-interview')
  async recordInterview(step: PreparedStep): Promise<TaskPreparation> {
    const { tx, caseId } = step;
    const notice = (await this.records.noticesOf(tx, caseId)).at(-1);
    const last = (await this.records.sittingsOf(tx, caseId)).at(-1);
    const planned = await this.clockOf.planDays(tx, caseId);
    const leaders = await this.ground.leaders(tx, caseId);
    const asked = ['planWorkingDays', 'planDaysReason'];
    const start = dayAndTime(last?.heldAt ?? notice?.startsAt ?? step.now);
    return {
      data: {
        heldDate: start.day,
        heldTime: start.time,
        place: last?.place ?? notice?.place,
        ...(last?.heldAt
          ? {
              outcome: 'held',
              presider: last.presiderId,
              attendees: last.attendees.map((one) => `${one.name}，${one.office}，${one.organisation}`).join('\n'),
              statements: last.statements,
              commitments: last.commitments,
            }
          : {}),
      },
      options: { presider: leaders.map(({ personId, name }) => ({ value: personId, label: name })) },
      ...(planned ? { hidden: asked } : { required: asked }),
      facts: [
        ...(await this.facts.basis(step)),
        ...(await this.facts.notice(step)),
        ...(planned ? [fact('报送方案期限（工作日）', 'Working days for the plan', String(planned.days))] : []),
        ...(last?.consideration ? [fact('对异议的处理', 'What became of the objection', last.consideration)] : []),
      ],
    };
  }

  @PrepareTask('sign-minutes')
  async signMinutes(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: [...(await this.facts.basis(step)), ...(await this.facts.sitting(step))],
      links: await this.facts.minutesLink(step),
    };
  }

  @PrepareTask('consider-objection')
  async considerObjection(step: PreparedStep): Promise<TaskPreparation> {
    return this.signMinutes(step);
  }

  /** Starts from the draft that was returned. */
  @PrepareTask('submit-plan')
  async submitPlan(step: PreparedStep): Promise<TaskPreparation> {
    const last = (await this.records.plansOf(step.tx, step.caseId)).at(-1);
    return {
      data: last ? { measures: last.measures, responsible: last.responsible } : {},
      facts: [
        ...(await this.facts.basis(step)),
        ...(await this.facts.sitting(step)),
        ...(last?.opinion ? [fact('修改意见', 'What has to change', last.opinion)] : []),
        ...(await this.facts.due(step, 'plan')),
      ],
      links: await this.facts.minutesLink(step),
    };
  }

  /** A school has no orders to give: it urges, or escalates. */
  @PrepareTask('supervise-plan')
  async supervisePlan(step: PreparedStep): Promise<TaskPreparation> {
    const canOrder = await this.latePlans.canSupervise(step.tx, step.caseId);
    return {
      ...(canOrder ? {} : { options: { measure: WITHOUT_ORDERS } }),
      facts: [...(await this.facts.basis(step)), ...(await this.facts.due(step, 'plan'))],
    };
  }

  @PrepareTask('review-plan')
  async reviewPlan(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: [...(await this.facts.basis(step)), ...(await this.facts.sitting(step)), ...(await this.facts.plan(step))],
      links: await this.facts.fileLinks(step),
    };
  }

  @PrepareTask('report-progress')
  async reportProgress(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: [
        ...(await this.facts.plan(step)),
        ...(await this.facts.progress(step)),
        ...(await this.facts.due(step, 'progress')),
      ],
    };
  }

  @PrepareTask('verify-rectification')
  async verifyRectification(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: await this.whole(step), links: await this.links(step) };
  }

  /** Where it goes on with a rectification, further days of reports are asked for. */
  @PrepareTask('decide-escalation')
  async decideEscalation(step: PreparedStep): Promise<TaskPreparation> {
    const isRectifying = (await this.latePlans.standing(step.tx, step.caseId)) === 'rectification';
    return {
      facts: [...(await this.whole(step)), ...(await this.facts.verification(step))],
      links: await this.links(step),
      ...(isRectifying ? { required: ['progressDates'] } : { hidden: ['progressDates'] }),
    };
  }

  // helpers

  private async links(step: PreparedStep) {
    return [...(await this.facts.minutesLink(step)), ...(await this.facts.fileLinks(step))];
  }

  private async whole(step: PreparedStep) {
    return [
      ...(await this.facts.basis(step)),
      ...(await this.facts.sitting(step)),
      ...(await this.facts.plan(step)),
      ...(await this.facts.progress(step)),
    ];
  }
}

const WITHOUT_ORDERS = [
  { value: 'urge', label: '催办' },
  { value: 'give-up', label: '不再等待，转入通报问责' },
];
