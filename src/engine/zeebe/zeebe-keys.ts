import type { EngineKey } from '../engine.port';

/** Keys of a cluster are `partition << 51 | counter`, partitions count from 1; those of the embedded engine stay below. */
const FIRST_OF_CLUSTERS = 1n << 51n;

/** Tells by a key alone which engine it is of: no look-up, so that no engine pays for the other. */
export function isZeebeKey(key: EngineKey): boolean {
  return /^\d{1,19}$/.test(key) && BigInt(key) >= FIRST_OF_CLUSTERS;
}
