import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DutyTerms } from '../deadlines/duty-terms.service';
import { DutyTermsService } from '../deadlines/duty-terms.service';
import { StatementsService } from '../letters/statements.service';
import type { Transaction } from '../platform/database/transaction';
import { PriorNoticesService } from './prior-notices.service';

/** The window for the defence is the one that the last prior notice states; it runs from the notice's proven service. */
@Injectable()
export class DefenceTerms implements DutyTerms, OnModuleInit {
  readonly missed = {
    zh: '陈述、申辩期限届满，用人单位未提交意见',
    en: 'The window for the defence passed without a statement',
  };

  constructor(
    private readonly terms: DutyTermsService,
    private readonly notices: PriorNoticesService,
    private readonly statements: StatementsService,
  ) {}

  onModuleInit(): void {
    this.terms.add('defend', this);
  }

  async open(tx: Transaction, caseId: string): Promise<string> {
    const { letterId, defenceWorkingDays } = await this.notices.last(tx, caseId);
    return this.statements.openWindow(tx, letterId, defenceWorkingDays);
  }

  close(tx: Transaction, deadlineId: string): Promise<boolean> {
    return this.statements.closeElapsed(tx, deadlineId);
  }
}
