import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { checkRefusal, extractRefusal } from './extract';
import { ExtractCheckRefusedError, ExtractRefusedError } from './investigation-step.errors';
import { ReportStepNotReadyError } from './report.errors';
import { ReportRecords } from './report-records.service';

export interface ExtractItem {
  allegationId: string;
  position: number;
  text: string;
}

export interface ExtractRecord {
  id: string;
  round: number;
  draftedBy: string;
  outcome: 'passed' | 'returned' | null;
  checkedBy: string | null;
  opinion: string | null;
  items: ExtractItem[];
}

/** The de-identified extract: all that the reported school ever sees of what was reported. */
@Injectable()
export class ExtractsService {
  constructor(
    private readonly records: ReportRecords,
    private readonly cases: CasesService,
    private readonly audit: AuditService,
  ) {}

  /** One text per point, in the order of the points. */
  async draft(
    tx: Transaction,
    { caseId, texts, draftedBy }: { caseId: string; texts: readonly string[]; draftedBy: string },
  ): Promise<void> {
    const { pseudonym } = await this.records.ofCase(tx, caseId);
    const allegations = await this.records.allegationsOf(tx, caseId);
    const items = allegations.map(({ id }, index) => ({ allegationId: id, text: texts[index] ?? '' }));
    const refusal = extractRefusal({ allegationIds: allegations.map(({ id }) => id), items, pseudonym });
    if (refusal) throw new ExtractRefusedError(refusal);
    const extract = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO report_extracts (case_id, round, drafted_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2 FROM report_extracts WHERE case_id = $1 RETURNING id`,
      [caseId, draftedBy],
    );
    for (const { allegationId, text } of items) {
      await rows(tx, 'INSERT INTO report_extract_items (extract_id, allegation_id, text) VALUES ($1, $2, $3)', [
        extract!.id,
        allegationId,
        text.trim(),
      ]);
    }
    const by = { kind: 'person', personId: draftedBy } as const;
    await this.cases.assign(tx, caseId, 'extract-drafter', [draftedBy], by);
    await this.record(tx, caseId, 'ExtractDrafted', draftedBy, extract!.id);
  }

  /** By another person, who answers for what no pattern sees: class, counsellor and date together. */
  async check(
    tx: Transaction,
    check: { caseId: string; outcome: 'passed' | 'returned'; opinion?: string; checkedBy: string },
  ): Promise<void> {
    const { caseId, outcome, opinion, checkedBy } = check;
    const extract = await this.last(tx, caseId);
    const isChecked = extract.outcome !== null;
    const refusal = checkRefusal({ draftedBy: extract.draftedBy, checkedBy, isChecked, outcome, opinion });
    if (refusal) throw new ExtractCheckRefusedError(refusal);
    await rows(
      tx,
      `UPDATE report_extracts SET outcome = $2, opinion = $3, checked_by = $4, checked_at = app_now() WHERE id = $1`,
      [extract.id, outcome, opinion?.trim() || null, checkedBy],
    );
    const by = { kind: 'person', personId: checkedBy } as const;
    await this.cases.assign(tx, caseId, 'extract-checker', [checkedBy], by);
    await this.record(tx, caseId, outcome === 'passed' ? 'ExtractPassed' : 'ExtractReturned', checkedBy, extract.id);
  }

  async last(tx: Transaction, caseId: string): Promise<ExtractRecord> {
    const extract = await this.find(tx, caseId);
    if (!extract) throw new ReportStepNotReadyError('extract');
    return extract;
  }

  /** The extract that was written last, whatever became of it. */
  async find(tx: Transaction, caseId: string): Promise<ExtractRecord | undefined> {
    const found = await firstRow<Omit<ExtractRecord, 'items'>>(
      tx,
      `SELECT id, round, drafted_by AS "draftedBy", outcome, checked_by AS "checkedBy", opinion
       FROM report_extracts WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    if (!found) return undefined;
    const items = await rows<ExtractItem>(
      tx,
      `SELECT allegation_id AS "allegationId", position, report_extract_items.text
       FROM report_extract_items JOIN report_allegations ON id = allegation_id WHERE extract_id = $1 ORDER BY position`,
      [found.id],
    );
    return { ...found, items };
  }

  /** The checked points: the only words about the report that may be shown to the school. @throws ReportStepNotReadyError before the check */
  async checked(tx: Transaction, caseId: string): Promise<ExtractItem[]> {
    const extract = await this.last(tx, caseId);
    if (extract.outcome !== 'passed') throw new ReportStepNotReadyError('extract');
    return extract.items;
  }

  // helpers

  private record(tx: Transaction, caseId: string, action: AuditAction, personId: string, id: string): Promise<void> {
    const subject = { kind: 'report-extract', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, caseId });
  }
}
