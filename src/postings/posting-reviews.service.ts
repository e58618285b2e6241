import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Category } from '../blacklist/measure';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { ComplaintsService } from '../complaints/complaints.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { EmployersService } from '../employers/employers.service';
import { PostingEmployersService } from './posting-employers.service';
import { type PostingState, sectionsOf } from './posting';
import { PostingActRefusedError, PostingReviewRefusedError } from './posting.errors';
import { PostingMarksService } from './posting-marks.service';
import { type PostingVerdict, type PostingVersion, VERDICT_COLUMNS } from './posting-record';
import { reviewRefusal, type Verdict, VERDICT_NAMES } from './posting-review';
import { PostingsService } from './postings.service';

export interface GivenVerdict {
  verdict: Verdict;
  comments?: string;
  correctionWorkingDays?: number;
  category?: Category;
  /** Whom the complaint is about. */
  employerId?: string;
  checklist?: string[];
  hitsConsidered?: string;
}

const STATE_AFTER: Record<Verdict, PostingState> = {
  accept: 'accepted',
  return: 'returned',
  refuse: 'refused',
  complaint: 'complaint',
};

/** The verdict of a second person, and what follows from it. */
@Injectable()
export class PostingReviewsService {
  constructor(
    private readonly postings: PostingsService,
    private readonly marks: PostingMarksService,
    private readonly listed: PostingEmployersService,
    private readonly employers: EmployersService,
    private readonly complaints: ComplaintsService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async ofVersions(tx: Transaction, versionIds: readonly string[]): Promise<PostingVerdict[]> {
    return rows<PostingVerdict>(
      tx,
      `SELECT ${VERDICT_COLUMNS} FROM posting_reviews WHERE version_id = ANY ($1::uuid[])`,
      [versionIds],
    );
  }

  /** The last verdict of the case. */
  async lastOf(tx: Transaction, caseId: string): Promise<PostingVerdict> {
    const found = await firstRow<PostingVerdict>(
      tx,
      `SELECT ${VERDICT_COLUMNS} FROM posting_reviews
       WHERE version_id IN (SELECT id FROM posting_versions WHERE case_id = $1) ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    return found!;
  }

  /** @throws PostingReviewRefusedError, PostingActRefusedError when it was withdrawn */
  async decide(tx: Transaction, caseId: string, given: GivenVerdict, by: string): Promise<void> {
    const { postingId } = await this.postings.ofCase(tx, caseId);
    const posting = await this.postings.locked(tx, postingId);
    // Withdrawn a moment ago: the step is about to be taken away.
    if (posting.withdrawnAt !== null) throw new PostingActRefusedError('ended');
    const version = await this.postings.ofCase(tx, caseId);
    const standing = await this.standing(tx, version, by);
    const hits = await this.listed.hits(tx, version, posting.hostId);
    const marks = await this.marks.ofVersions(tx, [version.id]);
    const checklist = given.checklist ?? [];
    const openMarks = marks.filter(({ dismissedAt }) => dismissedAt === null);
    const refusal = reviewRefusal({ ...given, ...standing, kind: posting.kind, hits, checklist, openMarks });
    if (refusal) throw new PostingReviewRefusedError(refusal);
    await rows(
      tx,
      `INSERT INTO posting_reviews (version_id, posting_id, round, verdict, comments, category, employer_id, checklist,
         hits_considered, submitted_by, reviewed_by)
       VALUES ($1, $2, (SELECT count(*) + 1 FROM posting_reviews JOIN posting_versions ON posting_versions.id = version_id
                        WHERE case_id = $3), $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[version.id, postingId, caseId, given.verdict, given.comments?.trim() ?? null],
        ...(given.verdict === 'complaint' ? [given.category, given.employerId] : [null, null]),
        ...[checklist, given.hitsConsidered?.trim() ?? null, version.submittedBy, by],
      ],
    );
    await this.postings.setState(tx, postingId, STATE_AFTER[given.verdict]);
    await this.record(tx, version, given.verdict, { kind: 'person', personId: by });
    await this.cases.assign(tx, caseId, 'posting-reviewer', [by], { kind: 'person', personId: by });
  }

  /** The accepted version is what the public sees from now on. */
  async publish(tx: Transaction, caseId: string): Promise<void> {
    const { id, postingId } = await this.postings.ofCase(tx, caseId);
    await this.postings.endPublication(tx, postingId, 'replaced');
    await rows(tx, 'INSERT INTO posting_publications (posting_id, version_id) VALUES ($1, $2)', [postingId, id]);
    const subject = { kind: 'posting', id: postingId };
    await this.audit.append(tx, { actor: { kind: 'system' }, action: 'PostingPublished', subject, caseId });
  }

  /** The reviewer opens a complaint about the employer; whatever of the posting is public is taken off. */
  async openComplaint(tx: Transaction, caseId: string): Promise<void> {
    const version = await this.postings.ofCase(tx, caseId);
    const [review] = await this.ofVersions(tx, [version.id]);
    const { hostId } = await this.postings.get(tx, version.postingId);
    const parties = await this.cases.partiesOf(tx, caseId);
    const employer = await this.employers.get(tx, review!.employerId!);
    const complaint = await this.complaints.register(tx, {
      employer: { name: employer.name, ...(employer.creditCode ? { creditCode: employer.creditCode } : {}) },
      category: review!.category as Category,
      postingText: sectionsOf(version.content)
        .map(({ label, text }) => `${label.zh}：${text}`)
        .join('\n'),
      description: review!.comments!,
      ...(parties.hostingSchool === hostId ? { hostingSchoolId: hostId } : {}),
      channel: 'posting-review',
      receivedAt: await this.clock.now(tx),
      documentIds: [],
      keeperId: parties.keeper!,
      registeredBy: review!.reviewedBy,
    });
    await this.links.link(tx, caseId, complaint.caseId, 'complaint');
    await this.postings.endPublication(tx, version.postingId, 'complaint');
  }

  // helpers

  private async standing(tx: Transaction, version: PostingVersion, by: string) {
    const found = await firstRow<{
      isSubmitter: boolean;
      isRecused: boolean;
      isLatest: boolean;
      isReviewed: boolean;
      isChecked: boolean;
    }>(
      tx,
      `SELECT EXISTS (SELECT FROM posting_versions WHERE posting_id = $2 AND submitted_by = $4) AS "isSubmitter",
              EXISTS (SELECT FROM recusals WHERE case_id = $3 AND person_id = $4) AS "isRecused",
              NOT EXISTS (SELECT FROM posting_versions WHERE posting_id = $2 AND number > $5) AS "isLatest",
              EXISTS (SELECT FROM posting_reviews WHERE version_id = $1) AS "isReviewed",
              EXISTS (SELECT FROM posting_checks WHERE version_id = $1) AS "isChecked"`,
      [version.id, version.postingId, version.caseId, by, version.number],
    );
    return found!;
  }

  private async record(tx: Transaction, version: PostingVersion, verdict: Verdict, actor: Actor): Promise<void> {
    const subject = { kind: 'posting', id: version.postingId };
    const details = { verdict, version: version.number };
    await this.audit.append(tx, { actor, action: 'PostingReviewed', subject, caseId: version.caseId, details });
    const { zh, en } = VERDICT_NAMES[verdict];
    const sentence: LocalText = { zh: `第 ${version.number} 版：${zh}`, en: `Version ${version.number}: ${en}` };
    await this.cases.note(tx, version.caseId, sentence, actor);
  }
}
