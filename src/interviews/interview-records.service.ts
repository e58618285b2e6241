import { Injectable } from '@nestjs/common';
import type { Day } from '../calendar/day';
import type { Metric } from '../metrics/metric';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import type { AccountabilityMeasure, NoticeScope } from '../reports/accountability';
import type { InterviewVariant } from './interview';
import { InterviewNotFoundError } from './interview.errors';
import type { VerificationVerdict } from './rectification';
import type { Attendee, SittingOutcome } from './sitting';

export interface InterviewRecord {
  caseId: string;
  variant: InterviewVariant;
  organisationId: string | null;
  employerId: string | null;
  basis: 'figures' | 'decision';
  reason: string;
  snapshotId: string | null;
  metric: Metric | null;
  cohort: number | null;
  unit: string | null;
  asOf: Day | null;
  numerator: number | null;
  denominator: number | null;
  thanName: string | null;
  thanNumerator: number | null;
  thanDenominator: number | null;
  openedAt: Date;
}

export interface NoticeRecord {
  id: string;
  round: number;
  startsAt: Date;
  place: string;
  points: string;
  bring: string | null;
  bodies: string[] | null;
  answerWorkingDays: number | null;
  changes: 'moved' | 'kept' | null;
  arrangedBy: string;
  verdict: 'approved' | 'returned' | 'called-off' | null;
  opinion: string | null;
  letterId: string | null;
  issuedAt: Date | null;
  /** Day of the proven service of its letter. */
  servedOn: Day | null;
  answer: 'attend' | 'another-date' | 'silent' | null;
  attendees: string | null;
  wantedAt: Date | null;
  answerReason: string | null;
  dateDecision: 'granted' | 'refused' | null;
}

export interface SittingRecord {
  id: string;
  round: number;
  outcome: SittingOutcome;
  heldAt: Date | null;
  place: string | null;
  presiderId: string | null;
  attendees: Attendee[];
  statements: string | null;
  commitments: string | null;
  remark: string | null;
  planWorkingDays: number | null;
  recordedBy: string;
  recordedAt: Date;
  signature: 'signed' | 'objected' | null;
  objection: string | null;
  signedBy: string | null;
  considered: 'amended' | 'kept' | null;
  consideration: string | null;
}

export interface PlanRecord {
  id: string;
  round: number;
  measures: string;
  responsible: string;
  documentIds: string[];
  submittedAt: Date;
  wasLate: boolean;
  outcome: 'accepted' | 'returned' | null;
  opinion: string | null;
  returnWorkingDays: number | null;
}

export interface ProgressRecord {
  id: string;
  dueOn: Day;
  state: 'due' | 'reported' | 'missed';
  text: string | null;
  documentIds: string[];
  settledAt: Date | null;
}

export interface VerificationRecord {
  round: number;
  verdict: VerificationVerdict;
  opinion: string;
  verifiedBy: string;
  verifiedAt: Date;
}

export interface EscalationRecord {
  id: string;
  round: number;
  decision: 'escalate' | 'go-on';
  facts: string | null;
  reasons: string;
  scope: NoticeScope | null;
  proposal: AccountabilityMeasure | null;
  proposalText: string | null;
  legalBasis: string | null;
  decidedAt: Date;
  letterId: string | null;
}

export interface HandOverRecord {
  body: string;
  address: string;
  legalBasis: string;
  reasons: string;
  materials: string;
  handedOverAt: Date;
}

/** What is on file of an interview. */
@Injectable()
export class InterviewRecords {
  /** @throws InterviewNotFoundError when the case began with something else. */
  async ofCase(tx: Transaction, caseId: string): Promise<InterviewRecord> {
    const found = await firstRow<InterviewRecord>(
      tx,
      `SELECT case_id AS "caseId", variant, organisation_id AS "organisationId", employer_id AS "employerId", basis, reason,
              snapshot_id AS "snapshotId", metric, cohort, unit, as_of AS "asOf", numerator, denominator, than_name AS "thanName",
              than_numerator AS "thanNumerator", than_denominator AS "thanDenominator", opened_at AS "openedAt"
       FROM interviews WHERE case_id = $1`,
      [caseId],
    );
    if (found === undefined) throw new InterviewNotFoundError();
    return found;
  }

