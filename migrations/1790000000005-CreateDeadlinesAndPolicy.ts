import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The legal clock and the numbers of the notices. Calendar years, packs and answers are only ever added to: a date or a
 * decision made from them must stay explainable, so the application role may not change or delete them.
 */
export class CreateDeadlinesAndPolicy1790000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE calendar_years (
        edition bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT calendar_years_pkey PRIMARY KEY,
        year integer NOT NULL,
        notices text[] NOT NULL,
        off_days jsonb NOT NULL,
        work_days jsonb NOT NULL,
        origin text NOT NULL CONSTRAINT calendar_years_origin_check CHECK (origin IN ('shipped', 'administrator')),
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        created_by uuid,
        CONSTRAINT calendar_years_person_check CHECK ((origin = 'administrator') = (created_by IS NOT NULL))
      );
      CREATE INDEX calendar_years_year_idx ON calendar_years (year, edition DESC);

      CREATE TABLE deadlines (
        id uuid CONSTRAINT deadlines_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL CONSTRAINT deadlines_case_id_fkey REFERENCES cases,
        duty text NOT NULL,
        task_element_id text,
        anchor_event text NOT NULL,
        anchor_at timestamptz NOT NULL,
        limit_amount integer NOT NULL CONSTRAINT deadlines_limit_amount_check CHECK (limit_amount > 0),
        limit_unit text NOT NULL
          CONSTRAINT deadlines_limit_unit_check CHECK (limit_unit IN ('working-days', 'calendar-days')),
        basis jsonb NOT NULL,
        assumed boolean NOT NULL,
        warning_days integer NOT NULL CONSTRAINT deadlines_warning_days_check CHECK (warning_days >= 0),
        legal_date date NOT NULL,
        target_date date NOT NULL,
        ends_at timestamptz NOT NULL,
        provisional boolean NOT NULL,
        reasons jsonb NOT NULL,
        rule_version integer NOT NULL,
        calendar_edition text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'open'
          CONSTRAINT deadlines_state_check CHECK (state IN ('open', 'passed', 'satisfied', 'cancelled')),
        opened_at timestamptz NOT NULL DEFAULT app_now(),
        passed_at timestamptz,
        satisfied_at timestamptz,
        satisfied_by jsonb,
        cancelled_at timestamptz,
        cancel_reason text,
        CONSTRAINT deadlines_target_check CHECK (target_date <= legal_date),
        CONSTRAINT deadlines_passed_check CHECK (state <> 'passed' OR passed_at IS NOT NULL),
        CONSTRAINT deadlines_satisfied_check CHECK ((state = 'satisfied') = (satisfied_at IS NOT NULL)),
        CONSTRAINT deadlines_cancelled_check
          CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL AND cancel_reason IS NOT NULL))
      );
      CREATE INDEX deadlines_case_id_idx ON deadlines (case_id, legal_date);
      CREATE INDEX deadlines_due_idx ON deadlines (ends_at, id) WHERE state = 'open';
      GRANT SELECT, INSERT ON calendar_years TO duban_app;
      GRANT SELECT, INSERT, UPDATE ON deadlines TO duban_app;
    `);
    await queryRunner.query(`
      CREATE TABLE policy_packs (
        pack_id text NOT NULL,
        version integer NOT NULL,
        title jsonb NOT NULL,
        jurisdiction text NOT NULL,
        class_year integer NOT NULL,
        document jsonb NOT NULL,
        pack_values jsonb NOT NULL,
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT policy_packs_pkey PRIMARY KEY (pack_id, version),
        CONSTRAINT policy_packs_content_key UNIQUE (pack_id, content_hash)
      );

      CREATE TABLE policy_choices (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT policy_choices_pkey PRIMARY KEY,
        organisation_id uuid CONSTRAINT policy_choices_organisation_id_fkey REFERENCES organisations,
        pack_id text NOT NULL,
        chosen_at timestamptz NOT NULL DEFAULT app_now(),
        chosen_by uuid
      );

      CREATE TABLE policy_pins (
        case_id uuid CONSTRAINT policy_pins_pkey PRIMARY KEY CONSTRAINT policy_pins_case_id_fkey REFERENCES cases,
        pack_id text,
        version integer,
        pinned_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT policy_pins_pack_fkey FOREIGN KEY (pack_id, version) REFERENCES policy_packs,
        CONSTRAINT policy_pins_pack_check CHECK ((pack_id IS NULL) = (version IS NULL))
      );

      CREATE TABLE policy_answers (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT policy_answers_pkey PRIMARY KEY,
        case_id uuid NOT NULL CONSTRAINT policy_answers_case_id_fkey REFERENCES cases,
        key text NOT NULL,
        answer jsonb NOT NULL,
        reason text NOT NULL CONSTRAINT policy_answers_reason_check CHECK (btrim(reason) <> ''),
        person_id uuid NOT NULL CONSTRAINT policy_answers_person_id_fkey REFERENCES people,
        answered_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX policy_answers_case_id_idx ON policy_answers (case_id, key, id DESC);
      GRANT SELECT, INSERT ON policy_packs, policy_choices, policy_pins, policy_answers TO duban_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE policy_answers, policy_pins, policy_choices, policy_packs, deadlines, calendar_years
    `);
  }
}
