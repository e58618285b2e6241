import { BusinessError, DomainError } from '../../platform/errors/domain-error';
import type { Transaction } from '../../platform/database/transaction';
import type { EngineKey, EngineListener, EngineRegistry, Job, JobHandler, Variables } from '../engine.port';
import type { InstanceCommand } from './command';
import { isDatabaseAway } from './database-away';
import { Messages } from './messages';
import type { InstanceState } from './state';
import type { StepRunner } from './step-runner';
import type { DeferredWork, LoadedInstance, PostponedKind, TakenJob } from './store';
import { nextDue } from '../model/timer-text';
import { readVariables } from './variables-input';
import { visibleVariables } from './variables';

/** Opens a transaction, commits it when `work` is done, rolls back when it throws. */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Instances whose timers or jobs are worked off in one transaction: few enough that nobody who wants one of them waits long. */
const BATCH = 25;
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
      (due.jobs && (await this.workJobs()) > 0)
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

  /** Jobs that wait for a worker; true when there may be more. */
  async workReadyJobs(): Promise<boolean> {
    return (await this.workJobs()) >= BATCH;
  }

  /**
   * The handlers and the completions of their jobs share one transaction: each step happens once or not at all. When one of
   * several fails, nothing of it stays, and they are done one at a time. Gives how many were done.
   */
  private async workJobs(limit = BATCH): Promise<number> {
    if (this.handlers.size === 0) return 0;
    let jobs: Job[] = [];
    try {
      return await this.transaction(async (tx) => {
        jobs = [];
        const taken = await this.runner.store.takeJobs(tx, this.jobTypes(), limit);
        for (const { loaded, jobKey } of taken) {
          jobs.push(jobOf(loaded.state, jobKey, await this.processIdOf(tx, loaded, jobKey)));
        }
        await this.handle(tx, taken, jobs);
        return taken.length;
      });
    } catch (error) {
      const [job] = jobs;
      if (!job || isDatabaseAway(error)) throw error;
      if (jobs.length === 1) await this.giveBack(job, error);
      else await this.workJobs(1);
      return limit;
    }
  }

  private async handle(tx: Transaction, taken: TakenJob[], jobs: Job[]): Promise<void> {
    const before = this.runner.storedIn(tx);
    const results: Variables[] = [];
    for (const job of jobs) results.push(await this.resultOf(tx, job));
    const commandsOf = (index: number): InstanceCommand[] => [
      { kind: 'complete-job', jobKey: taken[index]!.jobKey, variables: results[index]! },
    ];
    if (this.runner.storedIn(tx) === before) {
      await this.runner.runAll(
        tx,
        taken.map(({ loaded }, index) => ({ loaded, commands: commandsOf(index) })),
      );
      return;
    }
    // A handler has sent an instance a message: the states loaded before may no longer be the current ones.
    for (const [index, { jobKey }] of taken.entries()) {
      const current = await this.runner.store.load(tx, { job: jobKey });
      if (current) await this.runner.run(tx, current, commandsOf(index));
    }
  }

  private async resultOf(tx: Transaction, job: Job): Promise<Variables> {
    const handler = this.handlers.get(job.type);
    if (!handler) throw new Error(`Expected a handler for the job type ${job.type}, but there is none.`);
    return readVariables((await handler(tx, job)) ?? {});
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
