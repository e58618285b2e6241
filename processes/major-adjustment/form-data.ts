/* What the forms of this process send, after the server's check: one interface per form, required fields present. */
import type { Card, CheckOutcome } from '../../src/adjustments/adjustment';
import type { Measure } from '../../src/adjustments/plan';
import type { Pressure } from '../../src/adjustments/pressure';

export interface IssueCardForm {
  colour: Card;
  dueOn: string;
  note?: string;
}

export interface NameDrafterForm {
  way: 'own' | 'college';
  college?: string;
}

export interface DraftPlanForm {
  measure: Measure;
  evidence: string;
  timetable: string;
  documents?: string[];
}

export interface ReviewPlanForm {
  verdict: 'forward' | 'return';
  reason?: string;
}

export interface RecordResolutionForm {
  verdict: 'adopted' | 'return';
  heldOn?: string;
  number?: string;
  reason?: string;
}

export interface ExaminePlanForm {
  verdict: 'accepted' | 'returned';
  comments?: string;
  dueOn?: string;
}

export interface PressForPlanForm {
  pressure: Pressure;
  workingDays?: number;
  reason: string;
}

export interface ReportMilestoneForm {
  report: string;
  documents?: string[];
}

export interface CheckMilestoneForm {
  verdict: 'met' | 'return';
  opinion?: string;
}

export interface DecideAnnualCheckForm {
  outcome: CheckOutcome;
  reason: string;
}
