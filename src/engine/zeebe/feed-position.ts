/** How far a partition's records have been taken. */
export interface FeedPosition {
  position: string;
  /** Of the record at that position. */
  recordKey: string;
  /** The latest time any record told. */
  latest: Date;
}

export type Place = 'new' | 'repeated' | 'another-log';

/**
 * Where a record stands beside what was taken before. After each restart a cluster tells again what it told since its last
 * snapshot: those are skipped. A fresh cluster counts from the beginning as well, and its records would be skipped too, without a
 * trace: it is known by a later time at an earlier position, or by another record at the last one.
 */
export function placeOf(record: { position: string; key: string; at: Date }, taken: FeedPosition | undefined): Place {
  if (!taken || BigInt(record.position) > BigInt(taken.position)) return 'new';
  if (record.at > taken.latest) return 'another-log';
  return record.position === taken.position && record.key !== taken.recordKey ? 'another-log' : 'repeated';
}
