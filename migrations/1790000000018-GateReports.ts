import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What must be impossible in a report stands here once more as triggers, so that no way into the database leads around the
 * rules of `src/reports`: who may investigate, what reaches the reported school, who decides, when a date may move.
 */
export class GateReports1790000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ROUTE_GATES, EXTRACT_GATES, OUTCOME_GATES, CONSEQUENCE_GATES, CLOCK_GATE])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER deadlines_reply_on_record ON deadlines;
      DROP TRIGGER report_corrections_gate ON report_corrections;
      DROP TRIGGER report_accountability_gate ON report_accountability;
      DROP TRIGGER report_prior_notices_gate ON report_prior_notices;
      DROP TRIGGER report_objections_gate ON report_objections;
      DROP TRIGGER report_decisions_gate ON report_decisions;
      DROP TRIGGER report_positions_gate ON report_positions;
      DROP TRIGGER task_candidates_after_extract ON task_candidates;
      DROP TRIGGER report_extract_items_gate ON report_extract_items;
      DROP TRIGGER report_extracts_gate ON report_extracts;
      DROP TRIGGER case_people_without_interest ON case_people;
      DROP TRIGGER reports_route ON reports;
      DROP FUNCTION gate_reply_deadline, gate_report_correction, gate_report_accountability, gate_report_prior_notice,
        gate_report_objection, gate_report_decision, gate_report_position, gate_task_candidate, gate_report_extract_item,
        gate_report_extract, gate_report_investigator, gate_report_route, report_actor_barred, is_within, has_passed_extract;
    `);
  }
}

/** Domain rules B3.1 and B3.2: who may investigate whom. */
const ROUTE_GATES = `
  CREATE FUNCTION is_within(organisation uuid, top uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    WITH RECURSIVE path AS (
      SELECT id, parent_id FROM organisations WHERE id = organisation
      UNION ALL SELECT above.id, above.parent_id FROM organisations above JOIN path ON above.id = path.parent_id
    ) SELECT EXISTS (SELECT FROM path WHERE id = top)
  $$;

  CREATE FUNCTION gate_report_route() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    unit_kind text;
    inside boolean;
  BEGIN
    IF NEW.route IS NULL THEN
      RETURN NEW;
    END IF;
    SELECT kind INTO unit_kind FROM organisations WHERE id = NEW.investigating_unit_id;
    inside := is_within(NEW.investigating_unit_id, NEW.accused_school_id);
    IF NEW.route = 'school' AND NEW.names_leader THEN
      RAISE EXCEPTION 'a report that names a leader of the school is not handled by the school'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_leader_moves_up';
    END IF;
    IF unit_kind = 'college' OR (NEW.route = 'city') = inside THEN
      RAISE EXCEPTION 'the accused does not investigate itself, and a college never investigates'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_independent_unit';
    END IF;
    IF EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.routed_by) THEN
      RAISE EXCEPTION 'a recused person does not choose the route'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'reports_actor_not_recused';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER reports_route BEFORE INSERT OR UPDATE ON reports FOR EACH ROW EXECUTE FUNCTION gate_report_route();

  CREATE FUNCTION gate_report_investigator() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.duty = 'investigator' AND NEW.ended_at IS NULL AND EXISTS (
      SELECT FROM reports JOIN person_roles r ON r.person_id = NEW.person_id
      WHERE reports.case_id = NEW.case_id AND r.revoked_at IS NULL
        AND r.role IN ('employment-office', 'college-staff', 'school-leader')
        AND is_within(r.organisation_id, reports.accused_school_id))
    THEN
      RAISE EXCEPTION 'the employment office, a college or the lead of the reported school never investigates'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'case_people_without_interest';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER case_people_without_interest BEFORE INSERT OR UPDATE ON case_people
    FOR EACH ROW EXECUTE FUNCTION gate_report_investigator();
