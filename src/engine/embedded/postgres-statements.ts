/** Keys of one step start at a multiple of this: the sequence is asked once per step. */
export const KEY_BLOCK = 65_536n;

/** What every step begins with. The last one changes with every deployment this transaction can see. */
export const GROUND = `app_now() AS now, nextval('engine_keys') AS block,
  (SELECT count(*) || '/' || coalesce(max(key), 0) FROM engine_resources) AS deployments`;

/** An instance `i` with the ground of its step. */
export const INSTANCE = `i.state, i.lock_process_id, i.lock_correlation_key, ${GROUND}`;

/** What failed is looked at again in a minute. The due time of a timer stays in its document; the row only says when to look. */
export const POSTPONE = {
  timers: `UPDATE engine_timers SET due = app_now() + interval '1 minute' WHERE root_key = $1 AND due <= app_now()`,
  start: `UPDATE engine_start_events SET due = app_now() + interval '1 minute' WHERE key = $1`,
  deferred: `UPDATE engine_deferred_work SET not_before = app_now() + interval '1 minute' WHERE key = $1`,
};
