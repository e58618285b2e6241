import type { AccountabilityMeasure, NoticeScope } from '../../src/reports/accountability';
import type { AnonymousHandling, ClockStart } from '../../src/reports/reply';
import type { Route } from '../../src/reports/route';

/* What the forms of this process send, after the server's check: one interface per form, required fields present. Fields of
 * a group that stands once per point carry its number (`text1`, `text2` …) and are read by `valuesOf`. */

export interface VerifyRealNameForm {
  realName: 'verified' | 'not-verified';
}

export interface DecideAnonymousForm {
  handling: AnonymousHandling;
  reason: string;
}

export interface ChooseRouteForm {
  decision: 'accept' | 'decline' | 'merge';
  declineReasons?: string;
  competentBody?: string;
  competentBodyAddress?: string;
  mergeInto?: string;
  route?: Route;
  routeReason?: string;
  investigatingUnit?: string;
  firstInvestigator?: string;
  secondInvestigator?: string;
  clockStart?: ClockStart;
  clockStartReason?: string;
  replyWorkingDays?: number;
  replyDaysReason?: string;
}

export interface CheckReidentificationForm {
  outcome: 'passed' | 'returned';
  opinion?: string;
}

export interface SampleEvidenceForm {
  method: string;
  samples: string;
  documents?: string[];
}

export interface InterviewPeopleForm {
  isHeld: 'yes' | 'no';
  text: string;
  documents?: string[];
}

export interface RequestRecordsForm {
  isNeeded: 'yes' | 'no';
  items?: string;
  text?: string;
  workingDays?: number;
  reason?: string;
}

export interface WriteFindingsForm {
  positionWorkingDays: number;
}

export interface ConsiderAdditionForm {
  isRelevant: 'yes' | 'no';
  gist?: string;
}

export interface StatePositionForm {
  documents?: string[];
}

export interface DecideVerifiedForm {
  outcome: 'decide' | 'return';
  returnReason?: string;
}

export interface ReplyToReporterForm {
  text: string;
}

export interface SuperviseReplyForm {
  instruction: string;
}

export interface DecideWithdrawalForm {
  decision: 'continue' | 'close';
  reasons: string;
}

export interface DraftPriorNoticeForm {
  facts: string;
  reasons: string;
  basis: string;
  measure: 'notice' | 'criticism';
  scope?: NoticeScope;
  scopeReason?: string;
  defenceWorkingDays: number;
}

export interface StateDefenceForm {
  choice: 'stated' | 'waived';
  text?: string;
  documents?: string[];
}

export interface DecideAccountabilityForm {
  measure: AccountabilityMeasure;
  legalBasis?: string;
  reasons: string;
}

export interface OrderCorrectionForm {
  isNeeded: 'yes' | 'no';
  content?: string;
  workingDays?: number;
  reason?: string;
}

export interface CorrectFiguresForm {
  figures: string;
  explanation: string;
  documents?: string[];
}

export interface SignCorrectionForm {
  outcome: 'signed' | 'returned';
  opinion?: string;
}

export interface VerifyCorrectionForm {
  outcome: 'accepted' | 'returned';
  opinion?: string;
}

export interface ReviewObjectionForm {
  opinion: string;
}
