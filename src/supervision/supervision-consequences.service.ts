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

  async decide(tx: Transaction, caseId: string, decision: Consequence): Promise<void> {
    if (decision.consequence !== 'interview') return this.orders.decide(tx, caseId, decision);
    const { addresseeId, issuerId } = await this.records.ofCase(tx, caseId);
    // Schools are interviewed; a unit of the authority answers in another way.
    if ((await this.organisations.get(tx, addresseeId)).kind !== 'school') throw new InterviewUnavailableError();
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
