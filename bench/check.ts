import { apply } from '../src/engine/embedded/apply';
import { readFacts } from '../src/engine/embedded/history-facts';
import { emptyState } from '../src/engine/embedded/state';
import type { Meter } from './meter';

/** How many finished instances are rebuilt from their history, spread over all of them. */
const SAMPLE = 50;

/**
 * What was measured must be right: every instance ended and none too many, nothing left behind, and the history of a
 * sample folds to an ended instance.
 */
export async function check(meter: Meter, expected: { ended: number }): Promise<void> {
  const left = ['engine_instances', 'engine_jobs', 'engine_timers', 'engine_incidents', 'engine_deferred_work'];
  for (const table of left) expect(`rows of ${table}`, await meter.value(`SELECT count(*) FROM ${table}`), '0');
  expect(
    'instances in the history',
    await meter.value('SELECT count(DISTINCT root_key) FROM engine_history'),
    String(expected.ended),
  );
  const every = Math.max(1, Math.floor(expected.ended / SAMPLE));
  const roots = await meter.rows<{ root: string }>(
    `SELECT root FROM (SELECT root_key AS root, row_number() OVER (ORDER BY root_key) AS number
      FROM (SELECT DISTINCT root_key FROM engine_history) AS all_roots) AS numbered WHERE number % ${every} = 0`,
  );
  for (const { root } of roots) {
    const steps = await meter.rows<{ key: string; events: unknown[] }>(
      `SELECT key, events FROM engine_history WHERE root_key = ${root} ORDER BY key`,
    );
    const state = emptyState(root);
    for (const { key, events } of steps) for (const event of readFacts(events, root, key)) apply(state, event);
    expect(`state of instance ${root}`, state.ended?.state, 'completed');
    expect(`elements left in instance ${root}`, String(Object.keys(state.elements).length), '0');
  }
}

function expect(what: string, found: string | undefined, expected: string): void {
  if (found !== expected)
    throw new Error(`Expected ${what} to be ${expected} after the run, but found ${found}; its figures are void.`);
}
