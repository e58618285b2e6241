import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The history in SQL, for operators and for checks that do not trust the engine's own code: one row per fact, with its kind
 * and the key it is about. `src/engine/embedded/history-form.ts` says how facts are written; rows of 0.1.0 hold them by name.
 */
export class ReadEngineHistory1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW engine_facts AS
      SELECT h.root_key, h.key AS step_key, h.at, h.command, f.position,
        CASE json_typeof(f.fact)
          WHEN 'array' THEN (${KINDS})[(f.fact->>0)::int + 1]
          ELSE f.fact->>'kind' END AS kind,
        CASE
          WHEN json_typeof(f.fact) = 'object' THEN (coalesce(f.fact->>'key', f.fact->>'scopeKey', f.fact->'element'->>'key', f.fact->'job'->>'key',
            f.fact->'timer'->>'key', f.fact->'subscription'->>'key', f.fact->'incident'->>'key', f.fact->'compensation'->>'key'))::bigint
          WHEN json_typeof(f.fact->1) <> 'number' THEN NULL
          WHEN (f.fact->>1)::bigint >= 0 THEN h.key + (f.fact->>1)::bigint
          WHEN (f.fact->>1)::bigint = -1 THEN h.root_key
          ELSE h.key - (h.events->1->>(-2 - (f.fact->>1)::int))::bigint END AS subject_key,
        f.fact
      FROM engine_history h
      CROSS JOIN LATERAL json_array_elements(h.events) WITH ORDINALITY AS f(fact, position)
      WHERE json_typeof(f.fact) = 'object'
        OR (json_typeof(h.events->0) = 'number' AND f.position > 2)`);
    await runner.query('GRANT SELECT ON engine_facts TO duban_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW engine_facts');
  }
}

const KINDS = `ARRAY['activating', 'activated', 'completing', 'completed', 'terminating', 'terminated', 'flow-taken',
            'variables-set', 'trigger-queued', 'trigger-taken', 'interrupted', 'job-opened', 'job-changed', 'job-closed',
            'timer-opened', 'timer-closed', 'message-opened', 'message-closed', 'signal-opened', 'signal-closed',
            'incident-opened', 'incident-closed', 'called', 'loop-started', 'loop-done', 'compensation-offered',
            'compensation-taken', 'compensation-started', 'compensation-finished', 'migrated', 'retargeted', 'ended',
            'compensation-retargeted', 'resumed']`;
