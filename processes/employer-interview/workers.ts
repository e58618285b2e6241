import { Injectable } from '@nestjs/common';
import { CasesService } from '../../src/cases/cases.service';
import { OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { InterviewNotices } from '../../src/interviews/interview-notices.service';
import { InterviewOutcomes } from '../../src/interviews/interview-outcomes.service';
import { InterviewSittings } from '../../src/interviews/interview-sittings.service';
import { startOf } from '../../src/interviews/interview-times';
import { namesIn } from '../../src/interviews/notice';
import type * as form from './form-data';
import type { EmployerInterviewVariables } from './variables';

type Routing = Promise<Partial<EmployerInterviewVariables>>;

/** Every step of a joint interview of an employer, in diagram order. */
@Injectable()
@ProcessSteps('employer-interview')
export class EmployerInterviewSteps {
  constructor(
    private readonly notices: InterviewNotices,
    private readonly sittings: InterviewSittings,
    private readonly outcomes: InterviewOutcomes,
    private readonly cases: CasesService,
  ) {}

  /** Several bodies invite together; the letter is then checked, signed and served. */
  @OnSubmit('arrange-joint-interview')
  async arrange({ tx, caseId, principal, data }: SubmittedStep<form.ArrangeJointInterviewForm>): Routing {
    const { date, time, place, points, bring } = data;
    const letterId = await this.notices.invite(tx, {
      caseId,
      startsAt: startOf(date, time),
      place,
      points,
      bring,
      bodies: namesIn(data.bodies),
      arrangedBy: principal.personId,
    });
    return { letterId };
  }

  /** Commitments, another date, or a refusal: each only after proven service. */
  @OnSubmit('record-joint-interview', { sittingOutcome: 'outcome' })
  async record({ tx, caseId, principal, data }: SubmittedStep<form.RecordJointInterviewForm>): Routing {
    const { heldDate, heldTime, presider, documents, ...entry } = data;
    await this.sittings.record(tx, {
      ...entry,
      caseId,
      ...(data.outcome === 'committed'
        ? { heldAt: startOf(heldDate, heldTime, 'heldTime'), presiderId: presider }
        : {}),
      documentIds: documents ?? [],
      recordedBy: principal.personId,
    });
    return { sittingOutcome: data.outcome };
  }

  /** The body that may investigate gets the matter, with facts, basis and material. */
  @OnSubmit('hand-over-investigation')
  async handOver({ tx, caseId, principal, data }: SubmittedStep<form.HandOverInvestigationForm>): Promise<void> {
    await this.outcomes.handOver(tx, { caseId, ...data, handedOverBy: principal.personId });
  }

  /** The invitation reached nobody: once more, or the interview is called off. */
  @OnSubmit('decide-unserved')
  async decideUnserved({ tx, caseId, principal, data }: SubmittedStep<form.DecideUnservedForm>): Routing {
    const isInvitedAgain = data.decision === 'again';
    const { reason } = data;
    const sentence = isInvitedAgain
      ? { zh: `邀请函未能送达，再次邀请：${reason}`, en: `Not served; invited once more: ${reason}` }
      : { zh: `邀请函未能送达，取消约谈：${reason}`, en: `Not served; the interview is called off: ${reason}` };
    await this.cases.note(tx, caseId, sentence, { kind: 'person', personId: principal.personId });
    return { isInvitedAgain };
  }
}
