import { Injectable } from '@nestjs/common';
import { CasePart, type CasePartQuery } from '../cases/case-parts';
import type { LocalText } from '../platform/errors/domain-error';
import { COMPETENT_BODIES, type TransferGround, type TransferState } from './transfer';
import { TransfersService } from './transfers.service';

export interface TransferOnCase {
  ground: TransferGround;
  body: LocalText;
  reasons: string;
  decidedAt: Date;
  state: TransferState;
  receivingUnit: string | null;
  handedOverOn: string | null;
  contents: string | null;
  documentIds: string[];
  remark: string | null;
}

/** What transfers add to the case page. */
@Injectable()
export class TransfersOnCaseService {
  constructor(private readonly transfers: TransfersService) {}

  @CasePart('transfers')
  async transfersOf({ tx, caseId }: CasePartQuery): Promise<TransferOnCase[]> {
    const found = await this.transfers.ofCase(tx, caseId);
    return found.map(({ id: _id, decidedBy: _by, body, ...transfer }) => ({
      ...transfer,
      body: COMPETENT_BODIES[body],
    }));
  }
}
