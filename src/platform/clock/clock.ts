import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { firstRow, rows, type Transaction } from '../database/transaction';

/** The product's one time: `app_now()` of the database, to the millisecond. Nothing that matters asks the process's clock. */
@Injectable()
export class Clock {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async now(tx: Transaction = this.database.read): Promise<Date> {
    const row = await firstRow<{ now: Date }>(tx, 'SELECT app_now() AS now');
    if (row === undefined) throw new Error('Expected app_now() to give one row, but found none.');
    return row.now;
  }

  /** Moves the time of everything that shares the database; only with a test clock. */
  async advance(milliseconds: number): Promise<void> {
    this.assertMovable();
    await rows(this.database.read, `UPDATE app_clock SET shift = shift + $1 * interval '1 millisecond'`, [
      milliseconds,
    ]);
  }

  /** Sets the time, from where it goes on; only with a test clock. */
  async set(instant: string | Date): Promise<void> {
    this.assertMovable();
    await rows(this.database.read, 'UPDATE app_clock SET shift = $1::timestamptz - clock_timestamp()', [
      new Date(instant).toISOString(),
    ]);
  }

  private assertMovable(): void {
    if (!this.config.testClock) throw new Error('Expected a test clock, but found the real one; it cannot be moved.');
  }
}
