import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClusterGateway } from '../../src/engine/zeebe/cluster-gateway';
import type { FeedRecord } from '../../src/engine/zeebe/record';
import type { ZeebeConnection } from '../../src/engine/zeebe/zeebe-connection';
import type { Database } from '../../src/platform/database/database';
import { firstRow } from '../../src/platform/database/transaction';

/** A message nobody waits for: when the feed tells of it, it has told everything before it. */
const MARKER = `test.marker.${randomUUID()}`;
/** What a command leads to may begin behind a first marker; two more that find nothing are rest. */
const QUIET_MARKERS = 3;
const WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 10;

/** Waits until nothing is under way between the adapter and a real broker, in either direction. */
export class ClusterRest {
  /** For the broker: what the markers need. */
  static readonly environment = {
    ZEEBE_BROKER_EXPORTERS_APP_ARGS_INDEX_MESSAGE: 'true',
    ZEEBE_BROKER_EXPORTERS_APP_ARGS_INDEX_TIMER: 'true',
  };
  private static lastMarker = 0;
  private heard = 0;
  private reached = 0;
  /** Timers, and when they are due. */
  private readonly timers = new Map<string, number>();
  /** How things stood when both were at rest: while nothing changes, they are. */
  private rest?: string;

  constructor(
    private readonly connection: ZeebeConnection,
    private readonly gateway: ClusterGateway,
    private readonly database: Database,
  ) {
    const { feed } = connection;
    const keep = feed.keep.bind(feed);
    feed.keep = async (tx, told) => {
      const kept = await keep(tx, told);
      for (const { record, text } of told) {
        if (record.valueType === 'TIMER') this.hearTimer(record);
        if (record.valueType !== 'MESSAGE') this.heard += 1;
        else if (record.value.name === MARKER && record.intent === 'PUBLISHED')
          this.reached = Math.max(this.reached, markerOf(text));
      }
      return kept;
    };
  }

  async settle(): Promise<void> {
    if (this.rest === (await this.standing()) && (await this.isWorkedOff())) return;
    for (let quiet = 0; quiet < QUIET_MARKERS; quiet++) {
      await this.until(async () => (await this.isWorkedOff()) && !(await this.isTimerLate()));
      const before = await this.standing();
      const wanted = ++ClusterRest.lastMarker;
      const marker = { name: MARKER, correlationKey: String(wanted), timeToLiveMs: 0, variables: {} };
      await this.gateway.call({ kind: 'publish', ...marker });
      await this.until(() => Promise.resolve(this.reached >= wanted));
      if ((await this.standing()) !== before || !(await this.isWorkedOff())) quiet = -1;
      // As it was before the look: what comes behind it must not be taken for rest.
      else this.rest = before;
    }
  }

  /** The broker looks for pauses that are over every now and then. */
  async pausesOver(): Promise<void> {
    await this.until(async () => {
      const pausing = await firstRow(this.database.read, `SELECT FROM zeebe_jobs WHERE state = 'pausing'`);
      return pausing === undefined;
    });
  }

  // helpers

  /** Of both sides: what was heard, what was sent, what is due. */
  private async standing(): Promise<string> {
    const found = await firstRow<{ sent: string; now: Date }>(
      this.database.read,
      `SELECT coalesce(pg_sequence_last_value('zeebe_commands_id_seq'), 0)::text AS sent, app_now() AS now`,
    );
    const due = [...this.timers.values()].filter((at) => at <= found!.now.getTime()).length;
    return `${this.heard} ${found!.sent} ${due}`;
  }

  private hearTimer({ key, intent, value }: FeedRecord): void {
    if (intent === 'CREATED') this.timers.set(key, Number(value.dueDate));
    if (intent === 'TRIGGERED' || intent === 'CANCELED') this.timers.delete(key);
  }

  /** The broker looks at its clock every now and then. */
  private async isTimerLate(): Promise<boolean> {
    if (this.timers.size === 0) return false;
    const found = await firstRow<{ now: Date }>(this.database.read, 'SELECT app_now() AS now');
    return [...this.timers.values()].some((at) => at <= found!.now.getTime());
  }

  private async isWorkedOff(): Promise<boolean> {
    const found = await firstRow<{ rest: number }>(
      this.database.read,
      `SELECT ((SELECT count(*) FROM zeebe_commands WHERE state = 'waiting')
             + (SELECT count(*) FROM zeebe_records WHERE NOT is_aside AND root_key IS NULL)
             + (SELECT count(*) FROM zeebe_records JOIN zeebe_instances ON instance_key = zeebe_records.root_key
                WHERE parked_at IS NULL)
             + (SELECT count(*) FROM zeebe_jobs WHERE state = 'open' AND NOT is_user AND type = ANY ($1)))::integer AS rest`,
      [this.connection.jobTypes()],
    );
    return found!.rest === 0;
  }

  private async until(isSo: () => Promise<boolean>): Promise<void> {
    for (const end = Date.now() + WITHIN_MS; !(await isSo()); await pause(LOOK_EVERY_MS))
      if (Date.now() > end) throw new Error('Expected the broker and the database to come to rest, but they did not.');
  }
}

function markerOf(text: string): number {
  return Number((JSON.parse(text) as { value: { correlationKey: string } }).value.correlationKey);
}
