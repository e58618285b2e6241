import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The embedded engine's tables. The state of a live instance is one document in one row; what has to be found from
 * outside (open jobs, timers, subscriptions, incidents) has a row of its own besides; what happened is appended to the
 * history, one row per step. `json` and not `jsonb` for documents: they are written and read whole, in order.
 */
export class CreateEngine1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await runner.query(LOCK_MESSAGES);
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON engine_instances, engine_jobs, engine_timers, engine_start_events,
        engine_message_subscriptions, engine_signal_subscriptions, engine_messages, engine_incidents, engine_deferred_work TO duban_app`);
    // Deployed models, history and command ids are never changed.
    await runner.query('GRANT SELECT, INSERT ON engine_resources, engine_history, engine_commands TO duban_app');
    await runner.query('GRANT USAGE ON SEQUENCE engine_keys, engine_deferred_work_key_seq TO duban_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION engine_lock_messages');
    await runner.query(`
      DROP TABLE engine_deferred_work, engine_commands, engine_history, engine_incidents, engine_messages,
        engine_signal_subscriptions, engine_message_subscriptions, engine_timers, engine_jobs, engine_instances,
        engine_start_events, engine_resources`);
    await runner.query('DROP SEQUENCE engine_keys');
  }
}

const TABLES = [
  // One number per step; the step's keys are the 65536 that begin with it.
  'CREATE SEQUENCE engine_keys AS bigint',
  `CREATE TABLE engine_resources (
    key bigint NOT NULL,
    kind text NOT NULL,
    process_id text NOT NULL,
    version integer NOT NULL,
    resource_name text NOT NULL,
    hash text NOT NULL,
    content text NOT NULL,
    deployed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT engine_resources_pk PRIMARY KEY (key),
    CONSTRAINT engine_resources_kind CHECK (kind IN ('process', 'decisions'))
  )`,
  `CREATE UNIQUE INDEX engine_resources_process_version ON engine_resources (process_id, version) WHERE kind = 'process'`,
  `CREATE TABLE engine_start_events (
    key bigint NOT NULL,
    definition_key bigint NOT NULL,
    process_id text NOT NULL,
    element_id text NOT NULL,
    kind text NOT NULL,
    name text,
    due timestamptz,
    repetitions integer,
    cycle text,
    CONSTRAINT engine_start_events_pk PRIMARY KEY (key),
    CONSTRAINT engine_start_events_definition_fk FOREIGN KEY (definition_key) REFERENCES engine_resources (key),
    CONSTRAINT engine_start_events_kind CHECK (kind IN ('timer', 'message', 'signal'))
  )`,
  'CREATE INDEX engine_start_events_by_name ON engine_start_events (name) WHERE name IS NOT NULL',
  'CREATE INDEX engine_start_events_by_due ON engine_start_events (due) WHERE due IS NOT NULL',
  `CREATE TABLE engine_instances (
    key bigint NOT NULL,
    process_id text NOT NULL,
    state json NOT NULL,
    lock_process_id text,
    lock_correlation_key text,
    CONSTRAINT engine_instances_pk PRIMARY KEY (key)
  ) WITH (fillfactor = 50, toast_tuple_target = 8160)`,
  `CREATE INDEX engine_instances_by_start_lock ON engine_instances (lock_process_id, lock_correlation_key)
    WHERE lock_process_id IS NOT NULL`,
  `CREATE TABLE engine_history (
    root_key bigint NOT NULL,
    key bigint NOT NULL,
    at timestamptz NOT NULL,
    command text NOT NULL,
    events json NOT NULL,
    CONSTRAINT engine_history_pk PRIMARY KEY (root_key, key)
  ) WITH (toast_tuple_target = 8160)`,
  `CREATE TABLE engine_jobs (
    key bigint NOT NULL,
    root_key bigint NOT NULL,
    type text NOT NULL,
    is_open boolean NOT NULL,
    not_before timestamptz,
    CONSTRAINT engine_jobs_pk PRIMARY KEY (key)
  )`,
  `CREATE INDEX engine_jobs_open ON engine_jobs (key) WHERE is_open AND type <> 'io.camunda.zeebe:userTask'`,
  `CREATE TABLE engine_timers (
    key bigint NOT NULL,
    root_key bigint NOT NULL,
    due timestamptz NOT NULL,
    CONSTRAINT engine_timers_pk PRIMARY KEY (key)
  )`,
  'CREATE INDEX engine_timers_by_due ON engine_timers (due, key)',
  `CREATE TABLE engine_message_subscriptions (
    key bigint NOT NULL,
    root_key bigint NOT NULL,
    name text NOT NULL,
    correlation_key text NOT NULL,
    process_id text NOT NULL,
    CONSTRAINT engine_message_subscriptions_pk PRIMARY KEY (key)
  )`,
  'CREATE INDEX engine_message_subscriptions_by_name ON engine_message_subscriptions (name, correlation_key)',
  `CREATE TABLE engine_signal_subscriptions (
    key bigint NOT NULL,
    root_key bigint NOT NULL,
    name text NOT NULL,
    CONSTRAINT engine_signal_subscriptions_pk PRIMARY KEY (key)
  )`,
  'CREATE INDEX engine_signal_subscriptions_by_name ON engine_signal_subscriptions (name)',
  `CREATE TABLE engine_messages (
    key bigint NOT NULL,
    name text NOT NULL,
    correlation_key text NOT NULL,
    message_id text,
    variables json NOT NULL,
    expires_at timestamptz NOT NULL,
    correlated text[] NOT NULL,
    CONSTRAINT engine_messages_pk PRIMARY KEY (key)
  )`,
  'CREATE INDEX engine_messages_by_name ON engine_messages (name, correlation_key)',
  'CREATE INDEX engine_messages_by_expiry ON engine_messages (expires_at)',
  `CREATE TABLE engine_incidents (
    key bigint NOT NULL,
    root_key bigint NOT NULL,
    type text NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT engine_incidents_pk PRIMARY KEY (key)
  )`,
  `CREATE TABLE engine_commands (
    id text NOT NULL,
    result json NOT NULL,
    done_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT engine_commands_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE engine_deferred_work (
    key bigint GENERATED ALWAYS AS IDENTITY,
    work json NOT NULL,
    not_before timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT engine_deferred_work_pk PRIMARY KEY (key)
  )`,
];

/**
 * Locks message names and keys until the transaction ends, then reads the kept messages. A function in plpgsql, because
 * each of its statements sees what was committed before it began: a plain statement that waits for the lock does not.
 */
const LOCK_MESSAGES = `
  CREATE FUNCTION engine_lock_messages(names text[], keys text[])
  RETURNS TABLE (key bigint, name text, correlation_key text, message_id text, variables json, expires_at timestamptz, correlated text[])
  LANGUAGE plpgsql AS $$
  #variable_conflict use_column
  DECLARE
    lock_id bigint;
  BEGIN
    FOR lock_id IN
      SELECT DISTINCT hashtextextended(wanted.name || E'\\x1f' || wanted.key, 0) AS id
      FROM unnest(names, keys) AS wanted(name, key) ORDER BY id
    LOOP
      PERFORM pg_advisory_xact_lock(lock_id);
    END LOOP;
    RETURN QUERY
      SELECT message.key, message.name, message.correlation_key, message.message_id, message.variables, message.expires_at, message.correlated
      FROM engine_messages message
      JOIN unnest(names, keys) AS wanted(name, key) ON message.name = wanted.name AND message.correlation_key = wanted.key
      WHERE message.expires_at > app_now() ORDER BY message.key;
  END $$`;
