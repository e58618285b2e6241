import { createHash } from 'node:crypto';
import { isInForce } from '../blacklist/entry-status';
import type { RegisterEntry } from '../blacklist/register.service';
import type { Day } from '../calendar/day';

/** An entry in force, as a school's system keeps it. */
export interface FeedEntry {
  id: string;
  status: 'active' | 'under-repair-review';
  employerName: string;
  creditCode: string | null;
  category: string;
  scope: string;
  listedOn: Day;
  until: Day;
  basis: string;
}

/**
 * What is left of an entry that is out of force: enough to delete it by its id wherever it was copied, and why. No name: an
 * employer that was listed wrongly is not named again.
 */
export interface FeedTombstone {
  id: string;
  status: 'expired' | 'retracted';
  endedBy: 'term' | 'repair' | 'retraction';
  endedOn: Day;
}

export interface Feed {
  entries: FeedEntry[];
  tombstones: FeedTombstone[];
}

/** The whole register for machines: everything in force, and a tombstone for everything that once was. */
export function feedOf(register: readonly RegisterEntry[]): Feed {
  const sorted = [...register].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entries: sorted.flatMap(toFeedEntry), tombstones: sorted.flatMap(toTombstone) };
}

/**
 * The tag of a feed's content. It hangs on what the feed says and not on when it was written: an entry whose term ends at
 * midnight changes it although nothing was stored.
 */
export function etagOf(feed: Feed): string {
  return `"${createHash('sha256').update(JSON.stringify(feed)).digest('base64url')}"`;
}

/** Whether the reader holds this content already (RFC 9110 §13.1.2: a list of tags or `*`, compared weakly). */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(etag);
}

// helpers

function toFeedEntry(entry: RegisterEntry): FeedEntry[] {
  const { id, status, employerName, creditCode, category, scope, listedOn, until, basis } = entry;
  if (!isInForce(status)) return [];
  const inForce = status as FeedEntry['status'];
  return [
    { id, status: inForce, employerName, creditCode, category: category.zh, scope: scope.zh, listedOn, until, basis },
  ];
}

function toTombstone({ id, status, endedBy, endedOn }: RegisterEntry): FeedTombstone[] {
  if (isInForce(status) || endedBy === null || endedOn === null) return [];
  return [{ id, status: status as FeedTombstone['status'], endedBy, endedOn }];
}
