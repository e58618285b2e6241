import type { EngineKey } from '../engine.port';

/** Keys of a cluster are `partition << 51 | counter`, partitions count from 1; those of the embedded engine stay below. */
const FIRST_OF_CLUSTERS = 1n << 51n;

/** What a database can hold. */
const BEYOND_KEYS = 1n << 63n;

/** Whether a text can be a key at all; others, given by a client or another installation, are of nothing. */
export function isKey(text: string): boolean {
  return /^\d{1,19}$/.test(text) && BigInt(text) < BEYOND_KEYS;
}

/** Tells by a key alone which engine it is of: no look-up, so that no engine pays for the other. */
export function isZeebeKey(key: EngineKey): boolean {
  return isKey(key) && BigInt(key) >= FIRST_OF_CLUSTERS;
}
