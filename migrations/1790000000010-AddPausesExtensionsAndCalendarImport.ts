import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What moves a legal date: pauses, extensions, confirmed starts and notices of the State Council that a person imports; and
 * changes of policy packs by two people. Each kept as it happened: the application role may decide a row once, never delete it.
 */
export class AddPausesExtensionsAndCalendarImport1790000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE deadlines
        ADD COLUMN is_paused boolean NOT NULL DEFAULT false,
        ADD COLUMN warned_at timestamptz,
        ADD COLUMN extension_allowance jsonb,
        ADD COLUMN start_confirmation jsonb;
      CREATE INDEX deadlines_warning_idx ON deadlines (target_date, id)
        WHERE state = 'open' AND warned_at IS NULL AND NOT is_paused;

      CREATE TABLE deadline_pauses (
        id uuid CONSTRAINT deadline_pauses_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        deadline_id uuid NOT NULL CONSTRAINT deadline_pauses_deadline_id_fkey REFERENCES deadlines,
        ground text NOT NULL CONSTRAINT deadline_pauses_ground_check CHECK (ground IN ('hearing', 'appraisal', 'other')),
        reason text NOT NULL CONSTRAINT deadline_pauses_reason_check CHECK (btrim(reason) <> ''),
        paused_on date NOT NULL,
        paused_by uuid NOT NULL CONSTRAINT deadline_pauses_paused_by_fkey REFERENCES people,
        paused_at timestamptz NOT NULL DEFAULT app_now(),
        resumed_on date CONSTRAINT deadline_pauses_order_check CHECK (resumed_on >= paused_on),
        resumed_by uuid CONSTRAINT deadline_pauses_resumed_by_fkey REFERENCES people,
        resumed_at timestamptz,
        resume_reason text,
        CONSTRAINT deadline_pauses_resumed_check
          CHECK (num_nulls(resumed_on, resumed_by, resumed_at, resume_reason) IN (0, 4))
      );
      CREATE INDEX deadline_pauses_deadline_id_idx ON deadline_pauses (deadline_id);

      CREATE TABLE deadline_extensions (
        id uuid CONSTRAINT deadline_extensions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        deadline_id uuid NOT NULL CONSTRAINT deadline_extensions_deadline_id_fkey REFERENCES deadlines,
        amount integer NOT NULL CONSTRAINT deadline_extensions_amount_check CHECK (amount > 0),
        unit text NOT NULL CONSTRAINT deadline_extensions_unit_check CHECK (unit IN ('working-days', 'calendar-days')),
        reason text NOT NULL CONSTRAINT deadline_extensions_reason_check CHECK (btrim(reason) <> ''),
        asked_by uuid NOT NULL CONSTRAINT deadline_extensions_asked_by_fkey REFERENCES people,
        asked_at timestamptz NOT NULL DEFAULT app_now(),
        state text NOT NULL DEFAULT 'asked'
          CONSTRAINT deadline_extensions_state_check CHECK (state IN ('asked', 'granted', 'refused')),
        decided_by uuid CONSTRAINT deadline_extensions_decided_by_fkey REFERENCES people,
        decided_at timestamptz,
        decision_reason text,
        old_date date,
        new_date date,
        letter_id uuid CONSTRAINT deadline_extensions_letter_id_fkey REFERENCES letters,
        CONSTRAINT deadline_extensions_four_eyes_check CHECK (decided_by <> asked_by),
        CONSTRAINT deadline_extensions_decided_check
          CHECK ((state = 'asked') = (decided_by IS NULL) AND num_nulls(decided_by, decided_at, decision_reason) IN (0, 3)),
        CONSTRAINT deadline_extensions_granted_check CHECK ((state = 'granted') = (new_date IS NOT NULL AND old_date IS NOT NULL))
      );
      CREATE INDEX deadline_extensions_deadline_id_idx ON deadline_extensions (deadline_id);
      CREATE UNIQUE INDEX deadline_extensions_waiting_key ON deadline_extensions (deadline_id) WHERE state = 'asked';

      CREATE TABLE deadline_escalations (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT deadline_escalations_pkey PRIMARY KEY,
        deadline_id uuid NOT NULL CONSTRAINT deadline_escalations_deadline_id_fkey REFERENCES deadlines,
        version integer NOT NULL,
        kind text NOT NULL CONSTRAINT deadline_escalations_kind_check CHECK (kind IN ('warning', 'passed')),
        notified uuid[] NOT NULL,
        escalated_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT deadline_escalations_once_key UNIQUE (deadline_id, version, kind)
      );
      GRANT SELECT, INSERT, UPDATE ON deadline_pauses, deadline_extensions TO duban_app;
      GRANT SELECT, INSERT ON deadline_escalations TO duban_app;
    `);
    await queryRunner.query(`
      CREATE TABLE calendar_imports (
        id uuid CONSTRAINT calendar_imports_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        year integer NOT NULL,
        source_text text NOT NULL,
        notices text[] NOT NULL,
        off_days jsonb NOT NULL,
        work_days jsonb NOT NULL,
        state text NOT NULL DEFAULT 'proposed'
          CONSTRAINT calendar_imports_state_check CHECK (state IN ('proposed', 'confirmed', 'rejected')),
        proposed_by uuid NOT NULL CONSTRAINT calendar_imports_proposed_by_fkey REFERENCES people,
        proposed_at timestamptz NOT NULL DEFAULT app_now(),
        decided_by uuid CONSTRAINT calendar_imports_decided_by_fkey REFERENCES people,
        decided_at timestamptz,
        decision_reason text,
        edition bigint CONSTRAINT calendar_imports_edition_fkey REFERENCES calendar_years,
        moved integer,
        CONSTRAINT calendar_imports_four_eyes_check CHECK (state <> 'confirmed' OR decided_by <> proposed_by),
        CONSTRAINT calendar_imports_decided_check
          CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT calendar_imports_confirmed_check CHECK ((state = 'confirmed') = (edition IS NOT NULL))
      );
      CREATE UNIQUE INDEX calendar_imports_waiting_key ON calendar_imports (year) WHERE state = 'proposed';
      GRANT SELECT, INSERT, UPDATE ON calendar_imports TO duban_app;
    `);
    await queryRunner.query(`
      ALTER TABLE policy_packs ADD COLUMN origin text NOT NULL DEFAULT 'shipped'
        CONSTRAINT policy_packs_origin_check CHECK (origin IN ('shipped', 'proposal'));

      CREATE TABLE policy_proposals (
        id uuid CONSTRAINT policy_proposals_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        pack_id text NOT NULL,
        base_version integer NOT NULL,
        key text NOT NULL,
        proposed_value jsonb NOT NULL,
        clause text NOT NULL CONSTRAINT policy_proposals_clause_check CHECK (btrim(clause) <> ''),
        source text NOT NULL CONSTRAINT policy_proposals_source_check CHECK (btrim(source) <> ''),
        valid_from date,
        valid_to date CONSTRAINT policy_proposals_validity_check CHECK (valid_to >= valid_from),
        reason text NOT NULL CONSTRAINT policy_proposals_reason_check CHECK (btrim(reason) <> ''),
        answer_id bigint CONSTRAINT policy_proposals_answer_id_fkey REFERENCES policy_answers,
        state text NOT NULL DEFAULT 'proposed'
          CONSTRAINT policy_proposals_state_check CHECK (state IN ('proposed', 'confirmed', 'rejected')),
        proposed_by uuid NOT NULL CONSTRAINT policy_proposals_proposed_by_fkey REFERENCES people,
        proposed_at timestamptz NOT NULL DEFAULT app_now(),
        decided_by uuid CONSTRAINT policy_proposals_decided_by_fkey REFERENCES people,
        decided_at timestamptz,
        decision_reason text,
        resulting_version integer,
        CONSTRAINT policy_proposals_base_fkey FOREIGN KEY (pack_id, base_version) REFERENCES policy_packs,
        CONSTRAINT policy_proposals_result_fkey FOREIGN KEY (pack_id, resulting_version) REFERENCES policy_packs,
        CONSTRAINT policy_proposals_four_eyes_check CHECK (state <> 'confirmed' OR decided_by <> proposed_by),
        CONSTRAINT policy_proposals_decided_check
          CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT policy_proposals_confirmed_check CHECK ((state = 'confirmed') = (resulting_version IS NOT NULL))
      );
      CREATE UNIQUE INDEX policy_proposals_waiting_key ON policy_proposals (pack_id, key) WHERE state = 'proposed';
      GRANT SELECT, INSERT, UPDATE ON policy_proposals TO duban_app;

      ALTER TABLE letters
        DROP CONSTRAINT letters_kind_check,
        ADD CONSTRAINT letters_kind_check
          CHECK (kind IN ('prior-notice', 'reply-to-reporter', 'reply-to-employer', 'decline', 'date-notice')),
        DROP CONSTRAINT letters_kind_recipient_check,
        ADD CONSTRAINT letters_kind_recipient_check
          CHECK (kind = 'date-notice' OR (recipient = 'employer') = (kind IN ('prior-notice', 'reply-to-employer')));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE letters
        DROP CONSTRAINT letters_kind_recipient_check,
        ADD CONSTRAINT letters_kind_recipient_check
          CHECK ((recipient = 'employer') = (kind IN ('prior-notice', 'reply-to-employer'))),
        DROP CONSTRAINT letters_kind_check,
        ADD CONSTRAINT letters_kind_check
          CHECK (kind IN ('prior-notice', 'reply-to-reporter', 'reply-to-employer', 'decline'));
      DROP TABLE policy_proposals;
      ALTER TABLE policy_packs DROP COLUMN origin;
      DROP TABLE calendar_imports, deadline_escalations, deadline_extensions, deadline_pauses;
      DROP INDEX deadlines_warning_idx;
      ALTER TABLE deadlines DROP COLUMN is_paused, DROP COLUMN warned_at, DROP COLUMN extension_allowance,
        DROP COLUMN start_confirmation;
    `);
  }
}
