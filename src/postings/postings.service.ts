import { Inject, Injectable } from '@nestjs/common';
import { addDays, shanghaiDay } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { AuditService } from '../audit/audit.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { EmployersService } from '../employers/employers.service';
import { ENGINE, type EnginePort } from '../engine/engine.port';
import type { Organisation } from '../organisations/organisation';
import { OrganisationsService } from '../organisations/organisations.service';
import type { Actor } from '../platform/auth/principal';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { contentRefusal, employersOf, MAX_VALID_DAYS, type PostingContent, type PostingSource } from './posting';
import { PostingActRefusedError, PostingContentRefusedError, PostingNotFoundError } from './posting.errors';
import { POSTING_COLUMNS, type PostingRecord, type PostingVersion, VERSION_COLUMNS } from './posting-record';

const PROCESS = 'posting-review';
/** The message of the model that ends a review. */
const WITHDRAWN = 'posting.withdrawn';

export interface Submission {
  content: PostingContent;
  /** Whom to ask; never published. */
  contact?: string;
}

export interface NewPosting extends Submission {
  hostId: string;
  source: PostingSource;
  /** The employer for whom it is submitted; absent when the organiser submits its own. */
  onBehalfOf?: { name: string; creditCode?: string };
}

/** Postings and events on their way to the public: submitted, corrected, changed, withdrawn. Rights are the caller's to check. */
@Injectable()
export class PostingsService {
  constructor(
    @Inject(ENGINE) private readonly engine: EnginePort,
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly employers: EmployersService,
    private readonly organisations: OrganisationsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Opens the case in which somebody else looks at it. */
  async submit(tx: Transaction, posting: NewPosting, by: string): Promise<{ id: string; caseId: string }> {
    await this.assertReviewable(tx, posting.content);
    const { onBehalfOf } = posting;
    const employer = onBehalfOf && (await this.employers.findOrCreate(tx, onBehalfOf));
    const added = await firstRow<PostingRecord>(
      tx,
      `INSERT INTO postings (kind, host_id, source, on_behalf_of, submitted_by) VALUES ($1, $2, $3, $4, $5)
       RETURNING ${POSTING_COLUMNS}`,
      [posting.content.kind, posting.hostId, posting.source, employer?.id ?? null, by],
    );
    const caseId = await this.review(tx, added!, posting, by);
    return { id: added!.id, caseId };
  }

  /** A new version: within the review that returned it, or in one of its own when the posting is published already. */
  async revise(tx: Transaction, postingId: string, submission: Submission, by: string): Promise<void> {
    const posting = await this.locked(tx, postingId);
    if (submission.content.kind !== posting.kind) throw new PostingActRefusedError('kind-changed');
    if (posting.state === 'in-review') throw new PostingActRefusedError('in-review');
    await this.assertReviewable(tx, submission.content);
    if (posting.state === 'returned') {
      const { caseId } = await this.latest(tx, postingId);
      await this.addVersion(tx, { postingId, caseId, by }, submission);
      await this.cases.assign(tx, caseId, 'posting-submitter', [by], { kind: 'person', personId: by });
      return;
    }
    if (posting.state !== 'accepted') throw new PostingActRefusedError('ended');
    await this.setState(tx, postingId, 'in-review');
    await this.review(tx, posting, submission, by);
  }

  /** The organiser takes it back: out of the review, off the public list, or both. */
  async withdraw(tx: Transaction, postingId: string, reason: string, by: string): Promise<void> {
    const posting = await this.locked(tx, postingId);
    if (!['in-review', 'returned', 'accepted'].includes(posting.state)) throw new PostingActRefusedError('ended');
    const { id: versionId, caseId } = await this.latest(tx, postingId);
    // Accepted a moment ago: the step that publishes it comes first.
    if (posting.state === 'accepted' && !(await this.isPublished(tx, versionId)))
      throw new PostingActRefusedError('in-review');
    await rows(
      tx,
      `UPDATE postings SET state = 'withdrawn', withdrawn_by = $2, withdrawn_at = app_now(), withdrawal_reason = $3 WHERE id = $1`,
      [postingId, by, reason.trim()],
    );
    await this.endPublication(tx, postingId, 'withdrawn');
    const actor: Actor = { kind: 'person', personId: by };
    const subject = { kind: 'posting', id: postingId };
    await this.audit.append(tx, { actor, action: 'PostingWithdrawn', subject, caseId });
    if (posting.state === 'accepted') return;
    await this.deadlines.cancelOpenOfCase(tx, caseId, '主办方已撤回');
    await this.cases.note(
      tx,
      caseId,
      { zh: `主办方撤回，理由：${reason.trim()}`, en: `Withdrawn by the organiser: ${reason.trim()}` },
      actor,
    );
    await this.engine.publish(tx, { name: WITHDRAWN, correlationKey: caseId, messageId: `${caseId}-withdrawn` });
  }

  /** The correction is handed in: there must be a version that nobody has judged yet. */
  async handIn(tx: Transaction, caseId: string, by: string): Promise<void> {
    const version = await this.ofCase(tx, caseId);
    const judged = await firstRow(tx, 'SELECT FROM posting_reviews WHERE version_id = $1', [version.id]);
    if (judged) throw new PostingActRefusedError('not-corrected');
    await this.setState(tx, version.postingId, 'in-review');
    const actor: Actor = { kind: 'person', personId: by };
    await this.deadlines.satisfyDuty(tx, caseId, 'amend', await this.clock.now(tx), actor);
  }

  /** Nobody corrected it in time. False when the date has moved meanwhile: the correction is waited for again. */
  async lapse(tx: Transaction, caseId: string, date: { id: string; version: number }): Promise<boolean> {
    if (!(await this.deadlines.hasPassed(tx, date.id, date.version))) return false;
    const { postingId } = await this.ofCase(tx, caseId);
    await this.setState(tx, postingId, 'lapsed');
    // It stays on record as passed; nobody waits for it any more.
    await this.deadlines.cancel(tx, date.id, '逾期未修改，审核终止');
    const subject = { kind: 'posting', id: postingId };
    await this.audit.append(tx, { actor: { kind: 'system' }, action: 'PostingLapsed', subject, caseId });
    const sentence = { zh: '期满未修改，审核终止', en: 'Not corrected by its date; the review ended' };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
    return true;
  }

  async get(tx: Transaction, postingId: string): Promise<PostingRecord> {
    const found = await firstRow<PostingRecord>(tx, `SELECT ${POSTING_COLUMNS} FROM postings WHERE id = $1`, [
      postingId,
    ]);
    if (!found) throw new PostingNotFoundError();
    return found;
  }

  /** One after the other: a withdrawal and a verdict on the same posting do not both happen. */
  async locked(tx: Transaction, postingId: string): Promise<PostingRecord> {
    await rows(tx, 'SELECT FROM postings WHERE id = $1 FOR UPDATE', [postingId]);
    return this.get(tx, postingId);
  }

  /** The latest version that this case is about. */
  async ofCase(tx: Transaction, caseId: string): Promise<PostingVersion> {
    const found = await firstRow<PostingVersion>(
      tx,
      `SELECT ${VERSION_COLUMNS} FROM posting_versions WHERE case_id = $1 ORDER BY number DESC LIMIT 1`,
      [caseId],
    );
    if (!found) throw new PostingNotFoundError();
    return found;
  }

  async latest(tx: Transaction, postingId: string): Promise<PostingVersion> {
    const found = await firstRow<PostingVersion>(
      tx,
      `SELECT ${VERSION_COLUMNS} FROM posting_versions WHERE posting_id = $1 ORDER BY number DESC LIMIT 1`,
      [postingId],
    );
    return found!;
  }

  /** The employers of a version, as they were stated, each with its id. */
  async employersOf(tx: Transaction, versionId: string): Promise<{ id: string; name: string }[]> {
    return rows(
      tx,
      `SELECT employer_id AS id, stated_name AS name FROM posting_employers WHERE version_id = $1 ORDER BY ordinal`,
      [versionId],
    );
  }

  async setState(tx: Transaction, postingId: string, state: PostingRecord['state']): Promise<void> {
    await rows(tx, 'UPDATE postings SET state = $2 WHERE id = $1', [postingId, state]);
  }

  /** Off the public list, if it is there. */
  async endPublication(
    tx: Transaction,
    postingId: string,
    reason: 'withdrawn' | 'replaced' | 'complaint',
  ): Promise<void> {
    await rows(
      tx,
      'UPDATE posting_publications SET ended_at = app_now(), end_reason = $2 WHERE posting_id = $1 AND ended_at IS NULL',
      [postingId, reason],
    );
  }

  // helpers

  private async isPublished(tx: Transaction, versionId: string): Promise<boolean> {
    return (await firstRow(tx, 'SELECT FROM posting_publications WHERE version_id = $1', [versionId])) !== undefined;
  }

  private async assertReviewable(tx: Transaction, content: PostingContent): Promise<void> {
    const today = shanghaiDay(await this.clock.now(tx));
    const refusal = contentRefusal(content, today, addDays(today, MAX_VALID_DAYS));
    if (refusal) throw new PostingContentRefusedError(refusal);
  }

  /** The case: kept by the authority, reviewed where the posting is hosted. */
  private async review(tx: Transaction, posting: PostingRecord, submission: Submission, by: string): Promise<string> {
    const actor: Actor = { kind: 'person', personId: by };
    const host = await this.organisations.get(tx, posting.hostId);
    const authority = await this.organisations.authority(tx);
    const group = officeOf(host);
    const opened = await this.cases.open(
      tx,
      {
        kind: 'posting',
        processId: PROCESS,
        title: submission.content.title,
        parties: { keeper: authority.id, ...(host.kind === 'school' ? { hostingSchool: host.id } : {}) },
        openedBy: actor,
        receivedAt: await this.clock.now(tx),
        channel: posting.source === 'own' ? 'submission' : posting.source,
        variables: { postingId: posting.id, postingKind: posting.kind, officeGroup: group },
      },
      (caseId) => this.addVersion(tx, { postingId: posting.id, caseId, by }, submission),
    );
    await this.cases.assign(tx, opened.id, 'posting-submitter', [by], actor);
    return opened.id;
  }

  private async addVersion(
    tx: Transaction,
    { postingId, caseId, by }: { postingId: string; caseId: string; by: string },
    { content, contact }: Submission,
  ): Promise<void> {
    const version = await firstRow<{ id: string; number: number }>(
      tx,
      `INSERT INTO posting_versions (posting_id, number, case_id, title, content, contact, shown_until, submitted_by)
       VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM posting_versions WHERE posting_id = $1), $2, $3, $4, $5, $6, $7)
       RETURNING id, number`,
      [
        postingId,
        caseId,
        content.title,
        JSON.stringify(content),
        contact ?? null,
        content.kind === 'job' ? content.validUntil : content.date,
        by,
      ],
    );
    const stated = employersOf(content);
    const known = [];
    for (const employer of stated) known.push((await this.employers.findOrCreate(tx, employer)).id);
    await rows(
      tx,
      `INSERT INTO posting_employers (version_id, ordinal, employer_id, stated_name)
       SELECT $1, ordinal, employer_id, stated_name
       FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS one (employer_id, stated_name, ordinal)`,
      [version!.id, known, stated.map(({ name }) => name)],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: by },
      action: version!.number === 1 ? 'PostingSubmitted' : 'PostingCorrected',
      subject: { kind: 'posting', id: postingId },
      caseId,
      details: { version: version!.number, employers: stated.length },
    });
  }
}

// helpers

/** Who reviews and corrects for the host: the employment office of a school, the case officers of an authority. */
function officeOf({ id, kind }: Organisation): string {
  return `${id}:${kind === 'school' ? 'employment-office' : 'case-officer'}`;
}
