import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps of people on a cluster are asked after once a day; returns and withdrawals there take effect when the cluster has told. */
export class CheckStepsOnClusters1790000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CHECKS, MOVES]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE moves_under_way;
      ALTER TABLE zeebe_jobs DROP COLUMN check_at, DROP COLUMN missing_since;
    `);
  }
}

const CHECKS = `
  ALTER TABLE zeebe_jobs
    ADD COLUMN check_at timestamptz NOT NULL DEFAULT app_now() + interval '1 day',
    ADD COLUMN missing_since timestamptz;
  COMMENT ON COLUMN zeebe_jobs.check_at IS 'When the cluster is asked next whether it has the job';
  COMMENT ON COLUMN zeebe_jobs.missing_since IS 'When the cluster said that it does not have the job, which the feed had not told';
  CREATE INDEX zeebe_jobs_check_at_idx ON zeebe_jobs (check_at) WHERE is_user;
`;

const MOVES = `
  CREATE TABLE moves_under_way (
    case_id uuid NOT NULL CONSTRAINT moves_under_way_case_id_fkey REFERENCES cases,
    element_id text NOT NULL,
    scope_key bigint NOT NULL,
    verb text NOT NULL CONSTRAINT moves_under_way_verb_check CHECK (verb IN ('return', 'withdraw')),
    done_task_id uuid NOT NULL CONSTRAINT moves_under_way_done_task_id_fkey REFERENCES tasks,
    left_task_id uuid NOT NULL CONSTRAINT moves_under_way_left_task_id_fkey REFERENCES tasks,
    person_id uuid NOT NULL CONSTRAINT moves_under_way_person_id_fkey REFERENCES people,
    by_person_id uuid NOT NULL CONSTRAINT moves_under_way_by_person_id_fkey REFERENCES people,
    holder_id uuid NOT NULL CONSTRAINT moves_under_way_holder_id_fkey REFERENCES people,
    reason text NOT NULL CONSTRAINT moves_under_way_reason_check CHECK (btrim(reason) <> ''),
    ordered_at timestamptz NOT NULL DEFAULT app_now(),
    command_id bigint NOT NULL,
    CONSTRAINT moves_under_way_pkey PRIMARY KEY (case_id, element_id, scope_key)
  );
  COMMENT ON TABLE moves_under_way IS 'Returns and withdrawals that a cluster was told of: who gets the step, once it is open again there';
  COMMENT ON COLUMN moves_under_way.command_id IS 'Of zeebe_commands: gone from there when the cluster has taken it';
  GRANT SELECT, INSERT, UPDATE, DELETE ON moves_under_way TO duban_app;
`;
