import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasePartiesService } from '../blacklist/case-parties.service';
import { ListingService } from '../blacklist/listing.service';
import { CasesService } from '../cases/cases.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { PublishedTextsService } from './published-texts.service';
import { WarningRecipientsService } from './warning-recipients.service';
import { correctionText, warningText } from './warning-text';
import { WarningNotReadyError, WarningReviewerDecidedError } from './warning.errors';

export interface PublicWarning {
  title: string;
  body: string;
  publishedOn: string;
  /** The warning was taken back: what stands here is the correction. */
  isCorrection: boolean;
}

/** Warnings to graduates about a listed employer: offered as a text, reviewed by a second person, published. */
@Injectable()
export class WarningsService {
  constructor(
    private readonly listing: ListingService,
    private readonly parties: CasePartiesService,
    private readonly cases: CasesService,
    private readonly texts: PublishedTextsService,
    private readonly recipients: WarningRecipientsService,
    private readonly audit: AuditService,
  ) {}

  /** The text that the entry suggests. */
  async propose(tx: Transaction, caseId: string): Promise<{ title: string; body: string }> {
    const entry = await this.listing.entryOf(tx, caseId);
    if (!entry) throw new WarningNotReadyError(caseId);
    const { employer, authority, school } = await this.parties.of(tx, caseId);
    return warningText({
      employerName: employer.name,
      ...(employer.creditCode ? { creditCode: employer.creditCode } : {}),
      ...(entry.measure.scope === 'school' && school ? { schoolName: school.name } : {}),
      measure: entry.measure,
      listedOn: entry.listedOn,
      until: entry.until,
      authorityName: authority.name,
    });
  }

  /** Keeps the text a second person answers for; refused with personal data, or from whoever decided the listing. */
  async review(
    tx: Transaction,
    review: { caseId: string; title: string; body: string; reviewedBy: string },
  ): Promise<void> {
    const { caseId, title, body, reviewedBy } = review;
    const entry = await this.listing.entryOf(tx, caseId);
    if (!entry) throw new WarningNotReadyError(caseId);
    if ((await this.listing.decisionOf(tx, caseId)).decidedBy === reviewedBy) throw new WarningReviewerDecidedError();
    await this.texts.assert(tx, caseId, { title, body });
    const kept = await firstRow<{ id: string }>(
      tx,
      'INSERT INTO warnings (entry_id, title, body, reviewed_by) VALUES ($1, $2, $3, $4) RETURNING id',
      [entry.id, title, body, reviewedBy],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: reviewedBy },
      action: 'WarningReviewed',
      subject: { kind: 'warning', id: kept!.id },
      caseId,
    });
  }

  /** From now on everybody can read the warning. */
  async publish(tx: Transaction, caseId: string): Promise<void> {
    const published = await firstRow<{ id: string }>(
      tx,
      `UPDATE warnings SET published_at = app_now()
       WHERE published_at IS NULL AND entry_id IN (SELECT id FROM blacklist_entries WHERE case_id = $1) RETURNING id`,
      [caseId],
    );
    if (!published) throw new WarningNotReadyError(caseId);
    await this.audit.append(tx, {
      actor: { kind: 'system' },
      action: 'WarningPublished',
      subject: { kind: 'warning', id: published.id },
      caseId,
    });
    await this.cases.note(tx, caseId, { zh: '发布求职警示', en: 'Warning to graduates published' }, { kind: 'system' });
    const names = await this.recipients.send(tx, caseId);
    if (names.length === 0) return;
    const sentence = { zh: `警示已发送：${names.join('、')}`, en: `Warning sent to ${names.join(', ')}` };
    await this.cases.note(tx, caseId, sentence, { kind: 'system' });
  }

  /**
   * What everybody may read, the newest first: warnings about entries in force, and of retracted ones the correction with its
   * reasons instead (行政处罚法 Art. 48). A warning goes with the entry on the day after its term, whatever jobs ran.
   */
  async publicList(
    tx: Transaction,
    page: { page: number; pageSize: number },
  ): Promise<{ items: PublicWarning[]; total: number }> {
    const from = `FROM warnings JOIN blacklist_register entry ON entry.id = entry_id
      WHERE warnings.published_at IS NOT NULL AND (entry.ended_by IS NULL OR entry.ended_by = 'retraction')`;
    const total = await firstRow<{ count: number }>(tx, `SELECT count(*)::integer AS count ${from}`);
    const found = await rows<{
      title: string;
      body: string;
      publishedOn: string;
      employerName: string;
      endedOn: string | null;
      endReasons: string | null;
    }>(
      tx,
      `SELECT title, body, (warnings.published_at AT TIME ZONE 'Asia/Shanghai')::date AS "publishedOn",
              employer_name AS "employerName", ended_on AS "endedOn", end_reasons AS "endReasons"
       ${from} ORDER BY coalesce(ended_on, (warnings.published_at AT TIME ZONE 'Asia/Shanghai')::date) DESC, warnings.id
       LIMIT $1 OFFSET $2`,
      [page.pageSize, (page.page - 1) * page.pageSize],
    );
    const items = found.map(({ title, body, publishedOn, employerName, endedOn, endReasons }) =>
      endedOn === null
        ? { title, body, publishedOn, isCorrection: false }
        : {
            ...correctionText({ employerName, publishedOn, reasons: endReasons ?? '' }),
            publishedOn: endedOn,
            isCorrection: true,
          },
    );
    return { items, total: total!.count };
  }
}
