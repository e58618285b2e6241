import type { Pool } from 'pg';
import type { Ledger } from './chaos/ledger';
import { findFaults, type TableFault } from './check-tables';
import type { CheckResult } from './checker';

/** Everybody who had a hand in what is decided. */
const INVOLVED = `(SELECT case_id, person_id FROM case_people WHERE duty IN ('investigator', 'drafter')
  UNION SELECT case_id, written_by FROM investigations WHERE written_by IS NOT NULL
  UNION SELECT i.case_id, m.provided_by FROM investigation_materials m JOIN investigations i ON i.id = m.investigation_id
  UNION SELECT case_id, drafted_by FROM prior_notices
  UNION SELECT case_id, person_id FROM recusals)`;

/** The order in which things were written down; the clock may have been put back in between. */
const recorded = (action: string, subject: string) =>
  `(SELECT min(a.id) FROM audit_events a WHERE a.action = '${action}' AND a.subject_id = ${subject}::text)`;

const width = (scope: string) => `array_position(ARRAY['school', 'city', 'province'], ${scope})`;

const FAULTS: TableFault[] = [
  {
    what: 'I8: a listing without a decision to list of its own case',
    sql: `SELECT e.id FROM blacklist_entries e LEFT JOIN listing_decisions d ON d.id = e.decision_id
      WHERE d.case_id IS DISTINCT FROM e.case_id OR d.outcome IS DISTINCT FROM 'list'`,
  },
  {
    what: 'I8: a listing says something else than was decided',
    sql: `SELECT e.id FROM blacklist_entries e JOIN listing_decisions d ON d.id = e.decision_id
      WHERE (e.category, e.scope, e.term_days, e.basis) IS DISTINCT FROM (d.category, d.scope, d.term_days, d.basis)
        OR e.until <> e.listed_on + e.term_days`,
  },
  {
    what: 'I8: a decision without a prior notice that was sent and served before it',
    sql: `SELECT d.id FROM listing_decisions d LEFT JOIN prior_notices n ON n.letter_id = d.letter_id AND n.case_id = d.case_id
      WHERE n.letter_id IS NULL
        OR NOT EXISTS (SELECT FROM letter_services s WHERE s.letter_id = d.letter_id AND s.outcome = 'proven')
        OR (${recorded('LetterIssued', 'd.letter_id')} < ${recorded('ServiceProven', 'd.letter_id')}
          AND ${recorded('ServiceProven', 'd.letter_id')} < ${recorded('ListingDecided', 'd.id')}) IS NOT TRUE`,
  },
  {
    what: 'I8: a decision heavier than its notice',
    sql: `SELECT d.id FROM listing_decisions d JOIN prior_notices n ON n.letter_id = d.letter_id
      WHERE d.outcome = 'list' AND (d.category <> n.category OR d.term_days > n.term_days OR ${width('d.scope')} > ${width('n.scope')})`,
  },
  {
    what: 'I8: a decision without a window for the defence that was answered or has passed',
    sql: `SELECT d.id FROM listing_decisions d LEFT JOIN defence_windows w ON w.letter_id = d.letter_id
        LEFT JOIN deadlines due ON due.id = w.deadline_id
      WHERE w.closed_at IS NULL
        OR w.closed_by = 'statement' AND NOT EXISTS (SELECT FROM employer_statements s WHERE s.letter_id = d.letter_id AND s.reviewed_by IS NOT NULL)
        OR w.closed_by = 'waiver' AND NOT EXISTS (SELECT FROM defence_waivers v WHERE v.letter_id = d.letter_id)
        OR w.closed_by = 'elapsed' AND (EXISTS (SELECT FROM employer_statements s WHERE s.letter_id = d.letter_id)
          OR due.legal_date >= (d.decided_at AT TIME ZONE 'Asia/Shanghai')::date)`,
  },
  {
    what: 'I8: somebody decided who had a hand in the case',
    sql: `SELECT d.id FROM listing_decisions d JOIN ${INVOLVED} AS involved (case_id, person_id)
      ON involved.case_id = d.case_id AND involved.person_id = d.decided_by`,
  },
  {
    what: 'I8: somebody reviewed the statement who had a hand in the case',
    sql: `SELECT s.id FROM employer_statements s JOIN ${INVOLVED} AS involved (case_id, person_id)
      ON involved.case_id = s.case_id AND involved.person_id = s.reviewed_by`,
  },
  {
    what: 'I8: a warning was released by whoever decided the listing',
    sql: `SELECT w.id FROM warnings w JOIN blacklist_entries e ON e.id = w.entry_id JOIN listing_decisions d ON d.id = e.decision_id
      WHERE w.reviewed_by = d.decided_by`,
  },
  {
    what: 'I8: a complaint that ended with a listing has not one entry and one published warning',
    sql: `SELECT c.id FROM cases c LEFT JOIN blacklist_entries e ON e.case_id = c.id
        LEFT JOIN warnings w ON w.entry_id = e.id AND w.published_at IS NOT NULL
      WHERE c.outcome = 'entry-published' GROUP BY c.id HAVING count(e.id) <> 1 OR count(w.id) <> 1`,
  },
  {
    what: 'I8: an entry of a complaint that ended otherwise',
    sql: `SELECT e.id FROM blacklist_entries e JOIN cases c ON c.id = e.case_id WHERE c.state = 'closed' AND c.outcome <> 'entry-published'`,
  },
];

/** I8: nobody is listed without notice, a window for the defence and a second person; no identity stands outside the vault. */
export async function checkListing(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  await findFaults(pool, FAULTS, ledger, result);
  await checkIdentities(pool, ledger, result);
  const { rows } = await pool.query<{ listings: string }>('SELECT count(*) AS listings FROM blacklist_entries');
  result.checked.listings = Number(rows[0]?.listings);
}

/** Every reporter of a run has the same unmistakable name: it is looked for in every column of every table, as text and as bytes. */
async function checkIdentities(pool: Pool, { identity, identities }: Ledger, result: CheckResult): Promise<void> {
  result.checked.identities = identities;
  if (identities === 0) return;
  const tables = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const patterns = [`%${identity}%`, `%${Buffer.from(identity, 'utf8').toString('hex')}%`];
  for (const { name } of tables.rows) {
    const { rows } = await pool.query(`SELECT FROM ${name} AS t WHERE t::text LIKE ANY ($1) LIMIT 1`, [patterns]);
    if (rows.length > 0)
      result.faults.push(`I8: the table ${name} holds the identity of a reporter outside the vault.`);
  }
  const sealed = await pool.query<{ count: string }>(`SELECT count(*) FROM vault_entries WHERE kind = 'reporter'`);
  if (Number(sealed.rows[0]?.count) < identities)
    result.faults.push(`I8: of ${identities} acknowledged identities the vault holds ${sealed.rows[0]?.count}.`);
}
