import { Injectable } from '@nestjs/common';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { SupervisionConsequences } from '../../src/supervision/supervision-consequences.service';
import { SupervisionOrdersService } from '../../src/supervision/supervision-orders.service';
import type {
  AcknowledgeOrderForm,
  DecideConsequenceForm,
  ReportMeasuresForm,
  SetOrderDateForm,
  VerifyAnswerForm,
} from './form-data';
import type { SupervisionVariables } from './variables';

type Routing = Promise<Partial<SupervisionVariables>>;

/** Every step of a supervision order, in diagram order. What a step decides stands in the rule its service calls. */
@Injectable()
@ProcessSteps('supervision')
export class SupervisionSteps {
  constructor(
    private readonly orders: SupervisionOrdersService,
    private readonly consequences: SupervisionConsequences,
  ) {}

  /** The order reaches the unit and its date runs. */
  @OnJob('supervision.send')
  async sendOrder({ tx, caseId }: JobStep): Routing {
    return { deadlineId: await this.orders.send(tx, caseId) };
  }

  /** The issuer answers what no rule says. */
  @OnSubmit('set-order-date')
  async setOrderDate({ tx, caseId, data }: SubmittedStep<SetOrderDateForm>): Promise<void> {
    await this.orders.setWorkingDays(tx, caseId, data.workingDays);
  }

  /** Somebody of the unit has read the order. */
  @OnSubmit('acknowledge-order')
  async acknowledgeOrder({ tx, caseId, principal }: SubmittedStep<AcknowledgeOrderForm>): Promise<void> {
    await this.orders.acknowledge(tx, caseId, principal.personId);
  }

  /** Progress on the way, or the answer. */
  @OnSubmit('report-measures')
  async reportMeasures({ tx, caseId, principal, data }: SubmittedStep<ReportMeasuresForm>): Routing {
    const isFinal = data.kind === 'final';
    await this.orders.report(tx, caseId, {
      text: data.measures,
      documentIds: data.documents ?? [],
      isFinal,
      personId: principal.personId,
    });
    return { isFinal };
  }

  /** A date truly missed is on record; one that moved or was met is none. */
  @OnJob('supervision.record-overdue')
  async recordOverdue({ tx, caseId, job }: JobStep): Routing {
    const { deadlineVersion } = job.variables as unknown as SupervisionVariables;
    const isOverdue = await this.orders.recordOverdue(tx, caseId, deadlineVersion!);
    return isOverdue ? { isOverdue, isRed: await this.orders.isRed(tx, caseId) } : { isOverdue };
  }

  /** The issuer judges the answer: settled, or the next colour. */
  @OnSubmit('verify-answer')
  async verifyAnswer({ tx, caseId, principal, data }: SubmittedStep<VerifyAnswerForm>): Routing {
    const isSufficient = data.verdict === 'sufficient';
    await this.orders.verify(tx, caseId, { isSufficient, opinion: data.opinion, personId: principal.personId });
    return { isSufficient, isRed: await this.orders.isRed(tx, caseId), consequence: 'none' };
  }

  /** A head of the supervising organisation says what a red order without a good answer leads to. */
  @OnSubmit('decide-consequence')
  async decideConsequence({ tx, caseId, principal, data }: SubmittedStep<DecideConsequenceForm>): Routing {
    const { consequence, reason, workingDays } = data;
    await this.consequences.decide(tx, caseId, { consequence, reason, personId: principal.personId });
    return { consequence, ...(workingDays === undefined ? {} : { workingDays }) };
  }

  /** Blue becomes orange, orange red; red goes on as a head decided. */
  @OnJob('supervision.renew')
  async renewOrder({ tx, caseId, job }: JobStep): Promise<void> {
    const { consequence, workingDays } = job.variables as unknown as SupervisionVariables;
    await this.orders.renew(tx, caseId, consequence === 'continue' ? workingDays : undefined);
  }
}
