import { type FeedRecord, readRecord, RecordUnreadable, unreadableRecord } from './record';
import type { ToldRecord } from './feed-store';

interface Action {
  _index: string;
  _id: string;
}

export interface Bulk {
  told: ToldRecord[];
  actions: Action[];
}

/** Reads the body of a bulk request: line by line an action and the record it is about. */
export function readBulk(body: string): Bulk {
  const lines = body.split('\n').filter((line) => line !== '');
  const told: ToldRecord[] = [];
  const actions: Action[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const { index } = JSON.parse(lines[at]!) as { index?: Action };
    const text = lines[at + 1];
    if (!index || text === undefined)
      throw new RecordUnreadable('a line has no action before it or no record after it');
    actions.push(index);
    told.push({ record: readOr(index._id, text), text });
  }
  return { told, actions };
}

/** What the exporter takes for the answer of an index that has stored everything. */
export function bulkAnswer(actions: Action[]): string {
  const items = actions.map(({ _index, _id }) => ({ index: { _index, _id, status: 201 } }));
  return JSON.stringify({ took: 0, errors: false, items });
}

// helpers

/** One bad line must not hold up the feed: it is kept as it is, and found out again when its instance is worked on. */
function readOr(id: string, text: string): FeedRecord {
  try {
    return readRecord(text);
  } catch {
    return unreadableRecord(id, text);
  }
}
