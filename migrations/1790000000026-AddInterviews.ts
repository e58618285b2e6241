import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Interviews (约谈) of schools, colleges and employers: why one was opened, each notice and its answer, each record, the
 * rectification with its plan, reports and verifications, escalation and hand-over. What must be impossible stands in
 * constraints and triggers: a trigger without its whole figures, equality taken as below, a target per counsellor.
 */
export class AddInterviews1790000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      WORDS,
      INTERVIEWS,
      SITTINGS,
      RECTIFICATION,
      ENDINGS,
      SITTING_GATES,
      ENDING_GATES,
      LETTERS,
      GRANTS,
    ])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE interview_hand_overs, interview_escalations, interview_verifications, interview_progress, interview_plans,
        interview_records, interview_answers, interview_notices, interviews;
      DROP FUNCTION gate_interview, gate_interview_hand_over, gate_interview_escalation, gate_interview_verification, gate_interview_plan,
        gate_interview_record, gate_interview_notice, is_of_interviewed, is_interviewer, interview_variant, sets_counsellor_target;
    `);
  }
}

/** A refusal that names its constraint, as a violated CHECK does. */
function refuse(constraint: string, why: string): string {
  return `RAISE EXCEPTION '${why}' USING ERRCODE = 'check_violation', CONSTRAINT = '${constraint}';`;
}

/**
 * 三不得 (Ministry of Education, August 2023): no task or target for a counsellor, no rate in a counsellor's appraisal. The words
 * are those of src/interviews/counsellor.ts.
 */
const WORDS = `
  CREATE FUNCTION sets_counsellor_target(words text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT EXISTS (
      SELECT FROM regexp_split_to_table(replace(normalize(coalesce(words, ''), NFKC), '辅导员绑定率', ''), '[。;!?\\n]') AS sentence
      WHERE sentence ~ '辅导员|班主任|就业工作人员|就业专员'
        AND sentence ~ '排名|排序|指标|落实率|签约率|就业率|任务数|人均|包干|摊派|末位|考核|评优|绩效'
        AND sentence !~ '不得|不准|严禁|禁止|不向|不将|不与|不对|不设|不下达|不列入|不纳入|取消|停止|纠正|清理')
  $$;
`;

const INTERVIEWS = `
  CREATE TABLE interviews (
    case_id uuid CONSTRAINT interviews_pkey PRIMARY KEY CONSTRAINT interviews_case_id_fkey REFERENCES cases,
    variant text NOT NULL CONSTRAINT interviews_variant_check CHECK (variant IN ('school', 'employer')),
    organisation_id uuid CONSTRAINT interviews_organisation_id_fkey REFERENCES organisations,
    employer_id uuid CONSTRAINT interviews_employer_id_fkey REFERENCES employers,
    basis text NOT NULL CONSTRAINT interviews_basis_check CHECK (basis IN ('figures', 'decision')),
    reason text NOT NULL CONSTRAINT interviews_reason_check CHECK (btrim(reason) <> ''),
    snapshot_id uuid, unit_id uuid, metric text, cohort integer, unit text, as_of date, numerator integer, denominator integer,
    than_name text, than_numerator integer, than_denominator integer,
    opened_by uuid CONSTRAINT interviews_opened_by_fkey REFERENCES people,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT interviews_party_check CHECK (num_nonnulls(organisation_id, employer_id) = 1
      AND (variant = 'school') = (organisation_id IS NOT NULL)),
    CONSTRAINT interviews_snapshot_fkey FOREIGN KEY (snapshot_id, unit_id) REFERENCES metric_snapshot_rows (snapshot_id, unit_id),
    CONSTRAINT interviews_figures_complete CHECK (num_nonnulls(snapshot_id, unit_id, metric, cohort, unit, as_of, numerator,
      denominator, than_name, than_numerator, than_denominator) = CASE basis WHEN 'figures' THEN 11 ELSE 0 END),
    CONSTRAINT interviews_figures_rate CHECK (denominator > 0 AND numerator BETWEEN 0 AND denominator
      AND than_denominator > 0 AND than_numerator BETWEEN 0 AND than_denominator),
    CONSTRAINT interviews_figures_below CHECK (numerator::bigint * than_denominator < than_numerator::bigint * denominator),
    CONSTRAINT interviews_figures_school CHECK (basis = 'decision' OR variant = 'school'),
    CONSTRAINT interviews_no_counsellor_target CHECK (NOT sets_counsellor_target(reason))
  );
  CREATE INDEX interviews_organisation_id_idx ON interviews (organisation_id, opened_at DESC);
  CREATE INDEX interviews_employer_id_idx ON interviews (employer_id, opened_at DESC);

  CREATE FUNCTION interview_variant(of_case uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT variant FROM interviews WHERE case_id = of_case
  $$;

  CREATE FUNCTION is_of_interviewed(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM interviews JOIN person_roles r ON r.person_id = person AND r.revoked_at IS NULL
      WHERE case_id = of_case AND is_within(r.organisation_id, interviews.organisation_id))
  $$;

  CREATE FUNCTION gate_interview() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.organisation_id IS NOT NULL AND NOT EXISTS (
      SELECT FROM case_parties keeps JOIN organisations keeper ON keeper.id = keeps.organisation_id
        JOIN organisations party ON party.id = NEW.organisation_id
      WHERE keeps.case_id = NEW.case_id AND keeps.role = 'keeper' AND is_within(party.id, keeper.id)
        AND (keeper.kind, party.kind) IN (('authority', 'school'), ('school', 'college'))) THEN
      ${refuse('interviews_downward', 'an authority interviews its schools, a school its colleges')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interviews_gate BEFORE INSERT ON interviews FOR EACH ROW EXECUTE FUNCTION gate_interview();
`;

const SITTINGS = `
  CREATE TABLE interview_notices (
    id uuid CONSTRAINT interview_notices_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT interview_notices_case_id_fkey REFERENCES interviews,
    round integer NOT NULL,
    starts_at timestamptz NOT NULL,
    place text NOT NULL CONSTRAINT interview_notices_place_check CHECK (btrim(place) <> ''),
    points text NOT NULL CONSTRAINT interview_notices_points_check CHECK (btrim(points) <> ''),
    bring text,
    bodies text[],
    answer_working_days integer CONSTRAINT interview_notices_answer_days_check CHECK (answer_working_days BETWEEN 1 AND 60),
    changes text CONSTRAINT interview_notices_changes_check CHECK (changes IN ('moved', 'kept')),
    arranged_by uuid NOT NULL CONSTRAINT interview_notices_arranged_by_fkey REFERENCES people,
    arranged_at timestamptz NOT NULL DEFAULT app_now(),
    verdict text CONSTRAINT interview_notices_verdict_check CHECK (verdict IN ('approved', 'returned', 'called-off')),
    opinion text,
    approved_by uuid CONSTRAINT interview_notices_approved_by_fkey REFERENCES people,
    approved_at timestamptz,
    letter_id uuid CONSTRAINT interview_notices_letter_id_fkey REFERENCES letters,
    CONSTRAINT interview_notices_round_key UNIQUE (case_id, round),
    CONSTRAINT interview_notices_second_person CHECK (approved_by <> arranged_by),
    CONSTRAINT interview_notices_approved_check CHECK (num_nonnulls(verdict, approved_by, approved_at) IN (0, 3)),
    CONSTRAINT interview_notices_opinion_check CHECK (verdict IS NULL OR verdict = 'approved' OR btrim(opinion) <> ''),
    CONSTRAINT interview_notices_joint CHECK (bodies IS NULL OR cardinality(bodies) >= 2),
    CONSTRAINT interview_notices_no_counsellor_target
      CHECK (NOT sets_counsellor_target(points) AND NOT sets_counsellor_target(bring))
  );

  CREATE TABLE interview_answers (
    notice_id uuid CONSTRAINT interview_answers_pkey PRIMARY KEY
      CONSTRAINT interview_answers_notice_id_fkey REFERENCES interview_notices,
    answer text NOT NULL CONSTRAINT interview_answers_answer_check CHECK (answer IN ('attend', 'another-date', 'silent')),
    attendees text,
    wanted_at timestamptz,
    reason text,
    answered_by uuid CONSTRAINT interview_answers_answered_by_fkey REFERENCES people,
    answered_at timestamptz NOT NULL DEFAULT app_now(),
    decision text CONSTRAINT interview_answers_decision_check CHECK (decision IN ('granted', 'refused')),
    decided_by uuid CONSTRAINT interview_answers_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    CONSTRAINT interview_answers_person_check CHECK ((answer = 'silent') = (answered_by IS NULL)),
    CONSTRAINT interview_answers_attendees_check CHECK ((answer = 'attend') = (btrim(coalesce(attendees, '')) <> '')),
    CONSTRAINT interview_answers_wanted_check
      CHECK ((answer = 'another-date') = (wanted_at IS NOT NULL AND btrim(coalesce(reason, '')) <> '')),
    CONSTRAINT interview_answers_decided_check
      CHECK (num_nonnulls(decision, decided_by, decided_at) IN (0, 3) AND (decision IS NULL OR answer = 'another-date'))
  );

  CREATE TABLE interview_records (
    id uuid CONSTRAINT interview_records_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT interview_records_case_id_fkey REFERENCES interviews,
    round integer NOT NULL,
    outcome text NOT NULL CONSTRAINT interview_records_outcome_check
      CHECK (outcome IN ('held', 'absent', 'rearranged', 'committed', 'refused', 'another-date')),
    held_at timestamptz,
    place text,
    presider_id uuid CONSTRAINT interview_records_presider_id_fkey REFERENCES people,
    attendees jsonb NOT NULL DEFAULT '[]',
    statements text, commitments text, remark text,
    plan_working_days integer CONSTRAINT interview_records_plan_days_check CHECK (plan_working_days BETWEEN 1 AND 250),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    recorded_by uuid NOT NULL CONSTRAINT interview_records_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    signature text CONSTRAINT interview_records_signature_check CHECK (signature IN ('signed', 'objected')),
    objection text,
    signed_by uuid CONSTRAINT interview_records_signed_by_fkey REFERENCES people,
    signed_at timestamptz,
    considered text CONSTRAINT interview_records_considered_check CHECK (considered IN ('amended', 'kept')),
    consideration text,
    considered_by uuid CONSTRAINT interview_records_considered_by_fkey REFERENCES people,
    considered_at timestamptz,
    CONSTRAINT interview_records_round_key UNIQUE (case_id, round),
    CONSTRAINT interview_records_held_check CHECK ((outcome IN ('held', 'committed')) = (num_nonnulls(held_at, place,
      presider_id, statements, commitments) = 5 AND jsonb_array_length(attendees) >= 2)),
    CONSTRAINT interview_records_past_check CHECK (held_at <= recorded_at),
    CONSTRAINT interview_records_remark_check CHECK (outcome IN ('held', 'committed') OR btrim(coalesce(remark, '')) <> ''),
    CONSTRAINT interview_records_plan_check CHECK ((outcome = 'held') = (plan_working_days IS NOT NULL)),
    CONSTRAINT interview_records_signed_check CHECK (num_nonnulls(signature, signed_by, signed_at) IN (0, 3)
      AND (signature IS NULL OR outcome = 'held')),
    CONSTRAINT interview_records_objection_check CHECK ((signature = 'objected') = (btrim(coalesce(objection, '')) <> '')
      OR signature IS NULL AND objection IS NULL),
    CONSTRAINT interview_records_consideration_check CHECK (num_nonnulls(considered, consideration, considered_by, considered_at) IN (0, 4)
      AND (considered IS NULL OR signature = 'objected')),
    CONSTRAINT interview_records_other_considers CHECK (considered_by <> recorded_by AND considered_by <> presider_id),
    CONSTRAINT interview_records_no_counsellor_target CHECK (NOT sets_counsellor_target(commitments))
  );
`;

const RECTIFICATION = `
  CREATE TABLE interview_plans (
    id uuid CONSTRAINT interview_plans_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT interview_plans_case_id_fkey REFERENCES interviews,
    round integer NOT NULL,
    measures text NOT NULL CONSTRAINT interview_plans_measures_check CHECK (btrim(measures) <> ''),
    responsible text NOT NULL CONSTRAINT interview_plans_responsible_check CHECK (btrim(responsible) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    submitted_by uuid NOT NULL CONSTRAINT interview_plans_submitted_by_fkey REFERENCES people,
    submitted_at timestamptz NOT NULL DEFAULT app_now(),
    was_late boolean NOT NULL,
    outcome text CONSTRAINT interview_plans_outcome_check CHECK (outcome IN ('accepted', 'returned')),
    opinion text,
    return_working_days integer CONSTRAINT interview_plans_return_days_check CHECK (return_working_days BETWEEN 1 AND 250),
    reviewed_by uuid CONSTRAINT interview_plans_reviewed_by_fkey REFERENCES people,
    reviewed_at timestamptz,
    CONSTRAINT interview_plans_round_key UNIQUE (case_id, round),
    CONSTRAINT interview_plans_reviewed_check CHECK (num_nonnulls(outcome, reviewed_by, reviewed_at) IN (0, 3)),
    CONSTRAINT interview_plans_returned_check
      CHECK ((outcome IS NOT DISTINCT FROM 'returned') = (return_working_days IS NOT NULL)
        AND (outcome IS DISTINCT FROM 'returned' OR btrim(coalesce(opinion, '')) <> '')),
    CONSTRAINT interview_plans_no_counsellor_target
      CHECK (NOT sets_counsellor_target(measures) AND NOT sets_counsellor_target(responsible))
  );

  CREATE TABLE interview_progress (
    id uuid CONSTRAINT interview_progress_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT interview_progress_case_id_fkey REFERENCES interviews,
    due_on date NOT NULL,
    set_by uuid NOT NULL CONSTRAINT interview_progress_set_by_fkey REFERENCES people,
    set_at timestamptz NOT NULL DEFAULT app_now(),
    state text NOT NULL DEFAULT 'due' CONSTRAINT interview_progress_state_check CHECK (state IN ('due', 'reported', 'missed')),
    text text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    reported_by uuid CONSTRAINT interview_progress_reported_by_fkey REFERENCES people,
    settled_at timestamptz,
    CONSTRAINT interview_progress_due_key UNIQUE (case_id, due_on),
    CONSTRAINT interview_progress_settled_check CHECK ((state = 'due') = (settled_at IS NULL)),
    CONSTRAINT interview_progress_reported_check
      CHECK ((state = 'reported') = (reported_by IS NOT NULL AND btrim(coalesce(text, '')) <> '')),
    CONSTRAINT interview_progress_no_counsellor_target CHECK (NOT sets_counsellor_target(text))
  );
`;

const ENDINGS = `
  CREATE TABLE interview_verifications (
    id uuid CONSTRAINT interview_verifications_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT interview_verifications_case_id_fkey REFERENCES interviews,
    round integer NOT NULL,
    verdict text NOT NULL CONSTRAINT interview_verifications_verdict_check CHECK (verdict IN ('rectified', 'extended', 'escalate')),
    opinion text NOT NULL CONSTRAINT interview_verifications_opinion_check CHECK (btrim(opinion) <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    verified_by uuid NOT NULL CONSTRAINT interview_verifications_verified_by_fkey REFERENCES people,
    verified_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT interview_verifications_round_key UNIQUE (case_id, round)
  );

  CREATE TABLE interview_escalations (
    id uuid CONSTRAINT interview_escalations_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT interview_escalations_case_id_fkey REFERENCES interviews,
    round integer NOT NULL,
    decision text NOT NULL CONSTRAINT interview_escalations_decision_check CHECK (decision IN ('escalate', 'go-on')),
    facts text,
    reasons text NOT NULL CONSTRAINT interview_escalations_reasons_check CHECK (btrim(reasons) <> ''),
    scope text CONSTRAINT interview_escalations_scope_check CHECK (scope IN ('school', 'city', 'province')),
    proposal text CONSTRAINT interview_escalations_proposal_check CHECK (proposal IN ('none', 'notice', 'criticism')),
    proposal_text text,
    legal_basis text,
    decided_by uuid NOT NULL CONSTRAINT interview_escalations_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now(),
    letter_id uuid CONSTRAINT interview_escalations_letter_id_fkey REFERENCES letters,
    CONSTRAINT interview_escalations_round_key UNIQUE (case_id, round),
    CONSTRAINT interview_escalations_whole CHECK ((decision = 'escalate')
      = (btrim(coalesce(facts, '')) <> '' AND scope IS NOT NULL AND proposal IS NOT NULL)),
    CONSTRAINT interview_escalations_proposal_text_check
      CHECK (coalesce(proposal, 'none') = 'none' OR btrim(coalesce(proposal_text, '')) <> ''),
    CONSTRAINT interview_escalations_legal_basis CHECK (proposal IS DISTINCT FROM 'criticism'
      OR coalesce(legal_basis, '') ~ '《[^》]*(法|条例|规定|办法)》[^《]*第[一二三四五六七八九十百零〇0-9]+条')
  );

  CREATE TABLE interview_hand_overs (
    case_id uuid CONSTRAINT interview_hand_overs_pkey PRIMARY KEY
      CONSTRAINT interview_hand_overs_case_id_fkey REFERENCES interviews,
    body text NOT NULL CONSTRAINT interview_hand_overs_body_check CHECK (btrim(body) <> ''),
    address text NOT NULL CONSTRAINT interview_hand_overs_address_check CHECK (btrim(address) <> ''),
    legal_basis text NOT NULL CONSTRAINT interview_hand_overs_basis_check CHECK (btrim(legal_basis) <> ''),
    reasons text NOT NULL CONSTRAINT interview_hand_overs_reasons_check CHECK (btrim(reasons) <> ''),
    materials text NOT NULL CONSTRAINT interview_hand_overs_materials_check CHECK (btrim(materials) <> ''),
    handed_over_by uuid NOT NULL CONSTRAINT interview_hand_overs_handed_over_by_fkey REFERENCES people,
    handed_over_at timestamptz NOT NULL DEFAULT app_now()
  );
`;

const SITTING_GATES = `
  CREATE FUNCTION gate_interview_notice() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    kind text := interview_variant(NEW.case_id);
  BEGIN
    IF (kind = 'employer') = (NEW.bodies IS NULL) THEN
      ${refuse('interview_notices_joint', 'an employer is interviewed by several bodies, a school by its authority')}
    END IF;
    IF kind = 'school' AND NEW.letter_id IS NOT NULL AND NEW.verdict IS DISTINCT FROM 'approved' THEN
      ${refuse('interview_notices_issued_after_approval', 'a notice leaves after a second person approved it')}
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.verdict IS NOT NULL AND (NEW.verdict, NEW.approved_by, NEW.starts_at, NEW.place, NEW.points)
      IS DISTINCT FROM (OLD.verdict, OLD.approved_by, OLD.starts_at, OLD.place, OLD.points) THEN
      ${refuse('interview_notices_kept', 'an approved notice stays as it is')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interview_notices_gate BEFORE INSERT OR UPDATE ON interview_notices
    FOR EACH ROW EXECUTE FUNCTION gate_interview_notice();

  CREATE FUNCTION gate_interview_record() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    kind text := interview_variant(NEW.case_id);
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF kind = 'school' AND NOT EXISTS (
        SELECT FROM interview_notices n JOIN letters ON letters.id = n.letter_id AND letters.issued_at IS NOT NULL
        WHERE n.case_id = NEW.case_id) THEN
        ${refuse('interview_records_after_notice', 'an interview is recorded after its notice was issued')}
      END IF;
      IF kind = 'employer' AND NOT EXISTS (
        SELECT FROM interview_notices n JOIN letter_services s ON s.letter_id = n.letter_id AND s.outcome = 'proven'
        WHERE n.case_id = NEW.case_id) THEN
        ${refuse('interview_records_after_service', 'an employer attends or refuses an invitation whose service is proven')}
      END IF;
      IF (kind = 'school') <> (NEW.outcome IN ('held', 'absent', 'rearranged')) THEN
        ${refuse('interview_records_variant', 'the outcome is one of the variant')}
      END IF;
      IF is_of_interviewed(NEW.case_id, NEW.recorded_by) OR is_of_interviewed(NEW.case_id, NEW.presider_id)
        OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id IN (NEW.recorded_by, NEW.presider_id)) THEN
        ${refuse('interview_records_other_side', 'nobody of the interviewed side, and nobody recused, leads or records the interview')}
      END IF;
    ELSIF (NEW.attendees, NEW.statements, NEW.commitments, NEW.held_at) IS DISTINCT FROM
      (OLD.attendees, OLD.statements, OLD.commitments, OLD.held_at) OR OLD.considered IS NOT NULL
      OR OLD.signature IS NOT NULL AND (NEW.signature, NEW.objection) IS DISTINCT FROM (OLD.signature, OLD.objection) THEN
      ${refuse('interview_records_kept', 'a record stays as it was made; what has to change makes a record of its own')}
    END IF;
    IF NEW.signed_by IS NOT NULL AND NOT is_of_interviewed(NEW.case_id, NEW.signed_by) THEN
      ${refuse('interview_records_signed_by_party', 'the interviewed side signs the record')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interview_records_gate BEFORE INSERT OR UPDATE ON interview_records
    FOR EACH ROW EXECUTE FUNCTION gate_interview_record();

  CREATE FUNCTION is_interviewer(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM interview_records WHERE case_id = of_case AND person IN (recorded_by, presider_id))
  $$;
`;

const ENDING_GATES = `
  CREATE FUNCTION gate_interview_plan() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT FROM interview_records r WHERE r.case_id = NEW.case_id AND r.outcome = 'held'
        AND (r.signature = 'signed' OR r.considered = 'kept')) THEN
      ${refuse('interview_plans_after_signature', 'a plan follows a record that was signed, or whose objection was considered')}
    END IF;
    IF NEW.reviewed_by IS NOT NULL AND is_of_interviewed(NEW.case_id, NEW.reviewed_by) THEN
      ${refuse('interview_plans_other_side', 'nobody reviews the plan of the own side')}
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.outcome IS NOT NULL THEN
      ${refuse('interview_plans_reviewed_once', 'a plan is reviewed once')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interview_plans_gate BEFORE INSERT OR UPDATE ON interview_plans
    FOR EACH ROW EXECUTE FUNCTION gate_interview_plan();

  CREATE FUNCTION gate_interview_verification() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF is_interviewer(NEW.case_id, NEW.verified_by) OR is_of_interviewed(NEW.case_id, NEW.verified_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.verified_by) THEN
      ${refuse('interview_verifications_second_person', 'a rectification is verified by somebody who did not lead the interview')}
    END IF;
    IF NOT EXISTS (SELECT FROM interview_plans WHERE case_id = NEW.case_id AND outcome = 'accepted') THEN
      ${refuse('interview_verifications_after_plan', 'a rectification is verified by an accepted plan')}
    END IF;
    IF NEW.verdict <> 'extended' AND EXISTS (SELECT FROM interview_progress WHERE case_id = NEW.case_id AND state = 'due') THEN
      ${refuse('interview_verifications_after_reports', 'a rectification is verified when no report is due any more')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interview_verifications_gate BEFORE INSERT ON interview_verifications
    FOR EACH ROW EXECUTE FUNCTION gate_interview_verification();

  CREATE FUNCTION gate_interview_escalation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF is_interviewer(NEW.case_id, NEW.decided_by) OR is_of_interviewed(NEW.case_id, NEW.decided_by)
      OR EXISTS (SELECT FROM interview_verifications WHERE case_id = NEW.case_id AND verified_by = NEW.decided_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.decided_by) THEN
      ${refuse('interview_escalations_four_eyes', 'who led the interview, verified the rectification or is recused does not decide on accountability')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interview_escalations_gate BEFORE INSERT ON interview_escalations
    FOR EACH ROW EXECUTE FUNCTION gate_interview_escalation();

  CREATE FUNCTION gate_interview_hand_over() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF interview_variant(NEW.case_id) <> 'employer' OR NOT EXISTS (
      SELECT FROM interview_records WHERE case_id = NEW.case_id AND outcome = 'refused') THEN
      ${refuse('interview_hand_overs_after_refusal', 'an employer that refused is handed over')}
    END IF;
    IF is_interviewer(NEW.case_id, NEW.handed_over_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.handed_over_by) THEN
      ${refuse('interview_hand_overs_second_person', 'who recorded the refusal does not decide on the hand-over')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER interview_hand_overs_gate BEFORE INSERT ON interview_hand_overs
    FOR EACH ROW EXECUTE FUNCTION gate_interview_hand_over();
`;

/** Adds one kind to whatever kinds the releases before know. */
const LETTERS = `
  DO $$
  DECLARE
    known text;
  BEGIN
    SELECT string_agg(quote_literal(kind[1]), ', ') INTO known
    FROM pg_constraint, regexp_matches(pg_get_constraintdef(oid), '''([a-z-]+)''', 'g') AS kind
    WHERE conname = 'letters_kind_check';
    ALTER TABLE letters DROP CONSTRAINT letters_kind_check;
    EXECUTE format('ALTER TABLE letters ADD CONSTRAINT letters_kind_check CHECK (kind IN (%s, %L))', known, 'interview-notice');
  END $$;
`;

const GRANTS = `
  GRANT SELECT, INSERT ON interviews, interview_notices, interview_answers, interview_records, interview_plans, interview_progress,
    interview_verifications, interview_escalations, interview_hand_overs TO duban_app;
  GRANT UPDATE (verdict, opinion, approved_by, approved_at, letter_id) ON interview_notices TO duban_app;
  GRANT UPDATE (decision, decided_by, decided_at) ON interview_answers TO duban_app;
  GRANT UPDATE (signature, objection, signed_by, signed_at, considered, consideration, considered_by, considered_at)
    ON interview_records TO duban_app;
  GRANT UPDATE (outcome, opinion, return_working_days, reviewed_by, reviewed_at) ON interview_plans TO duban_app;
  GRANT UPDATE (state, text, document_ids, reported_by, settled_at) ON interview_progress TO duban_app;
  GRANT UPDATE (letter_id) ON interview_escalations TO duban_app;
`;
