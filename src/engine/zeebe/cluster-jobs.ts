import { firstRow, type Transaction, write } from '../../platform/database/transaction';
import { JobNotFound, JobNotOpen } from '../engine.errors';
import type { EngineKey, Variables } from '../engine.port';
import type { JobChange } from './projection';
import { isKey } from './zeebe-keys';

export interface JobRow {
  jobKey: EngineKey;
  rootKey: EngineKey;
  type: string;
  isUser: boolean;
  /** `handed`: how it ends has been decided, and is on its way to the cluster. */
  state: 'open' | 'pausing' | 'failed' | 'thrown' | 'handed';
  retries: number;
}

const COLUMNS = `job_key::text AS "jobKey", root_key::text AS "rootKey", type, is_user AS "isUser", state, retries`;

/** The rows of open jobs, as the feed told them. */
export class ClusterJobs {
  async get(tx: Transaction, jobKey: EngineKey): Promise<JobRow> {
    const found = isKey(jobKey)
      ? await firstRow<JobRow>(tx, `SELECT ${COLUMNS} FROM zeebe_jobs WHERE job_key = $1`, [jobKey])
      : undefined;
    if (!found) throw new JobNotFound(jobKey);
    return found;
  }

  /** A job whose end may be decided; it can be decided once. The caller holds the instance's lock. */
  async forEnding(tx: Transaction, jobKey: EngineKey): Promise<JobRow> {
    const job = await this.get(tx, jobKey);
    if (job.state === 'handed') throw new JobNotFound(jobKey);
    if (job.state === 'failed' || job.state === 'thrown') throw new JobNotOpen(jobKey, job.state);
    return job;
  }

  async handedOver(tx: Transaction, jobKey: EngineKey): Promise<void> {
    await write(tx, `UPDATE zeebe_jobs SET state = 'handed' WHERE job_key = $1`, [jobKey]);
  }

  async setRetries(tx: Transaction, jobKey: EngineKey, retries: number): Promise<void> {
    await write(tx, 'UPDATE zeebe_jobs SET retries = $2 WHERE job_key = $1', [jobKey, retries]);
  }

  /** The oldest job of these types whose instance nobody else holds. */
  async takeReady(tx: Transaction, types: string[]): Promise<JobRow | undefined> {
    return firstRow<JobRow>(
      tx,
      `SELECT job.job_key::text AS "jobKey", job.root_key::text AS "rootKey", job.type, job.is_user AS "isUser", job.state,
         job.retries FROM zeebe_jobs job
       JOIN zeebe_instances root ON root.instance_key = job.root_key
       WHERE job.state = 'open' AND NOT job.is_user AND job.type = ANY ($1) AND root.parked_at IS NULL
       ORDER BY job.job_key LIMIT 1 FOR UPDATE OF root SKIP LOCKED`,
      [types],
    );
  }

  /** Whether its end is still to be decided, asked under the instance's lock. */
  async isOpen(tx: Transaction, jobKey: EngineKey): Promise<boolean> {
    const found = await firstRow(tx, `SELECT FROM zeebe_jobs WHERE job_key = $1 AND state = 'open'`, [jobKey]);
    return found !== undefined;
  }

  /** What a handler's transaction has made of the job: kept until the cluster has closed it, so that a repeat gives the same. */
  async keepResult(tx: Transaction, jobKey: EngineKey, result: Variables): Promise<void> {
    await write(tx, `UPDATE zeebe_jobs SET result = $2, state = 'handed' WHERE job_key = $1`, [
      jobKey,
      JSON.stringify(result),
    ]);
  }

  /** Takes over what the feed tells; gives the state a closed job was in. */
  async apply(tx: Transaction, rootKey: EngineKey, change: JobChange): Promise<JobRow | undefined> {
    switch (change.kind) {
      case 'opened':
        await write(
          tx,
          `INSERT INTO zeebe_jobs (job_key, root_key, type, is_user, state, retries) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT DO NOTHING`,
          [change.jobKey, rootKey, change.type, change.isUser, change.retries > 0 ? 'open' : 'failed', change.retries],
        );
        return undefined;
      case 'retries':
        await this.setRetries(tx, change.jobKey, change.retries);
        return undefined;
      case 'state':
        await write(
          tx,
          'UPDATE zeebe_jobs SET state = $2, retries = coalesce($3, retries), result = NULL WHERE job_key = $1',
          [change.jobKey, change.state, change.retries ?? null],
        );
        return undefined;
      case 'closed':
        return firstRow<JobRow>(tx, `DELETE FROM zeebe_jobs WHERE job_key = $1 RETURNING ${COLUMNS}`, [change.jobKey]);
      default:
        return change satisfies never;
    }
  }
}