`;

/** 信访工作条例 Art. 30, 46(5): nothing that shows the reporter reaches the reported school. */
const EXTRACT_GATES = `
  CREATE FUNCTION has_passed_extract(of_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM report_extracts WHERE case_id = of_case AND outcome = 'passed')
  $$;

  CREATE FUNCTION gate_report_extract() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.outcome IS NOT NULL THEN
      RAISE EXCEPTION 'an extract is checked once' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_extracts_checked_once';
    END IF;
    IF EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id IN (NEW.drafted_by, NEW.checked_by)) THEN
      RAISE EXCEPTION 'a recused person does not check an extract'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_extracts_not_recused';
    END IF;
    IF NEW.outcome = 'passed' AND EXISTS (
      SELECT FROM report_allegations a WHERE a.case_id = NEW.case_id AND NOT EXISTS (
        SELECT FROM report_extract_items i WHERE i.extract_id = NEW.id AND i.allegation_id = a.id))
    THEN
      RAISE EXCEPTION 'an extract covers every point of the report'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_extracts_whole';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_extracts_gate BEFORE UPDATE ON report_extracts FOR EACH ROW EXECUTE FUNCTION gate_report_extract();

  CREATE FUNCTION gate_report_extract_item() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    words text := normalize(NEW.text, NFKC);
    alias text;
  BEGIN
    SELECT pseudonym INTO alias FROM reports JOIN report_extracts USING (case_id) WHERE id = NEW.extract_id;
    IF words ~ '1[3-9][0-9]([ -]?[0-9]{4}){2}' OR words ~ '[0-9]{17}[0-9Xx]' OR words ~ '[^[:space:]@]+@[^[:space:]@]+'
      OR words ~ '举报人|投诉人|反映人' OR words ~ 'JB-[0-9]{4}-[0-9]{6}' OR position(coalesce(alias, '-none-') IN words) > 0
    THEN
      RAISE EXCEPTION 'an extract shows nothing of the reporter'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_extract_items_no_identity';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_extract_items_gate BEFORE INSERT OR UPDATE ON report_extract_items
    FOR EACH ROW EXECUTE FUNCTION gate_report_extract_item();

  CREATE FUNCTION gate_task_candidate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (
      SELECT FROM tasks JOIN reports USING (case_id)
      WHERE tasks.id = NEW.task_id AND NOT has_passed_extract(reports.case_id)
        AND (NEW.organisation_id IS NOT NULL AND is_within(NEW.organisation_id, reports.accused_school_id)
             OR EXISTS (SELECT FROM person_roles r WHERE r.person_id = NEW.person_id AND r.revoked_at IS NULL
                          AND is_within(r.organisation_id, reports.accused_school_id))))
    THEN
      RAISE EXCEPTION 'nothing of a report reaches the reported school before its extract has been checked'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_candidates_after_extract';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_candidates_after_extract BEFORE INSERT ON task_candidates
    FOR EACH ROW EXECUTE FUNCTION gate_task_candidate();

  CREATE FUNCTION gate_report_position() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT has_passed_extract((SELECT case_id FROM report_findings WHERE id = NEW.findings_id)) THEN
      RAISE EXCEPTION 'the school states its position on the checked extract'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_positions_after_extract';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_positions_gate BEFORE INSERT ON report_positions
    FOR EACH ROW EXECUTE FUNCTION gate_report_position();
`;

/** A second person decides, another one reviews, nobody recused. */
const OUTCOME_GATES = `
  CREATE FUNCTION report_actor_barred(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM recusals WHERE case_id = of_case AND person_id = person)
      OR EXISTS (SELECT FROM case_people WHERE case_id = of_case AND person_id = person AND duty = 'investigator')
      OR EXISTS (SELECT FROM report_findings WHERE case_id = of_case AND written_by = person)
  $$;

  CREATE FUNCTION gate_report_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF report_actor_barred(NEW.case_id, NEW.decided_by) THEN
      RAISE EXCEPTION 'who investigated or is recused does not decide'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_decisions_four_eyes';
    END IF;
    IF NEW.kind = 'review' AND NOT EXISTS (
      SELECT FROM report_decisions WHERE case_id = NEW.case_id AND kind = 'decision' AND decided_by <> NEW.decided_by)
    THEN
      RAISE EXCEPTION 'a review is made by another person than the decision'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_decisions_other_reviewer';
    END IF;
    IF NOT EXISTS (SELECT FROM report_positions WHERE findings_id = NEW.findings_id) THEN
      RAISE EXCEPTION 'the school is heard before anything is decided'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_decisions_school_heard';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_decisions_gate BEFORE INSERT ON report_decisions
    FOR EACH ROW EXECUTE FUNCTION gate_report_decision();

  CREATE FUNCTION gate_report_objection() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' AND NOT EXISTS (SELECT FROM report_replies WHERE case_id = NEW.case_id AND kind = 'reply') THEN
      RAISE EXCEPTION 'an objection is against an answer that was given'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_objections_after_reply';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.reviewed_at IS NOT NULL THEN
      RAISE EXCEPTION 'an objection is reviewed once'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_objections_reviewed_once';
    END IF;
    IF NEW.reviewed_by IS NOT NULL AND (report_actor_barred(NEW.case_id, NEW.reviewed_by) OR EXISTS (
      SELECT FROM report_decisions WHERE case_id = NEW.case_id AND kind = 'decision' AND decided_by = NEW.reviewed_by))
    THEN
      RAISE EXCEPTION 'an objection is reviewed by somebody who neither investigated nor decided'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_objections_other_reviewer';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_objections_gate BEFORE INSERT OR UPDATE ON report_objections
    FOR EACH ROW EXECUTE FUNCTION gate_report_objection();
