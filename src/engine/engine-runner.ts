import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Database } from '../platform/database/database';
import type { Transaction } from '../platform/database/transaction';
import { NodeSignals } from '../platform/signals/node-signals';
import { Executor } from './embedded/executor';
import { BATCH } from './embedded/jobs';
import { StepRunner } from './embedded/step-runner';

/** Tells other nodes that there may be work. */
const CHANNEL = 'duban_engine';
/** Behind signals, which may be lost, and for timers and pauses of failed jobs, which nobody announces. */
const POLL_MS = 1_000;
const EXPIRY_MS = 60_000;
/** Pieces of work one node does at once. */
const WORKERS = 2;

/**
 * Keeps the embedded engine going on this node: works off what is due when a step commits here, when another node says so,
 * and every second. Any number of nodes may run on one database; a stop lets the piece under way finish.
 */
@Injectable()
export class EngineRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(EngineRunner.name);
  private readonly workers = new Set<Promise<void>>();
  /** Transactions that will look at their jobs themselves. */
  private readonly ending = new WeakSet<Transaction>();
  private isRunning = false;
  /** What the next look is for; `all` asks first what kinds of work there are. */
  private wanted?: 'jobs' | 'all';
  private timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly executor: Executor,
    @Inject(StepRunner) private readonly steps: StepRunner,
    private readonly database: Database,
    private readonly signals: NodeSignals,
  ) {
    executor.onFault = (error) => this.tell('A piece of engine work failed and is left for a minute', error);
    signals.hear(CHANNEL, () => this.wake());
    steps.onWork = (tx, work) => (work === 'jobs' ? this.atEnd(tx) : this.afterCommit(tx, work));
  }

  onApplicationBootstrap(): void {
    this.isRunning = true;
    this.timers = [setInterval(() => this.wake(), POLL_MS), setInterval(() => void this.removeExpired(), EXPIRY_MS)];
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isRunning = false;
    this.timers.forEach((timer) => clearInterval(timer));
    await Promise.all(this.workers);
  }

  /** Works off everything that is due now, here; also waits for what this node has under way. For tests and tools. */
  async settle(): Promise<void> {
    // A worker called meanwhile may hold the last piece: there is none left only when nobody is at work either.
    do {
      while (await this.executor.workOnce());
      await Promise.all(this.workers);
    } while ((await this.executor.workOnce()) || this.workers.size > 0);
  }

  /** There may be work: one worker looks, and calls the next when it finds some. */
  wake(work: 'jobs' | 'all' = 'all'): void {
    this.wanted = work === 'all' || this.wanted === 'all' ? 'all' : 'jobs';
    if (!this.isRunning || this.workers.size >= WORKERS) return;
    const worker: Promise<void> = this.work().finally(() => this.workers.delete(worker));
    this.workers.add(worker);
  }

  private async work(): Promise<void> {
    try {
      do {
        const { wanted = 'all' } = this;
        this.wanted = undefined;
        const next = () => (wanted === 'jobs' ? this.workJobs() : this.executor.workOnce());
        while (this.isRunning && (await next())) if (this.workers.size < WORKERS) this.wake(wanted);
      } while (this.isRunning && this.wanted);
    } catch (error) {
      // What failed was rolled back and is due again at the next poll.
      this.tell('The engine could not work', error);
    }
  }

  /** True when there may be more. */
  private async workJobs(): Promise<boolean> {
    return (await this.executor.jobs.workReady()) >= BATCH;
  }

  private tell(what: string, error: unknown): void {
    this.logger.error(what, error instanceof Error ? error.stack : undefined);
  }

  /** Jobs are done in the transaction that opened them; those left, and all when that fails, by the loops. */
  private atEnd(tx: Transaction): void {
    if (this.ending.has(tx)) return;
    const isOnlyNoticed = !this.database.atEnd(tx, async () => {
      if (await this.executor.jobs.workInside(tx)) this.afterCommit(tx, 'jobs');
    });
    this.ending.add(tx);
    if (isOnlyNoticed) this.afterCommit(tx, 'jobs');
  }

  private afterCommit(tx: Transaction, work: 'jobs' | 'all'): void {
    this.database.afterCommit(tx, () => this.afterStep(work));
  }

  private afterStep(work: 'jobs' | 'all'): void {
    this.wake(work);
    this.signals.tell(CHANNEL);
  }

  private async removeExpired(): Promise<void> {
    try {
      await this.steps.store.removeExpired(this.database.read);
    } catch {
      this.logger.warn('Expired messages could not be removed');
    }
  }
}
