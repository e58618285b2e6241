import { Client } from 'pg';
import type { Database } from '../../src/platform/database/database';
import { firstRow, rows, write, type Transaction } from '../../src/platform/database/transaction';
import { openTestDatabase, type TestDatabase } from '../support/database';
import { makeDriverFaulty } from './chaos/faulty-driver';

/** Every statement of a transaction fails here: what is said of `Database` is said of real connections. */
describe('driver with faults', () => {
  const clean = Client.prototype.query;
  let opened: TestDatabase;

  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  beforeEach(() => makeDriverFaulty(1, 7));
  afterEach(() => {
    Client.prototype.query = clean;
  });
  afterAll(() => opened.close());

  it('should leave statements outside transactions alone', async () => {
    expect(await firstRow(opened.database.read, 'SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it.each([
    ['is waited for', (tx: Transaction) => rows(tx, STATEMENT, ['a'])],
    ['is sent ahead', (tx: Transaction) => write(tx, STATEMENT, ['a'])],
    ['has no values', (tx: Transaction) => tx.query(`INSERT INTO engine_commands (id, result) VALUES ('a', '{}')`)],
  ])('should fail a statement that %s, and leave nothing of it', async (_how, act) => {
    for (let turn = 0; turn < 10; turn += 1) await expect(once(opened.database, act)).rejects.toThrow();

    Client.prototype.query = clean;
    expect(await rows(opened.database.read, 'SELECT id FROM engine_commands')).toEqual([]);
  });

  it('should leave what was committed when the answer was lost, and tell a fault all the same', async () => {
    const outcomes = new Set<number>();
    for (let turn = 0; turn < 40; turn += 1) {
      Client.prototype.query = clean;
      // Only the commit fails.
      const act = async (tx: Transaction) => {
        await rows(tx, STATEMENT, [`turn ${turn}`]);
        makeDriverFaulty(1, turn);
        Object.assign((await tx.queryRunner?.connect()) as object, { isInTransaction: true });
      };
      await expect(once(opened.database, act)).rejects.toThrow();
      Client.prototype.query = clean;
      const found = await rows(opened.database.read, 'SELECT FROM engine_commands WHERE id = $1', [`turn ${turn}`]);
      outcomes.add(found.length);
    }

    expect([...outcomes].sort()).toEqual([0, 1]);
  });
});

const STATEMENT = `INSERT INTO engine_commands (id, result) VALUES ($1, '{}')`;

/** Without the repetition of `Database.transaction`, which would go on with what fails each time. */
function once(database: Database, act: (tx: Transaction) => Promise<unknown>): Promise<unknown> {
  return (database as unknown as { attempt(work: typeof act): Promise<unknown> }).attempt(act);
}
