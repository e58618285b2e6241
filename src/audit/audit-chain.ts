import { createHash } from 'node:crypto';

/** What the first seal is chained to. */
export const CHAIN_START = Buffer.alloc(32);

/** A row that has waited longer for its seal points at a stopped sealer, or at somebody who keeps rows from it. */
export const SEALED_WITHIN_SECONDS = 10;

/** One seal with the event it was made for, as both are stored now; `content` is null when the event is gone. */
export interface ChainLink {
  position: bigint;
  eventId: string;
  previousHash: Buffer;
  hash: Buffer;
  content: string | null;
}

export interface ChainBreak {
  position: string;
  eventId: string;
  /**
   * `altered`: the event is not what was sealed. `event-missing`: the event is gone. `seal-missing`: numbers before this
   * seal are gone. `not-chained`: the seal does not follow from the one before it.
   */
  fault: 'altered' | 'event-missing' | 'seal-missing' | 'not-chained';
}

/**
 * The seal of one event: SHA-256 over the seal before it and the event's content. Whoever changes an event would have to
 * make every later seal anew; the application's role may change neither.
 * Source: GB/T 22239-2019 8.1.4.3 (audit records protected against deletion, change and overwriting).
 */
export function sealOf(previousHash: Buffer, content: string): Buffer {
  return createHash('sha256').update(previousHash).update(content, 'utf8').digest();
}

/** Where the chain stands between two calls of `checkLinks`. */
export interface ChainState {
  position: bigint;
  hash: Buffer;
}

export const CHAIN_BEGIN: ChainState = { position: 0n, hash: CHAIN_START };

/**
 * Checks the next links of the chain. After a break it goes on from the stored seal, so that one changed event is
 * reported once and not with everything after it.
 */
export function checkLinks(state: ChainState, links: ChainLink[]): { state: ChainState; breaks: ChainBreak[] } {
  const breaks: ChainBreak[] = [];
  let { position, hash } = state;
  for (const link of links) {
    const fault = faultOf({ position, hash }, link);
    if (fault !== undefined) breaks.push({ position: String(link.position), eventId: link.eventId, fault });
    ({ position, hash } = link);
  }
  return { state: { position, hash }, breaks };
}

// helpers

function faultOf(before: ChainState, link: ChainLink): ChainBreak['fault'] | undefined {
  if (link.position !== before.position + 1n) return 'seal-missing';
  if (!link.previousHash.equals(before.hash)) return 'not-chained';
  if (link.content === null) return 'event-missing';
  return sealOf(link.previousHash, link.content).equals(link.hash) ? undefined : 'altered';
}
