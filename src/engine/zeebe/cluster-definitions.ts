import { createHash } from 'node:crypto';
import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import type { DeployedProcess, EngineKey } from '../engine.port';

export interface ClusterDefinition {
  definitionKey: EngineKey;
  processId: string;
  version: number;
  /** Until the cluster has answered its deployment, null. */
  zeebeKey: EngineKey | null;
  zeebeVersion: number | null;
  refusal: string | null;
}

const COLUMNS = `definition_key::text AS "definitionKey", process_id AS "processId", version, resource_name AS "resourceName",
  hash, zeebe_key::text AS "zeebeKey", zeebe_version AS "zeebeVersion", refusal`;

/** Definitions by keys of the product's, with the keys that the cluster gave them. */
export class ClusterDefinitions {
  /** The cluster's keys never change their meaning. */
  private readonly known = new Map<EngineKey, EngineKey>();

  async get(tx: Transaction, definitionKey: EngineKey): Promise<ClusterDefinition | undefined> {
    return firstRow(tx, `SELECT ${COLUMNS} FROM zeebe_definitions WHERE definition_key = $1`, [definitionKey]);
  }

  async latest(
    tx: Transaction,
    processId: string,
  ): Promise<(ClusterDefinition & { hash: string; resourceName: string }) | undefined> {
    return firstRow(
      tx,
      `SELECT ${COLUMNS} FROM zeebe_definitions WHERE process_id = $1 ORDER BY version DESC LIMIT 1`,
      [processId],
    );
  }

  /** Which of these the cluster has been given, or is about to be. */
  async among(tx: Transaction, definitionKeys: EngineKey[]): Promise<Set<EngineKey>> {
    const found = await rows<{ key: EngineKey }>(
      tx,
      'SELECT definition_key::text AS key FROM zeebe_definitions WHERE definition_key = ANY ($1::bigint[])',
      [definitionKeys],
    );
    return new Set(found.map(({ key }) => key));
  }

  async add(tx: Transaction, one: DeployedProcess, hash: string): Promise<void> {
    await write(
      tx,
      `INSERT INTO zeebe_definitions (definition_key, process_id, version, resource_name, hash) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [one.definitionKey, one.processId, one.version, one.resourceName, hash],
    );
  }

  async deployed(
    tx: Transaction,
    definitionKey: EngineKey,
    { zeebeKey, zeebeVersion }: { zeebeKey: EngineKey; zeebeVersion: number },
  ): Promise<void> {
    await write(
      tx,
      'UPDATE zeebe_definitions SET zeebe_key = $2, zeebe_version = $3, refusal = NULL WHERE definition_key = $1',
      [definitionKey, zeebeKey, zeebeVersion],
    );
  }

  async refused(tx: Transaction, definitionKeys: EngineKey[], text: string): Promise<void> {
    await write(tx, 'UPDATE zeebe_definitions SET refusal = $2 WHERE definition_key = ANY ($1::bigint[])', [
      definitionKeys,
      text,
    ]);
  }

  /** Keys of the product's by those of the cluster. What was deployed past the product keeps the cluster's key. */
  async namesOf(tx: Transaction, zeebeKeys: Iterable<EngineKey>): Promise<(zeebeKey: EngineKey) => EngineKey> {
    const unknown = [...new Set(zeebeKeys)].filter((key) => !this.known.has(key));
    if (unknown.length > 0) {
      const found = await rows<{ zeebeKey: EngineKey; definitionKey: EngineKey }>(
        tx,
        `SELECT zeebe_key::text AS "zeebeKey", definition_key::text AS "definitionKey" FROM zeebe_definitions
         WHERE zeebe_key = ANY ($1::bigint[]) ORDER BY definition_key`,
        [unknown],
      );
      for (const { zeebeKey, definitionKey } of found) this.known.set(zeebeKey, definitionKey);
    }
    return (zeebeKey) => this.known.get(zeebeKey) ?? zeebeKey;
  }

  /** Whether the cluster has yet to answer a deployment: a definition nobody knows may be of it. */
  async isWaiting(tx: Transaction): Promise<boolean> {
    const waiting = await firstRow(
      tx,
      'SELECT FROM zeebe_definitions WHERE zeebe_key IS NULL AND refusal IS NULL LIMIT 1',
    );
    return waiting !== undefined;
  }
}

export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
