import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { DocumentsService } from '../documents/documents.service';
import { InformationRequestsService } from '../information-requests/information-requests.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { Verdict } from './allegation';
import { identityTraces } from './extract';
import { IdentityInTextError, SamplesRefusedError } from './investigation-step.errors';
import { ReportStepNotReadyError } from './report.errors';
import { ReportRecords } from './report-records.service';
import { readSamples, type Sample } from './sample';

export type NoteKind = 'sampling' | 'interview' | 'addition';

export interface NoteRecord {
  kind: NoteKind;
  text: string;
  documentIds: string[];
  writtenBy: string;
  writtenAt: Date;
}

export interface FindingItem {
  allegationId: string;
  position: number;
  finding: string;
  proposal: Verdict;
}

export interface FindingsRecord {
  id: string;
  round: number;
  positionWorkingDays: number;
  writtenBy: string;
  items: FindingItem[];
}

/** What the investigators collect and find. Findings reach the school, so that they show nothing of the reporter either. */
@Injectable()
export class ReportInvestigation {
  constructor(
    private readonly records: ReportRecords,
    private readonly documents: DocumentsService,
    private readonly requests: InformationRequestsService,
    private readonly audit: AuditService,
  ) {}

  /** Evidence graduate by graduate, by ids of the sample. */
  async recordSamples(
    tx: Transaction,
    sample: { caseId: string; method: string; lines: string; documentIds: string[]; by: string },
  ): Promise<void> {
    const { caseId, method, documentIds, by } = sample;
    const read = readSamples(sample.lines);
    if ('faults' in read) throw new SamplesRefusedError(read.faults);
    for (const { graduateRef, evidence, result } of read.samples) {
      await rows(
        tx,
        `INSERT INTO report_samples (case_id, graduate_ref, evidence, result, recorded_by) VALUES ($1, $2, $3, $4, $5)`,
        [caseId, graduateRef, evidence, result, by],
      );
    }
    await this.note(tx, { caseId, kind: 'sampling', text: method, documentIds, by });
  }

  /** What an interview, or an addition of the reporter, brings; of an addition the de-identified gist alone. */
  async note(
    tx: Transaction,
    note: { caseId: string; kind: NoteKind; text: string; documentIds: string[]; by: string },
  ): Promise<void> {
    const { caseId, kind, text, documentIds, by } = note;
    if (kind === 'addition') await this.assertWithoutIdentity(tx, caseId, text);
    await this.documents.attach(tx, documentIds, caseId, { kind: 'person', personId: by });
    const written = await firstRow<{ id: string }>(
      tx,
      `INSERT INTO report_notes (case_id, kind, text, document_ids, written_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [caseId, kind, text, documentIds, by],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: by },
      action: 'ReportNoteWritten',
      subject: { kind: 'report-note', id: written!.id },
      caseId,
      details: { kind, documentIds },
    });
  }

  /** The school is asked for records, in words that show nothing of the reporter; gives the request's id. */
  async requestRecords(
    tx: Transaction,
    request: { caseId: string; items: string[]; text: string; workingDays: number; askedBy: string },
  ): Promise<string> {
    await this.assertWithoutIdentity(tx, request.caseId, [...request.items, request.text].join('\n'));
    return this.requests.create(tx, { ...request, recipient: { party: 'accusedSchool' } });
  }

  /** One finding and one proposed verdict per point, in the order of the points. */
  async writeFindings(
    tx: Transaction,
    findings: {
      caseId: string;
      items: readonly { finding: string; proposal: Verdict }[];
      positionWorkingDays: number;
      writtenBy: string;
    },
  ): Promise<void> {
    const { caseId, items, positionWorkingDays, writtenBy } = findings;
    const allegations = await this.records.allegationsOf(tx, caseId);
    await this.assertWithoutIdentity(tx, caseId, items.map(({ finding }) => finding).join('\n'));
    const written = await firstRow<{ id: string; round: number }>(
      tx,
      `INSERT INTO report_findings (case_id, round, position_working_days, written_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3 FROM report_findings WHERE case_id = $1 RETURNING id, round`,
      [caseId, positionWorkingDays, writtenBy],
    );
    for (const [index, { id }] of allegations.entries()) {
      const item = items[index];
      if (!item) throw new ReportStepNotReadyError('findings');
      await rows(
        tx,
        'INSERT INTO report_finding_items (findings_id, allegation_id, finding, proposal) VALUES ($1, $2, $3, $4)',
        [written!.id, id, item.finding, item.proposal],
      );
    }
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: writtenBy },
      action: 'ReportFindingsWritten',
      subject: { kind: 'report-findings', id: written!.id },
      caseId,
      details: { round: written!.round },
    });
  }

  async lastFindings(tx: Transaction, caseId: string): Promise<FindingsRecord> {
    const found = await this.findFindings(tx, caseId);
    if (!found) throw new ReportStepNotReadyError('findings');
    return found;
  }

  async findFindings(tx: Transaction, caseId: string): Promise<FindingsRecord | undefined> {
    const found = await firstRow<Omit<FindingsRecord, 'items'>>(
      tx,
      `SELECT id, round, position_working_days AS "positionWorkingDays", written_by AS "writtenBy"
       FROM report_findings WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    if (!found) return undefined;
    const items = await rows<FindingItem>(
      tx,
      `SELECT allegation_id AS "allegationId", position, finding, proposal
       FROM report_finding_items JOIN report_allegations ON id = allegation_id WHERE findings_id = $1 ORDER BY position`,
      [found.id],
    );
    return { ...found, items };
  }

  notesOf(tx: Transaction, caseId: string): Promise<NoteRecord[]> {
    return rows<NoteRecord>(
      tx,
      `SELECT kind, text, document_ids AS "documentIds", written_by AS "writtenBy", written_at AS "writtenAt"
       FROM report_notes WHERE case_id = $1 ORDER BY written_at, id`,
      [caseId],
    );
  }

  samplesOf(tx: Transaction, caseId: string): Promise<Sample[]> {
    return rows<Sample>(
      tx,
      `SELECT graduate_ref AS "graduateRef", evidence, result FROM report_samples WHERE case_id = $1
       ORDER BY recorded_at, graduate_ref`,
      [caseId],
    );
  }

  // helpers

  private async assertWithoutIdentity(tx: Transaction, caseId: string, text: string): Promise<void> {
    const { pseudonym } = await this.records.ofCase(tx, caseId);
    const traces = identityTraces(text, pseudonym);
    if (traces.length > 0) throw new IdentityInTextError(traces);
  }
}
