import { Client } from 'pg';
import { testDatabaseUrl } from '../../../test/support/database';
import { migrate } from './migrations';
import { DatabaseNewerThanCodeError } from './postgres.errors';

describe('migrate', () => {
  let url: string;
  let client: Client;

  beforeEach(async () => {
    url = await testDatabaseUrl();
    client = new Client({ connectionString: url });
    await client.connect();
  });

  afterEach(() => client.end());

  const mayMoveClock = async () =>
    (await client.query<{ may: boolean }>(`SELECT has_table_privilege('duban_app', 'app_clock', 'UPDATE') AS may`))
      .rows[0]?.may;

  it('should change nothing when repeated, also by several nodes at once', async () => {
    const count = async () => (await client.query<{ n: string }>('SELECT count(*) AS n FROM migrations')).rows[0]?.n;
    const before = await count();
    await Promise.all([migrate(url, { testClock: true }), migrate(url, { testClock: true })]);
    expect(await count()).toBe(before);
  });

  it('should refuse a database newer than the code and change nothing in it', async () => {
    await client.query(`INSERT INTO migrations (timestamp, name) VALUES (9990000000000, 'AddFuture9990000000000')`);
    await expect(migrate(url, { testClock: false })).rejects.toThrow(DatabaseNewerThanCodeError);
    expect(await mayMoveClock()).toBe(true);
  });

  it('should let the clock be moved with a test clock only', async () => {
    expect(await mayMoveClock()).toBe(true);
    await migrate(url, { testClock: false });
    expect(await mayMoveClock()).toBe(false);
  });

  it('should refuse real work on a database whose clock was moved', async () => {
    await client.query(`UPDATE app_clock SET shift = interval '1 day'`);
    await expect(migrate(url, { testClock: false })).rejects.toThrow(/clock was moved/);
  });
});
