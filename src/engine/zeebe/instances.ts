import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import { InstanceNotFound } from '../engine.errors';
import type { EngineKey } from '../engine.port';
import type { InstanceState } from './instance-state';
import { isKey } from './zeebe-keys';

export interface InstanceRow {
  instanceKey: EngineKey;
  rootKey: EngineKey;
  zeebeKey: EngineKey | null;
  definitionKey: EngineKey | null;
  state: InstanceState | null;
  isEnded: boolean;
  isIgnored: boolean;
  parkedBecause: string | null;
}

const COLUMNS = `instance_key::text AS "instanceKey", root_key::text AS "rootKey", zeebe_key::text AS "zeebeKey",
  definition_key::text AS "definitionKey", state, is_ended AS "isEnded", is_ignored AS "isIgnored",
  parked_because AS "parkedBecause"`;

/** Start variables by which messages may find their instance: ids, not texts. */
const LONGEST_ADDRESS = 64;

/** The rows of process instances. A root's row is the lock of everything inside it. */
export class Instances {
  /** A key of ours for something that the cluster does not know yet, or never will. */
  async nextKey(tx: Transaction): Promise<EngineKey> {
    return (await firstRow<{ key: string }>(tx, `SELECT nextval('zeebe_keys')::text AS key`))!.key;
  }

  async announce(
    tx: Transaction,
    instanceKey: EngineKey,
    definitionKey: EngineKey,
    variables: Record<string, unknown>,
  ): Promise<void> {
    const addresses = Object.values(variables).filter(
      (value) => typeof value === 'string' && value.length <= LONGEST_ADDRESS,
    );
    await write(
      tx,
      'INSERT INTO zeebe_instances (instance_key, root_key, definition_key, addresses) VALUES ($1, $1, $2, $3)',
      [instanceKey, definitionKey, addresses],
    );
  }

  /** Locks the running root instance that this one is, or is inside of. */
  async lockRunning(tx: Transaction, instanceKey: EngineKey): Promise<InstanceRow> {
    const found = isKey(instanceKey)
      ? await this.lock(tx, '(SELECT root_key FROM zeebe_instances WHERE instance_key = $1)', instanceKey)
      : undefined;
    if (!found || found.isEnded || found.isIgnored) throw new InstanceNotFound(instanceKey);
    return found;
  }

  async lockRoot(tx: Transaction, rootKey: EngineKey): Promise<InstanceRow | undefined> {
    return this.lock(tx, '$1::bigint', rootKey);
  }

  async byZeebeKey(tx: Transaction, zeebeKey: EngineKey): Promise<InstanceRow | undefined> {
    return firstRow<InstanceRow>(tx, `SELECT ${COLUMNS} FROM zeebe_instances WHERE zeebe_key = $1`, [zeebeKey]);
  }

  /** The cluster's key of an instance of ours; undefined while the cluster has not answered. Other keys are the cluster's. */
  async zeebeKeyOf(tx: Transaction, key: EngineKey): Promise<EngineKey | undefined> {
    const found = await firstRow<{ zeebeKey: EngineKey | null }>(
      tx,
      'SELECT zeebe_key::text AS "zeebeKey" FROM zeebe_instances WHERE instance_key = $1',
      [key],
    );
    return found ? (found.zeebeKey ?? undefined) : key;
  }

  /** False when the instance is another one in the cluster already: this is its double. */
  async link(tx: Transaction, instanceKey: EngineKey, zeebeKey: EngineKey): Promise<boolean> {
    const linked = await firstRow(
      tx,
      `UPDATE zeebe_instances SET zeebe_key = $2 WHERE instance_key = $1 AND (zeebe_key IS NULL OR zeebe_key = $2)
       RETURNING instance_key`,
      [instanceKey, zeebeKey],
    );
    return linked !== undefined;
  }

  /** An instance that the cluster made by itself: called, or begun by a message, a signal or a timer. */
  async adopt(tx: Transaction, zeebeKey: EngineKey, rootKey: EngineKey): Promise<void> {
    await write(
      tx,
      `INSERT INTO zeebe_instances (instance_key, root_key, zeebe_key) VALUES ($1, $2, $1) ON CONFLICT DO NOTHING`,
      [zeebeKey, rootKey],
    );
  }

  /** Nothing of this instance is to be followed. */
  async ignore(tx: Transaction, zeebeKey: EngineKey): Promise<void> {
    await write(
      tx,
      `INSERT INTO zeebe_instances (instance_key, root_key, zeebe_key, is_ignored) VALUES ($1, $1, $1, true)
       ON CONFLICT DO NOTHING`,
      [zeebeKey],
    );
  }

  async save(tx: Transaction, rootKey: EngineKey, state: InstanceState, isEnded: boolean): Promise<void> {
    await write(tx, 'UPDATE zeebe_instances SET state = $2, is_ended = $3 WHERE instance_key = $1', [
      rootKey,
      isEnded ? null : JSON.stringify(state),
      isEnded,
    ]);
    if (isEnded) await write(tx, 'UPDATE zeebe_instances SET is_ended = true WHERE root_key = $1', [rootKey]);
  }

  /** Its records wait from here on; `because` is for the person who looks after it. */
  async park(tx: Transaction, rootKey: EngineKey, incidentKey: EngineKey, because: string): Promise<void> {
    await write(
      tx,
      `UPDATE zeebe_instances SET parked_because = $2, parked_at = clock_timestamp(), parked_incident = $3
       WHERE instance_key = $1`,
      [rootKey, because, incidentKey],
    );
  }

  /** Its records are taken once more. */
  async unpark(tx: Transaction, incidentKey: EngineKey): Promise<void> {
    await write(
      tx,
      `UPDATE zeebe_instances SET parked_because = NULL, parked_at = NULL, parked_incident = NULL
       WHERE parked_incident = $1`,
      [incidentKey],
    );
  }

  /** The running root instance that was started with this value among its variables. */
  async addressed(tx: Transaction, address: string): Promise<EngineKey | undefined> {
    const found = await rows<{ key: EngineKey }>(
      tx,
      `SELECT instance_key::text AS key FROM zeebe_instances WHERE addresses @> ARRAY[$1::text] AND NOT is_ended
       ORDER BY instance_key DESC LIMIT 1`,
      [address],
    );
    return found[0]?.key;
  }

  // helpers

  private lock(tx: Transaction, key: string, parameter: EngineKey): Promise<InstanceRow | undefined> {
    return firstRow<InstanceRow>(tx, `SELECT ${COLUMNS} FROM zeebe_instances WHERE instance_key = ${key} FOR UPDATE`, [
      parameter,
    ]);
  }
}
