import { Injectable } from '@nestjs/common';
import { AccessService } from '../access/access.service';
import type { Day } from '../calendar/day';
import { OrganisationsService } from '../organisations/organisations.service';
import { PeopleService } from '../people/people.service';
import type { Principal } from '../platform/auth/principal';
import { likePattern } from '../platform/database/like-pattern';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type PostingKind, type PostingState, sectionsOf } from './posting';
import { PostingNotFoundError } from './posting.errors';
import { PostingAccessService, READABLE_POSTING, readingParameters } from './posting-access.service';
import { PostingEmployersService } from './posting-employers.service';
import { PostingMarksService } from './posting-marks.service';
import { type PostingVersion, VERSION_COLUMNS } from './posting-record';
import { PostingReviewsService } from './posting-reviews.service';
import { PostingsService } from './postings.service';

export interface PostingQuery {
  q?: string;
  kind?: PostingKind;
  state?: PostingState;
  page: number;
  pageSize: number;
}

export interface PostingListing {
  id: string;
  kind: PostingKind;
  title: string;
  employers: string[];
  employerCount: number;
  hostName: string;
  state: PostingState;
  isPublished: boolean;
  shownUntil: Day;
  versions: number;
  submittedAt: Date;
}

/** Lists and pages of postings for those who handle them. */
@Injectable()
export class PostingPagesService {
  constructor(
    private readonly postings: PostingsService,
    private readonly marks: PostingMarksService,
    private readonly reviews: PostingReviewsService,
    private readonly listed: PostingEmployersService,
    private readonly rights: PostingAccessService,
    private readonly access: AccessService,
    private readonly organisations: OrganisationsService,
    private readonly people: PeopleService,
  ) {}

  /** What the person may read, the latest submission first. */
  async list(
    tx: Transaction,
    principal: Principal,
    query: PostingQuery,
  ): Promise<{ items: PostingListing[]; total: number }> {
    this.rights.assertMayLook(principal);
    const found = await rows<PostingListing & { total: number }>(
      tx,
      `SELECT postings.id, postings.kind, version.title, host.name AS "hostName", postings.state,
              array(SELECT stated_name FROM posting_employers WHERE version_id = version.id ORDER BY ordinal LIMIT 3) AS employers,
              (SELECT count(*)::int FROM posting_employers WHERE version_id = version.id) AS "employerCount",
              EXISTS (SELECT FROM posting_publications
                      WHERE posting_id = postings.id AND ended_at IS NULL) AS "isPublished",
              version.shown_until AS "shownUntil", version.number AS versions, postings.submitted_at AS "submittedAt",
              count(*) OVER ()::int AS total
       FROM postings JOIN organisations host ON host.id = postings.host_id
       JOIN LATERAL (SELECT * FROM posting_versions WHERE posting_id = postings.id ORDER BY number DESC LIMIT 1) version ON true
       WHERE ${READABLE_POSTING} AND ($1::text IS NULL OR version.title ILIKE $1
           OR EXISTS (SELECT FROM posting_employers WHERE version_id = version.id AND stated_name ILIKE $1))
         AND ($5::text IS NULL OR postings.kind = $5) AND ($6::text IS NULL OR postings.state = $6)
       ORDER BY version.submitted_at DESC, postings.id LIMIT $7 OFFSET $8`,
      [
        likePattern(query.q),
        ...readingParameters(principal),
        query.kind ?? null,
        query.state ?? null,
        query.pageSize,
        (query.page - 1) * query.pageSize,
      ],
    );
    return { items: found.map(({ total: _, ...item }) => item), total: found[0]?.total ?? 0 };
  }

