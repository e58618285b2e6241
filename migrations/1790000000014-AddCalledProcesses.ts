import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Processes that a case's process calls: their instances, and which of them an element, a task or a date belongs to. */
export class AddCalledProcesses1790000000014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CALLED_PROCESSES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE deadlines DROP COLUMN instance_key;
      ALTER TABLE tasks DROP COLUMN instance_key, DROP COLUMN element_instance_key;
      ALTER TABLE case_incidents DROP COLUMN instance_key;
      ALTER TABLE case_elements DROP COLUMN instance_key;
      DROP TABLE case_instances;
    `);
  }
}

/** Where `instance_key` is null, the row belongs to the process that the case was opened with. */
const CALLED_PROCESSES = `
  CREATE TABLE case_instances (
    instance_key bigint CONSTRAINT case_instances_pkey PRIMARY KEY,
    case_id uuid NOT NULL CONSTRAINT case_instances_case_id_fkey REFERENCES cases,
    definition_version_id uuid NOT NULL
      CONSTRAINT case_instances_definition_version_id_fkey REFERENCES definition_versions,
    -- The element instance of the call activity.
    caller_key bigint,
    started_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX case_instances_case_id_idx ON case_instances (case_id, instance_key);
  CREATE INDEX case_instances_open_idx ON case_instances (definition_version_id) WHERE ended_at IS NULL;
  GRANT SELECT, INSERT, UPDATE ON case_instances TO duban_app;

  ALTER TABLE case_elements ADD COLUMN instance_key bigint;
  ALTER TABLE case_incidents ADD COLUMN instance_key bigint;
  ALTER TABLE tasks ADD COLUMN instance_key bigint, ADD COLUMN element_instance_key bigint;
  -- The called process all of whose tasks work towards the date.
  ALTER TABLE deadlines ADD COLUMN instance_key bigint;
`;