  noticesOf(tx: Transaction, caseId: string): Promise<NoticeRecord[]> {
    return rows<NoticeRecord>(
      tx,
      `SELECT n.id, n.round, starts_at AS "startsAt", place, points, bring, bodies, answer_working_days AS "answerWorkingDays",
              changes, arranged_by AS "arrangedBy", verdict, opinion, letter_id AS "letterId", letters.issued_at AS "issuedAt",
              (SELECT served_on FROM letter_services s WHERE s.letter_id = n.letter_id AND s.outcome = 'proven') AS "servedOn",
              a.answer, a.attendees, a.wanted_at AS "wantedAt", a.reason AS "answerReason", a.decision AS "dateDecision"
       FROM interview_notices n LEFT JOIN letters ON letters.id = n.letter_id
         LEFT JOIN interview_answers a ON a.notice_id = n.id
       WHERE n.case_id = $1 ORDER BY n.round`,
      [caseId],
    );
  }

  sittingsOf(tx: Transaction, caseId: string): Promise<SittingRecord[]> {
    return rows<SittingRecord>(
      tx,
      `SELECT id, round, outcome, held_at AS "heldAt", place, presider_id AS "presiderId", attendees, statements, commitments,
              remark, plan_working_days AS "planWorkingDays", recorded_by AS "recordedBy", recorded_at AS "recordedAt",
              signature, objection, signed_by AS "signedBy", considered, consideration
       FROM interview_records WHERE case_id = $1 ORDER BY round`,
      [caseId],
    );
  }

  plansOf(tx: Transaction, caseId: string): Promise<PlanRecord[]> {
    return rows<PlanRecord>(
      tx,
      `SELECT id, round, measures, responsible, document_ids AS "documentIds", submitted_at AS "submittedAt",
              was_late AS "wasLate", outcome, opinion, return_working_days AS "returnWorkingDays"
       FROM interview_plans WHERE case_id = $1 ORDER BY round`,
      [caseId],
    );
  }

  progressOf(tx: Transaction, caseId: string): Promise<ProgressRecord[]> {
    return rows<ProgressRecord>(
      tx,
      `SELECT id, due_on AS "dueOn", state, text, document_ids AS "documentIds", settled_at AS "settledAt"
       FROM interview_progress WHERE case_id = $1 ORDER BY due_on`,
      [caseId],
    );
  }

  verificationsOf(tx: Transaction, caseId: string): Promise<VerificationRecord[]> {
    return rows<VerificationRecord>(
      tx,
      `SELECT round, verdict, opinion, verified_by AS "verifiedBy", verified_at AS "verifiedAt"
       FROM interview_verifications WHERE case_id = $1 ORDER BY round`,
      [caseId],
    );
  }

  escalationsOf(tx: Transaction, caseId: string): Promise<EscalationRecord[]> {
    return rows<EscalationRecord>(
      tx,
      `SELECT id, round, decision, facts, reasons, scope, proposal, proposal_text AS "proposalText",
              legal_basis AS "legalBasis", decided_at AS "decidedAt", letter_id AS "letterId"
       FROM interview_escalations WHERE case_id = $1 ORDER BY round`,
      [caseId],
    );
  }

  handOverOf(tx: Transaction, caseId: string): Promise<HandOverRecord | undefined> {
    return firstRow<HandOverRecord>(
      tx,
      `SELECT body, address, legal_basis AS "legalBasis", reasons, materials, handed_over_at AS "handedOverAt"
       FROM interview_hand_overs WHERE case_id = $1`,
      [caseId],
    );
  }
}
