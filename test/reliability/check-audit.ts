import type { Pool } from 'pg';
import { SEALED_WITHIN_SECONDS } from '../../src/audit/audit-chain';
import { SEALED_CONTENT } from '../../src/audit/audit-content';
import type { Ledger } from './chaos/ledger';
import { findFaults, type TableFault } from './check-tables';
import type { CheckResult } from './checker';

const APPLICATION = 'duban_app';

const FAULTS: TableFault[] = [
  {
    what: 'I9: a seal does not follow from the one before it',
    sql: `SELECT position AS id FROM (SELECT position, previous_hash, lag(position) OVER chain AS before, lag(hash) OVER chain AS hash_before
        FROM audit_seals WINDOW chain AS (ORDER BY position)) AS link
      WHERE position <> coalesce(before, 0) + 1 OR previous_hash <> coalesce(hash_before, decode(repeat('00', 32), 'hex'))`,
  },
  {
    what: 'I9: an event is not what was sealed',
    sql: `SELECT s.event_id AS id FROM audit_seals s LEFT JOIN audit_events e ON e.id = s.event_id
      WHERE (s.hash = sha256(s.previous_hash || convert_to(${SEALED_CONTENT}, 'UTF8'))) IS NOT TRUE`,
  },
  {
    what: 'I9: an event is sealed twice, or not although it had the time',
    sql: `SELECT e.id FROM audit_events e LEFT JOIN audit_seals s ON s.event_id = e.id GROUP BY e.id
      HAVING count(s.event_id) > 1 OR count(s.event_id) = 0 AND e.written_at < clock_timestamp() - interval '${SEALED_WITHIN_SECONDS} seconds'`,
  },
  {
    what: 'I9: the application may change or remove what is on record',
    sql: `SELECT name || ' ' || privilege AS id
      FROM unnest(ARRAY['audit_events', 'audit_seals', 'engine_history', 'case_timeline', 'task_submissions']) AS name,
        unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
      WHERE has_table_privilege('${APPLICATION}', name, privilege)
        OR privilege = 'UPDATE' AND has_any_column_privilege('${APPLICATION}', name, privilege)
      UNION ALL SELECT tablename || ' owner' FROM pg_tables WHERE schemaname = 'public' AND tableowner = '${APPLICATION}'`,
  },
];

/** I9: the chain of seals is whole, computed anew by the database itself; the application could not have broken it. */
export async function checkAudit(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  await findFaults(pool, FAULTS, ledger, result);
  const { rows } = await pool.query<{ seals: string }>('SELECT count(*) AS seals FROM audit_seals');
  result.checked.seals = Number(rows[0]?.seals);
}
