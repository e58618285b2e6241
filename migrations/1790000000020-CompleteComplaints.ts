import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The whole road of a complaint: merging and withdrawal, transfer to the competent body, waiver and hearing, legal review,
 * collective decision, closing archive. Complaints that run on an earlier version of the model end as that version says:
 * what a step brings is asked for only where the model has the step (`case_has_step`).
 */
export class CompleteComplaints1790000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COMPLAINTS, TRANSFERS, HEARINGS, DECISIONS, LISTING_GATE, ARCHIVES, RIGHTS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER listing_decisions_review_gate ON listing_decisions;
      DROP TRIGGER employer_statements_after_hearing ON employer_statements;
      DROP TRIGGER complaints_merge_gate ON complaints;
      DROP TABLE case_archives, collective_votes, collective_decision_members, collective_decisions, legal_reviews, hearings,
        defence_waivers, complaint_withdrawals, transfers;
      ALTER TABLE complaints DROP COLUMN merged_into;
      ALTER TABLE employer_statements DROP COLUMN hearing_requested;
      ALTER TABLE listing_decisions DROP COLUMN collective_decision_id;
      ALTER TABLE defence_windows DROP CONSTRAINT defence_windows_closed_by_check,
        ADD CONSTRAINT defence_windows_closed_by_check CHECK (closed_by IN ('statement', 'elapsed'));
      ${defenceWindowGate('')}
      ${listingDecisionGate(`closed_by = 'elapsed'`)}
      DROP FUNCTION gate_listing_after_review, gate_statement_after_hearing, gate_merge, gate_withdrawal, gate_transfer,
        gate_hearing, gate_defence_waiver, gate_legal_review, gate_collective_decision, gate_collective_member,
        gate_collective_vote, collective_result, case_has_step, may_decide_on;
    `);
  }
}

const refuse = (message: string, constraint: string): string =>
  `RAISE EXCEPTION '${message}' USING ERRCODE = 'check_violation', CONSTRAINT = '${constraint}';`;

/** Closing a window: with a statement, after its last day, or (from this release on) by a waiver on file. */
const defenceWindowGate = (waiver: string): string => `
  CREATE OR REPLACE FUNCTION gate_defence_window() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM letter_services WHERE letter_id = NEW.letter_id AND outcome = 'proven') THEN
      ${refuse('the window for the statement opens with proven service', 'defence_windows_after_service')}
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.closed_at IS NOT NULL
      OR NEW.closed_by = 'statement' AND NOT EXISTS (SELECT FROM employer_statements WHERE letter_id = NEW.letter_id)
      OR NEW.closed_by = 'elapsed' AND NOT EXISTS (
        SELECT FROM deadlines WHERE id = NEW.deadline_id AND legal_date < shanghai_today())
      ${waiver}
    THEN
      ${refuse('the window closes once: with a statement, a waiver on file, or after its last day', 'defence_windows_closing')}
    END IF;
    RETURN NEW;
  END $$;`;

/** The gate of 0.1.0, word for word but for what ends the window without a statement. */
const listingDecisionGate = (closedWithoutStatement: string): string => `
  CREATE OR REPLACE FUNCTION gate_listing_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    notice prior_notices%ROWTYPE;
  BEGIN
    SELECT * INTO notice FROM prior_notices WHERE case_id = NEW.case_id ORDER BY drafted_at DESC LIMIT 1;
    IF person_investigated(NEW.case_id, NEW.decided_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.decided_by)
    THEN
      ${refuse('who investigated, drafted or is recused does not decide', 'listing_decisions_four_eyes')}
    END IF;
    IF NEW.letter_id IS DISTINCT FROM notice.letter_id
      OR NOT EXISTS (SELECT FROM letter_services WHERE letter_id = NEW.letter_id AND outcome = 'proven')
    THEN
      ${refuse('a decision needs the proven service of the last prior notice', 'listing_decisions_service')}
    END IF;
    IF EXISTS (SELECT FROM employer_statements WHERE case_id = NEW.case_id AND reviewed_at IS NULL)
      OR NOT EXISTS (SELECT FROM employer_statements WHERE letter_id = NEW.letter_id AND outcome = 'upheld')
        AND NOT EXISTS (SELECT FROM defence_windows WHERE letter_id = NEW.letter_id AND ${closedWithoutStatement})
    THEN
      ${refuse('a decision needs a reviewed statement, a waiver or an elapsed window', 'listing_decisions_defence')}
    END IF;
    IF NEW.outcome = 'list' AND (NEW.category <> notice.category OR NEW.term_days NOT BETWEEN 1 AND notice.term_days
      OR coalesce(scope_width(NEW.scope), 9) > scope_width(notice.scope))
    THEN
      ${refuse('the decision is not heavier than the prior notice', 'listing_decisions_not_heavier')}
    END IF;
    RETURN NEW;
  END $$;`;

const COMPLAINTS = `
  CREATE FUNCTION case_has_step(of_case uuid, step text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM cases JOIN definition_versions version ON version.id = definition_version_id
                   WHERE cases.id = of_case
                     AND version.outline->'nodes' @> jsonb_build_array(jsonb_build_object('id', step)))
  $$;

  CREATE FUNCTION may_decide_on(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT person_investigated(of_case, person)
      AND NOT EXISTS (SELECT FROM recusals WHERE case_id = of_case AND person_id = person)
  $$;

  ALTER TABLE complaints ADD COLUMN merged_into uuid CONSTRAINT complaints_merged_into_fkey REFERENCES cases;
  CREATE INDEX complaints_merged_into_idx ON complaints (merged_into) WHERE merged_into IS NOT NULL;

  CREATE FUNCTION gate_merge() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.merged_into IS NOT NULL OR NOT EXISTS (
      SELECT FROM complaints target JOIN cases ON cases.id = target.case_id
      WHERE target.case_id = NEW.merged_into AND target.case_id <> NEW.case_id AND cases.state = 'open'
        AND target.employer_id = NEW.employer_id AND target.merged_into IS NULL)
    THEN
      ${refuse('a complaint goes on under another open one about the same employer', 'complaints_merge_gate')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER complaints_merge_gate BEFORE UPDATE OF merged_into ON complaints FOR EACH ROW EXECUTE FUNCTION gate_merge();
`;

const TRANSFERS = `
  CREATE TABLE transfers (
    id uuid CONSTRAINT transfers_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT transfers_case_id_fkey REFERENCES cases,
    ground text NOT NULL CONSTRAINT transfers_ground_check CHECK (ground IN ('not-competent', 'crime')),
    body text NOT NULL CONSTRAINT transfers_body_check
      CHECK (body IN ('labour-inspection', 'police', 'financial-regulation', 'market-regulation')),
    reasons text NOT NULL CONSTRAINT transfers_reasons_check CHECK (btrim(reasons) <> ''),
    decided_by uuid NOT NULL CONSTRAINT transfers_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now(),
    state text NOT NULL DEFAULT 'decided'
      CONSTRAINT transfers_state_check CHECK (state IN ('decided', 'handed-over', 'refused', 'dropped')),
    receiving_unit text,
    handed_over_on date,
    contents text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    remark text,
    settled_by uuid CONSTRAINT transfers_settled_by_fkey REFERENCES people,
    settled_at timestamptz,
    CONSTRAINT transfers_crime_check CHECK (ground <> 'crime' OR body = 'police'),
    CONSTRAINT transfers_settled_check CHECK ((state = 'decided') = (settled_at IS NULL) AND (settled_at IS NULL) = (settled_by IS NULL)),
    CONSTRAINT transfers_handed_over_check CHECK (state <> 'handed-over' OR (btrim(receiving_unit) <> '' AND btrim(contents) <> ''
      AND handed_over_on IS NOT NULL AND cardinality(document_ids) > 0) IS TRUE),
    CONSTRAINT transfers_remark_check CHECK (state NOT IN ('refused', 'dropped') OR (btrim(remark) <> '') IS TRUE)
  );
  CREATE INDEX transfers_case_id_idx ON transfers (case_id, decided_at);
  CREATE UNIQUE INDEX transfers_open_key ON transfers (case_id, ground) WHERE state = 'decided';

  CREATE FUNCTION gate_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'decided' THEN
      ${refuse('a transfer that is settled stays as it is', 'transfers_settled_once')}
    END IF;
    IF NEW.state = 'handed-over' AND (
      NEW.handed_over_on NOT BETWEEN (NEW.decided_at AT TIME ZONE 'Asia/Shanghai')::date AND shanghai_today()
      OR (SELECT count(*) FROM documents WHERE id = ANY (NEW.document_ids) AND case_id = NEW.case_id)
        <> cardinality(NEW.document_ids))
    THEN
      ${refuse('a hand-over has its day and its receipt on record', 'transfers_hand_over')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER transfers_gate BEFORE UPDATE ON transfers FOR EACH ROW EXECUTE FUNCTION gate_transfer();

  CREATE TABLE complaint_withdrawals (
    case_id uuid CONSTRAINT complaint_withdrawals_pkey PRIMARY KEY
      CONSTRAINT complaint_withdrawals_case_id_fkey REFERENCES complaints,
    reason text,
    received_at timestamptz NOT NULL DEFAULT app_now(),
    decision text CONSTRAINT complaint_withdrawals_decision_check CHECK (decision IN ('continue', 'close')),
    reasons text,
    decided_by uuid CONSTRAINT complaint_withdrawals_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    CONSTRAINT complaint_withdrawals_decided_check
      CHECK (num_nonnulls(decision, reasons, decided_by, decided_at) IN (0, 4) AND btrim(reasons) <> '')
  );

  CREATE FUNCTION gate_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.decision IS NOT NULL THEN
      ${refuse('a withdrawal is decided once', 'complaint_withdrawals_decided_once')}
    END IF;
    IF NEW.decision = 'close'
      AND EXISTS (SELECT FROM transfers WHERE case_id = NEW.case_id AND ground = 'crime' AND state = 'decided')
    THEN
      ${refuse('evidence of a crime is handed over before a withdrawn complaint is closed', 'complaint_withdrawals_crime')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER complaint_withdrawals_gate BEFORE INSERT OR UPDATE ON complaint_withdrawals FOR EACH ROW EXECUTE FUNCTION gate_withdrawal();
`;

const HEARINGS = `
  ALTER TABLE employer_statements ADD COLUMN hearing_requested boolean NOT NULL DEFAULT false;

  CREATE TABLE defence_waivers (
    letter_id uuid CONSTRAINT defence_waivers_pkey PRIMARY KEY
      CONSTRAINT defence_waivers_letter_id_fkey REFERENCES defence_windows,
    case_id uuid NOT NULL CONSTRAINT defence_waivers_case_id_fkey REFERENCES cases,
    document_ids uuid[] NOT NULL CONSTRAINT defence_waivers_document_check CHECK (cardinality(document_ids) > 0),
    received_at timestamptz NOT NULL DEFAULT app_now(),
    recorded_by uuid CONSTRAINT defence_waivers_recorded_by_fkey REFERENCES people
  );
  COMMENT ON COLUMN defence_waivers.recorded_by IS 'who put a paper on file; null when the employer handed it in with its code';

  CREATE FUNCTION gate_defence_waiver() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM defence_windows JOIN letters ON letters.id = letter_id
                   WHERE letter_id = NEW.letter_id AND letters.case_id = NEW.case_id AND closed_at IS NULL)
      OR (SELECT count(*) FROM documents WHERE id = ANY (NEW.document_ids) AND case_id = NEW.case_id)
        <> cardinality(NEW.document_ids)
    THEN
      ${refuse('a waiver needs an open window and its document on file', 'defence_waivers_on_file')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER defence_waivers_gate BEFORE INSERT ON defence_waivers FOR EACH ROW EXECUTE FUNCTION gate_defence_waiver();

  ALTER TABLE defence_windows DROP CONSTRAINT defence_windows_closed_by_check,
    ADD CONSTRAINT defence_windows_closed_by_check CHECK (closed_by IN ('statement', 'elapsed', 'waiver'));
  ${defenceWindowGate(`OR NEW.closed_by = 'waiver' AND NOT EXISTS (SELECT FROM defence_waivers WHERE letter_id = NEW.letter_id)`)}

  CREATE TABLE hearings (
    id uuid CONSTRAINT hearings_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT hearings_case_id_fkey REFERENCES cases,
    statement_id uuid NOT NULL CONSTRAINT hearings_statement_id_fkey REFERENCES employer_statements,
    presider_id uuid NOT NULL CONSTRAINT hearings_presider_id_fkey REFERENCES people,
    hearing_on date NOT NULL,
    time_and_place text NOT NULL CONSTRAINT hearings_place_check CHECK (btrim(time_and_place) <> ''),
    notice_working_days integer NOT NULL CONSTRAINT hearings_notice_check CHECK (notice_working_days > 0),
    notice_letter_id uuid NOT NULL CONSTRAINT hearings_notice_letter_id_fkey REFERENCES letters,
    arranged_by uuid NOT NULL CONSTRAINT hearings_arranged_by_fkey REFERENCES people,
    arranged_at timestamptz NOT NULL DEFAULT app_now(),
    outcome text CONSTRAINT hearings_outcome_check CHECK (outcome IN ('held', 'absent', 'postponed')),
    earliest_on date,
    attendees text,
    points text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    recorded_by uuid CONSTRAINT hearings_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz,
    CONSTRAINT hearings_recorded_check CHECK (num_nonnulls(outcome, points, recorded_by, recorded_at) IN (0, 4)),
    CONSTRAINT hearings_attendees_check CHECK (outcome IS DISTINCT FROM 'held' OR (btrim(attendees) <> '') IS TRUE),
    CONSTRAINT hearings_in_time_check
      CHECK (outcome IS NULL OR outcome = 'postponed' OR (hearing_on >= earliest_on) IS TRUE)
  );
  CREATE INDEX hearings_case_id_idx ON hearings (case_id, arranged_at);
  CREATE UNIQUE INDEX hearings_open_key ON hearings (case_id) WHERE outcome IS NULL;

  CREATE FUNCTION gate_hearing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT may_decide_on(NEW.case_id, NEW.presider_id) THEN
      ${refuse('who investigated, drafted or is recused does not preside', 'hearings_presider')}
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.outcome IS NOT NULL OR NEW.recorded_by <> NEW.presider_id) THEN
      ${refuse('the presider records a hearing once', 'hearings_recorded_once')}
    END IF;
    IF NEW.outcome IN ('held', 'absent') AND (NEW.hearing_on > shanghai_today() OR NOT EXISTS (
      SELECT FROM letter_services WHERE letter_id = NEW.notice_letter_id AND outcome = 'proven' AND served_on < NEW.hearing_on))
    THEN
      ${refuse('a hearing counts when its notice was served before it and its day has come', 'hearings_announced')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER hearings_gate BEFORE INSERT OR UPDATE ON hearings FOR EACH ROW EXECUTE FUNCTION gate_hearing();

  CREATE FUNCTION gate_statement_after_hearing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.reviewed_at IS NOT NULL AND NEW.hearing_requested AND case_has_step(NEW.case_id, 'record-hearing')
      AND NOT EXISTS (SELECT FROM hearings WHERE statement_id = NEW.id AND outcome IN ('held', 'absent'))
    THEN
      ${refuse('who asked for a hearing gets it before the statement is reviewed', 'employer_statements_after_hearing')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER employer_statements_after_hearing BEFORE UPDATE ON employer_statements FOR EACH ROW EXECUTE FUNCTION gate_statement_after_hearing();
`;

const DECISIONS = `
  CREATE TABLE legal_reviews (
    id uuid CONSTRAINT legal_reviews_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT legal_reviews_case_id_fkey REFERENCES cases,
    letter_id uuid NOT NULL CONSTRAINT legal_reviews_letter_id_key UNIQUE
      CONSTRAINT legal_reviews_letter_id_fkey REFERENCES prior_notices,
    outcome text NOT NULL CONSTRAINT legal_reviews_outcome_check CHECK (outcome IN ('passed', 'returned')),
    opinion text NOT NULL CONSTRAINT legal_reviews_opinion_check CHECK (btrim(opinion) <> ''),
    reviewed_by uuid NOT NULL CONSTRAINT legal_reviews_reviewed_by_fkey REFERENCES people,
    reviewed_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX legal_reviews_case_id_idx ON legal_reviews (case_id);

  CREATE FUNCTION gate_legal_review() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT may_decide_on(NEW.case_id, NEW.reviewed_by) THEN
      ${refuse('who investigated, drafted or is recused does not review the law', 'legal_reviews_four_eyes')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER legal_reviews_gate BEFORE INSERT ON legal_reviews FOR EACH ROW EXECUTE FUNCTION gate_legal_review();

  CREATE TABLE collective_decisions (
    id uuid CONSTRAINT collective_decisions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT collective_decisions_case_id_fkey REFERENCES cases,
    subject text NOT NULL CONSTRAINT collective_decisions_subject_check CHECK (subject <> ''),
    motion jsonb NOT NULL,
    mode text NOT NULL CONSTRAINT collective_decisions_mode_check
      CHECK (mode ~ '^(all|one-veto|percent-([1-9][0-9]?|100))$'),
    convened_by uuid NOT NULL CONSTRAINT collective_decisions_convened_by_fkey REFERENCES people,
    convened_at timestamptz NOT NULL DEFAULT app_now(),
    result text CONSTRAINT collective_decisions_result_check CHECK (result IN ('carried', 'not-carried')),
    closed_at timestamptz,
    CONSTRAINT collective_decisions_closed_check CHECK ((result IS NULL) = (closed_at IS NULL))
  );
  CREATE INDEX collective_decisions_case_id_idx ON collective_decisions (case_id, convened_at);
  CREATE UNIQUE INDEX collective_decisions_open_key ON collective_decisions (case_id, subject) WHERE result IS NULL;

  CREATE TABLE collective_decision_members (
    decision_id uuid NOT NULL CONSTRAINT collective_decision_members_decision_id_fkey REFERENCES collective_decisions,
    person_id uuid NOT NULL CONSTRAINT collective_decision_members_person_id_fkey REFERENCES people,
    CONSTRAINT collective_decision_members_pkey PRIMARY KEY (decision_id, person_id)
  );

  CREATE TABLE collective_votes (
    decision_id uuid NOT NULL,
    person_id uuid NOT NULL,
    vote text NOT NULL CONSTRAINT collective_votes_vote_check CHECK (vote IN ('for', 'against', 'abstain')),
    opinion text,
    voted_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT collective_votes_pkey PRIMARY KEY (decision_id, person_id),
    CONSTRAINT collective_votes_member_fkey FOREIGN KEY (decision_id, person_id) REFERENCES collective_decision_members,
    CONSTRAINT collective_votes_opinion_check CHECK (vote <> 'against' OR (btrim(opinion) <> '') IS TRUE)
  );

  CREATE FUNCTION gate_collective_member() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    decision collective_decisions%ROWTYPE;
  BEGIN
    SELECT * INTO decision FROM collective_decisions WHERE id = NEW.decision_id;
    IF decision.result IS NOT NULL OR NOT may_decide_on(decision.case_id, NEW.person_id) THEN
      ${refuse('who investigated, drafted or is recused does not decide', 'collective_decision_members_four_eyes')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER collective_decision_members_gate BEFORE INSERT ON collective_decision_members FOR EACH ROW EXECUTE FUNCTION gate_collective_member();

  CREATE FUNCTION gate_collective_vote() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    decision collective_decisions%ROWTYPE;
  BEGIN
    SELECT * INTO decision FROM collective_decisions WHERE id = NEW.decision_id;
    IF decision.result IS NOT NULL OR NOT may_decide_on(decision.case_id, NEW.person_id) THEN
      ${refuse('members vote once, while the decision is open and without an interest', 'collective_votes_gate')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER collective_votes_gate BEFORE INSERT ON collective_votes FOR EACH ROW EXECUTE FUNCTION gate_collective_vote();

  CREATE FUNCTION collective_result(of_decision uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT CASE
      WHEN cast_votes < members THEN NULL
      WHEN mode = 'all' AND supporters = members
        OR mode = 'one-veto' AND opponents = 0 AND supporters > 0
        OR mode LIKE 'percent-%' AND supporters * 100 >= substr(mode, 9)::integer * members
      THEN 'carried' ELSE 'not-carried' END
    FROM (SELECT mode,
            (SELECT count(*) FROM collective_decision_members WHERE decision_id = of_decision) AS members,
            (SELECT count(*) FROM collective_votes WHERE decision_id = of_decision) AS cast_votes,
            (SELECT count(*) FROM collective_votes WHERE decision_id = of_decision AND vote = 'for') AS supporters,
            (SELECT count(*) FROM collective_votes WHERE decision_id = of_decision AND vote = 'against') AS opponents
          FROM collective_decisions WHERE id = of_decision) AS votes
  $$;

  CREATE FUNCTION gate_collective_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.result IS NOT NULL OR NEW.result IS DISTINCT FROM collective_result(NEW.id) THEN
      ${refuse('a collective decision is what the votes of all members make it', 'collective_decisions_result')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER collective_decisions_gate BEFORE UPDATE ON collective_decisions FOR EACH ROW EXECUTE FUNCTION gate_collective_decision();
`;

const LISTING_GATE = `
  ${listingDecisionGate(`closed_by IN ('elapsed', 'waiver')`)}

  ALTER TABLE listing_decisions ADD COLUMN collective_decision_id uuid
    CONSTRAINT listing_decisions_collective_decision_id_fkey REFERENCES collective_decisions;

  CREATE FUNCTION gate_listing_after_review() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    decision collective_decisions%ROWTYPE;
  BEGIN
    IF case_has_step(NEW.case_id, 'review-legality')
      AND NOT EXISTS (SELECT FROM legal_reviews WHERE letter_id = NEW.letter_id AND outcome = 'passed')
    THEN
      ${refuse('a decision needs the passed legal review of what was announced', 'listing_decisions_legal_review')}
    END IF;
    SELECT * INTO decision FROM collective_decisions WHERE id = NEW.collective_decision_id AND case_id = NEW.case_id;
    IF case_has_step(NEW.case_id, 'vote-on-listing')
      AND (decision.result IS NULL OR NEW.outcome = 'list' AND (decision.result <> 'carried'
             OR NEW.term_days > (decision.motion->>'termDays')::integer
             OR scope_width(NEW.scope) > scope_width(decision.motion->>'scope')))
    THEN
      ${refuse('an employer is listed as the collective decision carried it, or not at all', 'listing_decisions_collective')}
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER listing_decisions_review_gate BEFORE INSERT ON listing_decisions FOR EACH ROW EXECUTE FUNCTION gate_listing_after_review();
`;

const ARCHIVES = `
  CREATE TABLE case_archives (
    case_id uuid CONSTRAINT case_archives_pkey PRIMARY KEY CONSTRAINT case_archives_case_id_fkey REFERENCES cases,
    outcome text NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT app_now(),
    document_count integer NOT NULL,
    retention_class text
      CONSTRAINT case_archives_retention_check CHECK (retention_class IN ('permanent', '30-years', '10-years')),
    retention_reason text,
    retention_set_by uuid CONSTRAINT case_archives_retention_set_by_fkey REFERENCES people,
    retention_set_at timestamptz,
    CONSTRAINT case_archives_answer_check
      CHECK (num_nonnulls(retention_set_by, retention_set_at, retention_reason) IN (0, 3)
             AND (retention_set_by IS NULL OR retention_class IS NOT NULL))
  );
  COMMENT ON COLUMN case_archives.retention_class IS 'null: the schedule of the unit names none yet, and nothing may be destroyed';
  CREATE INDEX case_archives_open_idx ON case_archives (closed_at) WHERE retention_class IS NULL;
`;

const RIGHTS = `
  GRANT SELECT, INSERT ON transfers, complaint_withdrawals, defence_waivers, hearings, legal_reviews, collective_decisions,
    collective_decision_members, collective_votes, case_archives TO duban_app;
  GRANT UPDATE (merged_into) ON complaints TO duban_app;
  GRANT UPDATE (state, receiving_unit, handed_over_on, contents, document_ids, remark, settled_by, settled_at)
    ON transfers TO duban_app;
  GRANT UPDATE (decision, reasons, decided_by, decided_at) ON complaint_withdrawals TO duban_app;
  GRANT UPDATE (outcome, earliest_on, attendees, points, document_ids, recorded_by, recorded_at) ON hearings TO duban_app;
  GRANT UPDATE (result, closed_at) ON collective_decisions TO duban_app;
  GRANT UPDATE (retention_class, retention_reason, retention_set_by, retention_set_at) ON case_archives TO duban_app;
`;
