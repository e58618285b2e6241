import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import { isDatabaseAway } from '../database-away';
import type { EngineEvent, EngineKey } from '../engine.port';
import { reasonOf } from '../failed-job';
import { ownIncident } from './cluster-incidents';
import { emptyState } from './instance-state';
import type { InstanceRow } from './instances';
import { project, type Projected } from './projection';
import { type FeedRecord, keyOf, readRecord } from './record';
import { RecordSorter } from './record-sorter';
import type { ZeebeEngine } from './zeebe-engine';

/** Records of one instance that one transaction takes. */
const BATCH = 500;
/** Instances whose records are taken at the same time. */
const AT_ONCE = 4;

/** The cluster has yet to answer the deployment of what this instance calls. */
class DefinitionNotKnownYet extends Error {}

/** Makes of the stored records what the embedded engine's steps make: events for the listeners, jobs, incidents, states. */
export class Projector {
  private readonly sorter: RecordSorter;
  /** Called with the transaction in which jobs for programs became ready. */
  onJobs: (tx: Transaction) => void = () => undefined;

  constructor(
    private readonly engine: ZeebeEngine,
    private readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>,
    private readonly read: () => Transaction,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.sorter = new RecordSorter(engine);
  }

  /** Takes what is stored; true when something was there. */
  async projectOnce(): Promise<boolean> {
    const hasMore = await this.transaction((tx) => this.sorter.sortOnce(tx));
    const roots = await rows<{ key: EngineKey }>(
      this.read(),
      `SELECT DISTINCT record.root_key::text AS key FROM zeebe_records record
       JOIN zeebe_instances root ON root.instance_key = record.root_key AND root.parked_at IS NULL`,
    );
    let isTaken = false;
    const waiting = roots.map(({ key }) => key);
    const take = async (): Promise<void> => {
      for (let key = waiting.pop(); key !== undefined; key = waiting.pop())
        if (await this.projectRoot(key)) isTaken = true;
    };
    await Promise.all(Array.from({ length: AT_ONCE }, take));
    return hasMore || isTaken;
  }

  // helpers

  private async projectRoot(rootKey: EngineKey): Promise<boolean> {
    let current: FeedRecord | undefined;
    try {
      return await this.transaction((tx) => this.takeRecords(tx, rootKey, (record) => (current = record)));
    } catch (error) {
      if (error instanceof DefinitionNotKnownYet) return false;
      if (isDatabaseAway(error)) throw error;
      this.onFault(error);
      const { position = '?', valueType = '', intent = '' } = current ?? {};
      await this.park(rootKey, `${reasonOf(error)}; ${position}: ${valueType} ${intent}`.trim());
      return false;
    }
  }

  private async takeRecords(
    tx: Transaction,
    rootKey: EngineKey,
    onRecord: (record: FeedRecord) => void,
  ): Promise<boolean> {
    const { instances } = this.engine;
    const root = await instances.lockRoot(tx, rootKey);
    if (!root || root.parkedBecause !== null) return false;
    const stored = await rows<{ partition: number; position: string; text: string }>(
      tx,
      `SELECT partition, position::text AS position, record AS text FROM zeebe_records WHERE root_key = $1
       ORDER BY partition, zeebe_records.position LIMIT $2`,
      [rootKey, BATCH],
    );
    if (stored.length === 0) return false;
    const records = stored.map(({ text }) => readRecord(text));
    if (!root.isEnded) await this.takeInto(tx, root, records, onRecord);
    await write(
      tx,
      `DELETE FROM zeebe_records USING unnest($1::integer[], $2::bigint[]) AS taken (partition, position)
       WHERE zeebe_records.partition = taken.partition AND zeebe_records.position = taken.position`,
      [stored.map(({ partition }) => partition), stored.map(({ position }) => position)],
    );
    return true;
  }

