import type { Category } from '../../src/blacklist/measure';

/* What the forms of this process send, after the server's check: one interface per form, required fields present. */

export interface ReviewPostingForm {
  verdict: 'accept' | 'return' | 'refuse' | 'complaint';
  /** Asked for an event that is accepted. */
  checklist?: string[];
  /** Asked when names of listed employers are alike. */
  hitsConsidered?: string;
  comments?: string;
  correctionWorkingDays?: number;
  category?: Category;
  employerId?: string;
}

export interface CorrectPostingForm {
  isCorrected: boolean;
}
