import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Supervision (催办, 督办单) and follow-up (回访). What must be impossible stands here once more as triggers: nobody supervises
 * himself, nobody recused acts, a reported school learns nothing of who reported, a colour skips no step.
 */
export class AddSupervision1790000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [RESPONSIBILITY, URGES, ORDERS, ROUNDS, REPORTS, DISMISSALS, FOLLOW_UPS, FOLLOW_UP_GATES])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up_assessments, follow_up_answers, follow_ups;
      DROP FUNCTION gate_follow_up_assessment, gate_follow_up_answer;
      DROP TABLE supervision_dismissals, supervision_reports, supervision_rounds, supervision_orders, urges;
      DROP FUNCTION gate_supervision_report, gate_supervision_round, gate_supervision_verdict, gate_supervision_order,
        gate_supervision_end, gate_urge, shows_reporter, holds_task;
    `);
  }
}

const RESPONSIBILITY = `
  -- Who would be urged: the holder of the step, or everybody it is offered to while nobody has claimed it.
  CREATE FUNCTION holds_task(of_task uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
      SELECT FROM tasks WHERE id = of_task AND state = 'open' AND (assignee_id = person OR assignee_id IS NULL AND EXISTS (
        SELECT FROM task_candidates c WHERE c.task_id = of_task AND (c.person_id = person OR EXISTS (
          SELECT FROM person_roles r WHERE r.person_id = person AND r.organisation_id = c.organisation_id AND r.role = c.role
            AND r.revoked_at IS NULL AND r.valid_from <= (app_now() AT TIME ZONE 'Asia/Shanghai')::date
            AND (r.valid_to IS NULL OR r.valid_to >= (app_now() AT TIME ZONE 'Asia/Shanghai')::date))))))
  $$;

  -- What the pattern of an extract finds, in a text about any case.
  CREATE FUNCTION shows_reporter(written text, of_case uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT normalize(written, NFKC) ~ '1[3-9][0-9]([ -]?[0-9]{4}){2}'
      OR normalize(written, NFKC) ~ '[0-9]{17}[0-9Xx]'
      OR normalize(written, NFKC) ~ '[^[:space:]@]+@[^[:space:]@]+'
      OR normalize(written, NFKC) ~ '举报人|投诉人|检举人|反映人'
      OR normalize(written, NFKC) ~ '[A-Z]{2}-[0-9]{4}-[0-9]{6}'
      OR EXISTS (SELECT FROM reports WHERE case_id = of_case AND position(pseudonym IN normalize(written, NFKC)) > 0)
      OR EXISTS (SELECT FROM complaints WHERE case_id = of_case AND position(pseudonym IN normalize(written, NFKC)) > 0)
  $$;
`;

const URGES = `
  CREATE TABLE urges (
    id uuid CONSTRAINT urges_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT urges_case_id_fkey REFERENCES cases,
    task_id uuid NOT NULL CONSTRAINT urges_task_id_fkey REFERENCES tasks,
    reason text NOT NULL CONSTRAINT urges_reason_check CHECK (btrim(reason) <> ''),
    urged_by uuid NOT NULL CONSTRAINT urges_urged_by_fkey REFERENCES people,
    urged_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX urges_task_id_idx ON urges (task_id, urged_at);
  CREATE INDEX urges_case_id_idx ON urges (case_id, urged_at);
  GRANT SELECT, INSERT ON urges TO duban_app;

  CREATE FUNCTION gate_urge() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.urged_by) THEN
      RAISE EXCEPTION 'a recused person urges nobody'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'urges_not_recused';
    END IF;
    IF holds_task(NEW.task_id, NEW.urged_by) THEN
      RAISE EXCEPTION 'nobody urges himself' USING ERRCODE = 'check_violation', CONSTRAINT = 'urges_other_person';
    END IF;
    IF shows_reporter(NEW.reason, NEW.case_id) THEN
      RAISE EXCEPTION 'an urge shows nothing of the reporter'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'urges_no_identity';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER urges_gate BEFORE INSERT ON urges FOR EACH ROW EXECUTE FUNCTION gate_urge();
`;

const ORDERS = `
  CREATE TABLE supervision_orders (
    case_id uuid CONSTRAINT supervision_orders_pkey PRIMARY KEY CONSTRAINT supervision_orders_case_id_fkey REFERENCES cases,
    parent_case_id uuid NOT NULL CONSTRAINT supervision_orders_parent_fkey REFERENCES cases,
    -- The step it is about; an order about a whole case has none.
    task_id uuid CONSTRAINT supervision_orders_task_id_fkey REFERENCES tasks,
    prompted_by uuid CONSTRAINT supervision_orders_prompted_by_fkey REFERENCES deadlines
      CONSTRAINT supervision_orders_prompted_by_key UNIQUE,
    issuer_id uuid NOT NULL CONSTRAINT supervision_orders_issuer_fkey REFERENCES organisations,
    addressee_id uuid NOT NULL CONSTRAINT supervision_orders_addressee_fkey REFERENCES organisations,
    -- Duties of the addressee that know of the matter already; and the person who holds the step.
    recipient_roles text[] NOT NULL,
    responsible_id uuid CONSTRAINT supervision_orders_responsible_fkey REFERENCES people,
    reason text NOT NULL CONSTRAINT supervision_orders_reason_check CHECK (btrim(reason) <> ''),
    issued_by uuid NOT NULL CONSTRAINT supervision_orders_issued_by_fkey REFERENCES people,
    issued_at timestamptz NOT NULL DEFAULT app_now(),
    state text NOT NULL DEFAULT 'open' CONSTRAINT supervision_orders_state_check CHECK (state IN
      ('open', 'settled', 'escalated-to-interview', 'escalated-to-accountability', 'lifted', 'withdrawn')),
    ended_at timestamptz,
    ended_by uuid CONSTRAINT supervision_orders_ended_by_fkey REFERENCES people,
    end_reason text,
    interview_case_id uuid CONSTRAINT supervision_orders_interview_fkey REFERENCES cases,
    CONSTRAINT supervision_orders_two_cases_check CHECK (case_id <> parent_case_id),
    CONSTRAINT supervision_orders_recipients_check CHECK (cardinality(recipient_roles) > 0 OR responsible_id IS NOT NULL),
    CONSTRAINT supervision_orders_ended_check CHECK ((state = 'open') = (ended_at IS NULL)),
    CONSTRAINT supervision_orders_other_person_check CHECK (responsible_id <> issued_by),
    CONSTRAINT supervision_orders_withdrawn_check
      CHECK (state <> 'withdrawn' OR ended_by = issued_by AND coalesce(btrim(end_reason), '') <> ''),
    CONSTRAINT supervision_orders_lifted_check 
      CHECK (state <> 'lifted' OR ended_by IS NULL AND coalesce(btrim(end_reason), '') <> ''),
    CONSTRAINT supervision_orders_interview_check CHECK ((state = 'escalated-to-interview') = (interview_case_id IS NOT NULL))
  );
  CREATE INDEX supervision_orders_parent_idx ON supervision_orders (parent_case_id, issued_at);
  CREATE INDEX supervision_orders_issuer_idx ON supervision_orders (issuer_id, issued_at);
  CREATE INDEX supervision_orders_addressee_idx ON supervision_orders (addressee_id, issued_at);
  CREATE INDEX supervision_orders_open_idx ON supervision_orders (case_id) WHERE state = 'open';
  GRANT SELECT, INSERT ON supervision_orders TO duban_app;
  GRANT UPDATE (state, ended_at, ended_by, end_reason, interview_case_id) ON supervision_orders TO duban_app;

  CREATE FUNCTION gate_supervision_order() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM recusals WHERE case_id = NEW.parent_case_id AND person_id = NEW.issued_by) THEN
      RAISE EXCEPTION 'a recused person issues no order'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_not_recused';
    END IF;
    IF holds_task(NEW.task_id, NEW.issued_by) OR NEW.task_id IS NULL AND EXISTS (
      SELECT FROM tasks WHERE case_id = NEW.parent_case_id AND state = 'open' AND assignee_id = NEW.issued_by)
    THEN
      RAISE EXCEPTION 'nobody supervises himself'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_other_person';
    END IF;
    IF EXISTS (SELECT FROM reports WHERE case_id = NEW.parent_case_id AND is_within(NEW.addressee_id, accused_school_id))
      AND (NEW.task_id IS NULL OR NOT has_passed_extract(NEW.parent_case_id))
    THEN
      RAISE EXCEPTION 'a reported school is reminded only of a step it knows from the checked extract'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_after_extract';
    END IF;
    IF shows_reporter(NEW.reason, NEW.parent_case_id) THEN
      RAISE EXCEPTION 'an order shows nothing of the reporter'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_no_identity';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER supervision_orders_gate BEFORE INSERT ON supervision_orders
    FOR EACH ROW EXECUTE FUNCTION gate_supervision_order();
