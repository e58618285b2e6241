import { Injectable } from '@nestjs/common';
import {
  type Fact,
  type PreparedStep,
  PrepareTask,
  ProcessSteps,
  type TaskPreparation,
} from '../../src/cases/process-steps';
import { SupervisionView } from '../../src/supervision/supervision-view.service';

/** What the pages of the tasks show beside their forms: the order, how it stands, what the unit reported. */
@Injectable()
@ProcessSteps('supervision')
export class SupervisionTaskPages {
  constructor(private readonly view: SupervisionView) {}

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

  @PrepareTask('decide-consequence')
  decideConsequence(step: PreparedStep): Promise<TaskPreparation> {
    return this.withReports(step);
  }

  // helpers

  private async asIssued({ tx, caseId }: PreparedStep): Promise<{ facts: Fact[] }> {
    return { facts: await this.view.orderFacts(tx, caseId) };
  }

  private async withReports({ tx, caseId }: PreparedStep): Promise<{ facts: Fact[] }> {
    return { facts: [...(await this.view.orderFacts(tx, caseId)), ...(await this.view.reportFacts(tx, caseId))] };
  }
}
