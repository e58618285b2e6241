import type { Pool } from 'pg';
import { readFacts } from '../../src/engine/embedded/history-facts';
import type { Ledger } from './chaos/ledger';
import { findFaults, type TableFault } from './check-tables';
import type { CheckResult } from './checker';

const FAULTS: TableFault[] = [
  {
    what: 'I10: a case has no pinned policy, or one that is not on record',
    sql: `SELECT c.id FROM cases c LEFT JOIN policy_pins p ON p.case_id = c.id
        LEFT JOIN policy_packs k ON k.pack_id = p.pack_id AND k.version = p.version
      WHERE p.case_id IS NULL OR p.pack_id IS NOT NULL AND k.pack_id IS NULL`,
  },
  {
    what: 'I10: a case was pinned to another policy than the newest of its day',
    sql: `SELECT p.case_id AS id FROM policy_pins p WHERE p.version <> (SELECT max(k.version) FROM policy_packs k
      WHERE k.pack_id = p.pack_id AND (k.version = 1 OR k.created_at <= p.pinned_at))`,
  },
  {
    what: 'I10: the application may change what a case is pinned to',
    sql: `SELECT name || ' ' || privilege AS id FROM unnest(ARRAY['policy_pins', 'policy_packs', 'engine_resources']) AS name,
        unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS privilege
      WHERE has_table_privilege('duban_app', name, privilege)
        OR privilege = 'UPDATE' AND has_any_column_privilege('duban_app', name, privilege)`,
  },
  {
    what: 'I10: a task was opened under another definition than its case, without a record of a migration',
    sql: `SELECT t.id FROM tasks t JOIN cases c ON c.id = t.case_id JOIN definition_versions d ON d.id = c.definition_version_id
        JOIN definition_versions of_task ON of_task.id = t.definition_version_id
      WHERE of_task.process_id = d.process_id AND of_task.id <> d.id
        AND NOT EXISTS (SELECT FROM audit_events a WHERE a.case_id = c.id AND a.action = 'CaseMigrated')`,
  },
];

interface DefinitionRow {
  id: string;
  root: string;
  key: string;
  events: unknown[];
  definition: string;
  isMigrationRecorded: boolean;
}

/** I10: a case keeps the definition and the policy it was opened with, unless it is migrated with a record. */
export async function checkPins(pool: Pool, ledger: Ledger, result: CheckResult): Promise<void> {
  await findFaults(pool, FAULTS, ledger, result);
  const { rows } = await pool.query<DefinitionRow>(
    `SELECT c.id, h.root_key AS root, h.key, h.events, d.engine_definition_key AS definition,
        EXISTS (SELECT FROM audit_events a WHERE a.case_id = c.id AND a.action = 'CaseMigrated') AS "isMigrationRecorded"
      FROM cases c JOIN definition_versions d ON d.id = c.definition_version_id
        JOIN engine_history h ON h.root_key = c.engine_instance_key
      WHERE h.command LIKE '%migrate%' OR h.key = (SELECT min(key) FROM engine_history WHERE root_key = h.root_key)
      ORDER BY h.root_key, h.key`,
  );
  const runs = new Map<string, DefinitionRow & { found: string | undefined }>();
  for (const row of rows) {
    const found = definitionIn(row);
    if (runs.has(row.root) && found !== undefined && !row.isMigrationRecorded)
      result.faults.push(`I10: the case ${row.id} was migrated without a record.`);
    runs.set(row.root, { ...row, found: found ?? runs.get(row.root)?.found });
  }
  for (const { id, definition, found } of runs.values())
    if (found !== definition)
      result.faults.push(`I10: the case ${id} runs on the definition ${found}, but was opened with ${definition}.`);
  result.checked.pinnedCases = runs.size;
}

/** The definition that a step put the root instance on. */
function definitionIn({ events, root, key }: DefinitionRow): string | undefined {
  return readFacts(events, root, key).reduce<string | undefined>((last, fact) => {
    if (fact.kind === 'activating' && fact.element.key === root) return fact.element.definitionKey;
    return fact.kind === 'migrated' && fact.key === root ? fact.definitionKey : last;
  }, undefined);
}
