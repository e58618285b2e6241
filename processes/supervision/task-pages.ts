import { Injectable } from '@nestjs/common';
import {
  type Fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { SupervisionConsequences } from '../../src/supervision/supervision-consequences.service';
import { SupervisionView } from '../../src/supervision/supervision-view.service';

/** What the pages of the tasks show beside their forms: the order, how it stands, what the unit reported. */
@Injectable()
@ProcessSteps('supervision')
export class SupervisionTaskPages {
  constructor(
    private readonly view: SupervisionView,
    private readonly consequences: SupervisionConsequences,
  ) {}

  @PrepareTask('set-order-date')
  setOrderDate(step: PreparedStep): Promise<TaskPreparation> {
    return this.asIssued(step);
  }

  @PrepareTask('acknowledge-order')
  acknowledgeOrder(step: PreparedStep): Promise<TaskPreparation> {
    return this.asIssued(step);
  }

  @PrepareTask('report-measures')
  reportMeasures(step: PreparedStep): Promise<TaskPreparation> {
    return this.withReports(step);
  }

  @PrepareTask('verify-answer')
  verifyAnswer(step: PreparedStep): Promise<TaskPreparation> {
    return this.withReports(step);
  }

  /** An interview is offered of a school alone. */
  @PrepareTask('decide-consequence')
  async decideConsequence(step: PreparedStep): Promise<TaskPreparation> {
    const mayInterview = await this.consequences.canInterview(step.tx, step.caseId);
    const offered = CONSEQUENCES.filter(({ value }) => value !== 'interview' || mayInterview);
    return { ...(await this.withReports(step)), options: { consequence: offered } };
  }

  // helpers

  private async asIssued({ tx, caseId }: PreparedStep): Promise<{ facts: Fact[] }> {
    return { facts: await this.view.orderFacts(tx, caseId) };
  }

  private async withReports({ tx, caseId }: PreparedStep): Promise<{ facts: Fact[] }> {
    return { facts: [...(await this.view.orderFacts(tx, caseId)), ...(await this.view.reportFacts(tx, caseId))] };
  }
}

const CONSEQUENCES = [
  { value: 'continue', label: '继续督办' },
  { value: 'interview', label: '约谈责任单位' },
  { value: 'accountability', label: '建议追究责任' },
];
