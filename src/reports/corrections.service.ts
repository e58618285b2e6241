import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../audit/audit-actions';
import { AuditService } from '../audit/audit.service';
import { DocumentsService } from '../documents/documents.service';
import { LettersService } from '../letters/letters.service';
import { ReportedFigures } from '../metrics/reported-figures.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { type CorrectedFigure, correctionRefusal, readFigures } from './correction';
import { identityTraces } from './extract';
import { IdentityInTextError } from './investigation-step.errors';
import { CorrectionRefusedError, FiguresRefusedError } from './outcome.errors';
import { ReportClock } from './report-clock.service';
import { correctionOrderLetter } from './report-letters';
import { ReportRecords } from './report-records.service';
import { ReportReplies } from './report-replies.service';
import { ReportStepNotReadyError } from './report.errors';

export interface CorrectionOrder {
  id: string;
  content: string;
  workingDays: number;
}

export interface CorrectionRecord {
  id: string;
  explanation: string;
  madeBy: string;
  signedBy: string | null;
  outcome: 'accepted' | 'returned' | null;
  opinion: string | null;
  documentIds: string[];
  figures: CorrectedFigure[];
}

/** Figures that the school has to correct, what it hands in, and whether the authority takes it. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly records: ReportRecords,
    private readonly replies: ReportReplies,
    private readonly reportClock: ReportClock,
    private readonly documents: DocumentsService,
    private readonly letters: LettersService,
    private readonly kept: ReportedFigures,
    private readonly audit: AuditService,
  ) {}

  /** The order is issued to the school; its days run from here. */
  async order(
    tx: Transaction,
    order: { caseId: string; content: string; workingDays: number; orderedBy: string },
  ): Promise<void> {
    const { caseId, content, workingDays, orderedBy } = order;
    const { pseudonym } = await this.records.ofCase(tx, caseId);
    const traces = identityTraces(content, pseudonym);
    if (traces.length > 0) throw new IdentityInTextError(traces);
    const letter = correctionOrderLetter(await this.replies.head(tx, caseId), { content, workingDays });
    const kind = 'correction-order';
    const letterId = await this.letters.send(tx, {
      caseId,
      kind,
      recipient: 'school',
      ...letter,
      draftedBy: orderedBy,
    });
    await rows(
      tx,
      `INSERT INTO report_correction_orders (case_id, round, content, working_days, letter_id, ordered_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4, $5 FROM report_correction_orders WHERE case_id = $1`,
      [caseId, content, workingDays, letterId, orderedBy],
    );
    await this.record(tx, caseId, 'CorrectionOrdered', orderedBy, letterId);
  }

  async openDeadline(tx: Transaction, caseId: string, at: Date): Promise<string> {
    const { workingDays } = await this.lastOrder(tx, caseId);
    const task = 'correct-figures';
    return this.reportClock.openSet(tx, { caseId, duty: 'correct', at, event: 'ordered', workingDays, task });
  }

  /** The employment office hands the figures in, line by line; a version that went back stays on file. */
  async make(
    tx: Transaction,
    correction: { caseId: string; lines: string; explanation: string; documentIds: string[]; madeBy: string },
  ): Promise<void> {
    const { caseId, lines, explanation, documentIds, madeBy } = correction;
    const read = readFigures(lines);
    if ('faults' in read) throw new FiguresRefusedError(read.faults);
    const { accusedSchoolId } = await this.records.ofCase(tx, caseId);
    await this.kept.place(tx, accusedSchoolId, read.figures);
    const { id: orderId } = await this.lastOrder(tx, caseId);
    await this.documents.attach(tx, documentIds, caseId, { kind: 'person', personId: madeBy });
    const made = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO report_corrections (order_id, round, explanation, document_ids, made_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3, $4 FROM report_corrections WHERE order_id = $1 RETURNING id`,
      [orderId, explanation, documentIds, madeBy],
    );
    for (const [index, { metric, cohort, unit, asOf, before, after }] of read.figures.entries()) {
      await rows(
        tx,
        `INSERT INTO report_corrected_figures (correction_id, position, metric, cohort, unit, as_of, before_numerator,
           before_denominator, after_numerator, after_denominator) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          made!.id,
          index + 1,
          metric,
          cohort,
          unit,
          asOf,
          before.numerator,
          before.denominator,
          after.numerator,
          after.denominator,
        ],
      );
    }
    await this.record(tx, caseId, 'CorrectionMade', madeBy, made!.id);
  }

  /** The responsible vice-president answers for the figures (教学厅函〔2020〕19号). */
  async sign(tx: Transaction, { caseId, signedBy }: { caseId: string; signedBy: string }): Promise<void> {
    const { id } = await this.last(tx, caseId);
    await rows(tx, 'UPDATE report_corrections SET signed_by = $2, signed_at = app_now() WHERE id = $1', [id, signedBy]);
    await this.record(tx, caseId, 'CorrectionSigned', signedBy, id);
  }

  async verify(
    tx: Transaction,
    check: { caseId: string; outcome: 'accepted' | 'returned'; opinion?: string; verifiedBy: string; at: Date },
  ): Promise<void> {
    const { caseId, outcome, verifiedBy, at } = check;
    const correction = await this.last(tx, caseId);
    const refusal = correctionRefusal({
      figures: correction.figures.length,
      signedBy: correction.signedBy,
      verifiedBy,
      schoolPeople: [correction.madeBy, ...(correction.signedBy ? [correction.signedBy] : [])],
      isChecked: correction.outcome !== null,
    });
    if (refusal) throw new CorrectionRefusedError(refusal);
    await rows(
      tx,
      `UPDATE report_corrections SET outcome = $2, opinion = $3, verified_by = $4, verified_at = app_now() WHERE id = $1`,
      [correction.id, outcome, check.opinion?.trim() || null, verifiedBy],
    );
    const by = { kind: 'person', personId: verifiedBy } as const;
    if (outcome === 'accepted') {
      await this.reportClock.satisfy(tx, caseId, 'correct', at, by);
      await this.keepFigures(tx, caseId, correction.figures, verifiedBy);
    }
    await this.record(
      tx,
      caseId,
      outcome === 'accepted' ? 'CorrectionAccepted' : 'CorrectionReturned',
      verifiedBy,
      correction.id,
    );
  }

  async lastOrder(tx: Transaction, caseId: string): Promise<CorrectionOrder> {
    const found = await firstRow<CorrectionOrder>(
      tx,
      `SELECT id, content, working_days AS "workingDays" FROM report_correction_orders
       WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    if (!found) throw new ReportStepNotReadyError('order');
    return found;
  }

  async last(tx: Transaction, caseId: string): Promise<CorrectionRecord> {
    const found = (await this.ofCase(tx, caseId)).at(-1);
    if (!found) throw new ReportStepNotReadyError('correction');
    return found;
  }

  /** All corrections of a case with their figures, the first one first. */
  async ofCase(tx: Transaction, caseId: string): Promise<CorrectionRecord[]> {
    const found = await rows<Omit<CorrectionRecord, 'figures'>>(
      tx,
      `SELECT report_corrections.id, explanation, made_by AS "madeBy", signed_by AS "signedBy", outcome, opinion,
              document_ids AS "documentIds"
       FROM report_corrections JOIN report_correction_orders ON report_correction_orders.id = order_id
       WHERE case_id = $1 ORDER BY report_correction_orders.round, report_corrections.round`,
      [caseId],
    );
    return Promise.all(found.map(async (one) => ({ ...one, figures: await this.figuresOf(tx, one.id) })));
  }

  // helpers

  /** What was corrected holds from now on wherever rates are looked at; what was reported stays beside it as a former version. */
  private async keepFigures(
    tx: Transaction,
    caseId: string,
    figures: readonly CorrectedFigure[],
    personId: string,
  ): Promise<void> {
    const { accusedSchoolId: schoolId } = await this.records.ofCase(tx, caseId);
    await this.kept.correct(tx, { schoolId, caseId, figures, reason: '经核查更正', personId });
  }

  private figuresOf(tx: Transaction, correctionId: string): Promise<CorrectedFigure[]> {
    return rows<CorrectedFigure>(
      tx,
      `SELECT metric, cohort, unit, as_of AS "asOf",
              jsonb_build_object('numerator', before_numerator, 'denominator', before_denominator) AS before,
              jsonb_build_object('numerator', after_numerator, 'denominator', after_denominator) AS after
       FROM report_corrected_figures WHERE correction_id = $1 ORDER BY position`,
      [correctionId],
    );
  }

  private record(tx: Transaction, caseId: string, action: AuditAction, personId: string, id: string): Promise<void> {
    const subject = { kind: 'report-correction', id };
    return this.audit.append(tx, { actor: { kind: 'person', personId }, action, subject, caseId });
  }
}
