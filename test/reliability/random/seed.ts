/**
 * The seed of the short forms that put in faults: always the same, so that a red build speaks of the change and not of new
 * luck. `RELIABILITY_SEED` repeats a finding here.
 */
export const SEED = Number(process.env.RELIABILITY_SEED ?? 20261122);

/** Seeds that found something once, and one that nobody has seen yet; each stands in the name of its test. */
export const SEEDS = process.env.RELIABILITY_SEED === undefined ? [SEED, 32_753_909, Date.now() % 2 ** 31] : [SEED];
