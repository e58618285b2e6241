import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { AuditService } from '../audit/audit.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Severity } from './clause';
import { sectionsOf } from './posting';
import { PassageInvalidError, PostingMarkNotFoundError } from './posting.errors';
import { MARK_COLUMNS, type PostingMark, type PostingVersion } from './posting-record';
import { PostingsService } from './postings.service';

/** What a reviewer says of single passages before the verdict. Rights are the caller's to check. */
@Injectable()
export class PostingMarksService {
  constructor(
    private readonly postings: PostingsService,
    private readonly audit: AuditService,
  ) {}

  async ofVersions(tx: Transaction, versionIds: readonly string[]): Promise<PostingMark[]> {
    return rows<PostingMark>(
      tx,
      `SELECT ${MARK_COLUMNS} FROM posting_marks WHERE version_id = ANY ($1::uuid[]) ORDER BY section, start_at, end_at, id`,
      [versionIds],
    );
  }

  /** A passage that no row names: the reviewer's comment stands in place of the clause. */
  async add(
    tx: Transaction,
    postingId: string,
    mark: { section: string; start: number; end: number; severity: Severity; comment: string },
    by: string,
  ): Promise<string> {
    const version = await this.postings.latest(tx, postingId);
    const text = sectionsOf(version.content).find(({ key }) => key === mark.section)?.text;
    if (text === undefined || mark.start < 0 || mark.end <= mark.start || mark.end > text.length)
      throw new PassageInvalidError();
    const comment = mark.comment.trim();
    const name = { zh: comment, en: comment };
    const added = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO posting_marks (version_id, section, start_at, end_at, severity, origin, clause, marked_by)
       VALUES ($1, $2, $3, $4, $5, 'reviewer', $6, $7) RETURNING id`,
      [
        version.id,
        mark.section,
        mark.start,
        mark.end,
        mark.severity,
        JSON.stringify({ code: 'reviewer', name, law: BY_REVIEWER, example: '' }),
        by,
      ],
    );
    await this.record(tx, 'PostingMarked', version, by, { markId: added!.id });
    return added!.id;
  }

  /** The hit is none: it no longer stands in the way, and the reason stays on record. */
  async dismiss(tx: Transaction, postingId: string, markId: string, reason: string, by: string): Promise<void> {
    const version = await this.postings.latest(tx, postingId);
    const dismissed = await rows(
      tx,
      `UPDATE posting_marks SET dismissed_by = $3, dismissed_at = app_now(), dismissal_reason = $4
       WHERE id = $1 AND version_id = $2 AND dismissed_at IS NULL RETURNING id`,
      [isUUID(markId) ? markId : null, version.id, by, reason.trim()],
    );
    if (dismissed.length === 0) throw new PostingMarkNotFoundError();
    await this.record(tx, 'PostingMarkDismissed', version, by, { markId });
  }

  // helpers

  private async record(
    tx: Transaction,
    action: 'PostingMarked' | 'PostingMarkDismissed',
    version: PostingVersion,
    personId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.append(tx, {
      ...{ actor: { kind: 'person', personId }, action, subject: { kind: 'posting', id: version.postingId } },
      ...{ caseId: version.caseId, details },
    });
  }
}

const BY_REVIEWER = { zh: '审核人标注', en: 'Marked by the reviewer' };