  private async takeInto(
    tx: Transaction,
    root: InstanceRow,
    records: FeedRecord[],
    onRecord: (record: FeedRecord) => void,
  ): Promise<void> {
    const { rootKey } = root;
    const definition = await this.definitionNames(tx, root, records);
    const state = root.state ?? emptyState(root.zeebeKey ?? rootKey);
    const all: Projected = { events: [], jobs: [], incidents: [], isEnded: false };
    for (const record of records) {
      onRecord(record);
      const { events, jobs, incidents, isEnded } = project(state, record, { rootKey, definition });
      all.events.push(...events);
      all.jobs.push(...jobs);
      all.incidents.push(...incidents);
      all.isEnded ||= isEnded;
    }
    // Saved first: a listener may send a command to this very instance.
    await this.engine.instances.save(tx, rootKey, state, all.isEnded);
    await this.keepIncidents(tx, rootKey, all);
    const late = await this.keepJobs(tx, { ...root, state }, all);
    const events = [...all.events, ...late];
    if (events.length > 0) for (const listener of this.engine.listeners) await listener.handle(tx, events);
  }

  private async keepIncidents(tx: Transaction, rootKey: EngineKey, { incidents }: Projected): Promise<void> {
    for (const change of incidents) {
      if (change.kind === 'closed') await this.engine.incidents.close(tx, change.incidentKey);
      else await this.engine.incidents.open(tx, change.incidentKey, rootKey, change);
    }
  }

  /** A task that somebody has submitted and the cluster had cancelled before it heard of that: a person has to know. */
  private async keepJobs(tx: Transaction, root: InstanceRow, all: Projected): Promise<EngineEvent[]> {
    const late: EngineEvent[] = [];
    let isReady = false;
    for (const change of all.jobs) {
      const closed = await this.engine.jobs.apply(tx, root.rootKey, change);
      if (change.kind === 'opened' ? !change.isUser : change.kind === 'state') isReady = true;
      if (!closed?.isUser || closed.state !== 'handed' || all.isEnded) continue;
      const end = all.events.find((event) => event.kind === 'task-closed' && event.jobKey === closed.jobKey);
      if (end?.kind !== 'task-closed' || end.how !== 'cancelled') continue;
      const incidentKey = await this.engine.instances.nextKey(tx);
      await this.engine.incidents.open(tx, incidentKey, root.rootKey);
      const told = ownIncident(root, { incidentKey, type: 'TOO_LATE', message: TOO_LATE, at: end.at });
      late.push({ ...told, elementId: end.elementId } as EngineEvent);
    }
    if (isReady) this.onJobs(tx);
    return late;
  }

  private async definitionNames(
    tx: Transaction,
    root: InstanceRow,
    records: FeedRecord[],
  ): Promise<(zeebeKey: EngineKey) => EngineKey> {
    const { definitions } = this.engine;
    const keys = records
      .filter(({ valueType, value }) => valueType === 'PROCESS_INSTANCE' && value.bpmnElementType === 'PROCESS')
      .map(({ value }) => keyOf(value.processDefinitionKey));
    const name = await definitions.namesOf(tx, keys);
    const isUnknown = keys.some((key) => name(key) === key);
    if (isUnknown && (await definitions.isWaiting(tx))) throw new DefinitionNotKnownYet();
    const own = records.find(({ key }) => key === root.zeebeKey)?.value.processDefinitionKey;
    return (key) => (root.definitionKey !== null && key === keyOf(own) ? root.definitionKey : name(key));
  }

  /** The instance waits with its records until somebody has looked; every other goes on. */
  private async park(rootKey: EngineKey, because: string): Promise<void> {
    const { instances, incidents, listeners } = this.engine;
    const incidentKey = await this.transaction(async (tx) => {
      const key = await instances.nextKey(tx);
      await instances.lockRoot(tx, rootKey);
      await instances.park(tx, rootKey, key, because);
      await incidents.open(tx, key, rootKey);
      return key;
    });
    try {
      await this.transaction(async (tx) => {
        const root = await instances.lockRoot(tx, rootKey);
        const { now } = (await firstRow<{ now: Date }>(tx, 'SELECT app_now() AS now'))!;
        const of = { incidentKey, type: 'RECORD_NOT_TAKEN', message: because, at: now };
        if (root) for (const listener of listeners) await listener.handle(tx, [ownIncident(root, of)]);
      });
    } catch (error) {
      // The status of the engine shows it all the same.
      this.onFault(error);
    }
  }
}

const TOO_LATE =
  '提交送达流程引擎之前，该步骤已经结束。 / The step had ended before the submission reached the cluster.';