`;

const ROUNDS = `
  CREATE TABLE supervision_rounds (
    id uuid CONSTRAINT supervision_rounds_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT supervision_rounds_case_id_fkey REFERENCES supervision_orders,
    round integer NOT NULL CONSTRAINT supervision_rounds_round_check CHECK (round > 0),
    colour text NOT NULL CONSTRAINT supervision_rounds_colour_check CHECK (colour IN ('blue', 'orange', 'red')),
    cause text NOT NULL
      CONSTRAINT supervision_rounds_cause_check CHECK (cause IN ('issued', 'overdue', 'insufficient', 'continued')),
    working_days integer CONSTRAINT supervision_rounds_days_check CHECK (working_days BETWEEN 1 AND 250),
    began_at timestamptz NOT NULL DEFAULT app_now(),
    sent_at timestamptz,
    deadline_id uuid CONSTRAINT supervision_rounds_deadline_fkey REFERENCES deadlines
      CONSTRAINT supervision_rounds_deadline_key UNIQUE,
    told uuid[] NOT NULL DEFAULT '{}',
    acknowledged_by uuid CONSTRAINT supervision_rounds_acknowledged_by_fkey REFERENCES people,
    acknowledged_at timestamptz,
    overdue_at timestamptz,
    verdict text CONSTRAINT supervision_rounds_verdict_check CHECK (verdict IN ('sufficient', 'insufficient')),
    opinion text,
    verified_by uuid CONSTRAINT supervision_rounds_verified_by_fkey REFERENCES people,
    verified_at timestamptz,
    CONSTRAINT supervision_rounds_once_key UNIQUE (case_id, round),
    CONSTRAINT supervision_rounds_sent_check
      CHECK ((sent_at IS NULL) = (deadline_id IS NULL) AND (sent_at IS NULL OR working_days IS NOT NULL)),
    CONSTRAINT supervision_rounds_acknowledged_check CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
    CONSTRAINT supervision_rounds_verified_check CHECK (num_nulls(verdict, opinion, verified_by, verified_at) IN (0, 4))
  );
  CREATE INDEX supervision_rounds_told_idx ON supervision_rounds USING gin (told);
  GRANT SELECT, INSERT ON supervision_rounds TO duban_app;
  GRANT UPDATE (working_days, sent_at, deadline_id, told, acknowledged_by, acknowledged_at, overdue_at, verdict, opinion,
    verified_by, verified_at) ON supervision_rounds TO duban_app;

  -- Blue, orange, red: one step at a time, and red again only when a head goes on with it.
  CREATE FUNCTION gate_supervision_round() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    before supervision_rounds%ROWTYPE;
  BEGIN
    SELECT * INTO before FROM supervision_rounds WHERE case_id = NEW.case_id ORDER BY round DESC LIMIT 1;
    IF before.id IS NULL AND NEW.cause = 'issued' AND NEW.round = 1 THEN
      RETURN NEW;
    END IF;
    IF before.id IS NULL OR NEW.round <> before.round + 1 OR NOT (
      before.overdue_at IS NOT NULL AND NEW.cause IN ('overdue', 'continued')
      OR before.verdict = 'insufficient' AND NEW.cause IN ('insufficient', 'continued'))
      OR (before.colour, NEW.colour, NEW.cause = 'continued') NOT IN
        (('blue', 'orange', false), ('orange', 'red', false), ('red', 'red', true))
    THEN
      RAISE EXCEPTION 'an order is raised one colour at a time, when it was not answered or not well enough'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_rounds_next_colour';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER supervision_rounds_gate BEFORE INSERT ON supervision_rounds
    FOR EACH ROW EXECUTE FUNCTION gate_supervision_round();

  CREATE FUNCTION gate_supervision_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    parent uuid;
    issuer uuid;
  BEGIN
    SELECT parent_case_id, issued_by INTO parent, issuer FROM supervision_orders WHERE case_id = NEW.case_id;
    IF OLD.verdict IS NOT NULL OR OLD.overdue_at IS NOT NULL THEN
      RAISE EXCEPTION 'a round that has ended stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_rounds_ended';
    END IF;
    IF EXISTS (SELECT FROM recusals WHERE case_id = parent AND person_id IN (NEW.acknowledged_by, NEW.verified_by)) THEN
      RAISE EXCEPTION 'a recused person has no part in an order'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_rounds_not_recused';
    END IF;
    IF NEW.acknowledged_by = issuer THEN
      RAISE EXCEPTION 'nobody receives his own order'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_rounds_other_recipient';
    END IF;
    IF NEW.verdict IS NOT NULL AND (
      NEW.verified_by = NEW.acknowledged_by
      OR EXISTS (SELECT FROM supervision_reports r JOIN supervision_rounds s ON s.id = r.round_id
                 WHERE s.case_id = NEW.case_id AND r.reported_by = NEW.verified_by)
      OR NOT EXISTS (SELECT FROM supervision_reports WHERE round_id = NEW.id AND is_final))
    THEN
      RAISE EXCEPTION 'an answer is verified by somebody who gave none'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_rounds_four_eyes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER supervision_rounds_verdict BEFORE UPDATE ON supervision_rounds
    FOR EACH ROW EXECUTE FUNCTION gate_supervision_verdict();

  CREATE FUNCTION gate_supervision_end() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    last supervision_rounds%ROWTYPE;
  BEGIN
    SELECT * INTO last FROM supervision_rounds WHERE case_id = NEW.case_id ORDER BY round DESC LIMIT 1;
    IF OLD.state <> 'open' THEN
      RAISE EXCEPTION 'an order that has ended stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_ended';
    END IF;
    IF NEW.state = 'settled' AND last.verdict IS DISTINCT FROM 'sufficient' THEN
      RAISE EXCEPTION 'an order is settled by a verified answer'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_verified';
    END IF;
    IF NEW.state IN ('escalated-to-interview', 'escalated-to-accountability')
      AND (last.colour <> 'red' OR last.overdue_at IS NULL AND last.verdict IS DISTINCT FROM 'insufficient')
    THEN
      RAISE EXCEPTION 'only a red order that was not answered well leads further'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_orders_red_only';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER supervision_orders_end BEFORE UPDATE ON supervision_orders
    FOR EACH ROW EXECUTE FUNCTION gate_supervision_end();
