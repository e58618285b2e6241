import type { Pool } from 'pg';
import type { Ledger } from './chaos/ledger';
import type { CheckResult } from './checker';

/** A statement whose rows are faults; `$1` is what the clients know of. */
export interface TableFault {
  what: string;
  sql: string;
  known?: (ledger: Ledger) => string[];
}

export async function findFaults(pool: Pool, faults: TableFault[], ledger: Ledger, result: CheckResult): Promise<void> {
  for (const { what, sql, known } of faults) {
    const { rows } = await pool.query<{ id: string }>(sql, known ? [known(ledger)] : []);
    if (rows.length > 0) result.faults.push(`${what}: ${rows.length} times, such as ${rows[0]?.id}.`);
  }
}
