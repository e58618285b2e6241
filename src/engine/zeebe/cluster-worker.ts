import type { Transaction } from '../../platform/database/transaction';
import { BusinessError } from '../../platform/errors/domain-error';
import { isDatabaseAway } from '../database-away';
import type { Job, JobHandler, Variables } from '../engine.port';
import { failureOf } from '../failed-job';
import type { JobRow } from './cluster-jobs';
import { visibleVariables } from './instance-state';
import type { InstanceRow } from './instances';
import { sendableVariables } from './sendable-variables';
import type { ZeebeEngine } from './zeebe-engine';

/**
 * Carries out the jobs for programs that the feed has told of. The handler, what it wrote, its result and the command that
 * completes the job share one transaction: the step happens once, whatever becomes of the call to the cluster.
 */
export class ClusterWorker {
  private readonly handlers = new Map<string, JobHandler>();

  constructor(
    private readonly engine: ZeebeEngine,
    private readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
  ) {}

  add(type: string, handler: JobHandler): void {
    this.handlers.set(type, handler);
  }

  /** Does one job; false when none is ready. */
  async workOnce(): Promise<boolean> {
    let job: Job | undefined;
    try {
      return await this.transaction(async (tx) => {
        job = undefined;
        const taken = await this.engine.jobs.takeReady(tx, [...this.handlers.keys()]);
        if (!taken) return false;
        const root = await this.engine.instances.lockRoot(tx, taken.rootKey);
        if (!root || !(await this.engine.jobs.isOpen(tx, taken.jobKey))) return true;
        job = jobOf(root, taken);
        await this.carryOut(tx, job);
        return true;
      });
    } catch (error) {
      if (!job || isDatabaseAway(error)) throw error;
      await this.giveBack(job, error);
      return true;
    }
  }

  // helpers

  private async carryOut(tx: Transaction, job: Job): Promise<void> {
    const handler = this.handlers.get(job.type);
    if (!handler) throw new Error(`Expected a handler for the job type ${job.type}, but there is none.`);
    const variables: Variables = sendableVariables((await handler(tx, job)) ?? {});
    const { jobKey, rootInstanceKey } = job;
    // The handler itself may have ended the job, or the instance.
    if (!(await this.engine.jobs.isOpen(tx, jobKey))) return;
    await this.engine.jobs.keepResult(tx, jobKey, variables);
    await this.engine.send(tx, { kind: 'complete-job', jobKey, variables }, { rootKey: rootInstanceKey, jobKey });
  }

  /** What the handler wrote is rolled back; the cluster decides whether it is tried again. */
  private async giveBack(job: Job, error: unknown): Promise<void> {
    await this.transaction(async (tx) => {
      const { jobKey, rootInstanceKey } = job;
      await this.engine.instances.lockRoot(tx, rootInstanceKey);
      // Since the rollback another node may have taken the job; what it did with it counts.
      if (!(await this.engine.jobs.isOpen(tx, jobKey))) return;
      if (error instanceof BusinessError) {
        const { code, variables } = error;
        await this.engine.throwError(tx, { jobKey, code, variables });
        return;
      }
      await this.engine.failJob(tx, { jobKey, ...failureOf(job, error) });
    });
  }
}

// helpers

/** A job as its handler sees it. */
function jobOf({ rootKey, state }: InstanceRow, { jobKey, type, retries }: JobRow): Job {
  const job = state?.jobs[jobKey];
  const element = state?.elements[job?.element ?? ''];
  if (!state || !job || !element)
    throw new Error(`Expected job ${jobKey} in instance ${rootKey}, but it is not there.`);
  return {
    jobKey,
    type,
    elementId: element.id,
    instanceKey: element.process === state.rootZeebeKey ? rootKey : element.process,
    rootInstanceKey: rootKey,
    processId: state.processes[element.process]?.processId ?? '',
    headers: job.headers,
    variables: visibleVariables(state, job.element),
    retries,
  };
}
