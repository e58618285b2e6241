import { Injectable } from '@nestjs/common';
import { EntryTermsService } from '../../src/blacklist/entry-terms.service';
import { type JobStep, OnJob, ProcessSteps } from '../../src/cases/process-steps';
import type { ExpiryVariables } from './variables';

/** The one step behind the end of a term. */
@Injectable()
@ProcessSteps('blacklist-expiry')
export class BlacklistExpirySteps {
  constructor(private readonly terms: EntryTermsService) {}

  /** The history of the entry says that its term is over. */
  @OnJob('blacklist.record-expiry')
  async recordExpiry({ tx, caseId, job }: JobStep): Promise<void> {
    await this.terms.recordExpiry(tx, (job.variables as unknown as ExpiryVariables).entryId, caseId);
  }
}
