import { Injectable, Logger } from '@nestjs/common';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import { CommandContext } from '../idempotency/command-context';
import { answers, begin } from './pipeline';
import type { Transaction } from './transaction';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MAX_ATTEMPTS = 6;

/** A `date` is a day without a time zone: kept as '2026-03-02'; the driver's own reading would shift it by the process's zone. */
const DATE_TYPE = 1082;
types.setTypeParser(DATE_TYPE, (value) => value);

/** The way to the database for every service: one transaction per business action, or plain reads. */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly afterCommits = new WeakMap<object, (() => void)[]>();

  constructor(private readonly source: DataSource) {}

  /** For plain reads outside any transaction. */
  get read(): Transaction {
    return this.source.manager;
  }

  /**
   * Runs `work` in one transaction at READ COMMITTED. Deadlocks and serialization failures are tried again up to five
   * times with growing pauses, so `work` must be repeatable: no effect outside the transaction but by `afterCommit`.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= MAX_ATTEMPTS || !isWorthRetrying(error)) throw error;
        await pause(2 ** attempt * 5 * (0.5 + Math.random()));
      }
    }
  }

  /** Runs `fn` after this transaction has committed, never after a rollback. What it throws is logged only. */
  afterCommit(tx: Transaction, fn: () => void): void {
    const waiting = tx.queryRunner === undefined ? undefined : this.afterCommits.get(tx.queryRunner);
    if (waiting === undefined)
      throw new Error('Expected a transaction of Database.transaction(), but found another manager.');
    waiting.push(fn);
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const waiting: (() => void)[] = [];
    const runner = this.source.createQueryRunner();
    this.afterCommits.set(runner, waiting);
    let result: T;
    try {
      await begin(runner);
      result = await work(runner.manager);
      await CommandContext.current()?.beforeCommit(runner.manager);
      await runner.commitTransaction();
      // A statement sent ahead that failed has turned the commit into a rollback.
      await answers(runner);
    } catch (error) {
      const fault = await answers(runner).then(
        () => error,
        (first: unknown) => first,
      );
      // What went wrong first is told, not that a broken connection cannot be rolled back.
      await runner.rollbackTransaction().catch(() => undefined);
      throw fault;
    } finally {
      await runner.release();
    }
    for (const fn of waiting) {
      try {
        fn();
      } catch (error) {
        this.logger.error('A step after a commit failed', error instanceof Error ? error.stack : undefined);
      }
    }
    return result;
  }
}

// helpers

function isWorthRetrying(error: unknown): boolean {
  const code =
    (error as { code?: string; driverError?: { code?: string } }).driverError?.code ??
    (error as { code?: string }).code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
