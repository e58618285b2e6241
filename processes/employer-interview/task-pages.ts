import { Injectable } from '@nestjs/common';
import { type PreparedStep, PrepareTask, ProcessSteps, type TaskPreparation } from '../../src/cases/process-steps';
import { dayAndTime, InterviewFacts } from '../../src/interviews/interview-facts.service';
import { InterviewGround } from '../../src/interviews/interview-ground.service';
import { InterviewRecords } from '../../src/interviews/interview-records.service';

/** What the pages of the tasks show beside their forms, in diagram order. */
@Injectable()
@ProcessSteps('employer-interview')
export class EmployerInterviewPages {
  constructor(
    private readonly facts: InterviewFacts,
    private readonly records: InterviewRecords,
    private readonly ground: InterviewGround,
  ) {}

  /** A new date starts from the last invitation. */
  @PrepareTask('arrange-joint-interview')
  async arrange(step: PreparedStep): Promise<TaskPreparation> {
    const last = (await this.records.noticesOf(step.tx, step.caseId)).at(-1);
    return {
      data: last
        ? {
            bodies: (last.bodies ?? []).join('\n'),
            place: last.place,
            points: last.points,
            bring: last.bring ?? undefined,
          }
        : {},
      facts: [...(await this.facts.basis(step)), ...(await this.facts.sitting(step))],
    };
  }

  @PrepareTask('record-joint-interview')
  async record(step: PreparedStep): Promise<TaskPreparation> {
    const notice = (await this.records.noticesOf(step.tx, step.caseId)).at(-1);
    const leaders = await this.ground.leaders(step.tx, step.caseId);
    const start = dayAndTime(notice?.startsAt ?? step.now);
    return {
      data: { heldDate: start.day, heldTime: start.time, place: notice?.place },
      options: { presider: leaders.map(({ personId, name }) => ({ value: personId, label: name })) },
      facts: [...(await this.facts.basis(step)), ...(await this.facts.notice(step))],
      links: await this.facts.noticeLinks(step),
    };
  }

  @PrepareTask('hand-over-investigation')
  async handOver(step: PreparedStep): Promise<TaskPreparation> {
    return {
      facts: [
        ...(await this.facts.basis(step)),
        ...(await this.facts.notice(step)),
        ...(await this.facts.sitting(step)),
      ],
    };
  }

  @PrepareTask('decide-unserved')
  async decideUnserved(step: PreparedStep): Promise<TaskPreparation> {
    return { facts: [...(await this.facts.basis(step)), ...(await this.facts.notice(step))] };
  }
}