`;

const REPORTS = `
  CREATE TABLE supervision_reports (
    id uuid CONSTRAINT supervision_reports_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    round_id uuid NOT NULL CONSTRAINT supervision_reports_round_fkey REFERENCES supervision_rounds,
    is_final boolean NOT NULL,
    text text NOT NULL CONSTRAINT supervision_reports_text_check CHECK (btrim(text) <> ''),
    document_ids uuid[] NOT NULL,
    reported_by uuid NOT NULL CONSTRAINT supervision_reports_reported_by_fkey REFERENCES people,
    reported_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX supervision_reports_round_idx ON supervision_reports (round_id, reported_at);
  CREATE UNIQUE INDEX supervision_reports_final_key ON supervision_reports (round_id) WHERE is_final;
  GRANT SELECT, INSERT ON supervision_reports TO duban_app;

  CREATE FUNCTION gate_supervision_report() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    of_order supervision_orders%ROWTYPE;
  BEGIN
    SELECT o.* INTO of_order FROM supervision_orders o JOIN supervision_rounds r USING (case_id) WHERE r.id = NEW.round_id;
    IF of_order.issued_by = NEW.reported_by THEN
      RAISE EXCEPTION 'nobody answers his own order'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_reports_other_person';
    END IF;
    IF EXISTS (SELECT FROM recusals WHERE case_id = of_order.parent_case_id AND person_id = NEW.reported_by) THEN
      RAISE EXCEPTION 'a recused person has no part in an order'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'supervision_reports_not_recused';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER supervision_reports_gate BEFORE INSERT ON supervision_reports
    FOR EACH ROW EXECUTE FUNCTION gate_supervision_report();
`;

/** A missed date with an open step proposes an order by itself; only that a head did not follow it has to be kept. */
const DISMISSALS = `
  CREATE TABLE supervision_dismissals (
    deadline_id uuid CONSTRAINT supervision_dismissals_pkey PRIMARY KEY
      CONSTRAINT supervision_dismissals_deadline_fkey REFERENCES deadlines,
    reason text NOT NULL CONSTRAINT supervision_dismissals_reason_check CHECK (btrim(reason) <> ''),
    dismissed_by uuid NOT NULL CONSTRAINT supervision_dismissals_by_fkey REFERENCES people,
    dismissed_at timestamptz NOT NULL DEFAULT app_now()
  );
  GRANT SELECT, INSERT ON supervision_dismissals TO duban_app;
`;

const FOLLOW_UPS = `
  CREATE TABLE follow_ups (
    parent_case_id uuid CONSTRAINT follow_ups_pkey PRIMARY KEY CONSTRAINT follow_ups_parent_fkey REFERENCES cases,
    -- Null between the closing of the parent and the opening of the case in which it is followed up, a moment later.
    case_id uuid CONSTRAINT follow_ups_case_id_key UNIQUE CONSTRAINT follow_ups_case_id_fkey REFERENCES cases,
    closed_at timestamptz NOT NULL,
    days integer CONSTRAINT follow_ups_days_check CHECK (days BETWEEN 1 AND 3660),
    answer_working_days integer CONSTRAINT follow_ups_answer_days_check CHECK (answer_working_days BETWEEN 1 AND 250),
    ask_at timestamptz,
    asked_at timestamptz,
    reminded_at timestamptz,
    deadline_id uuid CONSTRAINT follow_ups_deadline_fkey REFERENCES deadlines,
    unanswered_at timestamptz,
    code_given_at timestamptz,
    CONSTRAINT follow_ups_asked_check CHECK (asked_at IS NULL OR ask_at IS NOT NULL AND case_id IS NOT NULL),
    CONSTRAINT follow_ups_reminded_check CHECK (reminded_at IS NULL OR asked_at IS NOT NULL),
    CONSTRAINT follow_ups_unanswered_check CHECK (unanswered_at IS NULL OR reminded_at IS NOT NULL)
  );
  CREATE INDEX follow_ups_waiting_idx ON follow_ups (parent_case_id) WHERE case_id IS NULL;
  GRANT SELECT, INSERT ON follow_ups TO duban_app;
  GRANT UPDATE (case_id, days, answer_working_days, ask_at, asked_at, reminded_at, deadline_id, unanswered_at, code_given_at)
    ON follow_ups TO duban_app;

  CREATE TABLE follow_up_answers (
    parent_case_id uuid CONSTRAINT follow_up_answers_pkey PRIMARY KEY
      CONSTRAINT follow_up_answers_follow_up_fkey REFERENCES follow_ups,
    declined boolean NOT NULL,
    retaliation text CONSTRAINT follow_up_answers_retaliation_check CHECK (retaliation IN ('none', 'suspected')),
    -- In the words of the reporter, so that it can show who it is.
    account text,
    rating text CONSTRAINT follow_up_answers_rating_check CHECK (rating IN ('satisfied', 'mostly', 'dissatisfied')),
    comment text,
    -- The vault officer who reached the reporter; nobody when the code was used.
    recorded_by uuid CONSTRAINT follow_up_answers_recorded_by_fkey REFERENCES people,
    answered_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT follow_up_answers_whole_check CHECK (num_nulls(retaliation, rating) = CASE WHEN declined THEN 2 ELSE 0 END),
    CONSTRAINT follow_up_answers_account_check CHECK (retaliation <> 'suspected' OR coalesce(btrim(account), '') <> '')
  );
  GRANT SELECT, INSERT ON follow_up_answers TO duban_app;

  CREATE TABLE follow_up_assessments (
    parent_case_id uuid CONSTRAINT follow_up_assessments_pkey PRIMARY KEY
      CONSTRAINT follow_up_assessments_answer_fkey REFERENCES follow_up_answers,
    outcome text NOT NULL CONSTRAINT follow_up_assessments_outcome_check CHECK (outcome IN ('new-case', 'no-case')),
    reasons text NOT NULL CONSTRAINT follow_up_assessments_reasons_check CHECK (btrim(reasons) <> ''),
    new_case_id uuid CONSTRAINT follow_up_assessments_new_case_fkey REFERENCES cases,
    assessed_by uuid NOT NULL CONSTRAINT follow_up_assessments_assessed_by_fkey REFERENCES people,
    assessed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT follow_up_assessments_case_check CHECK ((outcome = 'new-case') = (new_case_id IS NOT NULL))
  );
  GRANT SELECT, INSERT ON follow_up_assessments TO duban_app;
`;

/** Nobody who handled the case asks how it was handled, or judges what the reporter says of it. */
const FOLLOW_UP_GATES = `
  CREATE FUNCTION gate_follow_up_answer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM follow_ups WHERE parent_case_id = NEW.parent_case_id AND asked_at IS NOT NULL) THEN
      RAISE EXCEPTION 'nothing is answered before it was asked'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_answers_asked';
    END IF;
    IF EXISTS (SELECT FROM case_people WHERE case_id = NEW.parent_case_id AND person_id = NEW.recorded_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.parent_case_id AND person_id = NEW.recorded_by)
    THEN
      RAISE EXCEPTION 'who handled the case or is recused does not ask the reporter about it'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_answers_no_handler';
    END IF;
    IF NEW.recorded_by IS NOT NULL AND NOT EXISTS (
      SELECT FROM person_roles WHERE person_id = NEW.recorded_by AND role = 'vault-officer' AND revoked_at IS NULL)
    THEN
      RAISE EXCEPTION 'only a vault officer knows how to reach a reporter'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_answers_vault_officer';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER follow_up_answers_gate BEFORE INSERT ON follow_up_answers
    FOR EACH ROW EXECUTE FUNCTION gate_follow_up_answer();

  CREATE FUNCTION gate_follow_up_assessment() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT FROM follow_up_answers WHERE parent_case_id = NEW.parent_case_id AND retaliation = 'suspected')
    THEN
      RAISE EXCEPTION 'signs are assessed that a reporter told of'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_assessments_signs';
    END IF;
    IF EXISTS (SELECT FROM case_people WHERE case_id = NEW.parent_case_id AND person_id = NEW.assessed_by
                 AND duty IN ('investigator', 'drafter', 'decider'))
      OR EXISTS (SELECT FROM report_decisions WHERE case_id = NEW.parent_case_id AND decided_by = NEW.assessed_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.parent_case_id AND person_id = NEW.assessed_by)
    THEN
      RAISE EXCEPTION 'who investigated, decided or is recused does not assess signs of retaliation'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'follow_up_assessments_other_person';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER follow_up_assessments_gate BEFORE INSERT ON follow_up_assessments
    FOR EACH ROW EXECUTE FUNCTION gate_follow_up_assessment();
`;