  /** The posting with all its versions, the newest first, and what this person may do now. */
  async page(tx: Transaction, principal: Principal, postingId: string) {
    const owner = await this.rights.assertMayRead(tx, principal, postingId);
    const posting = await this.postings.get(tx, postingId);
    const versions = await rows<PostingVersion>(
      tx,
      `SELECT ${VERSION_COLUMNS} FROM posting_versions WHERE posting_id = $1 ORDER BY number DESC`,
      [postingId],
    );
    const latest = versions[0]!;
    const published = await firstRow<{ versionId: string; publishedAt: Date }>(
      tx,
      `SELECT version_id AS "versionId", published_at AS "publishedAt" FROM posting_publications
       WHERE posting_id = $1 AND ended_at IS NULL`,
      [postingId],
    );
    const actionable = await this.rights.actionable(tx, principal, postingId);
    const mayRevise =
      posting.state === 'returned'
        ? actionable?.step === 'correct-posting'
        : posting.state === 'accepted' && published !== undefined && this.rights.isOrganiser(principal, owner);
    const goesOn = ['in-review', 'returned'].includes(posting.state) || published !== undefined;
    const readable = await this.access.readableCases(tx, principal, [latest.caseId]);
    return {
      ...posting,
      title: latest.content.title,
      host: await this.hostOf(tx, posting.hostId),
      onBehalfOf: posting.onBehalfOf && (await this.nameOfEmployer(tx, posting.onBehalfOf)),
      ...(readable.has(latest.caseId) ? { caseId: latest.caseId } : {}),
      published: published ?? null,
      versions: await this.versions(tx, versions),
      listed: await this.listed.hits(tx, latest, posting.hostId),
      may: {
        revise: mayRevise,
        withdraw: goesOn && this.rights.isOrganiser(principal, owner),
        judge: actionable?.step === 'review-posting',
        taskId: actionable?.taskId ?? null,
      },
    };
  }

  /** The posting that a task is about, for those who may see the task. */
  async ofTask(tx: Transaction, principal: Principal, taskId: string): Promise<string> {
    await this.access.relationToTask(tx, principal, taskId);
    const found = await firstRow<{ id: string }>(
      tx,
      `SELECT posting_id AS id FROM posting_versions WHERE case_id = (SELECT case_id FROM tasks WHERE id = $1) LIMIT 1`,
      [taskId],
    );
    if (!found) throw new PostingNotFoundError();
    return found.id;
  }

  // helpers

  private async versions(tx: Transaction, versions: PostingVersion[]) {
    const ids = versions.map(({ id }) => id);
    const marks = await this.marks.ofVersions(tx, ids);
    const reviews = await this.reviews.ofVersions(tx, ids);
    const checks = await rows<{ versionId: string; outcome: 'checked' | 'unreadable'; fault: string | null }>(
      tx,
      'SELECT version_id AS "versionId", outcome, fault FROM posting_checks WHERE version_id = ANY ($1::uuid[])',
      [ids],
    );
    const names = await this.people.namesOf(tx, [
      ...versions.map(({ submittedBy }) => submittedBy),
      ...reviews.map(({ reviewedBy }) => reviewedBy),
      ...marks.flatMap(({ dismissedBy }) => dismissedBy ?? []),
    ]);
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    return versions.map((version) => {
      const check = checks.find(({ versionId }) => versionId === version.id);
      const review = reviews.find(({ versionId }) => versionId === version.id);
      return {
        ...version,
        submittedByName: nameOf(version.submittedBy),
        sections: sectionsOf(version.content),
        check: check ? { outcome: check.outcome, fault: check.fault } : null,
        marks: marks
          .filter(({ versionId }) => versionId === version.id)
          .map((mark) => ({ ...mark, dismissedByName: nameOf(mark.dismissedBy) })),
        review: review ? { ...review, reviewedByName: nameOf(review.reviewedBy) } : null,
      };
    });
  }

  private async hostOf(tx: Transaction, hostId: string): Promise<{ id: string; name: string }> {
    const { id, name } = await this.organisations.get(tx, hostId);
    return { id, name };
  }

  private async nameOfEmployer(tx: Transaction, employerId: string): Promise<string> {
    return (await firstRow<{ name: string }>(tx, 'SELECT name FROM employers WHERE id = $1', [employerId]))!.name;
  }
}
