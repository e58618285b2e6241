import type { Pool } from 'pg';
import type { Ledger } from '../reliability/chaos/ledger';
import { checkAudit } from '../reliability/check-audit';
import { checkCases } from '../reliability/check-business';
import { checkLetters } from '../reliability/check-letters';
import { checkListing } from '../reliability/check-listing';
import { findFaults, type TableFault } from '../reliability/check-tables';
import type { CheckResult } from '../reliability/checker';

const FAULTS: TableFault[] = [
  {
    what: 'I1: a case has not exactly one instance on the cluster',
    sql: `SELECT c.id FROM cases c WHERE (SELECT count(*) FROM zeebe_instances i
      WHERE i.instance_key = c.engine_instance_key AND i.zeebe_key IS NOT NULL AND NOT i.is_ignored) <> 1`,
  },
  {
    what: 'I1: a case and its instance have not both ended',
    sql: `SELECT c.id FROM cases c JOIN zeebe_instances i ON i.instance_key = c.engine_instance_key
      WHERE (c.state = 'closed') <> i.is_ended`,
  },
  {
    what: 'I1: an open task has no job',
    sql: `SELECT t.id FROM tasks t WHERE t.state = 'open' AND NOT EXISTS (SELECT FROM zeebe_jobs j WHERE j.job_key = t.job_key)`,
  },
  {
    what: 'I1: a job of a person has no open task',
    sql: `SELECT j.job_key AS id FROM zeebe_jobs j WHERE j.is_user
      AND NOT EXISTS (SELECT FROM tasks t WHERE t.job_key = j.job_key AND t.state = 'open')`,
  },
  {
    what: 'I2: a step of one person happened twice',
    sql: `SELECT case_id AS id FROM tasks WHERE element_id NOT IN ('vote-on-listing') GROUP BY case_id, element_id HAVING count(*) > 1`,
  },
  {
    what: 'I4: a command never reached the cluster',
    sql: `SELECT id FROM zeebe_commands WHERE state <> 'sent'`,
  },
  {
    what: 'I4: a record of the feed was never followed',
    sql: `SELECT r.position AS id FROM zeebe_records r LEFT JOIN zeebe_instances i ON i.instance_key = r.root_key
      WHERE NOT r.is_aside AND NOT coalesce(i.is_ignored, false)`,
  },
  {
    what: 'I4: an instance is parked',
    sql: 'SELECT instance_key AS id FROM zeebe_instances WHERE parked_at IS NOT NULL',
  },
];

/** The invariants of a run on a cluster; which of the engine's own hold on the broker is the broker's affair. */
export async function checkOnCluster(pool: Pool, ledger: Ledger): Promise<CheckResult> {
  const result: CheckResult = { checked: {}, faults: [] };
  for (const one of [checkCases, checkLetters, checkListing, checkAudit]) await one(pool, ledger, result);
  await findFaults(pool, FAULTS, ledger, result);
  return result;
}
