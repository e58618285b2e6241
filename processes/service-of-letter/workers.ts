import { Injectable } from '@nestjs/common';
import { OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { LetterApprovalsService } from '../../src/letters/letter-approvals.service';
import { LettersService } from '../../src/letters/letters.service';
import type { CheckLetterForm, DraftLetterForm, ServeLetterForm, SignLetterForm } from './form-data';
import type { ServiceOfLetterVariables } from './variables';

type Routing = Promise<Partial<ServiceOfLetterVariables>>;

/** Every step of a letter on its way that is only its own, in diagram order; issuing is a ready step of the letters. */
@Injectable()
@ProcessSteps('service-of-letter')
export class ServiceOfLetterSteps {
  constructor(
    private readonly letters: LettersService,
    private readonly approvals: LetterApprovalsService,
  ) {}

  /** The text as it will leave, unless somebody sends it back. */
  @OnSubmit('draft-letter')
  async draftLetter({ tx, variables, principal, data }: SubmittedStep<DraftLetterForm>): Promise<void> {
    await this.approvals.revise(tx, letterOf(variables), data, principal.personId);
  }

  /** A second person answers for facts, basis and words. */
  @OnSubmit('check-letter', { isApproved: { field: 'verdict', is: ['approve'] } })
  async checkLetter({ tx, variables, principal, data }: SubmittedStep<CheckLetterForm>): Routing {
    const isApproved = data.verdict === 'approve';
    await this.approvals.check(tx, letterOf(variables), {
      approved: isApproved,
      opinion: data.opinion,
      by: principal.personId,
    });
    return { isApproved };
  }

  /** A leader who did not draft it signs for the authority. */
  @OnSubmit('sign-letter', { isLetterSigned: { field: 'verdict', is: ['sign'] } })
  async signLetter({ tx, variables, principal, data }: SubmittedStep<SignLetterForm>): Routing {
    const isLetterSigned = data.verdict === 'sign';
    await this.approvals.sign(tx, letterOf(variables), {
      signed: isLetterSigned,
      opinion: data.opinion,
      by: principal.personId,
    });
    return { isLetterSigned };
  }

  /** Only proven service ends well; a failed one comes back for another way, until every way is tried. */
  @OnSubmit('serve-letter')
  async serveLetter({ tx, variables, principal, data }: SubmittedStep<ServeLetterForm>): Routing {
    await this.letters.recordService(tx, letterOf(variables), {
      method: data.method,
      outcome: data.outcome === 'proven' ? 'proven' : 'failed',
      servedOn: data.servedOn,
      proofDocumentIds: data.proofDocuments ?? [],
      recordedBy: principal.personId,
      note: data.note,
    });
    return { serviceOutcome: OUTCOMES[data.outcome] };
  }
}

const OUTCOMES = { proven: 'proven', failed: 'again', 'given-up': 'failed' } as const;

function letterOf(variables: Record<string, unknown>): string {
  return (variables as unknown as ServiceOfLetterVariables).letterId;
}
