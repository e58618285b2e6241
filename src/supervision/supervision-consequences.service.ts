import { Injectable } from '@nestjs/common';
import { CaseLinksService } from '../cases/case-links.service';
import { InterviewCasesService } from '../interviews/interview-cases.service';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Transaction } from '../platform/database/transaction';
import { InterviewUnavailableError } from './supervision.errors';
import { SupervisionOrdersService } from './supervision-orders.service';
import { SupervisionRecords } from './supervision-records.service';

export interface Consequence {
  consequence: 'continue' | 'interview' | 'accountability';
  reason: string;
  personId: string;
}

/** What a red order without a good answer leads to. */
@Injectable()
export class SupervisionConsequences {
  constructor(
    private readonly orders: SupervisionOrdersService,
    private readonly records: SupervisionRecords,
    private readonly interviews: InterviewCasesService,
    private readonly links: CaseLinksService,
    private readonly organisations: OrganisationsService,
  ) {}

  /** Schools and colleges are interviewed; a unit of the authority answers in another way. */
  async canInterview(tx: Transaction, caseId: string): Promise<boolean> {
    const { addresseeId } = await this.records.ofCase(tx, caseId);
    return (await this.organisations.get(tx, addresseeId)).kind === 'school';
  }

  async decide(tx: Transaction, caseId: string, decision: Consequence): Promise<void> {
    if (decision.consequence !== 'interview') return this.orders.decide(tx, caseId, decision);
    if (!(await this.canInterview(tx, caseId))) throw new InterviewUnavailableError();
    const { addresseeId, issuerId } = await this.records.ofCase(tx, caseId);
    const { caseId: interviewCaseId } = await this.interviews.open(tx, {
      variant: 'school',
      organisationId: addresseeId,
      keeperId: issuerId,
      basis: { reason: decision.reason },
      by: { kind: 'person', personId: decision.personId },
    });
    await this.links.link(tx, caseId, interviewCaseId, 'interview');
    await this.orders.decide(tx, caseId, { ...decision, interviewCaseId });
  }
}
