import { Injectable } from '@nestjs/common';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { FollowUpParts } from '../../src/follow-ups/follow-up-parts.service';
import { FollowUpIntervals } from '../../src/follow-ups/follow-up-intervals.service';
import { FollowUpsService } from '../../src/follow-ups/follow-ups.service';
import type { AssessSignsForm, ContactReporterForm, SetFollowUpDateForm } from './form-data';
import type { RetaliationFollowUpVariables } from './variables';

type Routing = Promise<Partial<RetaliationFollowUpVariables>>;

/** Every step of a follow-up, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('retaliation-follow-up')
export class RetaliationFollowUpSteps {
  constructor(
    private readonly followUps: FollowUpsService,
    private readonly intervals: FollowUpIntervals,
    private readonly parts: FollowUpParts,
  ) {}

  /** What no rule says: when the reporter is asked, and how long there is to answer. */
  @OnSubmit('set-follow-up-date')
  async setFollowUpDate({ tx, caseId, principal, data }: SubmittedStep<SetFollowUpDateForm>): Promise<void> {
    await this.intervals.answer(tx, caseId, { ...data, personId: principal.personId });
  }

  /** The day is fixed. */
  @OnJob('follow-ups.plan')
  async planFollowUp({ tx, caseId }: JobStep): Routing {
    return { askAt: (await this.followUps.plan(tx, caseId)).toISOString() };
  }

  /** The questions can be answered with the receipt code. */
  @OnJob('follow-ups.ask')
  async askReporter({ tx, caseId }: JobStep): Routing {
    return this.followUps.ask(tx, caseId);
  }

  /** No answer by the date: a reminder, or silence on record. */
  @OnJob('follow-ups.record-silence')
  async recordSilence({ tx, caseId, job }: JobStep): Routing {
    const { deadlineVersion } = job.variables as unknown as RetaliationFollowUpVariables;
    return this.followUps.recordSilence(tx, caseId, deadlineVersion!);
  }

  /** Once, with a date of its own. */
  @OnJob('follow-ups.remind')
  async remindReporter({ tx, caseId }: JobStep): Routing {
    return { deadlineId: await this.followUps.remind(tx, caseId) };
  }

  /** A vault officer reaches who left an address, and notes what was said, not by whom. */
  @OnSubmit('contact-reporter')
  async contactReporter({ tx, caseId, principal, data }: SubmittedStep<ContactReporterForm>): Routing {
    const { outcome, ...said } = data;
    const answer = outcome === 'not-reached' ? undefined : { ...said, declined: outcome === 'declined' };
    await this.parts.contact(tx, caseId, principal, answer);
    return { reporterSays: await this.followUps.said(tx, caseId) };
  }

  /** What was answered with the code decides the way on. */
  @OnJob('follow-ups.take-answer')
  async takeAnswer({ tx, caseId }: JobStep): Routing {
    return { reporterSays: await this.followUps.said(tx, caseId) };
  }

  /** A head who did not handle the case says whether there is a new one. */
  @OnSubmit('assess-signs', { isCaseOpened: { field: 'outcome', is: ['new-case'] } })
  async assessSigns({ tx, caseId, principal, data }: SubmittedStep<AssessSignsForm>): Routing {
    await this.parts.assess(tx, caseId, principal, data);
    return { isCaseOpened: data.outcome === 'new-case' };
  }
}
