/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface ArrangeJointInterviewForm {
  bodies: string;
  date: string;
  time: string;
  place: string;
  points: string;
  bring?: string;
}

export interface RecordJointInterviewForm {
  outcome: 'committed' | 'refused' | 'another-date';
  heldDate?: string;
  heldTime?: string;
  place?: string;
  presider?: string;
  attendees?: string;
  statements?: string;
  commitments?: string;
  remark?: string;
  documents?: string[];
}

export interface HandOverInvestigationForm {
  body: string;
  address: string;
  legalBasis: string;
  reasons: string;
  materials: string;
}

export interface DecideUnservedForm {
  decision: 'again' | 'call-off';
  reason: string;
}
