/** Keys of one step start at a multiple of this: the sequence is asked once per step. */
export const KEY_BLOCK = 65_536n;

/** What every step begins with. The last one changes with every deployment this transaction can see. */
export const GROUND = `app_now() AS now, nextval('engine_keys') AS block,
  (SELECT count(*) || '/' || coalesce(max(key), 0) FROM engine_resources) AS deployments`;

/** An instance `i` with the ground of its step. */
export const INSTANCE = `i.state, i.lock_process_id, i.lock_correlation_key, ${GROUND}`;
