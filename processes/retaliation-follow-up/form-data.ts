/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

import type { Rating, Retaliation } from '../../src/follow-ups/follow-up';

export interface SetFollowUpDateForm {
  days?: number;
  answerWorkingDays?: number;
  reason: string;
}

export interface ContactReporterForm {
  outcome: 'reached' | 'declined' | 'not-reached';
  retaliation?: Retaliation;
  account?: string;
  rating?: Rating;
  comment?: string;
}

export interface AssessSignsForm {
  outcome: 'new-case' | 'no-case';
  description?: string;
  reasons: string;
}
