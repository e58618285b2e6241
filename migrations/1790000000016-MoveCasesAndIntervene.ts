import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Cases that move to another version of their process, tried out before, and what administrators do about a case that is stuck.
 * A grave intervention needs a second person here, too.
 */
export class MoveCasesAndIntervene1790000000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [MIGRATIONS, INTERVENTIONS]) await queryRunner.query(part);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE case_interventions, case_migration_items, case_migrations;
      DROP FUNCTION keep_decided_intervention;
      ALTER TABLE case_incidents DROP COLUMN job_key, DROP COLUMN element_instance_key, DROP COLUMN input;
    `);
  }
}

const MIGRATIONS = `
  CREATE TABLE case_migrations (
    id uuid CONSTRAINT case_migrations_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    process_id text NOT NULL,
    from_version_id uuid NOT NULL CONSTRAINT case_migrations_from_version_fkey REFERENCES definition_versions,
    to_version_id uuid NOT NULL CONSTRAINT case_migrations_to_version_fkey REFERENCES definition_versions,
    mapping jsonb NOT NULL,
    phase text NOT NULL DEFAULT 'checking'
      CONSTRAINT case_migrations_phase_check CHECK (phase IN ('checking', 'checked', 'moving', 'done')),
    planned_by uuid NOT NULL CONSTRAINT case_migrations_planned_by_fkey REFERENCES people,
    planned_at timestamptz NOT NULL DEFAULT app_now(),
    reason text,
    started_by uuid CONSTRAINT case_migrations_started_by_fkey REFERENCES people,
    started_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT case_migrations_versions_check CHECK (from_version_id <> to_version_id),
    CONSTRAINT case_migrations_started_check
      CHECK ((phase IN ('moving', 'done')) = (started_at IS NOT NULL AND started_by IS NOT NULL AND btrim(reason) <> ''))
  );
  CREATE INDEX case_migrations_running_idx ON case_migrations (planned_at) WHERE phase IN ('checking', 'moving');
  CREATE INDEX case_migrations_process_id_idx ON case_migrations (process_id, planned_at DESC);

  CREATE TABLE case_migration_items (
    migration_id uuid NOT NULL CONSTRAINT case_migration_items_migration_fkey REFERENCES case_migrations,
    case_id uuid NOT NULL CONSTRAINT case_migration_items_case_fkey REFERENCES cases,
    state text NOT NULL DEFAULT 'unchecked' CONSTRAINT case_migration_items_state_check
      CHECK (state IN ('unchecked', 'movable', 'immovable', 'moved', 'refused')),
    findings jsonb NOT NULL DEFAULT '[]',
    decided_at timestamptz,
    CONSTRAINT case_migration_items_pkey PRIMARY KEY (migration_id, case_id)
  );
  GRANT SELECT, INSERT, UPDATE ON case_migrations, case_migration_items TO duban_app;
`;

/** What is asked for and what it came to. Retrying takes one person; everything that changes the case takes a second one. */
const INTERVENTIONS = `
  ALTER TABLE case_incidents
    ADD COLUMN job_key bigint,
    ADD COLUMN element_instance_key bigint,
    ADD COLUMN input jsonb;

  CREATE TABLE case_interventions (
    id uuid CONSTRAINT case_interventions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT case_interventions_case_fkey REFERENCES cases,
    kind text NOT NULL
      CONSTRAINT case_interventions_kind_check CHECK (kind IN ('change-variables', 'move-token', 'cancel-case')),
    change jsonb NOT NULL,
    reason text NOT NULL CONSTRAINT case_interventions_reason_check CHECK (btrim(reason) <> ''),
    state text NOT NULL DEFAULT 'waiting'
      CONSTRAINT case_interventions_state_check CHECK (state IN ('waiting', 'done', 'rejected')),
    proposed_by uuid NOT NULL CONSTRAINT case_interventions_proposed_by_fkey REFERENCES people,
    proposed_at timestamptz NOT NULL DEFAULT app_now(),
    decided_by uuid CONSTRAINT case_interventions_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT case_interventions_second_person CHECK (state <> 'done' OR decided_by <> proposed_by),
    CONSTRAINT case_interventions_decided_check
      CHECK ((state = 'waiting') = (decided_by IS NULL) AND (state = 'waiting') = (decided_at IS NULL)),
    CONSTRAINT case_interventions_rejected_check CHECK (state <> 'rejected' OR btrim(decision_reason) <> '')
  );
  CREATE UNIQUE INDEX case_interventions_one_waiting ON case_interventions (case_id) WHERE state = 'waiting';

  CREATE FUNCTION keep_decided_intervention() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'waiting'
       OR (NEW.case_id, NEW.kind, NEW.change, NEW.reason, NEW.proposed_by)
          IS DISTINCT FROM (OLD.case_id, OLD.kind, OLD.change, OLD.reason, OLD.proposed_by)
    THEN
      RAISE EXCEPTION 'a decided intervention never changes, and neither does what was proposed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'case_interventions_immutable';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER case_interventions_immutable BEFORE UPDATE ON case_interventions
    FOR EACH ROW EXECUTE FUNCTION keep_decided_intervention();
  GRANT SELECT, INSERT, UPDATE ON case_interventions TO duban_app;
`;
