/**
 * Writes migrations/schema.sql: what all migrations together make. `--check` only compares, and fails when it is not current.
 * `node tools/run-ts.mjs tools/schema.ts [--check]`, on the server of DATABASE_URL or one of its own.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { packageRoot } from '../src/platform/config/package-root';
import { schemaText } from '../src/platform/database/schema';
import { startTestServer } from '../test/support/test-server';

async function main(): Promise<number> {
  const file = join(packageRoot(), 'migrations', 'schema.sql');
  const server = await startTestServer();
  try {
    const client = new Client({ connectionString: process.env.TEST_OWNER_URL });
    await client.connect();
    const text = await schemaText(async <T>(sql: string) => (await client.query(sql)).rows as T[]);
    await client.end();
    if (!process.argv.includes('--check')) {
      writeFileSync(file, text);
      return 0;
    }
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return 0;
    console.error(
      'Expected migrations/schema.sql to be current, but found another structure; run: node tools/run-ts.mjs tools/schema.ts',
    );
    return 1;
  } finally {
    await server.stop();
  }
}

void main().then((code) => process.exit(code));
