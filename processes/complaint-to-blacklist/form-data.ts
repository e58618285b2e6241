import type { Measure, Scope } from '../../src/blacklist/measure';
import type { Screening } from '../../src/complaints/screening';
import type { DecisionMode, Vote } from '../../src/decisions/collective-decision';
import type { HearingOutcome } from '../../src/hearings/hearing';
import type { ServiceMethod } from '../../src/letters/letter-service';
import type { CompetentBody } from '../../src/transfers/transfer';

/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface ScreenComplaintForm {
  decision: Screening;
  declineReasons?: string;
  transferBody?: CompetentBody;
  transferReasons?: string;
  mergeInto?: string;
  askItems?: string;
  askText?: string;
  askWorkingDays?: number;
  pauseBasis?: string;
}

/** The record of a hand-over, when it came to one. */
interface HandOverFields {
  receivingUnit?: string;
  handedOverOn?: string;
  contents?: string;
  receipts?: string[];
  remark?: string;
}

export interface HandOverComplaintForm extends HandOverFields {
  outcome: 'handed-over' | 'refused';
}

export interface AssignInvestigatorsForm {
  firstInvestigator: string;
  secondInvestigator: string;
  materialsWorkingDays?: number;
}

/** Investigators report evidence of a crime from wherever they find it. */
interface CrimeFields {
  crimeEvidence?: 'no' | 'yes';
  crimeReasons?: string;
}

export interface CollectEvidenceForm extends CrimeFields {
  evidenceSummary: string;
  documents?: string[];
  employerRequest?: 'no' | 'yes';
  requestItems?: string;
  requestText?: string;
  requestWorkingDays?: number;
}

export interface TransferCrimeEvidenceForm extends HandOverFields {
  outcome: 'handed-over' | 'dropped';
  goesOn?: 'yes' | 'no';
}

export interface DecideWithdrawalForm {
  decision: 'continue' | 'close';
  reasons: string;
}

export interface ProvideMaterialsForm {
  hadActivities: 'yes' | 'no';
  materialsSummary: string;
  documents?: string[];
}

export interface WriteFindingsForm extends CrimeFields {
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

export interface ArrangeHearingForm {
  presider: string;
  hearingOn: string;
  timeAndPlace: string;
  noticeWorkingDays?: number;
  noticeReason?: string;
}

export interface RecordHearingForm {
  outcome: HearingOutcome;
  attendees?: string;
  points: string;
  documents?: string[];
}

export interface ReviewLegalityForm {
  outcome: 'passed' | 'returned';
  opinion: string;
  materialsWorkingDays?: number;
}

export interface ConveneDecisionForm {
  members: string[];
  scope: Scope;
  termDays: number;
  mode?: DecisionMode['kind'];
  percent?: number;
  modeReason?: string;
}

export interface VoteOnListingForm {
  vote: Vote;
  opinion?: string;
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
