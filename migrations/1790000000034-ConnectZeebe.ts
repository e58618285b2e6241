import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the adapter to a Zeebe cluster keeps: commands on their way out, the records of the feed with the position up to which they
 * were taken, and what follows from them: instances with their state, jobs, incidents. Nothing of it is used without a cluster.
 */
export class ConnectZeebe1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OUT, FEED, WORLD, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE zeebe_incidents, zeebe_jobs, zeebe_instances, zeebe_definitions, zeebe_records, zeebe_feeds, zeebe_commands;
      DROP SEQUENCE zeebe_keys;
    `);
  }
}

/** Commands of one `lane` go out in the order of their ids; a lane is an instance, a message's key, or the deployments. */
const OUT = `
  CREATE TABLE zeebe_commands (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT zeebe_commands_pkey PRIMARY KEY,
    lane text NOT NULL,
    kind text NOT NULL,
    command json NOT NULL,
    root_key bigint,
    job_key bigint,
    state text NOT NULL DEFAULT 'waiting' CONSTRAINT zeebe_commands_state_check CHECK (state IN ('waiting', 'refused')),
    attempts integer NOT NULL DEFAULT 0,
    not_before timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_at timestamptz NOT NULL DEFAULT app_now(),
    refusal text,
    refusal_code integer,
    CONSTRAINT zeebe_commands_refusal_check CHECK ((state = 'refused') = (refusal IS NOT NULL))
  );
  CREATE INDEX zeebe_commands_waiting_idx ON zeebe_commands (lane, id) WHERE state = 'waiting';
  CREATE INDEX zeebe_commands_root_key_idx ON zeebe_commands (root_key) WHERE root_key IS NOT NULL;
  CREATE INDEX zeebe_commands_job_key_idx ON zeebe_commands (job_key) WHERE job_key IS NOT NULL;
`;

/**
 * A record waits until the root instance it belongs to is known; `is_aside` when nothing told so far says which, as with variables
 * that come before their instance. `latest` is the latest time any record of the partition told: a lower position with a later time is of another
 * cluster.
 */
const FEED = `
  CREATE TABLE zeebe_feeds (
    partition integer CONSTRAINT zeebe_feeds_pkey PRIMARY KEY,
    position bigint NOT NULL,
    record_key bigint NOT NULL,
    latest timestamptz NOT NULL,
    stopped text,
    heard_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE TABLE zeebe_records (
    partition integer NOT NULL,
    position bigint NOT NULL,
    zeebe_key bigint NOT NULL,
    root_key bigint,
    record text NOT NULL,
    is_aside boolean NOT NULL DEFAULT false,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT zeebe_records_pkey PRIMARY KEY (partition, position)
  );
  CREATE INDEX zeebe_records_unsorted_idx ON zeebe_records (partition, position) WHERE root_key IS NULL AND NOT is_aside;
  CREATE INDEX zeebe_records_aside_idx ON zeebe_records (zeebe_key) WHERE root_key IS NULL AND is_aside;
  CREATE INDEX zeebe_records_root_key_idx ON zeebe_records (root_key, partition, position) WHERE root_key IS NOT NULL;
`;

/** Keys of instances that the product starts are its own, from beyond what any partition gives: they are known before the cluster is asked. */
const WORLD = `
  CREATE SEQUENCE zeebe_keys AS bigint MINVALUE 4611686018427387904 START WITH 4611686018427387904;

  CREATE TABLE zeebe_definitions (
    definition_key bigint CONSTRAINT zeebe_definitions_pkey PRIMARY KEY,
    process_id text NOT NULL,
    version integer NOT NULL,
    resource_name text NOT NULL,
    hash text NOT NULL,
    zeebe_key bigint,
    zeebe_version integer,
    refusal text,
    CONSTRAINT zeebe_definitions_version_key UNIQUE (process_id, version)
  );
  CREATE INDEX zeebe_definitions_zeebe_key_idx ON zeebe_definitions (zeebe_key) WHERE zeebe_key IS NOT NULL;

  CREATE TABLE zeebe_instances (
    instance_key bigint CONSTRAINT zeebe_instances_pkey PRIMARY KEY,
    root_key bigint NOT NULL,
    zeebe_key bigint CONSTRAINT zeebe_instances_zeebe_key_key UNIQUE,
    definition_key bigint,
    addresses text[] NOT NULL DEFAULT '{}',
    state json,
    is_ended boolean NOT NULL DEFAULT false,
    is_ignored boolean NOT NULL DEFAULT false,
    parked_because text,
    parked_at timestamptz,
    parked_incident bigint
  );
  CREATE INDEX zeebe_instances_addresses_idx ON zeebe_instances USING gin (addresses) WHERE NOT is_ended;
  CREATE INDEX zeebe_instances_parked_idx ON zeebe_instances (instance_key) WHERE parked_at IS NOT NULL;

  CREATE TABLE zeebe_jobs (
    job_key bigint CONSTRAINT zeebe_jobs_pkey PRIMARY KEY,
    root_key bigint NOT NULL,
    type text NOT NULL,
    is_user boolean NOT NULL,
    state text NOT NULL CONSTRAINT zeebe_jobs_state_check CHECK (state IN ('open', 'pausing', 'failed', 'thrown', 'handed')),
    retries integer NOT NULL,
    result json
  );
  CREATE INDEX zeebe_jobs_ready_idx ON zeebe_jobs (job_key) WHERE state = 'open' AND NOT is_user;
  CREATE INDEX zeebe_jobs_root_key_idx ON zeebe_jobs (root_key);

  CREATE TABLE zeebe_incidents (
    incident_key bigint CONSTRAINT zeebe_incidents_pkey PRIMARY KEY,
    root_key bigint NOT NULL,
    job_key bigint,
    command_id bigint CONSTRAINT zeebe_incidents_command_id_fkey REFERENCES zeebe_commands
  );
  CREATE INDEX zeebe_incidents_command_id_idx ON zeebe_incidents (command_id) WHERE command_id IS NOT NULL;
`;

const GRANTS = `
  GRANT SELECT, INSERT, UPDATE, DELETE ON zeebe_commands, zeebe_feeds, zeebe_records, zeebe_definitions, zeebe_instances,
    zeebe_jobs, zeebe_incidents TO duban_app;
  GRANT USAGE ON SEQUENCE zeebe_keys, zeebe_commands_id_seq TO duban_app;
`;
