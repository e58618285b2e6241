import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service';
import { CaseLinksService } from '../cases/case-links.service';
import { CasesService } from '../cases/cases.service';
import { InterviewCasesService } from '../interviews/interview-cases.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { SupervisionCasesService } from '../supervision/supervision-cases.service';
import { AdjustmentNotReadyError, PressureRefusedError } from './adjustment.errors';
import { AdjustmentsService } from './adjustments.service';
import { type Pressure, pressureRefusal, PRESSURES } from './pressure';

/** Presses for a plan that is late: urge, supervision orders, at last an interview of the school. */
@Injectable()
export class PressuresService {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly supervision: SupervisionCasesService,
    private readonly interviews: InterviewCasesService,
    private readonly cases: CasesService,
    private readonly links: CaseLinksService,
    private readonly audit: AuditService,
  ) {}

  /** In the order in which they were used. */
  async of(tx: Transaction, caseId: string): Promise<Pressure[]> {
    const found = await rows<{ pressure: Pressure }>(
      tx,
      'SELECT pressure FROM adjustment_pressures WHERE case_id = $1 ORDER BY id',
      [caseId],
    );
    return found.map(({ pressure }) => pressure);
  }

  /** @throws PressureRefusedError, and what supervision refuses */
  async press(
    tx: Transaction,
    caseId: string,
    command: { pressure: Pressure; reason: string; workingDays?: number; by: string },
  ): Promise<void> {
    const { pressure, reason, workingDays, by } = command;
    const refusal = pressureRefusal(pressure, {
      before: await this.of(tx, caseId),
      isOwnSide: await this.adjustments.isOwnSide(tx, caseId, by),
      isRecused: await this.adjustments.isRecused(tx, caseId, by),
    });
    if (refusal) throw new PressureRefusedError(refusal);
    const actor = { kind: 'person', personId: by } as const;
    await rows(
      tx,
      `INSERT INTO adjustment_pressures (case_id, pressure, reason, working_days, pressed_by) VALUES ($1, $2, $3, $4, $5)`,
      [caseId, pressure, reason, pressure === 'interview' ? null : workingDays, by],
    );
    await this.audit.append(tx, {
      actor,
      action: 'LatePlanPressed',
      subject: { kind: 'adjustment', id: caseId },
      caseId,
      details: { pressure },
    });
    const { zh, en } = PRESSURES[pressure];
    await this.cases.note(tx, caseId, { zh: `方案逾期：${zh}`, en: `Late plan: ${en.toLowerCase()}` }, actor);
    if (pressure === 'interview') return;
    const { organisationId } = await this.adjustments.get(tx, caseId);
    const opened = await this.supervision.open(tx, {
      parentCaseId: caseId,
      taskId: await this.schoolTask(tx, caseId, organisationId),
      colour: pressure,
      reason,
      addresseeOrganisationId: organisationId,
      workingDays,
      by: actor,
    });
    if (opened.caseId !== caseId) await this.keepLink(tx, caseId, opened.caseId);
  }

  /** Opens the interview that the head decided on last; answers with its case. */
  async openInterview(tx: Transaction, caseId: string): Promise<string> {
    const decided = await firstRow<{ reason: string; personId: string }>(
      tx,
      `SELECT reason, pressed_by AS "personId" FROM adjustment_pressures WHERE case_id = $1 AND pressure = 'interview'`,
      [caseId],
    );
    if (!decided) throw new AdjustmentNotReadyError();
    const { organisationId } = await this.adjustments.get(tx, caseId);
    const opened = await this.interviews.open(tx, {
      variant: 'school',
      organisationId,
      basis: { reason: decided.reason },
      keeperId: (await this.cases.partiesOf(tx, caseId)).keeper,
      by: { kind: 'person', personId: decided.personId },
    });
    await this.links.link(tx, caseId, opened.caseId, 'interview');
    await this.keepLink(tx, caseId, opened.caseId);
    return opened.caseId;
  }

  // helpers

  /** The step of the school that everybody waits for. */
  private async schoolTask(tx: Transaction, caseId: string, organisationId: string): Promise<string | undefined> {
    const found = await firstRow<{ id: string }>(
      tx,
      `SELECT t.id FROM tasks t WHERE t.case_id = $1 AND t.state = 'open' AND is_within(t.organisation_id, $2)
       ORDER BY t.opened_at LIMIT 1`,
      [caseId, organisationId],
    );
    return found?.id;
  }

  private async keepLink(tx: Transaction, caseId: string, linkedCaseId: string): Promise<void> {
    await rows(
      tx,
      `UPDATE adjustment_pressures SET linked_case_id = $2
       WHERE id = (SELECT max(id) FROM adjustment_pressures WHERE case_id = $1)`,
      [caseId, linkedCaseId],
    );
  }
}
