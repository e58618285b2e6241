import type { Pool } from 'pg';
import type { Ledger } from './chaos/ledger';
import { findFaults, type TableFault } from './check-tables';
import type { CheckResult } from './checker';

/** What a complaint owes to whom when it has come to this end. */
const OWED = `(VALUES ('declined', 'decline', 'reporter'), ('not-substantiated', 'reply-to-reporter', 'reporter'),
  ('entry-published', 'prior-notice', 'employer'), ('entry-published', 'reply-to-reporter', 'reporter'),
  ('entry-published', 'reply-to-employer', 'employer'), ('not-listed', 'prior-notice', 'employer'),
  ('not-listed', 'reply-to-reporter', 'reporter'), ('not-listed', 'reply-to-employer', 'employer'))`;

const FAULTS: TableFault[] = [
  {
    what: 'I6: a letter that is owed at the end of a complaint was not sent',
    sql: `SELECT c.id FROM cases c JOIN ${OWED} AS owed (outcome, kind, recipient) ON owed.outcome = c.outcome
      WHERE c.process_id = 'complaint-to-blacklist' AND NOT EXISTS (SELECT FROM letters l
        WHERE l.case_id = c.id AND l.kind = owed.kind AND l.recipient = owed.recipient AND l.issued_at IS NOT NULL)`,
  },
  {
    what: 'I6: a reply was sent twice',
    sql: `SELECT case_id AS id FROM letters WHERE issued_at IS NOT NULL AND kind IN ('decline', 'reply-to-reporter', 'reply-to-employer')
      GROUP BY case_id, kind, recipient HAVING count(*) > 1`,
  },
  {
    what: 'I6: one set of findings led to two prior notices',
    sql: `SELECT investigation_id AS id FROM prior_notices GROUP BY investigation_id HAVING count(*) > 1`,
  },
  {
    what: 'I6: a letter of a closed case was drafted and never sent',
    sql: `SELECT l.id FROM letters l JOIN cases c ON c.id = l.case_id WHERE c.state = 'closed' AND l.issued_at IS NULL`,
  },
  {
    what: 'I6: a sent letter is not exactly once in the audit log as issued',
    sql: `SELECT l.id FROM letters l LEFT JOIN audit_events a ON a.subject_id = l.id::text AND a.action = 'LetterIssued'
      GROUP BY l.id HAVING count(a.id) <> (l.issued_at IS NOT NULL)::integer`,
  },
  {
    what: 'I6: a proven service is not exactly once in the audit log',
    sql: `SELECT s.letter_id AS id FROM letter_services s
        LEFT JOIN audit_events a ON a.subject_id = s.letter_id::text AND a.action = 'ServiceProven'
      WHERE s.outcome = 'proven' GROUP BY s.letter_id HAVING count(DISTINCT s.id) <> 1 OR count(DISTINCT a.id) <> 1`,
  },
  {
    what: 'I6: an entry or a warning is not exactly once in the audit log as published',
    sql: `SELECT published.id FROM (SELECT id, 'BlacklistEntryPublished' AS action FROM blacklist_entries
        UNION ALL SELECT id, 'WarningPublished' FROM warnings WHERE published_at IS NOT NULL) AS published
      LEFT JOIN audit_events a ON a.subject_id = published.id::text AND a.action = published.action
      GROUP BY published.id HAVING count(a.id) <> 1`,
  },
  {
    what: 'I6: somebody was told of a deadline twice for the same reason',
    sql: `SELECT deadline_id AS id FROM deadline_escalations GROUP BY deadline_id, version, kind HAVING count(*) > 1`,
  },
];

/** I6: what leaves the house leaves it once. */
export async function checkLetters(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  await findFaults(pool, FAULTS, ledger, result);
  const { rows } = await pool.query<{ letters: string }>(
    'SELECT count(*) AS letters FROM letters WHERE issued_at IS NOT NULL',
  );
  result.checked.letters = Number(rows[0]?.letters);
}
