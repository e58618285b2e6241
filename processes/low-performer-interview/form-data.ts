import type { AccountabilityMeasure, NoticeScope } from '../../src/reports/accountability';
import type { VerificationVerdict } from '../../src/interviews/rectification';

/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface ArrangeInterviewForm {
  date: string;
  time: string;
  place: string;
  points: string;
  bring?: string;
  answerWorkingDays: number;
}

export interface ApproveNoticeForm {
  verdict: 'approved' | 'returned' | 'called-off';
  opinion?: string;
}

export interface ConfirmAttendanceForm {
  answer: 'attend' | 'another-date';
  attendees?: string;
  wantedDate?: string;
  wantedTime?: string;
  reason?: string;
}

export interface DecideDateForm {
  decision: 'granted' | 'refused';
  date?: string;
  time?: string;
  reason: string;
}

export interface RecordInterviewForm {
  outcome: 'held' | 'rearranged' | 'absent';
  heldDate?: string;
  heldTime?: string;
  place?: string;
  presider?: string;
  attendees?: string;
  statements?: string;
  commitments?: string;
  planWorkingDays?: number;
  planDaysReason?: string;
  remark?: string;
  documents?: string[];
}

export interface SignMinutesForm {
  signature: 'signed' | 'objected';
  objection?: string;
}

export interface ConsiderObjectionForm {
  decision: 'amend' | 'keep';
  consideration: string;
}

export interface SubmitPlanForm {
  measures: string;
  responsible: string;
  documents?: string[];
}

export interface SupervisePlanForm {
  measure: 'urge' | 'blue' | 'orange' | 'red' | 'give-up';
  reason: string;
}

export interface ReviewPlanForm {
  outcome: 'accepted' | 'returned';
  opinion?: string;
  progressDates?: string;
  returnWorkingDays?: number;
}

export interface ReportProgressForm {
  text: string;
  documents?: string[];
}

export interface VerifyRectificationForm {
  verdict: VerificationVerdict;
  opinion: string;
  progressDates?: string;
  documents?: string[];
}

export interface DecideEscalationForm {
  decision: 'escalate' | 'go-on';
  facts?: string;
  reasons: string;
  scope?: NoticeScope;
  proposal?: AccountabilityMeasure;
  proposalText?: string;
  legalBasis?: string;
  progressDates?: string;
}
