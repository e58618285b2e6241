/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface SetOrderDateForm {
  workingDays: number;
}

export interface AcknowledgeOrderForm {
  plan?: string;
}

export interface ReportMeasuresForm {
  kind: 'final' | 'progress';
  measures: string;
  documents?: string[];
}

export interface VerifyAnswerForm {
  verdict: 'sufficient' | 'insufficient';
  opinion: string;
}

export interface DecideConsequenceForm {
  consequence: 'continue' | 'interview' | 'accountability';
  workingDays?: number;
  reason: string;
}
