import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Figures with everything that makes a rate a figure, the imports they came by, the snapshots that triggers rest on, and
 * the proposed lists that people confirm. What must be impossible stands in constraints and triggers: a figure about a
 * person, a snapshot that changes, a unit that is listed though its rate is not below.
 */
export class AddFiguresAndProposedLists1790000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FIGURES, SNAPSHOTS, LISTS, FIGURE_GATES, LIST_GATES, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE proposed_list_answers, proposed_item_edits, proposed_item_figures, proposed_items, proposed_lists,
        metric_snapshot_rows, metric_snapshots, metric_current_figures, metric_figures, metric_import_rows, metric_imports, metric_units, metric_groups;
      DROP FUNCTION note_current_figures, gate_metric_unit, keep_metric_record, gate_metric_snapshot_row, gate_proposed_item, gate_proposed_item_change;
    `);
  }
}

const FIGURES = `
  CREATE TABLE metric_groups (
    code text CONSTRAINT metric_groups_pkey PRIMARY KEY,
    name text NOT NULL CONSTRAINT metric_groups_name_key UNIQUE,
    name_en text NOT NULL
  );
  INSERT INTO metric_groups (code, name, name_en) VALUES
    ('hardship', '困难毕业生', 'Graduates in hardship'),
    ('out-of-poverty', '脱贫家庭', 'Families lifted out of poverty'),
    ('low-income', '低保家庭', 'Families on minimum allowance'),
    ('zero-employment', '零就业家庭', 'Families without employment'),
    ('disabled', '残疾', 'Disabled graduates'),
    ('minority', '少数民族', 'Ethnic minorities'),
    ('hard-to-place', '就业困难', 'Graduates hard to place');

  CREATE TABLE metric_units (
    id uuid CONSTRAINT metric_units_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL CONSTRAINT metric_units_organisation_id_fkey REFERENCES organisations,
    level text NOT NULL CONSTRAINT metric_units_level_check CHECK (level IN ('school', 'major', 'group')),
    major_code text CONSTRAINT metric_units_major_code_check CHECK (major_code ~ '^[0-9]{6}[A-Z]{0,2}$'),
    group_code text CONSTRAINT metric_units_group_code_fkey REFERENCES metric_groups,
    code text NOT NULL GENERATED ALWAYS AS (coalesce(major_code, group_code, '')) STORED,
    name text NOT NULL CONSTRAINT metric_units_name_check CHECK (btrim(name) <> '' AND length(name) <= 100),
    CONSTRAINT metric_units_kind_check
      CHECK ((level = 'major') = (major_code IS NOT NULL) AND (level = 'group') = (group_code IS NOT NULL)),
    CONSTRAINT metric_units_no_person_check CHECK (name !~ '辅导员|班主任|导师|班级|姓名|工号|学号'),
    CONSTRAINT metric_units_unit_key UNIQUE (organisation_id, level, code)
  );

  CREATE TABLE metric_imports (
    id uuid CONSTRAINT metric_imports_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    authority_id uuid NOT NULL CONSTRAINT metric_imports_authority_id_fkey REFERENCES organisations,
    file_name text NOT NULL,
    file_hash bytea NOT NULL CONSTRAINT metric_imports_file_hash_check CHECK (length(file_hash) = 32),
    state text NOT NULL DEFAULT 'checked'
      CONSTRAINT metric_imports_state_check CHECK (state IN ('checked', 'confirmed', 'discarded')),
    row_count integer NOT NULL,
    total_differences jsonb NOT NULL DEFAULT '[]',
    added integer,
    changed integer,
    unchanged integer,
    uploaded_by uuid NOT NULL CONSTRAINT metric_imports_uploaded_by_fkey REFERENCES people,
    uploaded_at timestamptz NOT NULL DEFAULT app_now(),
    decided_by uuid CONSTRAINT metric_imports_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT metric_imports_decision_check
      CHECK ((state = 'checked') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT metric_imports_difference_check
      CHECK (state <> 'confirmed' OR total_differences = '[]' OR btrim(decision_reason) <> '')
  );
  CREATE INDEX metric_imports_uploaded_at_idx ON metric_imports (authority_id, uploaded_at DESC);

  CREATE TABLE metric_import_rows (
    import_id uuid NOT NULL CONSTRAINT metric_import_rows_import_id_fkey REFERENCES metric_imports,
    line integer NOT NULL,
    organisation_id uuid NOT NULL CONSTRAINT metric_import_rows_organisation_id_fkey REFERENCES organisations,
    level text NOT NULL CONSTRAINT metric_import_rows_level_check CHECK (level IN ('school', 'major', 'group')),
    major_code text,
    group_code text,
    code text NOT NULL GENERATED ALWAYS AS (coalesce(major_code, group_code, '')) STORED,
    unit_name text NOT NULL,
    metric text NOT NULL,
    cohort integer NOT NULL,
    as_of date NOT NULL,
    numerator integer NOT NULL,
    denominator integer NOT NULL,
    CONSTRAINT metric_import_rows_pkey PRIMARY KEY (import_id, line),
    CONSTRAINT metric_import_rows_figure_key UNIQUE (import_id, organisation_id, level, code, metric, cohort, as_of)
  );

  CREATE TABLE metric_figures (
    id uuid CONSTRAINT metric_figures_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    unit_id uuid NOT NULL CONSTRAINT metric_figures_unit_id_fkey REFERENCES metric_units,
    metric text NOT NULL
      CONSTRAINT metric_figures_metric_check CHECK (metric IN ('initial', 'preliminary', 'year-end', 'placement')),
    cohort integer NOT NULL CONSTRAINT metric_figures_cohort_check CHECK (cohort BETWEEN 2000 AND 2100),
    as_of date NOT NULL,
    numerator integer NOT NULL,
    denominator integer NOT NULL,
    version integer NOT NULL CONSTRAINT metric_figures_version_check CHECK (version >= 1),
    origin text NOT NULL CONSTRAINT metric_figures_origin_check CHECK (origin IN ('import', 'correction')),
    import_id uuid CONSTRAINT metric_figures_import_id_fkey REFERENCES metric_imports,
    case_id uuid CONSTRAINT metric_figures_case_id_fkey REFERENCES cases,
    reason text,
    recorded_by uuid NOT NULL CONSTRAINT metric_figures_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT metric_figures_rate_check CHECK (denominator > 0 AND numerator BETWEEN 0 AND denominator),
    CONSTRAINT metric_figures_source_check
      CHECK ((origin = 'import') = (import_id IS NOT NULL) AND (origin = 'import' OR btrim(reason) <> '')),
    CONSTRAINT metric_figures_version_key UNIQUE (unit_id, metric, cohort, as_of, version),
    CONSTRAINT metric_figures_counts_key UNIQUE (id, unit_id, numerator, denominator)
  );

  CREATE TABLE metric_current_figures (
    unit_id uuid NOT NULL CONSTRAINT metric_current_figures_unit_id_fkey REFERENCES metric_units,
    metric text NOT NULL,
    cohort integer NOT NULL,
    as_of date NOT NULL,
    figure_id uuid NOT NULL CONSTRAINT metric_current_figures_figure_id_key UNIQUE
      CONSTRAINT metric_current_figures_figure_id_fkey REFERENCES metric_figures,
    version integer NOT NULL,
    CONSTRAINT metric_current_figures_pkey PRIMARY KEY (unit_id, metric, cohort, as_of)
  );
  CREATE INDEX metric_current_figures_list_idx ON metric_current_figures (metric, cohort, as_of);

  CREATE FUNCTION note_current_figures() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO metric_current_figures (unit_id, metric, cohort, as_of, figure_id, version)
    SELECT DISTINCT ON (unit_id, metric, cohort, as_of) unit_id, metric, cohort, as_of, id, version
    FROM added ORDER BY unit_id, metric, cohort, as_of, version DESC
    ON CONFLICT ON CONSTRAINT metric_current_figures_pkey DO UPDATE SET figure_id = excluded.figure_id, version = excluded.version
      WHERE metric_current_figures.version < excluded.version;
    RETURN NULL;
  END $$;
  CREATE TRIGGER metric_figures_current AFTER INSERT ON metric_figures
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_current_figures();
`;

const SNAPSHOTS = `
  CREATE TABLE metric_snapshots (
    id uuid CONSTRAINT metric_snapshots_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    authority_id uuid NOT NULL CONSTRAINT metric_snapshots_authority_id_fkey REFERENCES organisations,
    metric text NOT NULL
      CONSTRAINT metric_snapshots_metric_check CHECK (metric IN ('initial', 'preliminary', 'year-end', 'placement')),
    cohort integer NOT NULL,
    level text NOT NULL CONSTRAINT metric_snapshots_level_check CHECK (level IN ('school', 'major', 'group')),
    as_of date NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT app_now(),
    taken_in xid8 NOT NULL DEFAULT pg_current_xact_id()
  );

  CREATE TABLE metric_snapshot_rows (
    snapshot_id uuid NOT NULL CONSTRAINT metric_snapshot_rows_snapshot_id_fkey REFERENCES metric_snapshots,
    unit_id uuid NOT NULL CONSTRAINT metric_snapshot_rows_unit_id_fkey REFERENCES metric_units,
    figure_id uuid NOT NULL,
    numerator integer NOT NULL,
    denominator integer NOT NULL,
    CONSTRAINT metric_snapshot_rows_pkey PRIMARY KEY (snapshot_id, unit_id),
    CONSTRAINT metric_snapshot_rows_figure_fkey
      FOREIGN KEY (figure_id, unit_id, numerator, denominator) REFERENCES metric_figures (id, unit_id, numerator, denominator)
  );
`;

const LISTS = `
  CREATE TABLE proposed_lists (
    id uuid CONSTRAINT proposed_lists_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    rule text NOT NULL CONSTRAINT proposed_lists_rule_check CHECK (rule IN
      ('hardship-below-school', 'major-below-threshold', 'major-annual-check', 'interview-by-hand', 'major-by-hand')),
    authority_id uuid NOT NULL CONSTRAINT proposed_lists_authority_id_fkey REFERENCES organisations,
    jurisdiction text NOT NULL,
    pack_id text,
    pack_version integer,
    source jsonb,
    due_date date NOT NULL,
    kind text NOT NULL CONSTRAINT proposed_lists_kind_check CHECK (kind IN
      ('low-performer-interview', 'major-adjustment', 'major-annual-check')),
    cohort integer,
    metric text,
    as_of date,
    threshold_numerator integer,
    threshold_denominator integer,
    consecutive_years integer,
    min_cohort integer,
    min_cohort_state text NOT NULL
      CONSTRAINT proposed_lists_min_cohort_state_check CHECK (min_cohort_state IN ('none', 'set', 'asked', 'answered')),
    remarks jsonb NOT NULL DEFAULT '[]',
    opened_by uuid CONSTRAINT proposed_lists_opened_by_fkey REFERENCES people,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT proposed_lists_pack_fkey FOREIGN KEY (pack_id, pack_version) REFERENCES policy_packs,
    CONSTRAINT proposed_lists_by_hand_check CHECK (rule NOT IN ('interview-by-hand', 'major-by-hand') OR opened_by IS NOT NULL),
    CONSTRAINT proposed_lists_threshold_check CHECK (rule <> 'major-below-threshold' OR
      num_nulls(metric, cohort, threshold_numerator, threshold_denominator, consecutive_years) = 0
        AND threshold_numerator >= 0 AND threshold_denominator > 0 AND consecutive_years >= 1),
    CONSTRAINT proposed_lists_min_cohort_check CHECK ((min_cohort_state IN ('set', 'answered')) = (min_cohort IS NOT NULL)),
    CONSTRAINT proposed_lists_duty_key UNIQUE (rule, authority_id, due_date),
    CONSTRAINT proposed_lists_rule_key UNIQUE (id, rule, due_date)
  );

  CREATE TABLE proposed_items (
    id uuid CONSTRAINT proposed_items_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    list_id uuid NOT NULL,
    rule text NOT NULL,
    due_date date NOT NULL,
    unit_id uuid NOT NULL CONSTRAINT proposed_items_unit_id_fkey REFERENCES metric_units,
    organisation_id uuid NOT NULL CONSTRAINT proposed_items_organisation_id_fkey REFERENCES organisations,
    snapshot_id uuid CONSTRAINT proposed_items_snapshot_id_fkey REFERENCES metric_snapshots,
    reasons jsonb NOT NULL CONSTRAINT proposed_items_reasons_check
      CHECK (jsonb_typeof(reasons) = 'array' AND jsonb_array_length(reasons) >= 1),
    note text,
    edit_reason text,
    state text NOT NULL DEFAULT 'proposed'
      CONSTRAINT proposed_items_state_check CHECK (state IN ('proposed', 'confirmed', 'dismissed')),
    version integer NOT NULL DEFAULT 1,
    decided_by uuid CONSTRAINT proposed_items_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    decision_reason text,
    case_id uuid CONSTRAINT proposed_items_case_id_fkey REFERENCES cases,
    CONSTRAINT proposed_items_list_fkey FOREIGN KEY (list_id, rule, due_date) REFERENCES proposed_lists (id, rule, due_date),
    CONSTRAINT proposed_items_duty_key UNIQUE (rule, unit_id, due_date),
    CONSTRAINT proposed_items_decision_check
      CHECK ((state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT proposed_items_dismissal_check CHECK (state <> 'dismissed' OR btrim(decision_reason) <> ''),
    CONSTRAINT proposed_items_case_check CHECK (case_id IS NULL OR state = 'confirmed')
  );
  CREATE INDEX proposed_items_list_idx ON proposed_items (list_id, state);

  CREATE TABLE proposed_item_figures (
    item_id uuid NOT NULL CONSTRAINT proposed_item_figures_item_id_fkey REFERENCES proposed_items,
    position integer NOT NULL,
    role text NOT NULL CONSTRAINT proposed_item_figures_role_check CHECK (role IN ('subject', 'comparator')),
    snapshot_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    CONSTRAINT proposed_item_figures_pkey PRIMARY KEY (item_id, position),
    CONSTRAINT proposed_item_figures_row_fkey FOREIGN KEY (snapshot_id, unit_id) REFERENCES metric_snapshot_rows
  );

  CREATE TABLE proposed_item_edits (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT proposed_item_edits_pkey PRIMARY KEY,
    item_id uuid NOT NULL CONSTRAINT proposed_item_edits_item_id_fkey REFERENCES proposed_items,
    note text NOT NULL,
    reason text NOT NULL CONSTRAINT proposed_item_edits_reason_check CHECK (btrim(reason) <> ''),
    edited_by uuid NOT NULL CONSTRAINT proposed_item_edits_edited_by_fkey REFERENCES people,
    edited_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE proposed_list_answers (
    list_id uuid NOT NULL CONSTRAINT proposed_list_answers_list_id_fkey REFERENCES proposed_lists,
    key text NOT NULL,
    answer jsonb NOT NULL,
    reason text NOT NULL CONSTRAINT proposed_list_answers_reason_check CHECK (btrim(reason) <> ''),
    person_id uuid NOT NULL CONSTRAINT proposed_list_answers_person_id_fkey REFERENCES people,
    answered_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT proposed_list_answers_pkey PRIMARY KEY (list_id, key)
  );
`;

/** 三不得: nobody's single figure; and nothing recorded is ever changed, a correction is a version of its own. */
const FIGURE_GATES = `
  CREATE FUNCTION gate_metric_unit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT kind FROM organisations WHERE id = NEW.organisation_id) IS DISTINCT FROM 'school' THEN
      RAISE EXCEPTION 'a figure is about a school, one of its majors or one of its groups'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'metric_units_of_school';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER metric_units_gate BEFORE INSERT OR UPDATE ON metric_units FOR EACH ROW EXECUTE FUNCTION gate_metric_unit();

  CREATE FUNCTION keep_metric_record() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% keeps what was recorded', TG_TABLE_NAME
      USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_kept';
  END $$;
  CREATE TRIGGER metric_figures_kept BEFORE UPDATE OR DELETE ON metric_figures FOR EACH ROW EXECUTE FUNCTION keep_metric_record();
  CREATE TRIGGER metric_snapshots_kept BEFORE UPDATE OR DELETE ON metric_snapshots FOR EACH ROW EXECUTE FUNCTION keep_metric_record();
  CREATE TRIGGER metric_snapshot_rows_kept BEFORE UPDATE OR DELETE ON metric_snapshot_rows
    FOR EACH ROW EXECUTE FUNCTION keep_metric_record();
  CREATE TRIGGER proposed_item_figures_kept BEFORE UPDATE OR DELETE ON proposed_item_figures
    FOR EACH ROW EXECUTE FUNCTION keep_metric_record();
  CREATE TRIGGER proposed_item_edits_kept BEFORE UPDATE OR DELETE ON proposed_item_edits
    FOR EACH ROW EXECUTE FUNCTION keep_metric_record();
  CREATE TRIGGER proposed_list_answers_kept BEFORE UPDATE OR DELETE ON proposed_list_answers
    FOR EACH ROW EXECUTE FUNCTION keep_metric_record();

  CREATE FUNCTION gate_metric_snapshot_row() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM added JOIN metric_snapshots ON metric_snapshots.id = snapshot_id
        JOIN metric_figures ON metric_figures.id = figure_id JOIN metric_units ON metric_units.id = added.unit_id
      WHERE taken_in <> pg_current_xact_id()
        OR (metric_figures.metric, metric_figures.cohort, metric_figures.as_of, metric_units.level)
           IS DISTINCT FROM (metric_snapshots.metric, metric_snapshots.cohort, metric_snapshots.as_of, metric_snapshots.level))
    THEN
      RAISE EXCEPTION 'a snapshot holds figures of one metric, cohort, date and level, and nothing is added later'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'metric_snapshot_rows_whole';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER metric_snapshot_rows_gate AFTER INSERT ON metric_snapshot_rows
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION gate_metric_snapshot_row();
`;

/** Operators as written: exactly the threshold, and equal to the average, are not below (domain list A7, "wording"). */
const LIST_GATES = `
  CREATE FUNCTION gate_proposed_item() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    list proposed_lists%ROWTYPE;
    below integer;
  BEGIN
    SELECT * INTO list FROM proposed_lists WHERE id = NEW.list_id;
    IF (SELECT organisation_id FROM metric_units WHERE id = NEW.unit_id) <> NEW.organisation_id THEN
      RAISE EXCEPTION 'an item names the school of its unit'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_items_school';
    END IF;
    IF NEW.rule = 'major-below-threshold' THEN
      SELECT count(DISTINCT s.cohort) INTO below
      FROM proposed_item_figures f JOIN metric_snapshots s ON s.id = f.snapshot_id
        JOIN metric_snapshot_rows r ON r.snapshot_id = f.snapshot_id AND r.unit_id = f.unit_id
      WHERE f.item_id = NEW.id AND f.role = 'subject' AND f.unit_id = NEW.unit_id AND s.metric = list.metric AND s.level = 'major'
        AND s.cohort > list.cohort - list.consecutive_years AND s.cohort <= list.cohort
        AND r.numerator::bigint * list.threshold_denominator < list.threshold_numerator::bigint * r.denominator;
      IF below < list.consecutive_years THEN
        RAISE EXCEPTION 'a major is listed for rates below the threshold in every one of the consecutive years'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_items_below_for_years';
      END IF;
    ELSIF NEW.rule = 'hardship-below-school' THEN
      IF NOT EXISTS (
        SELECT FROM proposed_item_figures f JOIN metric_snapshots fs ON fs.id = f.snapshot_id
          JOIN metric_snapshot_rows fr ON fr.snapshot_id = f.snapshot_id AND fr.unit_id = f.unit_id
          JOIN proposed_item_figures c ON c.item_id = f.item_id AND c.role = 'comparator'
          JOIN metric_snapshots cs ON cs.id = c.snapshot_id
          JOIN metric_snapshot_rows cr ON cr.snapshot_id = c.snapshot_id AND cr.unit_id = c.unit_id
          JOIN metric_units cu ON cu.id = c.unit_id
        WHERE f.item_id = NEW.id AND f.role = 'subject' AND f.unit_id = NEW.unit_id AND fs.level = 'group' AND cs.level = 'school'
          AND cu.organisation_id = NEW.organisation_id
          AND (fs.metric, fs.cohort, fs.as_of) = (cs.metric, cs.cohort, cs.as_of)
          AND fr.numerator::bigint * cr.denominator < cr.numerator::bigint * fr.denominator)
      THEN
        RAISE EXCEPTION 'a school is listed when the rate of the group is below its own of the same metric, cohort and date'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_items_below_school';
      END IF;
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER proposed_items_gate AFTER INSERT ON proposed_items
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gate_proposed_item();

  CREATE FUNCTION gate_proposed_item_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    list proposed_lists%ROWTYPE;
  BEGIN
    IF OLD.state <> 'proposed' THEN
      RAISE EXCEPTION 'an item is decided once'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_items_decided_once';
    END IF;
    SELECT * INTO list FROM proposed_lists WHERE id = NEW.list_id;
    IF NEW.state = 'confirmed' AND (list.min_cohort_state = 'asked' OR EXISTS (
      SELECT FROM proposed_item_figures f
        JOIN metric_snapshot_rows r ON r.snapshot_id = f.snapshot_id AND r.unit_id = f.unit_id
      WHERE f.item_id = NEW.id AND f.role = 'subject' AND r.denominator < list.min_cohort))
    THEN
      RAISE EXCEPTION 'a major is confirmed when its smallest number of graduates is known and reached'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'proposed_items_min_cohort';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER proposed_items_change BEFORE UPDATE ON proposed_items
    FOR EACH ROW EXECUTE FUNCTION gate_proposed_item_change();
`;

const GRANTS = `
  GRANT SELECT ON metric_groups, metric_current_figures TO duban_app;
  GRANT SELECT, INSERT ON metric_units, metric_imports, metric_import_rows, metric_figures, metric_snapshots,
    metric_snapshot_rows, proposed_lists, proposed_items, proposed_item_figures, proposed_item_edits, proposed_list_answers
    TO duban_app;
  GRANT UPDATE (name) ON metric_units TO duban_app;
  GRANT UPDATE (state, total_differences, added, changed, unchanged, decided_by, decided_at, decision_reason) ON metric_imports TO duban_app;
  GRANT UPDATE (min_cohort, min_cohort_state, as_of, remarks) ON proposed_lists TO duban_app;
  GRANT UPDATE (note, edit_reason, state, version, decided_by, decided_at, decision_reason, case_id) ON proposed_items TO duban_app;
`;
