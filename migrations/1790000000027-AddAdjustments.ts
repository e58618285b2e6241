import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adjustments of majors: why a major is listed, cards, plans with their two resolutions and timetable, how a late plan was
 * pressed for, and the annual checks. What must be impossible stands in triggers: a major listed for a rate that is not
 * below in enough years, a plan accepted without both resolutions, a school that examines itself.
 */
export class AddAdjustments1790000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ADJUSTMENTS, PLANS, FOLLOWING, LISTING_GATE, PLAN_GATES, OWN_SIDE_GATES, GRANTS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE adjustment_checks, adjustment_pressures, adjustment_milestones, adjustment_resolutions, adjustment_plans,
        adjustment_cards, adjustment_figures, adjustments;
      DROP FUNCTION gate_adjustment_check, gate_adjustment_pressure, gate_adjustment_plan, gate_adjustment_resolution,
        gate_adjustment_listing, is_of_adjusting;
    `);
  }
}

const METRIC = `CHECK (metric IN ('initial', 'preliminary', 'year-end', 'placement'))`;

const ADJUSTMENTS = `
  CREATE TABLE adjustments (
    case_id uuid CONSTRAINT adjustments_pkey PRIMARY KEY CONSTRAINT adjustments_case_id_fkey REFERENCES cases,
    organisation_id uuid NOT NULL CONSTRAINT adjustments_organisation_id_fkey REFERENCES organisations,
    unit_id uuid NOT NULL CONSTRAINT adjustments_unit_id_fkey REFERENCES metric_units,
    reason text NOT NULL CONSTRAINT adjustments_reason_check CHECK (btrim(reason) <> ''),
    basis text NOT NULL CONSTRAINT adjustments_basis_check CHECK (basis IN ('figures', 'decision')),
    threshold_numerator integer,
    threshold_denominator integer,
    consecutive_years integer,
    opened_by uuid CONSTRAINT adjustments_opened_by_fkey REFERENCES people,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT adjustments_bound_check CHECK (num_nonnulls(threshold_numerator, threshold_denominator, consecutive_years)
      = CASE basis WHEN 'figures' THEN 3 ELSE 0 END),
    CONSTRAINT adjustments_threshold_check CHECK (threshold_numerator >= 0 AND threshold_denominator > 0 AND consecutive_years >= 1)
  );
  CREATE INDEX adjustments_unit_id_idx ON adjustments (unit_id, opened_at DESC);
  CREATE INDEX adjustments_organisation_id_idx ON adjustments (organisation_id, opened_at DESC);

  CREATE TABLE adjustment_figures (
    case_id uuid NOT NULL CONSTRAINT adjustment_figures_case_id_fkey REFERENCES adjustments,
    snapshot_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    metric text NOT NULL CONSTRAINT adjustment_figures_metric_check ${METRIC},
    cohort integer NOT NULL,
    as_of date NOT NULL,
    numerator integer NOT NULL,
    denominator integer NOT NULL,
    CONSTRAINT adjustment_figures_pkey PRIMARY KEY (case_id, cohort),
    CONSTRAINT adjustment_figures_row_fkey FOREIGN KEY (snapshot_id, unit_id) REFERENCES metric_snapshot_rows (snapshot_id, unit_id),
    CONSTRAINT adjustment_figures_rate_check CHECK (denominator > 0 AND numerator BETWEEN 0 AND denominator)
  );

  CREATE TABLE adjustment_cards (
    id uuid CONSTRAINT adjustment_cards_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT adjustment_cards_case_id_fkey REFERENCES adjustments
      CONSTRAINT adjustment_cards_case_id_key UNIQUE,
    colour text NOT NULL CONSTRAINT adjustment_cards_colour_check CHECK (colour IN ('yellow', 'red')),
    due_on date NOT NULL,
    note text,
    letter_id uuid NOT NULL CONSTRAINT adjustment_cards_letter_id_fkey REFERENCES letters,
    issued_by uuid NOT NULL CONSTRAINT adjustment_cards_issued_by_fkey REFERENCES people,
    issued_at timestamptz NOT NULL DEFAULT app_now()
  );
