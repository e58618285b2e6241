import { Injectable } from '@nestjs/common';
import { addDays, shanghaiDay } from '../calendar/day';
import { Clock } from '../platform/clock/clock';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import type { PostingContent } from '../postings/posting';
import { PostingsService } from '../postings/postings.service';
import { DemoCasesService } from './demo-cases.service';
import { DEMO_POSTINGS, type DemoPosting } from './demo-postings';
import { DemoStage } from './demo-stage.service';

/** Postings and an event for a demonstration, submitted and reviewed by the demo's own people after the cases. */
@Injectable()
export class DemoPostingsService {
  constructor(
    private readonly stage: DemoStage,
    private readonly cases: DemoCasesService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly postings: PostingsService,
  ) {}

  play(): Promise<void> {
    return this.stage.tell(DEMO_POSTINGS, (posting) => this.tell(posting));
  }

  // helpers

  private async tell(posting: DemoPosting): Promise<void> {
    const caseId = await this.database.transaction((tx) => this.submit(tx, posting));
    for (const act of posting.acts) if (!(await this.cases.act(caseId, act))) return;
  }

  private async submit(tx: Transaction, { school, by, content, inDays }: DemoPosting): Promise<string> {
    const day = addDays(shanghaiDay(await this.clock.now(tx)), inDays);
    const dated: PostingContent = content.kind === 'job' ? { ...content, validUntil: day } : { ...content, date: day };
    const hostId = await this.stage.organisationId(tx, school);
    const { caseId } = await this.postings.submit(
      tx,
      { content: dated, hostId, source: 'own' },
      await this.stage.personId(tx, by),
    );
    return caseId;
  }
}
