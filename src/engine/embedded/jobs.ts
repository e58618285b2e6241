import type { Transaction } from '../../platform/database/transaction';
import { BusinessError } from '../../platform/errors/domain-error';
import type { EngineKey, Job, JobHandler, Variables } from '../engine.port';
import { isDatabaseAway } from '../database-away';
import { failureOf } from '../failed-job';
import { byKey, type InstanceState, type JobState } from './state';
import { hasKeys, type StepRunner } from './step-runner';
import type { LoadedInstance, TakenJob } from './store';
import { visibleVariables } from './variables';
import { readVariables } from '../variables-input';

/** Opens a transaction, commits it when `work` is done, rolls back when it throws. */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Instances whose timers or jobs are worked off in one transaction: few enough that nobody who wants one of them waits long. */
export const BATCH = 25;
/** Jobs of one instance, one after the other, that the transaction which opened the first of them carries out too. */
const MOST_IN_A_ROW = 10;
/** A person waits for that transaction: no further job begins after this time, and none that took longer the last time. */
const LONGEST_MS = 50;

/** Service jobs and the handlers of this node: inside the transaction that opened them, or in ones of their own. */
export class Jobs {
  private readonly handlers = new Map<string, JobHandler>();
  /** How long a type took the last time; without end when it failed. */
  private readonly lasted = new Map<string, number>();

  constructor(
    private readonly runner: StepRunner,
    private readonly transaction: InTransaction,
  ) {}

  add(type: string, handler: JobHandler): void {
    if (this.handlers.has(type)) throw new Error(`Expected one handler for the job type ${type}, but found two.`);
    this.handlers.set(type, handler);
  }

  types(): string[] {
    return [...this.handlers.keys()];
  }

  /**
   * Carries out the jobs that steps of this transaction have opened, and those that follow, as long as they are few and
   * quick; true when some are left for the loop. Throws what a handler throws: then the caller does without.
   */
  async workInside(tx: Transaction): Promise<boolean> {
    const end = performance.now() + LONGEST_MS;
    for (let row = 0; row < MOST_IN_A_ROW && performance.now() < end; row++) {
      const taken = this.runner
        .writtenIn(tx)
        .filter(hasKeys)
        .flatMap((loaded) => this.quickJob(loaded))
        .slice(0, BATCH);
      if (taken.length === 0) break;
      await this.handle(tx, taken, await this.jobsOf(tx, taken));
    }
    return this.runner.writtenIn(tx).some(({ state }) => readyJobs(state).length > 0);
  }

  /**
   * Jobs that wait for a worker. The handlers and the completions of their jobs share one transaction: each step happens once or
   * not at all. When one of several fails, nothing of it stays, and they are done one at a time. Gives how many were done.
   */
  async workReady(limit = BATCH): Promise<number> {
    if (this.handlers.size === 0) return 0;
    let jobs: Job[] = [];
    try {
      return await this.transaction(async (tx) => {
        jobs = [];
        const taken = await this.runner.store.takeJobs(tx, this.types(), limit);
        jobs = await this.jobsOf(tx, taken);
        await this.handle(tx, taken, jobs);
        return taken.length;
      });
    } catch (error) {
      const [job] = jobs;
      if (!job || isDatabaseAway(error)) throw error;
      if (jobs.length === 1) await this.giveBack(job, error);
      else await this.workReady(1);
      return limit;
    }
  }

  /** The instance's oldest job that waits, unless it is a slow one. */
  private quickJob(loaded: LoadedInstance): TakenJob[] {
    const [job] = readyJobs(loaded.state).sort(byKey);
    if (!job || !this.handlers.has(job.type) || (this.lasted.get(job.type) ?? 0) > LONGEST_MS) return [];
    return [{ loaded, jobKey: job.key }];
  }

  private async jobsOf(tx: Transaction, taken: TakenJob[]): Promise<Job[]> {
    const jobs: Job[] = [];
    for (const { loaded, jobKey } of taken) {
      const deployed = await this.runner.deployed(tx, loaded);
      const owner = loaded.state.elements[loaded.state.jobs[jobKey]?.elementKey ?? ''];
      jobs.push(jobOf(loaded.state, jobKey, owner ? deployed.graph(owner.definitionKey).processId : ''));
    }
    return jobs;
  }

  private async handle(tx: Transaction, taken: TakenJob[], jobs: Job[]): Promise<void> {
    const results: Variables[] = [];
    for (const job of jobs) results.push(await this.resultOf(tx, job));
    const all: Parameters<StepRunner['runAll']>[1] = [];
    for (const [index, { loaded, jobKey }] of taken.entries()) {
      // A handler may have sent an instance a message, which then has gone on, perhaps without the job.
      const current = await this.runner.current(tx, loaded);
      if (!current?.state.jobs[jobKey]) continue;
      all.push({ loaded: current, commands: [{ kind: 'complete-job', jobKey, variables: results[index]! }] });
    }
    await this.runner.runAll(tx, all);
  }

  private async resultOf(tx: Transaction, job: Job): Promise<Variables> {
    const handler = this.handlers.get(job.type);
    if (!handler) throw new Error(`Expected a handler for the job type ${job.type}, but there is none.`);
    const begun = performance.now();
    let lasted = Number.POSITIVE_INFINITY;
    try {
      const result = readVariables((await handler(tx, job)) ?? {});
      lasted = performance.now() - begun;
      return result;
    } finally {
      this.lasted.set(job.type, lasted);
    }
  }

  /** What the handler wrote is rolled back; the job is tried again later, or waits for a person. */
  private async giveBack(job: Job, error: unknown): Promise<void> {
    await this.transaction(async (tx) => {
      const { jobKey } = job;
      const loaded = await this.runner.store.load(tx, { job: jobKey });
      const now = loaded?.state.jobs[jobKey];
      // Since the rollback another node may have taken the job; what it did with it counts.
      if (!loaded || now?.status !== 'open' || now.retries !== job.retries) return;
      if (error instanceof BusinessError) {
        const { code, variables } = error;
        await this.runner.run(tx, loaded, [
          { kind: 'throw-error', jobKey, code, message: '', variables: readVariables(variables) },
        ]);
        return;
      }
      await this.runner.run(tx, loaded, [{ kind: 'fail-job', jobKey, ...failureOf(job, error) }]);
    });
  }
}

/** Jobs for a program that nothing keeps from being done now. */
function readyJobs(state: InstanceState): JobState[] {
  return Object.values(state.jobs).filter(
    ({ status, user, notBefore }) => status === 'open' && !user && notBefore === undefined,
  );
}

/** A job as its worker sees it. */
function jobOf(state: InstanceState, jobKey: EngineKey, processId: string): Job {
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
