import { Injectable } from '@nestjs/common';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { InformationRequestsService } from '../../src/information-requests/information-requests.service';
import { RequestSendingService } from '../../src/information-requests/request-sending.service';
import { SchoolAnswersService } from '../../src/information-requests/school-answers.service';
import type { DispatchRequestForm, PrepareAnswerForm, ProvidePartForm, SignAnswerForm } from './form-data';
import type { InformationRequestVariables } from './variables';

type Routing = Promise<Partial<InformationRequestVariables>>;

/** Every automated step of a request for information, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('information-request')
export class InformationRequestSteps {
  constructor(
    private readonly requests: InformationRequestsService,
    private readonly sending: RequestSendingService,
    private readonly answers: SchoolAnswersService,
  ) {}

  /** The request reaches whom it is for, and its own date runs. */
  @OnJob('information-requests.send')
  async sendRequest({ tx, job }: JobStep): Routing {
    const { requestId } = variablesOf(job.variables);
    return { ...(await this.sending.send(tx, requestId, job.instanceKey)) };
  }

  /** The school answers itself, or each chosen college provides its part. */
  @OnSubmit('dispatch-request')
  async dispatchRequest({ tx, variables, principal, data }: SubmittedStep<DispatchRequestForm>): Routing {
    if (data.way === 'self') return { isSplit: false };
    const parts = await this.answers.split(tx, variablesOf(variables).requestId, {
      collegeIds: data.colleges ?? [],
      instructions: data.instructions,
      by: principal.personId,
    });
    return {
      isSplit: true,
      parts: parts.map(({ id, organisationId }) => ({ id, group: `${organisationId}:college-staff` })),
    };
  }

  /** One college gives back its part. */
  @OnSubmit('provide-part')
  async providePart({ tx, variables, principal, data }: SubmittedStep<ProvidePartForm>): Promise<void> {
    await this.answers.providePart(tx, variablesOf(variables).part!.id, {
      text: data.content,
      documentIds: data.documents ?? [],
      by: principal.personId,
    });
  }

  /** The school's one answer, with whatever the colleges gave. */
  @OnSubmit('prepare-answer')
  async prepareAnswer({ tx, variables, principal, data }: SubmittedStep<PrepareAnswerForm>): Promise<void> {
    await this.answers.draft(tx, variablesOf(variables).requestId, {
      text: data.answer,
      documentIds: data.documents ?? [],
      by: principal.personId,
    });
  }

  /** A leader who did not draft it answers for the school, or sends it back. */
  @OnSubmit('sign-answer')
  async signAnswer({ tx, variables, principal, data }: SubmittedStep<SignAnswerForm>): Routing {
    const { requestId } = variablesOf(variables);
    if (data.decision === 'sign') {
      await this.answers.sign(tx, requestId, principal.personId);
      return { isSigned: true };
    }
    await this.answers.sendBack(tx, requestId, { reason: data.reason ?? '', by: principal.personId });
    return { isSigned: false };
  }

  /** The signed answer is with the authority, and the date is met. */
  @OnSubmit('submit-answer')
  async submitAnswer({ tx, variables, principal }: SubmittedStep): Routing {
    await this.answers.submit(tx, variablesOf(variables).requestId, principal.personId);
    return { requestOutcome: 'answered' };
  }

  /** What the reporter wrote in the thread is the answer. */
  @OnJob('information-requests.take-reporter-answer')
  async takeReporterAnswer({ tx, job }: JobStep): Routing {
    await this.sending.takeReporterAnswer(tx, variablesOf(job.variables).requestId);
    return { requestOutcome: 'answered' };
  }

  /** The recipient is reminded one working day before the date. */
  @OnJob('information-requests.remind')
  async remindRecipient({ tx, job }: JobStep): Promise<void> {
    await this.requests.remind(tx, variablesOf(job.variables).requestId);
  }

  /** Silence is put on record, unless the date moved or the answer came in. */
  @OnJob('information-requests.record-silence')
  async recordSilence({ tx, job }: JobStep): Routing {
    const { requestId, deadlineVersion } = variablesOf(job.variables);
    const isSilent = await this.requests.recordSilence(tx, requestId, deadlineVersion!);
    return isSilent ? { isSilent, requestOutcome: 'overdue' } : { isSilent };
  }
}

// helpers

/** The variables as the model declares them. */
function variablesOf(variables: Record<string, unknown>): InformationRequestVariables {
  return variables as unknown as InformationRequestVariables;
}