`;

/** 行政处罚法 Art. 44, 45: notice, service, defence; then a decision by a second person, nothing heavier than announced. */
const CONSEQUENCE_GATES = `
  CREATE FUNCTION gate_report_prior_notice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT FROM report_decisions JOIN report_verdicts ON decision_id = id
      WHERE case_id = NEW.case_id AND verdict IN ('verified', 'partly'))
    THEN
      RAISE EXCEPTION 'a prior notice rests on something that was verified'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_prior_notices_verified';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_prior_notices_gate BEFORE INSERT ON report_prior_notices
    FOR EACH ROW EXECUTE FUNCTION gate_report_prior_notice();

  CREATE FUNCTION gate_report_accountability() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    notice report_prior_notices%ROWTYPE;
  BEGIN
    SELECT * INTO notice FROM report_prior_notices WHERE letter_id = NEW.letter_id;
    IF report_actor_barred(NEW.case_id, NEW.decided_by) OR notice.drafted_by = NEW.decided_by THEN
      RAISE EXCEPTION 'who investigated, drafted or is recused does not decide'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_accountability_four_eyes';
    END IF;
    IF NOT EXISTS (SELECT FROM letter_services WHERE letter_id = NEW.letter_id AND outcome = 'proven') THEN
      RAISE EXCEPTION 'a decision needs the proven service of its prior notice'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_accountability_service';
    END IF;
    IF NOT EXISTS (SELECT FROM report_defences WHERE letter_id = NEW.letter_id) THEN
      RAISE EXCEPTION 'a decision needs the defence, its waiver or its elapsed window'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_accountability_defence';
    END IF;
    IF NEW.measure = 'criticism' AND notice.measure <> 'criticism' THEN
      RAISE EXCEPTION 'the decision is not heavier than the prior notice'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_accountability_not_heavier';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_accountability_gate BEFORE INSERT ON report_accountability
    FOR EACH ROW EXECUTE FUNCTION gate_report_accountability();

  CREATE FUNCTION gate_report_correction() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.outcome IS NOT NULL THEN
      RAISE EXCEPTION 'a correction is verified once' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_corrections_verified_once';
    END IF;
    IF NEW.outcome = 'accepted' AND NOT EXISTS (SELECT FROM report_corrected_figures WHERE correction_id = NEW.id) THEN
      RAISE EXCEPTION 'an accepted correction holds the corrected figures'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'report_corrections_with_figures';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER report_corrections_gate BEFORE UPDATE ON report_corrections
    FOR EACH ROW EXECUTE FUNCTION gate_report_correction();
`;

/** The date of a reply moves with a pause, a granted extension, an answered question of its start or a new calendar only. */
const CLOCK_GATE = `
  CREATE FUNCTION gate_reply_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.limit_amount <> OLD.limit_amount OR NEW.limit_unit <> OLD.limit_unit
      OR NEW.anchor_at <> OLD.anchor_at AND NEW.start_confirmation IS NOT DISTINCT FROM OLD.start_confirmation
      OR NEW.legal_date <> OLD.legal_date
        AND NEW.calendar_edition = OLD.calendar_edition
        AND NEW.start_confirmation IS NULL
        AND NOT EXISTS (SELECT FROM deadline_pauses WHERE deadline_id = NEW.id)
        AND NOT EXISTS (SELECT FROM deadline_extensions WHERE deadline_id = NEW.id AND state = 'granted')
    THEN
      RAISE EXCEPTION 'the date of a reply moves on record only'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'deadlines_reply_on_record';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER deadlines_reply_on_record BEFORE UPDATE ON deadlines
    FOR EACH ROW WHEN (OLD.duty = 'reply') EXECUTE FUNCTION gate_reply_deadline();
`;
