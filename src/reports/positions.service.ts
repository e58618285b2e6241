import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { DocumentsService } from '../documents/documents.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { ExtractsService } from './extracts.service';
import { ReportClock } from './report-clock.service';
import { ReportInvestigation } from './report-investigation.service';

export type Stance = 'agree' | 'disagree' | 'explain';

export const STANCE_NAMES: Record<Stance, LocalText> = {
  agree: { zh: '无异议', en: 'No objection' },
  disagree: { zh: '有异议', en: 'Disagrees' },
  explain: { zh: '作出说明', en: 'Explains' },
};

export interface PositionRecord {
  state: 'stated' | 'silent';
  documentIds: string[];
  items: { position: number; stance: Stance; text: string | null }[];
}

/** What the reported school says to each finding, on the checked extract alone. Silence is on record, and is no agreement. */
@Injectable()
export class PositionsService {
  constructor(
    private readonly investigation: ReportInvestigation,
    private readonly extracts: ExtractsService,
    private readonly reportClock: ReportClock,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** The school's days run from now; gives the deadline's id. */
  async open(tx: Transaction, caseId: string, at: Date): Promise<string> {
    await this.extracts.checked(tx, caseId);
    const { positionWorkingDays: workingDays } = await this.investigation.lastFindings(tx, caseId);
    return this.reportClock.openSet(tx, {
      caseId,
      duty: 'state',
      at,
      event: 'requested',
      workingDays,
      task: 'state-position',
    });
  }

  async state(
    tx: Transaction,
    position: {
      caseId: string;
      items: readonly { stance: Stance; text?: string }[];
      documentIds: string[];
      statedBy: string;
      at: Date;
    },
  ): Promise<void> {
    const { caseId, items, documentIds, statedBy, at } = position;
    const points = await this.extracts.checked(tx, caseId);
    const { id } = await this.investigation.lastFindings(tx, caseId);
    const by = { kind: 'person', personId: statedBy } as const;
    await this.documents.attach(tx, documentIds, caseId, by);
    await rows(
      tx,
      `INSERT INTO report_positions (findings_id, state, stated_by, document_ids) VALUES ($1, 'stated', $2, $3)`,
      [id, statedBy, documentIds],
    );
    for (const [index, { allegationId }] of points.entries()) {
      const { stance, text } = items[index] ?? { stance: 'explain' };
      await rows(
        tx,
        `INSERT INTO report_position_items (findings_id, allegation_id, stance, text) VALUES ($1, $2, $3, $4)`,
        [id, allegationId, stance, text?.trim() || null],
      );
    }
    await this.reportClock.satisfy(tx, caseId, 'state', at, by);
    await this.audit.append(tx, {
      actor: by,
      action: 'PositionStated',
      subject: { kind: 'report-findings', id },
      caseId,
    });
  }

  /** The date passed without a word. */
  async recordSilence(tx: Transaction, caseId: string): Promise<void> {
    const { id } = await this.investigation.lastFindings(tx, caseId);
    await rows(tx, `INSERT INTO report_positions (findings_id, state) VALUES ($1, 'silent')`, [id]);
    await this.cases.note(tx, caseId, SILENT, { kind: 'system' });
    await this.reportClock.cancel(tx, caseId, 'state', SILENT.zh);
  }

  /** The position on the last findings; undefined while the school is still asked. */
  async find(tx: Transaction, caseId: string): Promise<PositionRecord | undefined> {
    const findings = await this.investigation.findFindings(tx, caseId);
    if (!findings) return undefined;
    const found = await firstRow<Omit<PositionRecord, 'items'>>(
      tx,
      `SELECT state, document_ids AS "documentIds" FROM report_positions WHERE findings_id = $1`,
      [findings.id],
    );
    if (!found) return undefined;
    const items = await rows<PositionRecord['items'][number]>(
      tx,
      `SELECT position, stance, report_position_items.text FROM report_position_items
       JOIN report_allegations ON id = allegation_id WHERE findings_id = $1 ORDER BY position`,
      [findings.id],
    );
    return { ...found, items };
  }
}

const SILENT = {
  zh: '学校未在期限内陈述意见，已记录在案，不视为同意',
  en: 'The school did not state its position in time; put on record, and no agreement',
};
