import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { firstRow } from './transaction';

describe('Database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });

  afterAll(() => test.close());

  it('should run work with the rights of the application role only', async () => {
    const found = await firstRow<{ role: string }>(test.database.read, 'SELECT current_user AS role');
    expect(found?.role).toBe('duban_app');
    await expect(test.database.read.query('CREATE TABLE forbidden (id int)')).rejects.toThrow(/permission denied/);
    await expect(test.database.read.query('DELETE FROM app_clock')).rejects.toThrow(/permission denied/);
  });

  it('should call back after the commit and never after a rollback', async () => {
    const calls: string[] = [];
    await test.database.transaction(async (tx) => {
      test.database.afterCommit(tx, () => calls.push('committed'));
      expect(calls).toEqual([]);
    });
    const failing = test.database.transaction(async (tx) => {
      test.database.afterCommit(tx, () => calls.push('rolled back'));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(calls).toEqual(['committed']);
  });

  it('should refuse a call-back for a manager outside its transactions', () => {
    expect(() => test.database.afterCommit(test.database.read, () => undefined)).toThrow('Expected a transaction');
  });

  it('should try again when a deadlock was broken', async () => {
    let attempts = 0;
    const result = await test.database.transaction(async (tx) => {
      attempts++;
      if (attempts < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'victim' USING ERRCODE = '40P01'; END $$`);
      return 'done';
    });
    expect([result, attempts]).toEqual(['done', 3]);
  });

  it('should not try again after any other error', async () => {
    let attempts = 0;
    const failing = test.database.transaction(async (tx) => {
      attempts++;
      await tx.query('SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(attempts).toBe(1);
  });

  it('should give days as text, whatever the zone of the process', async () => {
    const found = await firstRow<{ day: unknown }>(test.database.read, `SELECT '2026-03-02'::date AS day`);
    expect(found?.day).toBe('2026-03-02');
  });
});

describe('Clock', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });

  afterAll(() => test.close());

  it('should go on from the instant it was set to, and be moved forward', async () => {
    await test.clock.set('2026-03-02T09:00:00+08:00');
    const start = Date.parse('2026-03-02T09:00:00+08:00');
    expect((await test.clock.now()).getTime() - start).toBeLessThan(10_000);
    await test.clock.advance(86_400_000);
    const moved = (await test.clock.now()).getTime() - start;
    expect(moved).toBeGreaterThanOrEqual(86_400_000);
    expect(moved).toBeLessThan(86_410_000);
  });
});
