import type { EntityManager } from 'typeorm';

/** The caller's open database transaction. Everything that must stand or fall together takes the same one. */
export type Transaction = EntityManager;

/**
 * Runs one SQL statement and gives its rows, whatever its kind.
 * TypeORM answers UPDATE and DELETE with `[rows, count]` and everything else with the rows; this evens it out.
 */
export async function rows<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T[]> {
  const result: unknown = await tx.query(sql, parameters);
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') {
    return result[0] as T[];
  }
  return result as T[];
}

/** The first row, or undefined. */
export async function firstRow<T>(tx: Transaction, sql: string, parameters: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(tx, sql, parameters))[0];
}
