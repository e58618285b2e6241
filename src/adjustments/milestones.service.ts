import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import type { Day } from '../calendar/day';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { AdjustmentNotReadyError, MilestoneCheckedByReporterError } from './adjustment.errors';

export interface MilestoneRecord {
  id: string;
  caseId: string;
  dueOn: Day;
  what: string;
  report: string | null;
  documentIds: string[];
  reportedBy: string | null;
  /** What the authority missed in the report before. */
  opinion: string | null;
  isMet: boolean | null;
}

/** The dated measures of an accepted plan: reported by the school, checked by the authority. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  async get(tx: Transaction, id: string): Promise<MilestoneRecord> {
    const found = await firstRow<MilestoneRecord>(
      tx,
      `SELECT m.id, p.case_id AS "caseId", m.due_on AS "dueOn", m.what, m.report, m.document_ids AS "documentIds",
         m.reported_by AS "reportedBy", m.opinion, m.is_met AS "isMet"
       FROM adjustment_milestones m JOIN adjustment_plans p ON p.id = m.plan_id WHERE m.id = $1`,
      [id],
    );
    if (!found) throw new AdjustmentNotReadyError();
    return found;
  }

  async report(
    tx: Transaction,
    id: string,
    { report, documentIds, by }: { report: string; documentIds: string[]; by: string },
  ): Promise<void> {
    const { caseId, what, documentIds: before } = await this.get(tx, id);
    const actor = { kind: 'person', personId: by } as const;
    const fresh = documentIds.filter((one) => !before.includes(one));
    await this.documents.attach(tx, fresh, caseId, actor);
    await rows(
      tx,
      `UPDATE adjustment_milestones SET report = $2, document_ids = $3, reported_by = $4, reported_at = app_now(),
         is_met = NULL, checked_by = NULL WHERE id = $1`,
      [id, report, documentIds, by],
    );
    await this.audit.append(tx, {
      actor,
      action: 'MilestoneReported',
      subject: { kind: 'adjustment', id: caseId },
      caseId,
      details: { milestoneId: id },
    });
    await this.cases.note(tx, caseId, { zh: `报告措施：${what}`, en: `Measure reported: ${what}` }, actor);
  }

  /** @throws MilestoneCheckedByReporterError */
  async check(
    tx: Transaction,
    id: string,
    { isMet, opinion, by }: { isMet: boolean; opinion?: string; by: string },
  ): Promise<void> {
    const { caseId, what, reportedBy } = await this.get(tx, id);
    if (reportedBy === by) throw new MilestoneCheckedByReporterError();
    const actor = { kind: 'person', personId: by } as const;
    await rows(tx, 'UPDATE adjustment_milestones SET is_met = $2, opinion = $3, checked_by = $4 WHERE id = $1', [
      id,
      isMet,
      opinion ?? null,
      by,
    ]);
    await this.audit.append(tx, {
      actor,
      action: 'MilestoneChecked',
      subject: { kind: 'adjustment', id: caseId },
      caseId,
      details: { milestoneId: id, isMet },
    });
    await this.cases.note(
      tx,
      caseId,
      isMet
        ? { zh: `措施到位：${what}`, en: `Measure carried out: ${what}` }
        : { zh: `措施未到位，退回：${what}`, en: `Measure not carried out yet: ${what}` },
      actor,
    );
  }
}
