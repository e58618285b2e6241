import { Injectable, Logger } from '@nestjs/common';
import { types } from 'pg';
import { DataSource } from 'typeorm';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandContext } from '../idempotency/command-context';
import { answers, begin } from './pipeline';
import type { Transaction } from './transaction';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MAX_ATTEMPTS = 6;

/** A `date` is a day without a time zone: kept as '2026-03-02'; the driver's own reading would shift it by the process's zone. */
const DATE_TYPE = 1082;
types.setTypeParser(DATE_TYPE, (value) => value);

/** What is asked of a transaction beside its work; without `last`, nothing more may be done at its end. */
interface UnderWay {
  committed: (() => void)[];
  last?: (() => Promise<void>)[];
}

/** The way to the database for every service: one transaction per business action, or plain reads. */
@Injectable()
export class Database {
  private readonly logger = new Logger(Database.name);
  private readonly underWay = new WeakMap<object, UnderWay>();

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
    let mayDoMore = true;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work, mayDoMore);
      } catch (error) {
        const isAtEnd = error instanceof FailedAtEnd;
        const fault: unknown = isAtEnd ? error.cause : error;
        if (attempt >= MAX_ATTEMPTS || !(isAtEnd || isWorthRetrying(fault))) throw fault;
        if (isAtEnd) mayDoMore = false;
        if (isWorthRetrying(fault)) await pause(2 ** attempt * 5 * (0.5 + Math.random()));
      }
    }
  }

  /** Runs `fn` after this transaction has committed, never after a rollback. What it throws is logged only. */
  afterCommit(tx: Transaction, fn: () => void): void {
    this.of(tx).committed.push(fn);
  }

  /**
   * Runs `fn` in this transaction when its work is done, before it commits: something that could as well be done afterwards and
   * must not endanger the work. When it fails, or the commit behind it, all is rolled back and the work is done again
   * without it. False when this is such a repetition: `fn` is then not run.
   */
  atEnd(tx: Transaction, fn: () => Promise<void>): boolean {
    return (this.of(tx).last?.push(fn) ?? 0) > 0;
  }

  private of(tx: Transaction): UnderWay {
    const found = tx.queryRunner === undefined ? undefined : this.underWay.get(tx.queryRunner);
    if (found === undefined)
      throw new Error('Expected a transaction of Database.transaction(), but found another manager.');
    return found;
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>, mayDoMore = true): Promise<T> {
    const underWay: UnderWay = { committed: [], ...(mayDoMore ? { last: [] } : {}) };
    const runner = this.source.createQueryRunner();
    this.underWay.set(runner, underWay);
    let result: T;
    let stage: 'work' | 'end' | 'commit' = 'work';
    try {
      await begin(runner);
      result = await work(runner.manager);
      const hasMore = underWay.last !== undefined && underWay.last.length > 0;
      if (hasMore) stage = 'end';
      for (const fn of underWay.last ?? []) await fn();
      await CommandContext.current()?.beforeCommit(runner.manager);
      if (hasMore) stage = 'commit';
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
      if (stage === 'end' || (stage === 'commit' && isRefusal(fault))) throw new FailedAtEnd(fault);
      throw fault;
    } finally {
      await runner.release();
    }
    for (const fn of underWay.committed) {
      try {
        fn();
      } catch (error) {
        this.logger.error('A step after a commit failed', error instanceof Error ? error.stack : undefined);
      }
    }
    return result;
  }
}

/** What was done at the end of a transaction has failed, not its work; nothing was committed. */
class FailedAtEnd extends Error {
  constructor(override readonly cause: unknown) {
    super('Expected the end of a transaction to succeed, but it failed.');
  }
}

// helpers

function isWorthRetrying(error: unknown): boolean {
  const code = codeOf(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}

/** The server has said no. When it said nothing, or that it goes down, the commit may have happened. */
function isRefusal(error: unknown): boolean {
  return /^(?=.*\d)(?!08|57|XX)[0-9A-Z]{5}$/.test(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code;
}
