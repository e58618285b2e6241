import type { ClauseName, Severity } from './clause';
import type { PostingContent, PostingKind, PostingSource, PostingState } from './posting';
import type { Verdict } from './posting-review';

export interface PostingRecord {
  id: string;
  kind: PostingKind;
  hostId: string;
  source: PostingSource;
  onBehalfOf: string | null;
  state: PostingState;
  submittedBy: string;
  submittedAt: Date;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
}

export const POSTING_COLUMNS = `postings.id, kind, host_id AS "hostId", source, on_behalf_of AS "onBehalfOf", postings.state,
  postings.submitted_by AS "submittedBy", postings.submitted_at AS "submittedAt", withdrawn_at AS "withdrawnAt",
  withdrawal_reason AS "withdrawalReason"`;

/** What was submitted at one time; it never changes. */
export interface PostingVersion {
  id: string;
  postingId: string;
  number: number;
  caseId: string;
  content: PostingContent;
  /** Whom to ask; for those who handle it, never for the public. */
  contact: string | null;
  submittedBy: string;
  submittedAt: Date;
}

export const VERSION_COLUMNS = `id, posting_id AS "postingId", number, case_id AS "caseId", content, contact,
  submitted_by AS "submittedBy", submitted_at AS "submittedAt"`;

export interface PostingMark {
  id: string;
  versionId: string;
  section: string;
  start: number;
  end: number;
  severity: Severity;
  /** A row of the table, personal data found by rule, or the reviewer's own eye. */
  origin: 'clause' | 'personal-data' | 'reviewer';
  clause: ClauseName;
  dismissedAt: Date | null;
  dismissedBy: string | null;
  dismissalReason: string | null;
}

export const MARK_COLUMNS = `id, version_id AS "versionId", section, start_at AS start, end_at AS "end", severity, origin, clause,
  dismissed_at AS "dismissedAt", dismissed_by AS "dismissedBy", dismissal_reason AS "dismissalReason"`;

export interface PostingVerdict {
  versionId: string;
  round: number;
  verdict: Verdict;
  comments: string | null;
  category: string | null;
  employerId: string | null;
  checklist: string[];
  hitsConsidered: string | null;
  reviewedBy: string;
  reviewedAt: Date;
}

export const VERDICT_COLUMNS = `version_id AS "versionId", round, verdict, comments, category, employer_id AS "employerId",
  checklist, hits_considered AS "hitsConsidered", reviewed_by AS "reviewedBy", reviewed_at AS "reviewedAt"`;
