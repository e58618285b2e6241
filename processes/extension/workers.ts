import { Injectable } from '@nestjs/common';
import { OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { CasesService } from '../../src/cases/cases.service';
import { DeadlineExtensionsService } from '../../src/deadlines/deadline-extensions.service';
import { ExtensionCasesService } from '../../src/deadlines/extension-cases.service';
import type { DecideExtensionForm, EndorseExtensionForm } from './form-data';
import type { ExtensionVariables } from './variables';

type Routing = Promise<Partial<ExtensionVariables>>;

/** Every step of a request for more time, in diagram order. */
@Injectable()
@ProcessSteps('extension')
export class ExtensionSteps {
  constructor(
    private readonly extensions: DeadlineExtensionsService,
    private readonly extensionCases: ExtensionCasesService,
    private readonly cases: CasesService,
  ) {}

  /** The own leader supports it, refuses it, or, with nobody above, decides it. */
  @OnSubmit('endorse-extension')
  async endorseExtension(step: SubmittedStep<EndorseExtensionForm>): Routing {
    const { tx, caseId, principal, data } = step;
    const isSupported = data.verdict === 'agree';
    if (isSupported && (await this.extensionCases.needsSupervisor(tx, caseId, principal))) {
      const { personId } = principal;
      await this.extensions.endorse(tx, variablesOf(step).extensionId, { personId, reason: data.reason });
      await this.cases.assign(tx, caseId, 'extension-endorser', [personId], { kind: 'person', personId });
      return { needsSupervisor: true };
    }
    return { needsSupervisor: false, ...(await this.decide(step, isSupported)) };
  }

  /** The authority above decides; a granted date holds at once, and whoever was told the old one gets a letter. */
  @OnSubmit('decide-extension', { isGranted: { field: 'verdict', is: ['grant'] } })
  async decideExtension(step: SubmittedStep<DecideExtensionForm>): Routing {
    return this.decide(step, step.data.verdict === 'grant');
  }

  // helpers

  private async decide(step: SubmittedStep<{ reason: string; reasonToTell?: string }>, isGranted: boolean): Routing {
    const { deadlineId, extensionId } = variablesOf(step);
    const { reason, reasonToTell } = step.data;
    const { personId } = step.principal;
    await this.extensions.decide(step.tx, deadlineId, extensionId, {
      personId,
      granted: isGranted,
      reason,
      reasonToTell,
    });
    return { isGranted };
  }
}

function variablesOf({ variables }: Pick<SubmittedStep, 'variables'>): ExtensionVariables {
  return variables as unknown as ExtensionVariables;
}
