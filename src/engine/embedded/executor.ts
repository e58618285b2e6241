import { BusinessError, DomainError } from '../../platform/errors/domain-error';
import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey, EngineRegistry, Job, JobHandler, EngineListener } from '../engine.port';
import { Messages } from './messages';
import type { InstanceState } from './state';
import type { StepRunner } from './step-runner';
import type { DeferredWork, LoadedInstance, PostponedKind } from './store';
import { nextDue } from '../model/timer-text';
import { readVariables } from './variables-input';
import { visibleVariables } from './variables';

/** Opens a transaction, commits it when `work` is done, rolls back when it throws. */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Pauses before a failed job is tried again: 1 s, 10 s, 100 s … at most 10 minutes. */
const FIRST_BACK_OFF_MS = 1_000;
const MAX_BACK_OFF_MS = 600_000;
/** What a job has when its model says nothing; used-up ones are counted from here. */
const USUAL_RETRIES = 3;

/** Works off what is due: signals and message starts asked for by steps, timers, service jobs. Each in its own transaction. */
export class Executor implements EngineRegistry {
  private readonly handlers = new Map<string, JobHandler>();
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
    this.messages = new Messages(runner);
  }

  addListener(listener: EngineListener): void {
    this.runner.listeners.push(listener);
  }

  addJobHandler(type: string, handler: JobHandler): void {
    if (this.handlers.has(type)) throw new Error(`Expected one handler for the job type ${type}, but found two.`);
    this.handlers.set(type, handler);
  }

  jobTypes(): string[] {
    return [...this.handlers.keys()];
  }

  /** Does one piece of due work; false when there is none. */
  async workOnce(): Promise<boolean> {
    const due = await this.runner.store.due(this.read(), this.jobTypes());
    return (
      (due.deferred && (await this.workDeferred())) ||
      (due.timers && (await this.workTimers())) ||
      (due.starts && (await this.workStarts())) ||
      (due.jobs && (await this.workJob()))
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
      if (key === undefined) throw error;
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

  private workTimers(): Promise<boolean> {
    return this.orPostpone('timers', async (tx, took) => {
      const loaded = await this.runner.store.takeDueTimers(tx);
      if (!loaded) return false;
      took(loaded.state.rootKey);
      const due = Object.values(loaded.state.timers)
        .filter((timer) => timer.due <= loaded.now.getTime())
        .sort((a, b) => a.due - b.due);
      await this.runner.run(
        tx,
        loaded,
        due.map((timer) => ({ kind: 'fire-timer', timerKey: timer.key })),
      );
      return true;
    });
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

  /** The handler and the completion of its job share one transaction: the step happens once or not at all. */
  private async workJob(): Promise<boolean> {
    if (this.handlers.size === 0) return false;
    const failed: { job?: Job; error?: unknown } = {};
    try {
      return await this.transaction(async (tx) => {
        delete failed.job;
        const taken = await this.runner.store.takeJob(tx, this.jobTypes());
        if (!taken) return false;
        const job = jobOf(taken.loaded.state, taken.jobKey, await this.processIdOf(tx, taken.loaded, taken.jobKey));
        failed.job = job;
        await this.handle(tx, taken.loaded, job);
        return true;
      });
    } catch (error) {
      if (!failed.job) throw error;
      await this.giveBack(failed.job, error);
      return true;
    }
  }

  private async handle(tx: Transaction, loaded: LoadedInstance, job: Job): Promise<void> {
    const handler = this.handlers.get(job.type);
    if (!handler) throw new Error(`Expected a handler for the job type ${job.type}, but there is none.`);
    const before = this.runner.storedIn(tx);
    const variables = readVariables((await handler(tx, job)) ?? {});
    // The handler may have sent its own instance a message: then the state loaded before is no longer the current one.
    const current =
      this.runner.storedIn(tx) === before ? loaded : await this.runner.store.load(tx, { job: job.jobKey });
    if (current) await this.runner.run(tx, current, [{ kind: 'complete-job', jobKey: job.jobKey, variables }]);
  }

  private async processIdOf(tx: Transaction, loaded: LoadedInstance, jobKey: EngineKey): Promise<string> {
    const deployed = await this.runner.deployed(tx, loaded);
    const owner = loaded.state.elements[loaded.state.jobs[jobKey]?.elementKey ?? ''];
    return owner ? deployed.graph(owner.definitionKey).processId : '';
  }

  /** What the handler wrote is rolled back; the job is tried again later, or waits for a person. */
  private async giveBack(job: Job, error: unknown): Promise<void> {
    await this.transaction(async (tx) => {
      const loaded = await this.runner.store.load(tx, { job: job.jobKey });
      if (!loaded) return;
      const { jobKey } = job;
      if (error instanceof BusinessError) {
        const { code, variables } = error;
        await this.runner.run(tx, loaded, [
          { kind: 'throw-error', jobKey, code, message: '', variables: readVariables(variables) },
        ]);
        return;
      }
      const retries = (loaded.state.jobs[jobKey]?.retries ?? 1) - 1;
      const backOffMs = Math.min(MAX_BACK_OFF_MS, FIRST_BACK_OFF_MS * 10 ** Math.max(0, USUAL_RETRIES - job.retries));
      await this.runner.run(tx, loaded, [{ kind: 'fail-job', jobKey, retries, message: reasonOf(error), backOffMs }]);
    });
  }
}

/** What an incident may say: codes and kinds, never a text that could hold personal data. */
function reasonOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  return error instanceof Error ? error.name : 'unknown error';
}

/** A job as its worker sees it. */
export function jobOf(state: InstanceState, jobKey: EngineKey, processId: string): Job {
  const job = state.jobs[jobKey];
  const owner = state.elements[job?.elementKey ?? ''];
  if (!job || !owner) throw new Error(`Expected job ${jobKey} in instance ${state.rootKey}, but it is not there.`);
  return {
    jobKey,
    type: job.type,
    elementId: owner.elementId,
    instanceKey: owner.processKey,
    rootInstanceKey: state.rootKey,
    processId,
    headers: job.headers,
    variables: visibleVariables(state, owner.key),
    retries: job.retries,
  };
}
