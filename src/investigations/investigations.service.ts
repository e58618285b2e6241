import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { DocumentsService } from '../documents/documents.service';
import { PeopleService } from '../people/people.service';
import { Clock } from '../platform/clock/clock';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { assignmentRefusal } from './investigation';
import { AssignmentRefusedError, InvestigationNotOpenError } from './investigation.errors';

export interface InvestigationRecord {
  id: string;
  /** Working days the school has; null when no school is asked in this round. */
  materialsWorkingDays: number | null;
  isSubstantiated: boolean | null;
  findings: string | null;
  reasons: string | null;
  replyPoints: string | null;
}

export interface MaterialRecord {
  source: 'investigators' | 'school';
  summary: string;
}

export interface Findings {
  caseId: string;
  isSubstantiated: boolean;
  findings: string;
  reasons: string;
  replyPoints?: string;
  writtenBy: string;
}

const COLUMNS = `id, materials_working_days AS "materialsWorkingDays",
  substantiated AS "isSubstantiated", findings, reasons, reply_points AS "replyPoints"`;

/** Rounds of investigation of a case: who investigates, what was collected, what was found. */
@Injectable()
export class InvestigationsService {
  constructor(
    private readonly cases: CasesService,
    private readonly people: PeopleService,
    private readonly deadlines: DeadlinesService,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Assigns two investigators and opens the first round. True when the school has to be asked. */
  async begin(
    tx: Transaction,
    order: { caseId: string; investigatorIds: [string, string]; materialsWorkingDays?: number; orderedBy: string },
  ): Promise<{ asksSchool: boolean }> {
    const { caseId, investigatorIds, materialsWorkingDays, orderedBy } = order;
    const [parties, recused, now] = await Promise.all([
      this.cases.partiesOf(tx, caseId),
      this.cases.recusedOf(tx, caseId),
      this.clock.now(tx),
    ]);
    const qualified = await this.people.holdersOf(tx, 'investigator', parties.keeper!, now);
    const hasSchool = parties.hostingSchool !== undefined;
    const refusal = assignmentRefusal({
      investigatorIds,
      qualified: qualified.map(({ personId }) => personId),
      recused: recused.map(({ personId }) => personId),
      hasSchool,
      materialsWorkingDays,
    });
    if (refusal) throw new AssignmentRefusedError(refusal);
    await this.cases.assign(tx, caseId, 'investigator', investigatorIds, { kind: 'person', personId: orderedBy });
    await this.openRound(tx, {
      caseId,
      materialsWorkingDays: hasSchool ? materialsWorkingDays : undefined,
      openedBy: orderedBy,
    });
    return { asksSchool: hasSchool };
  }

  /** One more round with the same investigators; the school is asked again only when it gets days for it. */
  async resume(
    tx: Transaction,
    order: { caseId: string; materialsWorkingDays?: number; orderedBy: string },
  ): Promise<{ asksSchool: boolean }> {
    const { hostingSchool } = await this.cases.partiesOf(tx, order.caseId);
    const materialsWorkingDays = hostingSchool === undefined ? undefined : order.materialsWorkingDays;
    await this.openRound(tx, { caseId: order.caseId, materialsWorkingDays, openedBy: order.orderedBy });
    return { asksSchool: materialsWorkingDays !== undefined };
  }

  /**
   * The investigation was broken off before its findings. Nobody waits for the school any more; it is asked again only for
   * what it has not provided yet.
   */
  async breakOff(tx: Transaction, caseId: string): Promise<{ asksSchool: boolean }> {
    const { id, materialsWorkingDays } = await this.open(tx, caseId);
    for (const { id: deadlineId, duty, state } of await this.deadlines.ofCase(tx, caseId)) {
      if (duty === 'provide' && state === 'open') await this.deadlines.cancel(tx, deadlineId, '调查中断，不再等待');
    }
    const hasProvided = (await this.materialsOf(tx, id)).some(({ source }) => source === 'school');
    return { asksSchool: materialsWorkingDays !== null && !hasProvided };
  }

  /** The school's days run from the request, at the task that answers it; gives the deadline's id. */
  async openMaterialsDeadline(
    tx: Transaction,
    caseId: string,
    request: { at: Date; taskElementId?: string },
  ): Promise<string> {
    const { materialsWorkingDays } = await this.open(tx, caseId);
    const { id } = await this.deadlines.open(tx, {
      caseId,
      duty: 'provide',
      anchor: { event: 'requested', at: request.at },
      limit: { amount: materialsWorkingDays!, unit: 'working-days' },
      basis: { zh: '本案负责人确定的提供材料期限', en: 'Set by the head for this case' },
      taskElementId: request.taskElementId,
    });
    return id;
  }

  async addMaterial(
    tx: Transaction,
    caseId: string,
    material: { source: MaterialRecord['source']; summary: string; documentIds: string[]; providedBy: string },
  ): Promise<void> {
    const { id } = await this.open(tx, caseId);
    await this.documents.attach(tx, material.documentIds, caseId, { kind: 'person', personId: material.providedBy });
    await rows(
      tx,
      `INSERT INTO investigation_materials (investigation_id, source, summary, document_ids, provided_by)
       VALUES ($1, $2, $3, $4, $5)`,
      [id, material.source, material.summary, material.documentIds, material.providedBy],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: material.providedBy },
      action: 'MaterialProvided',
      subject: { kind: 'investigation', id },
      caseId,
      details: { source: material.source, documentIds: material.documentIds },
    });
  }

  /** Ends the round with what was found. */
  async writeFindings(tx: Transaction, findings: Findings): Promise<void> {
    const { id } = await this.open(tx, findings.caseId);
    await rows(
      tx,
      `UPDATE investigations SET substantiated = $2, findings = $3, reasons = $4, reply_points = $5, written_by = $6,
         written_at = app_now() WHERE id = $1`,
      [
        id,
        findings.isSubstantiated,
        findings.findings,
        findings.reasons,
        findings.replyPoints ?? null,
        findings.writtenBy,
      ],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: findings.writtenBy },
      action: 'FindingsWritten',
      subject: { kind: 'investigation', id },
      caseId: findings.caseId,
      details: { isSubstantiated: findings.isSubstantiated },
    });
  }

  /** The last round, written or not. */
  async last(tx: Transaction, caseId: string): Promise<InvestigationRecord> {
    const found = await firstRow<InvestigationRecord>(
      tx,
      `SELECT ${COLUMNS} FROM investigations WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    if (!found) throw new InvestigationNotOpenError(caseId);
    return found;
  }

  /** Everybody who wrote findings in the case, beside those who hold the duty of investigator. */
  async writersOf(tx: Transaction, caseId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      'SELECT DISTINCT written_by AS id FROM investigations WHERE case_id = $1 AND written_by IS NOT NULL',
      [caseId],
    );
    return found.map(({ id }) => id);
  }

  async materialsOf(tx: Transaction, investigationId: string): Promise<MaterialRecord[]> {
    return rows<MaterialRecord>(
      tx,
      `SELECT source, summary FROM investigation_materials WHERE investigation_id = $1 ORDER BY provided_at, id`,
      [investigationId],
    );
  }

  // helpers

  private async open(tx: Transaction, caseId: string): Promise<InvestigationRecord> {
    const last = await this.last(tx, caseId);
    if (last.isSubstantiated !== null) throw new InvestigationNotOpenError(caseId);
    return last;
  }

  private async openRound(
    tx: Transaction,
    round: { caseId: string; materialsWorkingDays?: number; openedBy: string },
  ): Promise<void> {
    const opened = await firstRow<{ id: string; round: number }>(
      tx,
      `INSERT INTO investigations (case_id, round, materials_working_days, opened_by)
       SELECT $1, coalesce(max(round), 0) + 1, $2, $3 FROM investigations WHERE case_id = $1 RETURNING id, round`,
      [round.caseId, round.materialsWorkingDays ?? null, round.openedBy],
    );
    await this.audit.append(tx, {
      actor: { kind: 'person', personId: round.openedBy },
      action: 'InvestigationOpened',
      subject: { kind: 'investigation', id: opened!.id },
      caseId: round.caseId,
      details: { round: opened!.round },
    });
  }
}
