/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface DecideRetractionForm {
  outcome: 'retract' | 'refuse';
  reasons: string;
}

export interface ConfirmCorrectionForm {
  note: string;
  isCorrected: true;
}

export interface PressRecipientsForm {
  measures: string;
}
