import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import type { ClusterCommand } from './cluster-command';

export interface WaitingCommand {
  id: string;
  command: ClusterCommand;
  rootKey: EngineKey | null;
  attempts: number;
}

/** What a command is about, beside what it says. */
export interface Addressee {
  /** Commands of one lane are sent one after the other; the instance's own, unless another is named. */
  lane?: string;
  rootKey?: EngineKey;
  jobKey?: EngineKey;
}

/** Deployments are sent one after the other: which version is the newest hangs on it. */
export const DEPLOYMENTS_LANE = 'deployments';

/** Commands on their way to the cluster: written in the caller's transaction, taken out of it again when the cluster has them. */
export class Outbox {
  async put(tx: Transaction, command: ClusterCommand, { lane, rootKey, jobKey }: Addressee): Promise<void> {
    const { kind, ...rest } = command;
    await write(tx, 'INSERT INTO zeebe_commands (lane, kind, command, root_key, job_key) VALUES ($1, $2, $3, $4, $5)', [
      lane ?? rootKey,
      kind,
      JSON.stringify(rest),
      rootKey ?? null,
      jobKey ?? null,
    ]);
  }

  /** The first command of each lane that is due; held until the transaction ends, so that two nodes never send the same. */
  async take(tx: Transaction, limit: number): Promise<WaitingCommand[]> {
    const found = await rows<Omit<WaitingCommand, 'command'> & { kind: ClusterCommand['kind']; command: object }>(
      tx,
      `SELECT id, kind, command, root_key AS "rootKey", attempts FROM zeebe_commands one
       WHERE state = 'waiting' AND not_before <= clock_timestamp() AND NOT EXISTS (
         SELECT FROM zeebe_commands earlier WHERE earlier.lane = one.lane AND earlier.id < one.id AND earlier.state = 'waiting')
       ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    return found.map(({ kind, command, ...rest }) => ({ ...rest, command: { kind, ...command } as ClusterCommand }));
  }

  async done(tx: Transaction, id: string): Promise<void> {
    await write(tx, 'DELETE FROM zeebe_commands WHERE id = $1', [id]);
  }

  /** `attempts` stays when what it waits for is on our side. */
  async again(tx: Transaction, id: string, afterMs: number, attempts: number): Promise<void> {
    await write(
      tx,
      `UPDATE zeebe_commands SET attempts = $3, not_before = clock_timestamp() + $2 * interval '1 millisecond' WHERE id = $1`,
      [id, afterMs, attempts],
    );
  }

  async refused(tx: Transaction, id: string, code: number | undefined, text: string): Promise<void> {
    await write(tx, `UPDATE zeebe_commands SET state = 'refused', refusal_code = $2, refusal = $3 WHERE id = $1`, [
      id,
      code ?? null,
      text,
    ]);
  }

  /** A person wants a refused command sent once more. */
  async reopen(tx: Transaction, id: string): Promise<void> {
    await write(
      tx,
      `UPDATE zeebe_commands SET state = 'waiting', attempts = 0, not_before = clock_timestamp(), refusal = NULL,
         refusal_code = NULL WHERE id = $1`,
      [id],
    );
  }

  /** How many wait, since when, and how many were refused. */
  async standing(tx: Transaction): Promise<{ waiting: number; oldest: Date | null; refused: number }> {
    const found = await firstRow<{ waiting: number; oldest: Date | null; refused: number }>(
      tx,
      `SELECT count(*) FILTER (WHERE state = 'waiting')::integer AS waiting,
              min(created_at) FILTER (WHERE state = 'waiting') AS oldest,
              count(*) FILTER (WHERE state = 'refused')::integer AS refused FROM zeebe_commands`,
    );
    return found!;
  }
}
