import type { Measure } from '../../src/blacklist/measure';
import type { ServiceMethod } from '../../src/letters/letter-service';

/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface ScreenComplaintForm {
  decision: 'accept' | 'decline';
  declineReasons?: string;
}

export interface AssignInvestigatorsForm {
  firstInvestigator: string;
  secondInvestigator: string;
  materialsWorkingDays?: number;
}

export interface CollectEvidenceForm {
  evidenceSummary: string;
  documents?: string[];
}

export interface ProvideMaterialsForm {
  hadActivities: 'yes' | 'no';
  materialsSummary: string;
  documents?: string[];
}

export interface WriteFindingsForm {
  findings: string;
  substantiated: 'yes' | 'no';
  reasons: string;
  replyPoints?: string;
}

export interface DraftPriorNoticeForm extends Measure {
  facts: string;
  reasons: string;
  basis: string;
  defenceWorkingDays?: number;
  defenceReason?: string;
}

export interface ServeNoticeForm {
  method: ServiceMethod;
  outcome: 'proven' | 'failed';
  servedOn: string;
  proofDocuments?: string[];
  note?: string;
}

export interface ReviewStatementForm {
  outcome: 'upheld' | 'new-facts';
  opinion: string;
  materialsWorkingDays?: number;
}

export interface DecideListingForm extends Partial<Measure> {
  outcome: 'list' | 'do-not-list';
  basis?: string;
  reasons: string;
  documents?: string[];
}

export interface ReviewWarningForm {
  title: string;
  body: string;
}
