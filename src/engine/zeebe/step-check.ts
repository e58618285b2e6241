import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import type { EngineEvent, EngineKey } from '../engine.port';
import { CallFailed, type ClusterGateway } from './cluster-gateway';
import { ownIncident } from './cluster-incidents';
import type { InstanceRow } from './instances';
import { outcomeOf } from './outcome';
import type { ZeebeEngine } from './zeebe-engine';

/** Steps that one round asks after: half a second's work for a cluster that is not busy. */
const BATCH = 50;
/** Each step is asked after once a day. Source: design §3; a question is a record in the cluster's log, so not more often. */
const EVERY = '1 day';
/** A step that the cluster says it does not have is looked at again, until the feed has told or must have told. */
const AGAIN_AFTER = '5 minutes';
/** Clocks of the cluster and the database differ by less than this. */
const MARGIN = '1 minute';

type Found = 'there' | 'gone' | 'away';

interface AskedStep {
  jobKey: EngineKey;
  rootKey: EngineKey;
  retries: number;
}

/**
 * What our tables call an open step, and the cluster does not have: asked by a command that changes nothing, setting the retries
 * that the job has. What the cluster ends, the feed tells; so a step that is gone counts as lost only once the feed has told of
 * later things. It is closed then, and an incident says so to the administrators.
 */
export class StepCheck {
  constructor(
    private readonly engine: ZeebeEngine,
    private readonly gateway: ClusterGateway,
    private readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
  ) {}

  /** One round; true when there may be more. */
  async checkOnce(): Promise<boolean> {
    const steps = await this.transaction((tx) => this.take(tx));
    for (const [place, step] of steps.entries()) {
      const found = await this.ask(step);
      if (found === 'away') {
        await this.transaction((tx) => this.giveBack(tx, steps.slice(place)));
        return false;
      }
      await this.transaction((tx) => (found === 'there' ? this.noteThere(tx, step) : this.noteGone(tx, step)));
    }
    return steps.length === BATCH;
  }

  // helpers

  /** Those whose turn it is; not what is on its way out, and nothing of a parked instance. No lock is held while the cluster is asked. */
  private take(tx: Transaction): Promise<AskedStep[]> {
    return rows<AskedStep>(
      tx,
      `UPDATE zeebe_jobs SET check_at = app_now() + interval '${EVERY}' WHERE job_key IN (
         SELECT job_key FROM zeebe_jobs job JOIN zeebe_instances root ON root.instance_key = job.root_key AND root.parked_at IS NULL
         WHERE is_user AND job.state IN ('open', 'handed') AND check_at <= app_now()
           AND NOT EXISTS (SELECT FROM zeebe_commands WHERE zeebe_commands.root_key = job.root_key)
         ORDER BY check_at LIMIT ${BATCH} FOR UPDATE OF job SKIP LOCKED)
       RETURNING job_key::text AS "jobKey", root_key::text AS "rootKey", retries`,
    );
  }

  private async ask({ jobKey, retries }: AskedStep): Promise<Found> {
    try {
      await this.gateway.call({ kind: 'update-retries', jobKey, retries: Math.max(1, retries) });
      return 'there';
    } catch (error) {
      const failure = error instanceof CallFailed ? error : new CallFailed(undefined, String(error));
      const { kind } = outcomeOf('update-retries', failure, 1);
      if (kind === 'by-feed') return 'gone';
      return kind === 'again' ? 'away' : 'there';
    }
  }

  private giveBack(tx: Transaction, steps: AskedStep[]): Promise<void> {
    return write(tx, 'UPDATE zeebe_jobs SET check_at = app_now() WHERE job_key = ANY ($1::bigint[])', [
      steps.map(({ jobKey }) => jobKey),
    ]);
  }

  private noteThere(tx: Transaction, { jobKey }: AskedStep): Promise<void> {
    return write(tx, 'UPDATE zeebe_jobs SET missing_since = NULL WHERE job_key = $1 AND missing_since IS NOT NULL', [
      jobKey,
    ]);
  }

  private async noteGone(tx: Transaction, { jobKey, rootKey }: AskedStep): Promise<void> {
    const root = await this.engine.instances.lockRoot(tx, rootKey);
    const overdue = await firstRow(tx, `SELECT FROM zeebe_jobs job WHERE job_key = $1 AND ${OVERDUE}`, [jobKey]);
    if (root && overdue) return this.close(tx, root, jobKey);
    await write(
      tx,
      `UPDATE zeebe_jobs SET missing_since = coalesce(missing_since, app_now()), check_at = app_now() + interval '${AGAIN_AFTER}'
       WHERE job_key = $1`,
      [jobKey],
    );
  }

  private async close(tx: Transaction, root: InstanceRow, jobKey: EngineKey): Promise<void> {
    const { instances, incidents, jobs, listeners } = this.engine;
    const { rootKey } = root;
    const incidentKey = await instances.nextKey(tx);
    const { now } = (await firstRow<{ now: Date }>(tx, 'SELECT app_now() AS now'))!;
    const told = ownIncident(root, { incidentKey, type: 'STEP_LOST', message: STEP_LOST, jobKey, at: now });
    await incidents.open(tx, incidentKey, rootKey);
    await jobs.apply(tx, rootKey, { kind: 'closed', jobKey });
    if (root.state) {
      delete root.state.jobs[jobKey];
      await instances.save(tx, rootKey, root.state, root.isEnded);
    }
    const closed = { ...told, kind: 'task-closed', jobKey, how: 'cancelled' } as EngineEvent;
    for (const listener of listeners) await listener.handle(tx, [closed, told]);
  }
}

// helpers

/** The feed has told of what happened in that partition after the step was missed, and all of it has been taken. */
const OVERDUE = `(missing_since + interval '${MARGIN}' < (SELECT latest FROM zeebe_feeds WHERE partition = job.job_key >> 51)
  AND NOT EXISTS (SELECT FROM zeebe_records WHERE zeebe_records.root_key = job.root_key)
  AND NOT EXISTS (SELECT FROM zeebe_records WHERE zeebe_records.root_key IS NULL AND NOT is_aside))`;

const STEP_LOST =
  '流程引擎中已没有该步骤，且未告知其如何结束；该步骤已在此关闭，请核查案件应继续的位置。 / The cluster does not have this step any more and never told how it ended; it was closed here. Find out where the case has to go on.';
