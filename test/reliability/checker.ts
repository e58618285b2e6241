import type { Pool } from 'pg';
import { checkAudit } from './check-audit';
import { checkBusiness } from './check-business';
import { checkDeadlines } from './check-deadlines';
import { checkEngine } from './check-engine';
import { checkLetters } from './check-letters';
import { checkListing } from './check-listing';
import { checkPins } from './check-pins';
import type { Ledger } from './chaos/ledger';

export interface CheckResult {
  /** How many things of each kind were looked at: a check of nothing proves nothing. */
  checked: Record<string, number>;
  /** Broken invariants, in sentences. */
  faults: string[];
}

/**
 * Compares the tables with the invariants of a run, and with what clients were told. Reads tables only: it uses no service,
 * no store and no cache of the product, except the pure functions that say what a fact means (`apply`, the due date rule).
 */
export async function check(pool: Pool, ledger: Ledger): Promise<CheckResult> {
  const result: CheckResult = { checked: {}, faults: [] };
  const checks = [checkEngine, checkBusiness, checkLetters, checkDeadlines, checkListing, checkAudit, checkPins];
  for (const one of checks) await one(pool, ledger, result);
  return result;
}
