import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DutyTerms } from '../deadlines/duty-terms.service';
import { DutyTermsService } from '../deadlines/duty-terms.service';
import type { Transaction } from '../platform/database/transaction';
import { InvestigationsService } from './investigations.service';

/** A school that is asked for materials has the working days which the head gave to this round of the investigation. */
@Injectable()
export class MaterialsTerms implements DutyTerms, OnModuleInit {
  readonly missed = {
    zh: '高校未在期限内提供材料，调查继续进行',
    en: 'The school provided nothing in time; the investigation goes on without',
  };

  constructor(
    private readonly terms: DutyTermsService,
    private readonly investigations: InvestigationsService,
  ) {}

  onModuleInit(): void {
    this.terms.add('provide', this);
  }

  open(tx: Transaction, caseId: string, request: { at: Date; taskElementId?: string }): Promise<string> {
    return this.investigations.openMaterialsDeadline(tx, caseId, request);
  }
}
