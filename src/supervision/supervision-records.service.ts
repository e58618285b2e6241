import { Injectable } from '@nestjs/common';
import { HOLDS_NOW, ROLES_NOW } from '../people/people.service';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { OrderColour } from './supervision';
import { OrderNotFoundError } from './supervision.errors';

export interface OrderRecord {
  caseId: string;
  parentCaseId: string;
  taskId: string | null;
  issuerId: string;
  addresseeId: string;
  reason: string;
  issuedBy: string;
  issuedAt: Date;
  state: 'open' | 'settled' | 'escalated-to-interview' | 'escalated-to-accountability' | 'lifted' | 'withdrawn';
  endReason: string | null;
}

/** One colour of an order, from its sending to its judgement or its missed date. */
export interface RoundRecord {
  id: string;
  round: number;
  colour: OrderColour;
  cause: 'issued' | 'overdue' | 'insufficient' | 'continued';
  workingDays: number | null;
  deadlineId: string | null;
  overdueAt: Date | null;
  verdict: 'sufficient' | 'insufficient' | null;
  opinion: string | null;
}

export interface ReportRow {
  isFinal: boolean;
  text: string;
  documentIds: string[];
  reportedBy: string;
  reportedAt: Date;
}

const ORDER_COLUMNS = `case_id AS "caseId", parent_case_id AS "parentCaseId", task_id AS "taskId", issuer_id AS "issuerId",
  addressee_id AS "addresseeId", reason, issued_by AS "issuedBy", issued_at AS "issuedAt", state, end_reason AS "endReason"`;

const ROUND_COLUMNS = `id, round, colour, cause, working_days AS "workingDays", deadline_id AS "deadlineId",
  overdue_at AS "overdueAt", verdict, opinion`;

/** Orders as they stand. */
@Injectable()
export class SupervisionRecords {
  async ofCase(tx: Transaction, caseId: string): Promise<OrderRecord> {
    const found = await firstRow<OrderRecord>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM supervision_orders WHERE case_id::text = $1`,
      [caseId],
    );
    if (found === undefined) throw new OrderNotFoundError();
    return found;
  }

  /** Orders about a case or its steps, the newest first. */
  async aboutCase(tx: Transaction, parentCaseId: string): Promise<OrderRecord[]> {
    return rows<OrderRecord>(
      tx,
      `SELECT ${ORDER_COLUMNS} FROM supervision_orders WHERE parent_case_id = $1 ORDER BY issued_at DESC`,
      [parentCaseId],
    );
  }

  /** The colour the order has now. */
  async lastRound(tx: Transaction, caseId: string): Promise<RoundRecord> {
    const found = await firstRow<RoundRecord>(
      tx,
      `SELECT ${ROUND_COLUMNS} FROM supervision_rounds WHERE case_id = $1 ORDER BY round DESC LIMIT 1`,
      [caseId],
    );
    if (found === undefined) throw new OrderNotFoundError();
    return found;
  }

  /** Every round so far, the first one first. */
  async rounds(tx: Transaction, caseId: string): Promise<RoundRecord[]> {
    return rows<RoundRecord>(tx, `SELECT ${ROUND_COLUMNS} FROM supervision_rounds WHERE case_id = $1 ORDER BY round`, [
      caseId,
    ]);
  }

  /** What the unit reported in all rounds, the oldest first. */
  async reports(tx: Transaction, caseId: string): Promise<ReportRow[]> {
    return rows<ReportRow>(
      tx,
      `SELECT is_final AS "isFinal", text, document_ids AS "documentIds", people.name AS "reportedBy",
              reported_at AS "reportedAt"
       FROM supervision_reports JOIN supervision_rounds ON supervision_rounds.id = round_id
       JOIN people ON people.id = reported_by WHERE case_id = $1 ORDER BY reported_at, supervision_reports.id`,
      [caseId],
    );
  }

  /** Who received or answered the order for the unit. */
  async answerers(tx: Transaction, caseId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      tx,
      `SELECT reported_by AS id FROM supervision_reports JOIN supervision_rounds ON supervision_rounds.id = round_id
       WHERE case_id = $1
       UNION SELECT acknowledged_by FROM supervision_rounds WHERE case_id = $1 AND acknowledged_by IS NOT NULL`,
      [caseId],
    );
    return found.map(({ id }) => id);
  }

  /** Whom the round just sent reaches: who answers for the unit, whoever holds the step, and the heads told of a red one. */
  async reached(
    tx: Transaction,
    caseId: string,
  ): Promise<{ personIds: string[]; colour: OrderColour; answerBy: string | null }> {
    const found = await firstRow<{ personIds: string[]; colour: OrderColour; answerBy: string | null }>(
      tx,
      `SELECT array(SELECT r.person_id FROM ${ROLES_NOW}
                    WHERE r.organisation_id = orders.addressee_id AND r.role = ANY (orders.recipient_roles) AND ${HOLDS_NOW}
                    UNION SELECT orders.responsible_id WHERE orders.responsible_id IS NOT NULL
                    UNION SELECT unnest(rounds.told)) AS "personIds",
              rounds.colour, deadlines.legal_date AS "answerBy"
       FROM supervision_orders orders JOIN supervision_rounds rounds USING (case_id)
       LEFT JOIN deadlines ON deadlines.id = rounds.deadline_id
       WHERE orders.case_id = $1 ORDER BY rounds.round DESC LIMIT 1`,
      [caseId],
    );
    if (found === undefined) throw new OrderNotFoundError();
    return found;
  }
}
