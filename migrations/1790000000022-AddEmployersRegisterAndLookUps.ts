import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Employers become a register: branches, contact kept apart, sameness recorded by a person and taken back by one, history.
 * Schools look employers up against the blacklist; each check stays as it was found and decided, whatever is listed later.
 */
export class AddEmployersRegisterAndLookUps1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [GRAMS, EMPLOYERS, LOOK_UPS, GATES, RIGHTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE look_up_hits, look_up_rows, look_ups, employer_changes, employer_sameness, employer_contacts;
      DROP TRIGGER employers_no_circle ON employers;
      DROP FUNCTION gate_employer_parent, keep_finished_look_up, gate_look_up_row, gate_look_up_hit;
      ALTER TABLE employer_former_names DROP COLUMN since, DROP COLUMN recorded_by, DROP COLUMN name_grams;
      ALTER TABLE employers DROP COLUMN parent_id, DROP COLUMN version, DROP COLUMN changed_at, DROP COLUMN name_grams;
      DROP FUNCTION employer_name_grams;
      REVOKE UPDATE (credit_code) ON employers FROM duban_app;
    `);
  }
}

/**
 * Two characters that follow each other, or with one between them: of a name with one character changed, added or left out some
 * pair is left. A trigram index finds nothing for two Chinese characters.
 */
const GRAMS = `
  CREATE FUNCTION employer_name_grams(name text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
  DECLARE
    grams text[] := '{}';
    size integer := length(name);
  BEGIN
    FOR i IN 1 .. size - 1 LOOP
      grams := grams || substr(name, i, 2);
      IF i < size - 1 THEN
        grams := grams || (substr(name, i, 1) || substr(name, i + 2, 1));
      END IF;
    END LOOP;
    RETURN grams;
  END $$;
`;

const EMPLOYERS = `
  ALTER TABLE employers
    ADD COLUMN parent_id uuid CONSTRAINT employers_parent_id_fkey REFERENCES employers,
    ADD COLUMN version integer NOT NULL DEFAULT 1,
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT app_now(),
    ADD COLUMN name_grams text[] NOT NULL GENERATED ALWAYS AS (employer_name_grams(normalised_name)) STORED,
    ADD CONSTRAINT employers_parent_check CHECK (parent_id <> id);
  UPDATE employers SET changed_at = created_at;
  CREATE INDEX employers_parent_id_idx ON employers (parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX employers_name_grams_idx ON employers USING gin (name_grams);
  CREATE INDEX employers_changed_at_idx ON employers (changed_at DESC, id);

  ALTER TABLE employer_former_names
    ADD COLUMN since date,
    ADD COLUMN recorded_by uuid CONSTRAINT employer_former_names_recorded_by_fkey REFERENCES people,
    ADD COLUMN name_grams text[] NOT NULL GENERATED ALWAYS AS (employer_name_grams(normalised_name)) STORED,
    ADD CONSTRAINT employer_former_names_period_check CHECK (since IS NULL OR since <= until);
  CREATE INDEX employer_former_names_name_grams_idx ON employer_former_names USING gin (name_grams);

  CREATE TABLE employer_contacts (
    employer_id uuid CONSTRAINT employer_contacts_pkey PRIMARY KEY
      CONSTRAINT employer_contacts_employer_id_fkey REFERENCES employers,
    person text,
    telephone text,
    email text,
    address text,
    recorded_by uuid NOT NULL CONSTRAINT employer_contacts_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE employer_sameness (
    id uuid CONSTRAINT employer_sameness_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    one_id uuid NOT NULL CONSTRAINT employer_sameness_one_id_fkey REFERENCES employers,
    other_id uuid NOT NULL CONSTRAINT employer_sameness_other_id_fkey REFERENCES employers,
    reason text NOT NULL CONSTRAINT employer_sameness_reason_check CHECK (btrim(reason) <> ''),
    recorded_by uuid NOT NULL CONSTRAINT employer_sameness_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    ended_by uuid CONSTRAINT employer_sameness_ended_by_fkey REFERENCES people,
    ended_at timestamptz,
    end_reason text,
    CONSTRAINT employer_sameness_pair_check CHECK (one_id < other_id),
    CONSTRAINT employer_sameness_ended_check CHECK (num_nonnulls(ended_by, ended_at, end_reason) IN (0, 3))
  );
  CREATE UNIQUE INDEX employer_sameness_pair_key ON employer_sameness (one_id, other_id) WHERE ended_at IS NULL;
  CREATE INDEX employer_sameness_other_id_idx ON employer_sameness (other_id);

  CREATE TABLE employer_changes (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT employer_changes_pkey PRIMARY KEY,
    employer_id uuid NOT NULL CONSTRAINT employer_changes_employer_id_fkey REFERENCES employers,
    changed_by uuid NOT NULL CONSTRAINT employer_changes_changed_by_fkey REFERENCES people,
    changed_at timestamptz NOT NULL DEFAULT app_now(),
    kind text NOT NULL CONSTRAINT employer_changes_kind_check CHECK (kind IN
      ('added', 'renamed', 'former-name-added', 'code-changed', 'parent-changed', 'contact-changed', 'same-recorded', 'same-ended')),
    before text,
    after text,
    reason text
  );
  CREATE INDEX employer_changes_employer_id_idx ON employer_changes (employer_id, id);
`;

const LOOK_UPS = `
  CREATE TABLE look_ups (
    id uuid CONSTRAINT look_ups_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL CONSTRAINT look_ups_organisation_id_fkey REFERENCES organisations,
    title text NOT NULL CONSTRAINT look_ups_title_check CHECK (btrim(title) <> ''),
    source text NOT NULL CONSTRAINT look_ups_source_check CHECK (source IN ('one', 'paste', 'file')),
    file_name text,
    state text NOT NULL DEFAULT 'checking' CONSTRAINT look_ups_state_check CHECK (state IN ('checking', 'open', 'finished')),
    row_count integer NOT NULL CONSTRAINT look_ups_row_count_check CHECK (row_count BETWEEN 1 AND 5000),
    checked_count integer NOT NULL DEFAULT 0,
    created_by uuid NOT NULL CONSTRAINT look_ups_created_by_fkey REFERENCES people,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    checked_at timestamptz,
    finished_by uuid CONSTRAINT look_ups_finished_by_fkey REFERENCES people,
    finished_at timestamptz,
    CONSTRAINT look_ups_file_check CHECK ((source = 'file') = (file_name IS NOT NULL)),
    CONSTRAINT look_ups_checked_check CHECK (checked_count BETWEEN 0 AND row_count),
    CONSTRAINT look_ups_checking_check CHECK ((state = 'checking') = (checked_at IS NULL)),
    CONSTRAINT look_ups_whole_check CHECK (state = 'checking' OR checked_count = row_count),
    CONSTRAINT look_ups_finished_check CHECK ((state = 'finished') = (finished_at IS NOT NULL)),
    CONSTRAINT look_ups_finisher_check CHECK (finished_by IS NULL OR finished_at IS NOT NULL)
  );
  CREATE INDEX look_ups_organisation_id_idx ON look_ups (organisation_id, created_at DESC);
  CREATE INDEX look_ups_checking_idx ON look_ups (created_at) WHERE state = 'checking';

  CREATE TABLE look_up_rows (
    look_up_id uuid NOT NULL CONSTRAINT look_up_rows_look_up_id_fkey REFERENCES look_ups,
    line integer NOT NULL,
    name text NOT NULL,
    credit_code text,
    code_fault boolean NOT NULL DEFAULT false,
    repeats_line integer,
    result text CONSTRAINT look_up_rows_result_check CHECK (result IN ('exact', 'probable', 'alike', 'branch', 'none')),
    decision text CONSTRAINT look_up_rows_decision_check CHECK (decision IN ('admit', 'refuse', 'ask')),
    reason text,
    decided_by uuid CONSTRAINT look_up_rows_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    asked_id uuid CONSTRAINT look_up_rows_asked_id_fkey REFERENCES organisations,
    answer text,
    answered_by uuid CONSTRAINT look_up_rows_answered_by_fkey REFERENCES people,
    answered_at timestamptz,
    CONSTRAINT look_up_rows_pkey PRIMARY KEY (look_up_id, line),
    CONSTRAINT look_up_rows_stated_check CHECK (name <> '' OR credit_code IS NOT NULL),
    CONSTRAINT look_up_rows_decided_check CHECK (num_nonnulls(decision, reason, decided_by, decided_at) IN (0, 4)),
    CONSTRAINT look_up_rows_reason_check CHECK (reason IS NULL OR btrim(reason) <> ''),
    CONSTRAINT look_up_rows_asked_check CHECK (decision IS DISTINCT FROM 'ask' OR asked_id IS NOT NULL),
    CONSTRAINT look_up_rows_answered_check CHECK (num_nonnulls(answer, answered_by, answered_at) IN (0, 3)),
    CONSTRAINT look_up_rows_answer_check CHECK (answer IS NULL OR asked_id IS NOT NULL AND btrim(answer) <> '')
  );
  CREATE INDEX look_up_rows_hits_idx ON look_up_rows (look_up_id, line) WHERE result <> 'none';
  CREATE INDEX look_up_rows_asked_idx ON look_up_rows (asked_id, decided_at) WHERE asked_id IS NOT NULL;

  CREATE TABLE look_up_hits (
    look_up_id uuid NOT NULL,
    line integer NOT NULL,
    position integer NOT NULL,
    entry_id uuid NOT NULL CONSTRAINT look_up_hits_entry_id_fkey REFERENCES blacklist_entries,
    kind text NOT NULL CONSTRAINT look_up_hits_kind_check CHECK (kind IN ('exact', 'probable', 'alike', 'branch')),
    is_by_code boolean NOT NULL,
    binds boolean NOT NULL,
    why jsonb NOT NULL,
    entry jsonb NOT NULL,
    CONSTRAINT look_up_hits_pkey PRIMARY KEY (look_up_id, line, position),
    CONSTRAINT look_up_hits_row_fkey FOREIGN KEY (look_up_id, line) REFERENCES look_up_rows (look_up_id, line),
    CONSTRAINT look_up_hits_code_check CHECK (NOT is_by_code OR kind = 'exact')
  );
`;

const GATES = `
  CREATE FUNCTION gate_employer_parent() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      WITH RECURSIVE above(id, parent_id) AS (
        SELECT id, parent_id FROM employers WHERE id = NEW.parent_id
        UNION SELECT employers.id, employers.parent_id FROM employers JOIN above ON employers.id = above.parent_id
      ) SELECT FROM above WHERE id = NEW.id)
    THEN
      RAISE EXCEPTION 'an employer is not a branch of its own branch'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'employers_no_circle';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER employers_no_circle BEFORE UPDATE OF parent_id ON employers
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION gate_employer_parent();

  CREATE FUNCTION keep_finished_look_up() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'finished' THEN
      RAISE EXCEPTION 'a finished look-up stays as it was recorded'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_ups_finished_stays';
    END IF;
    IF NEW.state = 'finished' AND EXISTS (
      SELECT FROM look_up_rows WHERE look_up_id = NEW.id AND result IN ('exact', 'probable', 'alike')
        AND (decision IS NULL OR decision = 'ask'))
    THEN
      RAISE EXCEPTION 'a look-up is finished when every hit is decided'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_ups_all_decided';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER look_ups_finished_stays BEFORE UPDATE ON look_ups FOR EACH ROW EXECUTE FUNCTION keep_finished_look_up();

  CREATE FUNCTION gate_look_up_row() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM look_ups WHERE id = NEW.look_up_id AND state = 'finished') THEN
      RAISE EXCEPTION 'a finished look-up stays as it was recorded'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_up_rows_finished_stay';
    END IF;
    IF OLD.result IS NOT NULL AND NEW.result IS DISTINCT FROM OLD.result THEN
      RAISE EXCEPTION 'what a look-up found stays as it was recorded'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_up_rows_result_stays';
    END IF;
    IF NEW.decision = 'admit' AND EXISTS (
      SELECT FROM look_up_hits JOIN blacklist_register ON blacklist_register.id = entry_id
      WHERE look_up_id = NEW.look_up_id AND line = NEW.line AND is_by_code AND binds
        AND status IN ('active', 'under-repair-review'))
    THEN
      RAISE EXCEPTION 'a listed employer is not admitted while its entry binds the school'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_up_rows_listed_not_admitted';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER look_up_rows_gate BEFORE UPDATE ON look_up_rows FOR EACH ROW EXECUTE FUNCTION gate_look_up_row();

  CREATE FUNCTION gate_look_up_hit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM look_ups WHERE id = NEW.look_up_id AND state = 'checking') THEN
      RAISE EXCEPTION 'hits are found while a look-up is checked'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_up_hits_while_checking';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER look_up_hits_gate BEFORE INSERT ON look_up_hits FOR EACH ROW EXECUTE FUNCTION gate_look_up_hit();
`;

const RIGHTS = `
  GRANT UPDATE (credit_code, parent_id, version, changed_at) ON employers TO duban_app;
  GRANT SELECT, INSERT, DELETE ON employer_contacts TO duban_app;
  GRANT UPDATE (person, telephone, email, address, recorded_by, recorded_at) ON employer_contacts TO duban_app;
  GRANT SELECT, INSERT ON employer_sameness, employer_changes, look_ups, look_up_rows, look_up_hits TO duban_app;
  GRANT UPDATE (ended_by, ended_at, end_reason) ON employer_sameness TO duban_app;
  GRANT UPDATE (state, checked_count, checked_at, finished_by, finished_at) ON look_ups TO duban_app;
  GRANT UPDATE (result, decision, reason, decided_by, decided_at, version, asked_id, answer, answered_by, answered_at)
    ON look_up_rows TO duban_app;
`;
