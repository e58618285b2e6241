import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { FollowedKind, Rating, Retaliation } from './follow-up';
import { FollowUpNotFoundError } from './follow-up.errors';

export interface FollowUpRecord {
  parentCaseId: string;
  /** Null until the case is opened in which it is followed up. */
  caseId: string | null;
  parentKind: FollowedKind;
  parentNumber: string;
  keeperId: string;
  closedAt: Date;
  askAt: Date | null;
  askedAt: Date | null;
  remindedAt: Date | null;
  deadlineId: string | null;
  dueOn: Day | null;
  unansweredAt: Date | null;
  codeGivenAt: Date | null;
  /** The case in which it is followed up still runs. */
  isOpen: boolean;
  /** The vault knows how to reach the reporter. */
  hasContact: boolean;
}

export interface AnswerRecord {
  declined: boolean;
  retaliation: Retaliation | null;
  account: string | null;
  rating: Rating | null;
  comment: string | null;
  answeredAt: Date;
  isByCode: boolean;
}

export interface AssessmentRecord {
  outcome: 'new-case' | 'no-case';
  reasons: string;
  newCaseId: string | null;
}

const COLUMNS = `follow_ups.parent_case_id AS "parentCaseId", follow_ups.case_id AS "caseId", parent.kind AS "parentKind",
  parent.number AS "parentNumber", keeper.organisation_id AS "keeperId", follow_ups.closed_at AS "closedAt", ask_at AS "askAt",
  asked_at AS "askedAt", reminded_at AS "remindedAt", follow_ups.deadline_id AS "deadlineId", due.legal_date AS "dueOn",
  unanswered_at AS "unansweredAt", code_given_at AS "codeGivenAt", coalesce(own.state = 'open', true) AS "isOpen",
  coalesce((SELECT vault_entry_id FROM complaints WHERE case_id = parent.id),
           (SELECT vault_entry_id FROM reports WHERE case_id = parent.id)) IS NOT NULL AS "hasContact"`;

const FROM = `follow_ups JOIN cases parent ON parent.id = follow_ups.parent_case_id
  JOIN case_parties keeper ON keeper.case_id = parent.id AND keeper.role = 'keeper'
  LEFT JOIN cases own ON own.id = follow_ups.case_id LEFT JOIN deadlines due ON due.id = follow_ups.deadline_id`;

/** Follow-ups as they stand, by the case that is followed up or by their own. */
@Injectable()
export class FollowUpRecords {
  /** Undefined for a case that is not, or not yet, followed up. */
  ofParent(tx: Transaction, parentCaseId: string): Promise<FollowUpRecord | undefined> {
    return firstRow<FollowUpRecord>(tx, `SELECT ${COLUMNS} FROM ${FROM} WHERE follow_ups.parent_case_id = $1`, [
      parentCaseId,
    ]);
  }

  /** @throws FollowUpNotFoundError for a case that is no follow-up. */
  async ofCase(tx: Transaction, caseId: string): Promise<FollowUpRecord> {
    const found = await firstRow<FollowUpRecord>(
      tx,
      `SELECT ${COLUMNS} FROM ${FROM} WHERE follow_ups.case_id::text = $1`,
      [caseId],
    );
    if (found === undefined) throw new FollowUpNotFoundError();
    return found;
  }

  answer(tx: Transaction, parentCaseId: string): Promise<AnswerRecord | undefined> {
    return firstRow<AnswerRecord>(
      tx,
      `SELECT declined, retaliation, account, rating, comment, answered_at AS "answeredAt", recorded_by IS NULL AS "isByCode"
       FROM follow_up_answers WHERE parent_case_id = $1`,
      [parentCaseId],
    );
  }

  assessment(tx: Transaction, parentCaseId: string): Promise<AssessmentRecord | undefined> {
    return firstRow<AssessmentRecord>(
      tx,
      `SELECT outcome, reasons, new_case_id AS "newCaseId" FROM follow_up_assessments WHERE parent_case_id = $1`,
      [parentCaseId],
    );
  }
}
