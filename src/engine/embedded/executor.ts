import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey, EngineListener, EngineRegistry, JobHandler } from '../engine.port';
import { isDatabaseAway } from '../database-away';
import { BATCH, Jobs, type InTransaction } from './jobs';
import { Messages } from './messages';
import type { StepRunner } from './step-runner';
import type { DeferredWork, LoadedInstance, PostponedKind } from './store';
import { nextDue } from '../model/timer-text';

/** Works off what is due: signals and message starts asked for by steps, timers, service jobs. Each in its own transaction. */
export class Executor implements EngineRegistry {
  readonly jobs: Jobs;
  private readonly messages: Messages;
  /** Hears of failed work; without a listener it is thrown, as tests want it. */
  onFault: (error: unknown) => void = (error) => {
    throw error;
  };

  constructor(
    private readonly runner: StepRunner,
    private readonly transaction: InTransaction,
    /** For looks outside any transaction. */
    private readonly read: () => Transaction,
  ) {
    this.jobs = new Jobs(runner, transaction);
    this.messages = new Messages(runner);
  }

  addListener(listener: EngineListener): void {
    this.runner.listeners.push(listener);
  }

  addJobHandler(type: string, handler: JobHandler): void {
    this.jobs.add(type, handler);
  }

  jobTypes(): string[] {
    return this.jobs.types();
  }

  /** Does one piece of due work; false when there is none. */
  async workOnce(): Promise<boolean> {
    const due = await this.runner.store.due(this.read(), this.jobTypes());
    return (
      (due.deferred && (await this.workDeferred())) ||
      (due.timers && (await this.workTimers())) ||
      (due.starts && (await this.workStarts())) ||
      (due.jobs && (await this.jobs.workReady()) > 0)
    );
  }

  private workDeferred(): Promise<boolean> {
    return this.orPostpone('deferred', async (tx, took) => {
      const taken = await this.runner.store.takeDeferred(tx);
      if (!taken) return false;
      took(taken.key);
      await this.carryOut(tx, taken.work);
      return true;
    });
  }

  /** Work that fails by itself, and not because a person has to decide, is a fault of the program: it is told and left for later. */
  private async orPostpone(
    kind: PostponedKind,
    work: (tx: Transaction, took: (key: EngineKey) => void) => Promise<boolean>,
  ): Promise<boolean> {
    let taken: EngineKey | undefined;
    try {
      return await this.transaction((tx) => {
        taken = undefined;
        return work(tx, (key) => (taken = key));
      });
    } catch (error) {
      const key = taken;
      if (key === undefined || isDatabaseAway(error)) throw error;
      this.onFault(error);
      await this.transaction((tx) => this.runner.store.postpone(tx, kind, key));
      return true;
    }
  }

  private async carryOut(tx: Transaction, work: DeferredWork): Promise<void> {
    const { store } = this.runner;
    if (work.kind === 'message-start') {
      await this.messages.startNext(tx, work.lock);
      return;
    }
    if (work.kind === 'signal-start') {
      const start = await store.startEvent(tx, work.startKey);
      if (start) await this.runner.startByEvent(tx, await store.ground(tx), start, work.variables);
      return;
    }
    const loaded = await store.load(tx, { root: work.rootKey });
    if (loaded) await this.runner.run(tx, loaded, [{ kind: 'signal', name: work.name, variables: work.variables }]);
  }

  private async workTimers(): Promise<boolean> {
    try {
      return await this.transaction(async (tx) => {
        const taken = await this.runner.store.takeDueTimers(tx, BATCH);
        await this.fire(tx, taken);
        return taken.length > 0;
      });
    } catch {
      // One of them fails: one at a time, it is found and the others go on.
      return this.orPostpone('timers', async (tx, took) => {
        const [loaded] = await this.runner.store.takeDueTimers(tx, 1);
        if (!loaded) return false;
        took(loaded.state.rootKey);
        await this.fire(tx, [loaded]);
        return true;
      });
    }
  }

  private fire(tx: Transaction, taken: LoadedInstance[]): Promise<void> {
    const all = taken.map((loaded) => {
      const due = Object.values(loaded.state.timers)
        .filter((timer) => timer.due <= loaded.now.getTime())
        .sort((a, b) => a.due - b.due);
      return { loaded, commands: due.map((timer) => ({ kind: 'fire-timer' as const, timerKey: timer.key })) };
    });
    return this.runner.runAll(tx, all);
  }

  private workStarts(): Promise<boolean> {
    return this.orPostpone('start', async (tx, took) => {
      const taken = await this.runner.store.takeDueStart(tx);
      if (!taken) return false;
      const { start, ground } = taken;
      took(start.key);
      const repetitions = start.repetitions ?? 0;
      const next =
        start.cycle !== undefined && start.due !== undefined && repetitions !== 0
          ? {
              due: nextDue(start.due, start.cycle, ground.now.getTime()),
              repetitions: repetitions < 0 ? -1 : repetitions - 1,
            }
          : undefined;
      await this.runner.store.rescheduleStart(tx, start.key, next);
      await this.runner.startByEvent(tx, ground, start, {});
      return true;
    });
  }
}
