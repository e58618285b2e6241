import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { packageRoot } from '../../../src/platform/config/package-root';
import type { Steering } from '../random/path-action';

/** In an order in which they can be filled. */
const TABLES = [
  'engine_resources',
  'engine_start_events',
  'engine_instances',
  'engine_history',
  'engine_jobs',
  'engine_timers',
  'engine_message_subscriptions',
  'engine_signal_subscriptions',
  'engine_messages',
  'engine_incidents',
  'engine_commands',
  'engine_deferred_work',
];

/** The engine's tables as a version of the product left them, with cases under way. */
export interface SavedState {
  version: string;
  /** The engine's time when it was saved. */
  now: string;
  lastKey: string;
  instances: ({ rootKey: string } & Steering)[];
  tables: Record<string, object[]>;
}

const file = (version: string) => join(packageRoot(), 'test', 'fixtures', 'engine-state', `${version}.json`);

export function readSavedState(version: string): SavedState {
  return JSON.parse(readFileSync(file(version), 'utf8')) as SavedState;
}

export function writeSavedState(state: SavedState): string {
  const path = file(state.version);
  const { tables, ...rest } = state;
  // One row per line, so that what changed can be seen.
  const lines = Object.entries(tables).map(
    ([table, found]) => `${JSON.stringify(table)}: [\n${found.map((row) => JSON.stringify(row)).join(',\n')}\n]`,
  );
  writeFileSync(path, `${JSON.stringify(rest).slice(0, -1)}, "tables": {\n${lines.join(',\n')}\n}}\n`);
  return path;
}

/** Rows as the database itself writes them in JSON. */
export async function saveTables(owner: Client): Promise<Pick<SavedState, 'tables' | 'lastKey'>> {
  const tables: SavedState['tables'] = {};
  for (const table of TABLES) {
    const found = await owner.query<{ row: object }>(
      `SELECT to_json(t) AS row FROM ${table} t ORDER BY to_json(t)::text COLLATE "C"`,
    );
    tables[table] = found.rows.map(({ row }) => row);
  }
  const last = await owner.query<{ last: string }>('SELECT last_value::text AS last FROM engine_keys');
  return { tables, lastKey: last.rows[0]?.last ?? '1' };
}

export async function loadTables(owner: Client, state: SavedState): Promise<void> {
  for (const table of TABLES) {
    await owner.query(
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM json_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(state.tables[table] ?? [])],
    );
  }
  await owner.query(`SELECT setval('engine_keys', $1)`, [state.lastKey]);
}
