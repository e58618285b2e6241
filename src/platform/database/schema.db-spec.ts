import { Client } from 'pg';
import { testDatabaseUrl } from '../../../test/support/database';
import { schemaText } from './schema';

describe('schemaText', () => {
  it('should make the same structure again when it runs in an empty database', async () => {
    const migrated = await connect(await testDatabaseUrl());
    const text = await schemaText(migrated.query);
    await migrated.client.end();
    expect(text).toContain('CREATE TABLE app_clock');
    expect(text).toContain('CREATE OR REPLACE FUNCTION public.app_now()');

    const empty = await connect(await testDatabaseUrl());
    await empty.client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await empty.client.query(text);
    expect(await schemaText(empty.query)).toBe(text);
    await empty.client.end();
  });
});

async function connect(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const query = async <T>(sql: string) => (await client.query(sql)).rows as T[];
  return { client, query };
}
