import type { Pool } from 'pg';
import type { Ledger } from './chaos/ledger';
import { findFaults, type TableFault } from './check-tables';
import type { CheckResult } from './checker';

const FAULTS: TableFault[] = [
  {
    what: 'I5: an acknowledged case is lost',
    sql: 'SELECT id FROM unnest($1::uuid[]) AS known(id) WHERE NOT EXISTS (SELECT FROM cases c WHERE c.id = known.id)',
    known: ({ registered }) => registered,
  },
  {
    what: 'I5: an acknowledged submission is lost',
    sql: `SELECT id FROM unnest($1::uuid[]) AS known(id) WHERE NOT EXISTS (
      SELECT FROM task_submissions s JOIN tasks t ON t.id = s.task_id AND t.state = 'closed' WHERE s.task_id = known.id)`,
    known: ({ submitted }) => submitted.map(({ taskId }) => taskId),
  },
  {
    what: 'I5: a case that was seen closed is open',
    sql: `SELECT id FROM unnest($1::uuid[]) AS known(id) WHERE NOT EXISTS (SELECT FROM cases c WHERE c.id = known.id AND c.state = 'closed')`,
    known: ({ closed }) => closed,
  },
  {
    what: 'I5: a listing that was seen is not on the register',
    sql: `SELECT id FROM unnest($1::uuid[]) AS known(id) WHERE NOT EXISTS (SELECT FROM blacklist_entries e WHERE e.case_id = known.id)`,
    known: ({ listed }) => listed,
  },
  {
    what: 'I5: an acknowledged statement of an employer is lost',
    sql: `SELECT id FROM unnest($1::uuid[]) AS known(id) WHERE NOT EXISTS (SELECT FROM employer_statements s WHERE s.case_id = known.id)`,
    known: ({ stated }) => stated,
  },
  {
    what: 'I2: a submitted task is not exactly once in the audit log',
    sql: `SELECT s.task_id AS id FROM task_submissions s LEFT JOIN audit_events a
        ON a.subject_kind = 'task' AND a.subject_id = s.task_id::text AND a.action = 'TaskSubmitted'
      GROUP BY s.task_id HAVING count(a.id) <> 1`,
  },
  {
    what: 'I2: a submission is in the audit log, but not in the table',
    sql: `SELECT a.subject_id AS id FROM audit_events a WHERE a.action = 'TaskSubmitted'
      AND NOT EXISTS (SELECT FROM task_submissions s WHERE s.task_id::text = a.subject_id)`,
  },
  {
    what: 'I1: a closed case has an open task',
    sql: `SELECT t.id FROM tasks t JOIN cases c ON c.id = t.case_id WHERE c.state = 'closed' AND t.state = 'open'`,
  },
  {
    what: 'I2: a case is not exactly once opened in the audit log',
    sql: `SELECT c.id FROM cases c LEFT JOIN audit_events a ON a.case_id = c.id AND a.action = 'CaseOpened' GROUP BY c.id HAVING count(a.id) <> 1`,
  },
  {
    what: 'I2: a closed case is not exactly once closed in the audit log',
    sql: `SELECT c.id FROM cases c LEFT JOIN audit_events a ON a.case_id = c.id AND a.action = 'CaseClosed'
      WHERE c.state = 'closed' GROUP BY c.id HAVING count(a.id) <> 1`,
  },
];

const FAULTS_OF_EMBEDDED_ENGINE: TableFault[] = [
  {
    what: 'I2: a submitted task is not exactly once completed in the history of the engine',
    sql: `SELECT t.id FROM tasks t JOIN task_submissions s ON s.task_id = t.id JOIN cases c ON c.id = t.case_id
      WHERE (SELECT count(*) FROM engine_facts f WHERE f.root_key = c.engine_instance_key AND f.kind = 'job-closed'
        AND f.subject_key = t.job_key AND coalesce(f.fact->>2, f.fact->>'how', 'completed') = 'completed') <> 1`,
  },
  {
    what: 'I1: a closed case has an instance that runs',
    sql: `SELECT c.id FROM cases c JOIN engine_instances i ON i.key = c.engine_instance_key WHERE c.state = 'closed'`,
  },
  {
    what: 'I1: an open case has no instance',
    sql: `SELECT c.id FROM cases c WHERE c.state = 'open' AND NOT EXISTS (SELECT FROM engine_instances i WHERE i.key = c.engine_instance_key)`,
  },
  {
    what: 'I1: an open task has no open job',
    sql: `SELECT t.id FROM tasks t WHERE t.state = 'open' AND NOT EXISTS (SELECT FROM engine_jobs j WHERE j.key = t.job_key)`,
  },
  {
    what: 'I1: an open job of a person has no task',
    sql: `SELECT j.key AS id FROM engine_jobs j JOIN cases c ON c.engine_instance_key = j.root_key
      WHERE j.type = 'io.camunda.zeebe:userTask' AND NOT EXISTS (SELECT FROM tasks t WHERE t.job_key = j.key AND t.state = 'open')`,
  },
];

export async function checkBusiness(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  await findFaults(pool, FAULTS_OF_EMBEDDED_ENGINE, ledger, result);
  await checkCases(pool, ledger, result);
}

/** What holds whichever engine the cases run on. */
export async function checkCases(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  await findFaults(pool, FAULTS, ledger, result);
  const doubled = ledger.submitted.length - new Set(ledger.submitted.map(({ taskId }) => taskId)).size;
  if (doubled > 0) result.faults.push(`I2: ${doubled} tasks were acknowledged to more than one submission.`);
  for (const caseId of ledger.gaveUp) result.faults.push(`The clients could not bring case ${caseId} to its end.`);
  const { rows } = await pool.query<{ cases: string; tasks: string; events: string }>(
    'SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM task_submissions) AS tasks, (SELECT count(*) FROM audit_events) AS events',
  );
  Object.assign(result.checked, {
    cases: Number(rows[0]?.cases),
    submissions: Number(rows[0]?.tasks),
    auditEvents: Number(rows[0]?.events),
  });
}
