import { Injectable } from '@nestjs/common';
import { CasesService } from '../../src/cases/cases.service';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { CorrectionsService } from '../../src/retractions/corrections.service';
import { RetractionsService } from '../../src/retractions/retractions.service';
import type { ConfirmCorrectionForm, DecideRetractionForm, PressRecipientsForm } from './form-data';
import type { RetractionVariables } from './variables';

type Routing = Promise<Partial<RetractionVariables>>;

/** Every step of a retraction, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('blacklist-retraction')
export class BlacklistRetractionSteps {
  constructor(
    private readonly retractions: RetractionsService,
    private readonly corrections: CorrectionsService,
    private readonly cases: CasesService,
  ) {}

  /** Somebody else than who proposed it decides. */
  @OnSubmit('decide-retraction', { isRetracted: { field: 'outcome', is: ['retract'] } })
  async decideRetraction({ tx, caseId, principal, data }: SubmittedStep<DecideRetractionForm>): Routing {
    const { outcome, reasons } = data;
    await this.retractions.decide(tx, { caseId, outcome, reasons, decidedBy: principal.personId });
    return { isRetracted: outcome === 'retract' };
  }

  /** Off the register, the public page, the warnings and the feed at once; whoever was told of it is told again. */
  @OnJob('blacklist.retract-entry')
  async retractEntry({ tx, caseId }: JobStep): Routing {
    await this.retractions.retractEntry(tx, caseId);
    return { recipients: await this.corrections.begin(tx, caseId) };
  }

  /** The employer and the reporter learn it by letter. */
  @OnJob('retractions.tell-parties')
  async tellParties({ tx, caseId }: JobStep): Promise<void> {
    await this.retractions.tellParties(tx, caseId);
  }

  /** One recipient says what it corrected. */
  @OnSubmit('confirm-correction')
  async confirmCorrection(step: SubmittedStep<ConfirmCorrectionForm>): Promise<void> {
    const { tx, principal, data } = step;
    const { recipient } = step.variables as unknown as RetractionVariables;
    await this.corrections.confirm(tx, recipient!.id, { note: data.note, personId: principal.personId });
  }

  /** Whether the three working days are truly over with somebody left to correct. */
  @OnJob('retractions.recheck-deadline')
  async recheckRetractDeadline({ tx, caseId, job }: JobStep): Routing {
    const { deadlineId, deadlineVersion } = job.variables as unknown as RetractionVariables;
    return { isLate: await this.corrections.isLate(tx, caseId, deadlineId!, deadlineVersion!) };
  }

  /** What the head did about those who are late is on record. */
  @OnSubmit('press-recipients')
  async pressRecipients({ tx, caseId, principal, data }: SubmittedStep<PressRecipientsForm>): Promise<void> {
    const { measures } = data;
    const by = { kind: 'person', personId: principal.personId } as const;
    await this.cases.note(tx, caseId, { zh: `督促更正：${measures}`, en: `Recipients pressed: ${measures}` }, by);
  }

  /** Ends only with every recipient corrected or written off. */
  @OnJob('retractions.close')
  async closeRetraction({ tx, caseId, now }: JobStep): Promise<void> {
    await this.corrections.close(tx, caseId, now);
  }
}
