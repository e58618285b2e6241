import { setTimeout as pause } from 'node:timers/promises';
import type { ToldRecords } from './told-records';

const WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 20;

/** Sends the records to the feed at this address, as the exporter of a broker does. */
export async function tellFeed(feed: string, told: Pick<ToldRecords, 'body'>): Promise<void> {
  const { origin, username, password } = new URL(feed);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const { status } = await fetch(`${origin}/_bulk`, { method: 'POST', body: told.body(), headers: { authorization } });
  expect(status).toBe(200);
}

/** Waits for what the running application does with it, and gives what was found. */
export async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = Date.now() + WITHIN_MS; Date.now() < end; await pause(LOOK_EVERY_MS)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
  }
  throw new Error('Expected something to happen, but it did not.');
}