`;

const PLANS = `
  CREATE TABLE adjustment_plans (
    id uuid CONSTRAINT adjustment_plans_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT adjustment_plans_case_id_fkey REFERENCES adjustments,
    number integer NOT NULL,
    round integer NOT NULL,
    measure text NOT NULL
      CONSTRAINT adjustment_plans_measure_check CHECK (measure IN ('reduce', 'suspend', 'merge', 'reform', 'stop')),
    evidence text NOT NULL CONSTRAINT adjustment_plans_evidence_check CHECK (btrim(evidence) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    drafted_by uuid NOT NULL CONSTRAINT adjustment_plans_drafted_by_fkey REFERENCES people,
    drafted_at timestamptz NOT NULL DEFAULT app_now(),
    returned_by uuid CONSTRAINT adjustment_plans_returned_by_fkey REFERENCES people,
    return_reason text,
    reviewed_by uuid CONSTRAINT adjustment_plans_reviewed_by_fkey REFERENCES people,
    submitted_by uuid CONSTRAINT adjustment_plans_submitted_by_fkey REFERENCES people,
    submitted_at timestamptz,
    verdict text CONSTRAINT adjustment_plans_verdict_check CHECK (verdict IN ('accepted', 'returned')),
    comments text,
    examined_by uuid CONSTRAINT adjustment_plans_examined_by_fkey REFERENCES people,
    examined_at timestamptz,
    CONSTRAINT adjustment_plans_number_key UNIQUE (case_id, number),
    CONSTRAINT adjustment_plans_return_check CHECK ((returned_by IS NULL) = (return_reason IS NULL)),
    CONSTRAINT adjustment_plans_reviewed_four_eyes CHECK (reviewed_by <> drafted_by),
    CONSTRAINT adjustment_plans_submitted_check CHECK ((submitted_by IS NULL) = (submitted_at IS NULL)),
    CONSTRAINT adjustment_plans_examined_check
      CHECK (num_nonnulls(verdict, examined_by, examined_at) IN (0, 3) AND (verdict IS NULL OR submitted_at IS NOT NULL)),
    CONSTRAINT adjustment_plans_comments_check CHECK (verdict IS DISTINCT FROM 'returned' OR btrim(coalesce(comments, '')) <> '')
  );

  CREATE TABLE adjustment_resolutions (
    plan_id uuid NOT NULL CONSTRAINT adjustment_resolutions_plan_id_fkey REFERENCES adjustment_plans,
    body text NOT NULL CONSTRAINT adjustment_resolutions_body_check CHECK (body IN ('office-meeting', 'party-committee')),
    held_on date NOT NULL,
    number text NOT NULL CONSTRAINT adjustment_resolutions_number_check CHECK (btrim(number) <> ''),
    recorded_by uuid NOT NULL CONSTRAINT adjustment_resolutions_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT adjustment_resolutions_pkey PRIMARY KEY (plan_id, body)
  );

  CREATE TABLE adjustment_milestones (
    id uuid CONSTRAINT adjustment_milestones_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    plan_id uuid NOT NULL CONSTRAINT adjustment_milestones_plan_id_fkey REFERENCES adjustment_plans,
    position integer NOT NULL,
    due_on date NOT NULL,
    what text NOT NULL CONSTRAINT adjustment_milestones_what_check CHECK (btrim(what) <> ''),
    report text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    reported_by uuid CONSTRAINT adjustment_milestones_reported_by_fkey REFERENCES people,
    reported_at timestamptz,
    is_met boolean,
    opinion text,
    checked_by uuid CONSTRAINT adjustment_milestones_checked_by_fkey REFERENCES people,
    CONSTRAINT adjustment_milestones_position_key UNIQUE (plan_id, position),
    CONSTRAINT adjustment_milestones_reported_check CHECK (num_nonnulls(report, reported_by, reported_at) IN (0, 3)),
    CONSTRAINT adjustment_milestones_checked_check
      CHECK ((is_met IS NULL) = (checked_by IS NULL) AND (is_met IS NULL OR reported_at IS NOT NULL)),
    CONSTRAINT adjustment_milestones_four_eyes CHECK (checked_by <> reported_by)
  );
`;

const FOLLOWING = `
  CREATE TABLE adjustment_pressures (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT adjustment_pressures_pkey PRIMARY KEY,
    case_id uuid NOT NULL CONSTRAINT adjustment_pressures_case_id_fkey REFERENCES adjustments,
    pressure text NOT NULL
      CONSTRAINT adjustment_pressures_pressure_check CHECK (pressure IN ('urge', 'blue', 'orange', 'red', 'interview')),
    reason text NOT NULL CONSTRAINT adjustment_pressures_reason_check CHECK (btrim(reason) <> ''),
    working_days integer CONSTRAINT adjustment_pressures_days_check CHECK (working_days BETWEEN 1 AND 60),
    linked_case_id uuid CONSTRAINT adjustment_pressures_linked_case_id_fkey REFERENCES cases,
    pressed_by uuid NOT NULL CONSTRAINT adjustment_pressures_pressed_by_fkey REFERENCES people,
    pressed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT adjustment_pressures_time_check CHECK ((pressure = 'interview') = (working_days IS NULL))
  );
  CREATE INDEX adjustment_pressures_case_id_idx ON adjustment_pressures (case_id, id);

  CREATE TABLE adjustment_checks (
    id uuid CONSTRAINT adjustment_checks_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT adjustment_checks_case_id_fkey REFERENCES adjustments,
    snapshot_id uuid,
    unit_id uuid,
    outcome text NOT NULL
      CONSTRAINT adjustment_checks_outcome_check CHECK (outcome IN ('recovered', 'adjusted', 'stopped-major', 'go-on')),
    reason text NOT NULL CONSTRAINT adjustment_checks_reason_check CHECK (btrim(reason) <> ''),
    decided_by uuid NOT NULL CONSTRAINT adjustment_checks_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT adjustment_checks_row_fkey FOREIGN KEY (snapshot_id, unit_id) REFERENCES metric_snapshot_rows (snapshot_id, unit_id),
    CONSTRAINT adjustment_checks_figure_check CHECK ((snapshot_id IS NULL) = (unit_id IS NULL)
      AND (outcome <> 'recovered' OR snapshot_id IS NOT NULL))
  );
  CREATE INDEX adjustment_checks_case_id_idx ON adjustment_checks (case_id, decided_at);

  CREATE FUNCTION is_of_adjusting(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM adjustments JOIN person_roles r ON r.person_id = person AND r.revoked_at IS NULL
      WHERE case_id = of_case AND is_within(r.organisation_id, adjustments.organisation_id))
  $$;
`;

/** "低于" as written: exactly the threshold is not below; a year without a figure is no year below. */
const LISTING_GATE = `
  CREATE FUNCTION gate_adjustment_listing() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    last integer;
    below integer;
  BEGIN
    IF NOT EXISTS (SELECT FROM metric_units WHERE id = NEW.unit_id AND level = 'major'
        AND is_within(NEW.organisation_id, organisation_id)) THEN
      RAISE EXCEPTION 'an adjustment is about a major of the school'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustments_major';
    END IF;
    IF NEW.basis = 'figures' THEN
      SELECT max(cohort) INTO last FROM adjustment_figures WHERE case_id = NEW.case_id;
      SELECT count(*) INTO below
      FROM adjustment_figures f JOIN metric_snapshots s ON s.id = f.snapshot_id
        JOIN metric_snapshot_rows r ON r.snapshot_id = f.snapshot_id AND r.unit_id = f.unit_id
      WHERE f.case_id = NEW.case_id AND f.unit_id = NEW.unit_id AND f.cohort > last - NEW.consecutive_years
        AND (f.metric, f.cohort, f.as_of, f.numerator, f.denominator) = (s.metric, s.cohort, s.as_of, r.numerator, r.denominator)
        AND r.numerator::bigint * NEW.threshold_denominator < NEW.threshold_numerator::bigint * r.denominator;
      IF below < NEW.consecutive_years
        OR (SELECT count(DISTINCT metric) FROM adjustment_figures WHERE case_id = NEW.case_id) > 1
      THEN
        RAISE EXCEPTION 'a major is listed for whole rates below the threshold in every one of the consecutive years'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustments_below_for_years';
      END IF;
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER adjustments_gate AFTER INSERT ON adjustments
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION gate_adjustment_listing();
`;

const PLAN_GATES = `
  CREATE FUNCTION gate_adjustment_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.held_on > (app_now() AT TIME ZONE 'Asia/Shanghai')::date THEN
      RAISE EXCEPTION 'a resolution is recorded after its meeting'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_resolutions_held';
    END IF;
    IF NEW.body = 'party-committee' AND NOT EXISTS (
      SELECT FROM adjustment_resolutions WHERE plan_id = NEW.plan_id AND body = 'office-meeting' AND held_on <= NEW.held_on)
    THEN
      RAISE EXCEPTION 'the party committee resolves after the office meeting'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_resolutions_order';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER adjustment_resolutions_gate BEFORE INSERT ON adjustment_resolutions
    FOR EACH ROW EXECUTE FUNCTION gate_adjustment_resolution();

  CREATE FUNCTION gate_adjustment_plan() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.verdict IS NOT NULL THEN
      RAISE EXCEPTION 'an examined plan stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_plans_examined_once';
    END IF;
    IF NEW.verdict IS NOT NULL AND is_of_adjusting(NEW.case_id, NEW.examined_by) THEN
      RAISE EXCEPTION 'nobody of the school examines its plan'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_plans_own_side';
    END IF;
    IF NEW.verdict = 'accepted' AND (SELECT count(*) FROM adjustment_resolutions WHERE plan_id = NEW.id) < 2 THEN
      RAISE EXCEPTION 'a plan is accepted with the resolutions of both bodies'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_plans_both_resolutions';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER adjustment_plans_gate BEFORE UPDATE ON adjustment_plans
    FOR EACH ROW EXECUTE FUNCTION gate_adjustment_plan();
`;

const OWN_SIDE_GATES = `
  CREATE FUNCTION gate_adjustment_pressure() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF is_of_adjusting(NEW.case_id, NEW.pressed_by) THEN
      RAISE EXCEPTION 'nobody of the school presses for its plan'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_pressures_own_side';
    END IF;
    IF NEW.pressure = 'interview'
      AND NOT EXISTS (SELECT FROM adjustment_pressures WHERE case_id = NEW.case_id AND pressure = 'red')
    THEN
      RAISE EXCEPTION 'an interview follows a red order'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_pressures_after_red';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER adjustment_pressures_gate BEFORE INSERT ON adjustment_pressures
    FOR EACH ROW EXECUTE FUNCTION gate_adjustment_pressure();

  CREATE FUNCTION gate_adjustment_check() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF is_of_adjusting(NEW.case_id, NEW.decided_by) THEN
      RAISE EXCEPTION 'nobody of the school checks its adjustment'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_checks_own_side';
    END IF;
    IF NEW.outcome = 'recovered' AND NOT EXISTS (
      SELECT FROM adjustments a JOIN metric_snapshots s ON s.id = NEW.snapshot_id
        JOIN metric_snapshot_rows r ON r.snapshot_id = NEW.snapshot_id AND r.unit_id = NEW.unit_id
      WHERE a.case_id = NEW.case_id AND a.unit_id = NEW.unit_id
        AND s.cohort > coalesce((SELECT max(cohort) FROM adjustment_figures f WHERE f.case_id = a.case_id), 0)
        AND (a.basis = 'decision' OR r.numerator::bigint * a.threshold_denominator >= a.threshold_numerator::bigint * r.denominator))
    THEN
      RAISE EXCEPTION 'a rate has recovered when a later class is not below the threshold'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_checks_recovered';
    END IF;
    IF NEW.outcome = 'stopped-major' AND NOT EXISTS (
      SELECT FROM adjustment_plans WHERE case_id = NEW.case_id AND verdict = 'accepted' AND measure = 'stop')
    THEN
      RAISE EXCEPTION 'a major is stopped by an accepted plan that says so'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'adjustment_checks_stopped';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER adjustment_checks_gate BEFORE INSERT ON adjustment_checks
    FOR EACH ROW EXECUTE FUNCTION gate_adjustment_check();
`;

const GRANTS = `
  GRANT SELECT, INSERT ON adjustments, adjustment_figures, adjustment_cards, adjustment_plans, adjustment_resolutions,
    adjustment_milestones, adjustment_pressures, adjustment_checks TO duban_app;
  GRANT UPDATE (returned_by, return_reason, reviewed_by, submitted_by, submitted_at, verdict, comments, examined_by, examined_at)
    ON adjustment_plans TO duban_app;
  GRANT UPDATE (report, document_ids, reported_by, reported_at, is_met, opinion, checked_by) ON adjustment_milestones TO duban_app;
  GRANT UPDATE (linked_case_id) ON adjustment_pressures TO duban_app;
`;
