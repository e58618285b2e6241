import { openTestDatabase, type TestDatabase } from '../../../test/support/database';
import { firstRow, type Transaction, write } from './transaction';

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

  const refuses = (tx: Transaction) => tx.query('SELECT 1 / 0');
  const isSentAhead = (tx: Transaction) => write(tx, 'SELECT 1 / 0');

  it('should do in the same transaction what is asked for its end', async () => {
    const seen: unknown[] = [];
    const id = (tx: Transaction) => firstRow<{ id: string }>(tx, 'SELECT txid_current()::text AS id');
    await test.database.transaction(async (tx) => {
      test.database.atEnd(tx, async () => void seen.push(await id(tx)));
      seen.push(await id(tx));
    });
    expect(seen).toEqual([seen[1], seen[1]]);
  });

  it.each([
    ['what is done at the end fails', refuses],
    ['it is found out at the commit', isSentAhead],
  ])('should do the work again without its end when %s', async (_when, fails) => {
    const asked: boolean[] = [];
    const result = await test.database.transaction((tx) => {
      asked.push(test.database.atEnd(tx, async () => void (await fails(tx))));
      return Promise.resolve('done');
    });
    expect([result, asked]).toEqual(['done', [true, false]]);
  });

  it('should tell a fault of the work itself when the end hides it', async () => {
    let attempts = 0;
    const failing = test.database.transaction(async (tx) => {
      attempts++;
      test.database.atEnd(tx, async () => void (await tx.query('SELECT 1')));
      await write(tx, 'SELECT 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(attempts).toBe(2);
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

  it.each([
    ['a fault of the program', '22012'],
    ['a second row where one may be: whoever knows why says so by a code of his own', '23505'],
    ['a server that goes down: what was asked for may have been done', '57P01'],
  ])('should not try again after %s', async (_what, code) => {
    let attempts = 0;
    const failing = test.database.transaction(async (tx) => {
      attempts++;
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '${code}'; END $$`);
    });
    await expect(failing).rejects.toThrow('no');
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
