import { firstRow, rows, type Transaction, write } from '../../platform/database/transaction';
import { type FeedPosition, placeOf } from './feed-position';
import { type FeedRecord, isFollowed } from './record';

/** The text of a record beside what was read of it. */
export interface ToldRecord {
  record: FeedRecord;
  text: string;
}

/** The feed comes from another log than before: following it would skip what happened, unseen. */
export class FeedStopped extends Error {
  constructor(readonly partition: number) {
    super(`Expected partition ${partition} of the feed to go on where it was, but it is another cluster's.`);
  }
}

interface PositionRow extends FeedPosition {
  stopped: string | null;
}

/** Keeps what the feed tells before anything is made of it; the cluster forgets a record once it was kept. */
export class FeedStore {
  /** One transaction; the position row is held, so that several nodes can listen behind one address. */
  async keep(tx: Transaction, told: ToldRecord[]): Promise<number> {
    let kept = 0;
    for (const [partition, ofPartition] of byPartition(told)) kept += await this.keepOf(tx, partition, ofPartition);
    return kept;
  }

  async stop(tx: Transaction, partition: number, because: string): Promise<void> {
    await write(tx, 'UPDATE zeebe_feeds SET stopped = $2 WHERE partition = $1', [partition, because]);
  }

  /** Why partitions are not followed any more. */
  async stopped(tx: Transaction): Promise<{ partition: number; because: string }[]> {
    return rows(
      tx,
      'SELECT partition, stopped AS because FROM zeebe_feeds WHERE stopped IS NOT NULL ORDER BY partition',
    );
  }

  // helpers

  private async keepOf(tx: Transaction, partition: number, told: ToldRecord[]): Promise<number> {
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`zeebe-feed ${partition}`]);
    const before = await firstRow<PositionRow>(
      tx,
      `SELECT position::text AS position, record_key::text AS "recordKey", latest, stopped FROM zeebe_feeds
       WHERE partition = $1 FOR UPDATE`,
      [partition],
    );
    if (before?.stopped) throw new FeedStopped(partition);
    let taken: FeedPosition | undefined = before;
    const fresh: ToldRecord[] = [];
    for (const one of told) {
      const { position, key, at } = one.record;
      const place = placeOf({ position, key, at }, taken);
      if (place === 'another-log') throw new FeedStopped(partition);
      if (place === 'repeated') continue;
      taken = { position, recordKey: key, latest: taken && taken.latest > at ? taken.latest : at };
      fresh.push(one);
    }
    if (!taken || fresh.length === 0) return 0;
    await write(
      tx,
      `INSERT INTO zeebe_feeds (partition, position, record_key, latest) VALUES ($1, $2, $3, $4)
       ON CONFLICT (partition) DO UPDATE SET position = $2, record_key = $3, latest = $4, heard_at = clock_timestamp()`,
      [partition, taken.position, taken.recordKey, taken.latest],
    );
    const followed = fresh.filter(({ record }) => isFollowed(record));
    await write(
      tx,
      `INSERT INTO zeebe_records (partition, position, zeebe_key, record)
       SELECT $1, * FROM unnest($2::bigint[], $3::bigint[], $4::text[])`,
      [
        partition,
        followed.map(({ record }) => record.position),
        followed.map(({ record }) => record.instanceKey),
        followed.map(({ text }) => text),
      ],
    );
    return followed.length;
  }
}

// helpers

function byPartition(told: ToldRecord[]): Map<number, ToldRecord[]> {
  const partitions = new Map<number, ToldRecord[]>();
  for (const one of told) {
    const known = partitions.get(one.record.partition);
    if (known) known.push(one);
    else partitions.set(one.record.partition, [one]);
  }
  return partitions;
}
