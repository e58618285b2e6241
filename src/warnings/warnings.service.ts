import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasePartiesService } from '../blacklist/case-parties.service';
import { ListingService } from '../blacklist/listing.service';
import { CasesService } from '../cases/cases.service';
import { PeopleService } from '../people/people.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { assertWarningText } from './warning';
import { warningText } from './warning-text';
import { WarningNotReadyError, WarningReviewerDecidedError } from './warning.errors';

export interface PublicWarning {
  title: string;
  body: string;
  publishedOn: string;
}

/** Warnings to graduates about a listed employer: offered as a text, reviewed by a second person, published. */
@Injectable()
export class WarningsService {
  constructor(
    private readonly listing: ListingService,
    private readonly parties: CasePartiesService,
    private readonly cases: CasesService,
    private readonly people: PeopleService,
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
    const { employer } = await this.parties.of(tx, caseId);
    const people = (await this.cases.peopleOf(tx, caseId)).map(({ personId }) => personId);
    const knownNames = [...(await this.people.namesOf(tx, people)).values()];
    assertWarningText(
      { title, body },
      { employerName: employer.name, ...(employer.creditCode ? { creditCode: employer.creditCode } : {}), knownNames },
    );
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
  }

  /** Published warnings, the newest first. */
  async publicList(
    tx: Transaction,
    page: { page: number; pageSize: number },
  ): Promise<{ items: PublicWarning[]; total: number }> {
    const total = await firstRow<{ count: number }>(
      tx,
      'SELECT count(*)::integer AS count FROM warnings WHERE published_at IS NOT NULL',
    );
    const items = await rows<PublicWarning>(
      tx,
      `SELECT title, body, (published_at AT TIME ZONE 'Asia/Shanghai')::date AS "publishedOn"
       FROM warnings WHERE published_at IS NOT NULL ORDER BY published_at DESC, id LIMIT $1 OFFSET $2`,
      [page.pageSize, (page.page - 1) * page.pageSize],
    );
    return { items, total: total!.count };
  }
}
