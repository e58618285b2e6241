import { Injectable } from '@nestjs/common';
import type { FieldOption } from '../cases/process-steps';
import type { Transaction } from '../platform/database/transaction';
import { InterviewUnavailableError } from './supervision.errors';
import { SupervisionOrdersService } from './supervision-orders.service';

export interface Consequence {
  consequence: 'continue' | 'interview' | 'accountability';
  reason: string;
  personId: string;
}

/** What a red order without a good answer leads to. */
@Injectable()
export class SupervisionConsequences {
  constructor(private readonly orders: SupervisionOrdersService) {}

  async options(_tx: Transaction): Promise<FieldOption[]> {
    return [
      { value: 'continue', label: '继续督办' },
      { value: 'accountability', label: '建议追究责任' },
    ];
  }

  async decide(tx: Transaction, caseId: string, decision: Consequence): Promise<void> {
    if (decision.consequence === 'interview') throw new InterviewUnavailableError();
    await this.orders.decide(tx, caseId, decision);
  }
}
