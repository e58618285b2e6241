import { Injectable } from '@nestjs/common';
import { type JobStep, OnJob, OnSubmit, ProcessSteps, type SubmittedStep } from '../../src/cases/process-steps';
import { PostingChecksService } from '../../src/postings/posting-checks.service';
import { PostingReviewsService } from '../../src/postings/posting-reviews.service';
import { PostingsService } from '../../src/postings/postings.service';
import type { ReviewPostingForm } from './form-data';
import type { PostingReviewVariables } from './variables';

type Routing = Promise<Partial<PostingReviewVariables>>;

/** Every automated step of a review, in diagram order. The table of clauses is asked by the model itself. */
@Injectable()
@ProcessSteps('posting-review')
export class PostingReviewSteps {
  constructor(
    private readonly checks: PostingChecksService,
    private readonly reviews: PostingReviewsService,
    private readonly postings: PostingsService,
  ) {}

  /** Passages that the rows of the table name are marked for the reviewer. */
  @OnJob('postings.check-text')
  async checkText({ tx, caseId, job }: JobStep): Routing {
    const { isChecked } = await this.checks.check(tx, caseId, job.variables.clauses);
    return { isChecked, clauses: null };
  }

  /** A second person accepts, returns, refuses, or opens a complaint. */
  @OnSubmit('review-posting', { verdict: 'verdict' })
  async reviewPosting({ tx, caseId, principal, data }: SubmittedStep<ReviewPostingForm>): Routing {
    await this.reviews.decide(tx, caseId, data, principal.personId);
    const { verdict, correctionWorkingDays } = data;
    return { verdict, ...(verdict === 'return' ? { correctionWorkingDays } : {}) };
  }

  /** The corrected version is handed in. */
  @OnSubmit('correct-posting')
  async correctPosting({ tx, caseId, principal }: SubmittedStep): Promise<void> {
    await this.postings.handIn(tx, caseId, principal.personId);
  }

  /** A correction that never came ends the review, unless the date has moved. */
  @OnJob('postings.settle-correction')
  async settleCorrection({ tx, caseId, job }: JobStep): Routing {
    const { deadlineId, deadlineVersion } = job.variables as unknown as Required<PostingReviewVariables>;
    const isLapsed = await this.postings.lapse(tx, caseId, { id: deadlineId, version: deadlineVersion });
    return isLapsed ? { verdict: 'lapsed' } : {};
  }

  /** The accepted version becomes public. */
  @OnJob('postings.publish')
  async publishPosting({ tx, caseId }: JobStep): Promise<void> {
    await this.reviews.publish(tx, caseId);
  }

  /** The employer is complained of, and the two cases name each other. */
  @OnJob('postings.open-complaint')
  async openComplaint({ tx, caseId }: JobStep): Promise<void> {
    await this.reviews.openComplaint(tx, caseId);
  }
}
