import { rows, type Transaction, write } from '../../platform/database/transaction';
import type { EngineKey } from '../engine.port';
import { INSTANCE_VARIABLE } from './instance-state';
import type { InstanceRow } from './instances';
import { type FeedRecord, hasKey, keyOf, readRecord } from './record';
import type { ZeebeEngine } from './zeebe-engine';
import { isKey } from './zeebe-keys';

/** Records that one transaction finds the instances of. */
const BATCH = 400;

interface StoredRecord {
  partition: number;
  position: string;
  zeebeKey: EngineKey;
  text: string;
}

/** Where a record belongs: to a root instance, to nobody, or nobody can tell yet. */
type Place = { root: EngineKey } | 'nobody' | 'unknown';

/**
 * Finds out which root instance each stored record belongs to. An instance is recognised by the variable that its start carried,
 * a called one by its caller; what comes before that is put aside until it does.
 */
export class RecordSorter {
  constructor(private readonly engine: ZeebeEngine) {}

  /** True when there may be more. One node at a time: the order within an instance is the order of the log. */
  async sortOnce(tx: Transaction): Promise<boolean> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('zeebe-sorting', 0))`);
    const stored = await rows<StoredRecord>(
      tx,
      `SELECT partition, position::text AS position, zeebe_key::text AS "zeebeKey", record AS text FROM zeebe_records
       WHERE root_key IS NULL AND NOT is_aside ORDER BY partition, zeebe_records.position LIMIT $1`,
      [BATCH],
    );
    if (stored.length === 0) return false;
    const places = await this.placesOf(tx, stored);
    const roots = new Map<EngineKey, EngineKey>();
    const ignored: EngineKey[] = [];
    for (const [zeebeKey, place] of places) {
      if (place === 'nobody') ignored.push(zeebeKey);
      else if (place !== 'unknown') roots.set(zeebeKey, place.root);
    }
    // Only what was looked at: the record that tells where they belong may have been stored meanwhile.
    const unknown = stored.filter(({ zeebeKey }) => places.get(zeebeKey) === 'unknown');
    await write(
      tx,
      `UPDATE zeebe_records SET root_key = root.key, is_aside = false
       FROM unnest($1::bigint[], $2::bigint[]) AS root (zeebe_key, key)
       WHERE zeebe_records.zeebe_key = root.zeebe_key AND root_key IS NULL`,
      [[...roots.keys()], [...roots.values()]],
    );
    await write(tx, 'DELETE FROM zeebe_records WHERE zeebe_key = ANY ($1::bigint[]) AND root_key IS NULL', [ignored]);
    await write(
      tx,
      `UPDATE zeebe_records SET is_aside = true FROM unnest($1::integer[], $2::bigint[]) AS unknown (partition, position)
       WHERE zeebe_records.partition = unknown.partition AND zeebe_records.position = unknown.position`,
      [unknown.map(({ partition }) => partition), unknown.map(({ position }) => position)],
    );
    return stored.length === BATCH;
  }

  // helpers

  private async placesOf(tx: Transaction, stored: StoredRecord[]): Promise<Map<EngineKey, Place>> {
    const known = await rows<Pick<InstanceRow, 'zeebeKey' | 'rootKey' | 'isIgnored'>>(
      tx,
      `SELECT zeebe_key::text AS "zeebeKey", root_key::text AS "rootKey", is_ignored AS "isIgnored" FROM zeebe_instances
       WHERE zeebe_key = ANY ($1::bigint[])`,
      [[...new Set(stored.map(({ zeebeKey }) => zeebeKey))]],
    );
    const places = new Map<EngineKey, Place>();
    for (const { zeebeKey, rootKey, isIgnored } of known)
      places.set(zeebeKey!, isIgnored ? 'nobody' : { root: rootKey });
    for (const { zeebeKey, text } of stored) {
      const place = places.get(zeebeKey);
      if (place === undefined || place === 'unknown')
        places.set(zeebeKey, hasKey(zeebeKey) ? await this.placeOf(tx, readable(text), places) : 'nobody');
    }
    return places;
  }

  private async placeOf(
    tx: Transaction,
    record: FeedRecord | undefined,
    places: Map<EngineKey, Place>,
  ): Promise<Place> {
    if (!record) return 'unknown';
    const { valueType, intent, instanceKey, value } = record;
    if (valueType === 'VARIABLE' && value.name === INSTANCE_VARIABLE && keyOf(value.scopeKey) === instanceKey)
      return this.recognise(tx, instanceKey, value.value);
    if (valueType !== 'PROCESS_INSTANCE' || value.bpmnElementType !== 'PROCESS' || intent !== 'ELEMENT_ACTIVATING')
      return 'unknown';
    const caller = keyOf(value.parentProcessInstanceKey);
    return hasKey(caller)
      ? this.called(tx, instanceKey, caller, places)
      : this.begun(tx, instanceKey, value.bpmnProcessId ?? '');
  }

  private async recognise(tx: Transaction, zeebeKey: EngineKey, json = 'null'): Promise<Place> {
    const key = /^"(\d+)"$/.exec(json)?.[1] ?? '';
    const { instances } = this.engine;
    const mine = isKey(key) ? await instances.lockRoot(tx, key) : undefined;
    if (mine && (await instances.link(tx, mine.instanceKey, zeebeKey))) return { root: mine.instanceKey };
    // A second instance of one start, or a called one that got the variables of its caller: whether it has one is told next.
    if (mine) return 'unknown';
    // Another installation's.
    await instances.ignore(tx, zeebeKey);
    return 'nobody';
  }

  private async called(
    tx: Transaction,
    zeebeKey: EngineKey,
    caller: EngineKey,
    places: Map<EngineKey, Place>,
  ): Promise<Place> {
    const { instances } = this.engine;
    const near = places.get(caller);
    const row = near === undefined ? await instances.byZeebeKey(tx, caller) : undefined;
    const place: Place = near ?? (row && !row.isIgnored ? { root: row.rootKey } : 'nobody');
    if (typeof place === 'object') await instances.adopt(tx, zeebeKey, place.root);
    else await instances.ignore(tx, zeebeKey);
    return typeof place === 'object' ? place : 'nobody';
  }

  /** By a message, a signal or a timer, without anybody of ours asking, of a model of ours; or by a start that had begun one before. */
  private async begun(tx: Transaction, zeebeKey: EngineKey, processId: string): Promise<Place> {
    const { instances, definitions } = this.engine;
    if (await this.isDouble(tx, zeebeKey)) {
      await this.engine.cancelDouble(tx, zeebeKey);
      return 'nobody';
    }
    if (await definitions.latest(tx, processId)) {
      await instances.adopt(tx, zeebeKey, zeebeKey);
      return { root: zeebeKey };
    }
    await instances.ignore(tx, zeebeKey);
    return 'nobody';
  }

  private async isDouble(tx: Transaction, zeebeKey: EngineKey): Promise<boolean> {
    const told = await rows<{ text: string }>(
      tx,
      'SELECT record AS text FROM zeebe_records WHERE zeebe_key = $1 AND root_key IS NULL',
      [zeebeKey],
    );
    return told.some(({ text }) => readable(text)?.value.name === INSTANCE_VARIABLE);
  }
}

// helpers

function readable(text: string): FeedRecord | undefined {
  try {
    return readRecord(text);
  } catch {
    return undefined;
  }
}
