import type { ClientBase } from 'pg';
import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { sendAhead } from './pipeline';
import { rows, type Transaction } from './transaction';

describe('statements sent ahead', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  const ahead = async (tx: Transaction, sql: string): Promise<void> => {
    const client = (await tx.queryRunner?.connect()) as ClientBase;
    if (tx.queryRunner) sendAhead(tx.queryRunner, client, () => client.query(sql));
  };
  const insert = (key: string) =>
    `INSERT INTO idempotency_keys (key_hash, body_hash, claim) VALUES ('${key}', 'b', gen_random_uuid())`;
  const kept = (key: string) =>
    rows(test.database.read, 'SELECT key_hash FROM idempotency_keys WHERE key_hash = $1', [key]);

  it('should be committed with the rest, in the order in which they were sent', async () => {
    const seen = await test.database.transaction(async (tx) => {
      await ahead(tx, insert('first'));
      return rows(tx, `SELECT key_hash FROM idempotency_keys WHERE key_hash = 'first'`);
    });
    expect(seen).toHaveLength(1);
    expect(await kept('first')).toHaveLength(1);
  });

  it('should take everything back when one of them fails, and tell its fault', async () => {
    const failing = test.database.transaction(async (tx) => {
      await rows(tx, insert('lost'));
      await ahead(tx, 'SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await kept('lost')).toEqual([]);
  });

  it('should tell the first fault, not what PostgreSQL says to the statements behind it', async () => {
    const failing = test.database.transaction(async (tx) => {
      await ahead(tx, 'SELECT 1 / 0');
      await rows(tx, 'SELECT 1');
    });
    await expect(failing).rejects.toThrow('division by zero');
  });

  it('should be tried again when one of them loses against another transaction', async () => {
    let attempts = 0;
    await test.database.transaction(async (tx) => {
      attempts += 1;
      if (attempts < 3) await ahead(tx, `DO $$ BEGIN RAISE EXCEPTION 'victim' USING ERRCODE = '40P01'; END $$`);
    });
    expect(attempts).toBe(3);
  });

  it('should not be called back about a commit that became a rollback', async () => {
    const calls: string[] = [];
    const failing = test.database.transaction(async (tx) => {
      test.database.afterCommit(tx, () => calls.push('committed'));
      await ahead(tx, 'SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(calls).toEqual([]);
  });

  it('should leave a usable connection behind', async () => {
    const found = await test.database.transaction((tx) => rows(tx, 'SELECT pg_backend_pid() AS pid, 1 AS one'));
    expect(found).toEqual([expect.objectContaining({ one: 1 })]);
  });
});
