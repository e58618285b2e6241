import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Investigations, letters with their proof of service, statements in defence, listing decisions, the register and warnings.
 * The hard gates of the complaint process (prior notice, proven service, defence heard, second person, nothing heavier than
 * announced) stand here once more as constraints and triggers, so that no way into the database leads around them.
 */
export class CreateLettersAndBlacklist1790000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
    await queryRunner.query(SERVICE_GATES);
    await queryRunner.query(LISTING_GATES);
    await queryRunner.query(WARNING_GATES);
    await queryRunner.query(`
      GRANT SELECT, INSERT ON investigations, investigation_materials, letters, letter_services, defence_windows,
        employer_statements, prior_notices, listing_decisions, blacklist_entries, warnings TO duban_app;
      GRANT UPDATE (substantiated, findings, reasons, reply_points, written_by, written_at) ON investigations TO duban_app;
      GRANT UPDATE (issued_at, read_at) ON letters TO duban_app;
      GRANT UPDATE (closed_at, closed_by) ON defence_windows TO duban_app;
      GRANT UPDATE (reviewed_by, reviewed_at, outcome, opinion) ON employer_statements TO duban_app;
      GRANT UPDATE (published_at) ON warnings TO duban_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE warnings, blacklist_entries, listing_decisions, prior_notices, employer_statements, defence_windows,
        letter_services, letters, investigation_materials, investigations;
      DROP FUNCTION gate_letter, gate_letter_service, gate_defence_window, gate_employer_statement, gate_prior_notice,
        gate_listing_decision, gate_blacklist_entry, gate_warning, shanghai_today, person_investigated, scope_width;
    `);
  }
}

const TABLES = `
  CREATE TABLE investigations (
    id uuid CONSTRAINT investigations_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT investigations_case_id_fkey REFERENCES cases,
    round integer NOT NULL,
    materials_working_days integer CONSTRAINT investigations_materials_check CHECK (materials_working_days BETWEEN 1 AND 60),
    opened_by uuid NOT NULL CONSTRAINT investigations_opened_by_fkey REFERENCES people,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    substantiated boolean,
    findings text,
    reasons text,
    reply_points text,
    written_by uuid CONSTRAINT investigations_written_by_fkey REFERENCES people,
    written_at timestamptz,
    CONSTRAINT investigations_round_key UNIQUE (case_id, round),
    CONSTRAINT investigations_written_check
      CHECK (num_nonnulls(substantiated, findings, reasons, written_by, written_at) IN (0, 5))
  );

  CREATE TABLE investigation_materials (
    id uuid CONSTRAINT investigation_materials_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    investigation_id uuid NOT NULL CONSTRAINT investigation_materials_investigation_id_fkey REFERENCES investigations,
    source text NOT NULL CONSTRAINT investigation_materials_source_check CHECK (source IN ('investigators', 'school')),
    summary text NOT NULL,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    provided_by uuid NOT NULL CONSTRAINT investigation_materials_provided_by_fkey REFERENCES people,
    provided_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX investigation_materials_investigation_id_idx ON investigation_materials (investigation_id);

  CREATE TABLE letters (
    id uuid CONSTRAINT letters_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT letters_case_id_fkey REFERENCES cases,
    kind text NOT NULL CONSTRAINT letters_kind_check
      CHECK (kind IN ('prior-notice', 'reply-to-reporter', 'reply-to-employer', 'decline')),
    recipient text NOT NULL CONSTRAINT letters_recipient_check CHECK (recipient IN ('reporter', 'employer')),
    title text NOT NULL CONSTRAINT letters_title_check CHECK (title <> ''),
    body text NOT NULL CONSTRAINT letters_body_check CHECK (body <> ''),
    drafted_by uuid CONSTRAINT letters_drafted_by_fkey REFERENCES people,
    drafted_at timestamptz NOT NULL DEFAULT app_now(),
    issued_at timestamptz,
    read_at timestamptz,
    CONSTRAINT letters_read_check CHECK (read_at IS NULL OR read_at >= issued_at),
    CONSTRAINT letters_kind_recipient_check
      CHECK ((recipient = 'employer') = (kind IN ('prior-notice', 'reply-to-employer')))
  );
  CREATE INDEX letters_case_id_idx ON letters (case_id, drafted_at);

  CREATE TABLE letter_services (
    id uuid CONSTRAINT letter_services_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    letter_id uuid NOT NULL CONSTRAINT letter_services_letter_id_fkey REFERENCES letters,
    method text NOT NULL CONSTRAINT letter_services_method_check CHECK (method IN ('portal-code', 'post', 'in-person')),
    outcome text NOT NULL CONSTRAINT letter_services_outcome_check CHECK (outcome IN ('proven', 'failed')),
    served_on date NOT NULL,
    proof_document_ids uuid[] NOT NULL DEFAULT '{}',
    note text,
    recorded_by uuid NOT NULL CONSTRAINT letter_services_recorded_by_fkey REFERENCES people,
    recorded_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT letter_services_proof_check
      CHECK (outcome = 'failed' OR method = 'portal-code' OR cardinality(proof_document_ids) > 0),
    CONSTRAINT letter_services_failed_check CHECK (outcome = 'proven' OR note <> '')
  );
  CREATE UNIQUE INDEX letter_services_proven_key ON letter_services (letter_id) WHERE outcome = 'proven';
  CREATE INDEX letter_services_letter_id_idx ON letter_services (letter_id);

  CREATE TABLE defence_windows (
    letter_id uuid CONSTRAINT defence_windows_pkey PRIMARY KEY
      CONSTRAINT defence_windows_letter_id_fkey REFERENCES letters,
    deadline_id uuid NOT NULL CONSTRAINT defence_windows_deadline_id_key UNIQUE,
    opened_at timestamptz NOT NULL DEFAULT app_now(),
    closed_at timestamptz,
    closed_by text CONSTRAINT defence_windows_closed_by_check CHECK (closed_by IN ('statement', 'elapsed')),
    CONSTRAINT defence_windows_closed_check CHECK ((closed_at IS NULL) = (closed_by IS NULL))
  );

  CREATE TABLE employer_statements (
    id uuid CONSTRAINT employer_statements_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT employer_statements_case_id_fkey REFERENCES cases,
    letter_id uuid NOT NULL CONSTRAINT employer_statements_letter_id_key UNIQUE
      CONSTRAINT employer_statements_letter_id_fkey REFERENCES letters,
    text text NOT NULL CONSTRAINT employer_statements_text_check CHECK (text <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    received_at timestamptz NOT NULL DEFAULT app_now(),
    reviewed_by uuid CONSTRAINT employer_statements_reviewed_by_fkey REFERENCES people,
    reviewed_at timestamptz,
    outcome text CONSTRAINT employer_statements_outcome_check CHECK (outcome IN ('upheld', 'new-facts')),
    opinion text,
    CONSTRAINT employer_statements_reviewed_check
      CHECK (num_nonnulls(reviewed_by, reviewed_at, outcome, opinion) IN (0, 4))
  );
  CREATE INDEX employer_statements_case_id_idx ON employer_statements (case_id);

  CREATE TABLE prior_notices (
    letter_id uuid CONSTRAINT prior_notices_pkey PRIMARY KEY CONSTRAINT prior_notices_letter_id_fkey REFERENCES letters,
    case_id uuid NOT NULL CONSTRAINT prior_notices_case_id_fkey REFERENCES cases,
    investigation_id uuid NOT NULL CONSTRAINT prior_notices_investigation_id_fkey REFERENCES investigations,
    facts text NOT NULL,
    reasons text NOT NULL,
    basis text NOT NULL,
    category text NOT NULL CONSTRAINT prior_notices_category_check
      CHECK (category IN ('discrimination', 'recruitment-fraud', 'training-loan')),
    scope text NOT NULL CONSTRAINT prior_notices_scope_check CHECK (scope IN ('school', 'city', 'province')),
    term_days integer NOT NULL CONSTRAINT prior_notices_term_days_check CHECK (term_days > 0),
    defence_working_days integer NOT NULL CONSTRAINT prior_notices_defence_check CHECK (defence_working_days > 0),
    drafted_by uuid NOT NULL CONSTRAINT prior_notices_drafted_by_fkey REFERENCES people,
    drafted_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX prior_notices_case_id_idx ON prior_notices (case_id, drafted_at);

  CREATE TABLE listing_decisions (
    id uuid CONSTRAINT listing_decisions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT listing_decisions_case_id_key UNIQUE
      CONSTRAINT listing_decisions_case_id_fkey REFERENCES cases,
    letter_id uuid NOT NULL CONSTRAINT listing_decisions_letter_id_fkey REFERENCES prior_notices,
    outcome text NOT NULL CONSTRAINT listing_decisions_outcome_check CHECK (outcome IN ('list', 'do-not-list')),
    category text,
    scope text,
    term_days integer,
    basis text,
    reasons text NOT NULL CONSTRAINT listing_decisions_reasons_check CHECK (reasons <> ''),
    document_ids uuid[] NOT NULL DEFAULT '{}',
    decided_by uuid NOT NULL CONSTRAINT listing_decisions_decided_by_fkey REFERENCES people,
    decided_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT listing_decisions_measure_check
      CHECK (num_nonnulls(category, scope, term_days, basis) = CASE outcome WHEN 'list' THEN 4 ELSE 0 END)
  );

  CREATE TABLE blacklist_entries (
    id uuid CONSTRAINT blacklist_entries_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT blacklist_entries_case_id_fkey REFERENCES cases,
    decision_id uuid NOT NULL CONSTRAINT blacklist_entries_decision_id_key UNIQUE
      CONSTRAINT blacklist_entries_decision_id_fkey REFERENCES listing_decisions,
    employer_id uuid NOT NULL,
    employer_name text NOT NULL CONSTRAINT blacklist_entries_employer_name_check CHECK (employer_name <> ''),
    credit_code text,
    category text NOT NULL,
    scope text NOT NULL,
    school_id uuid CONSTRAINT blacklist_entries_school_id_fkey REFERENCES organisations,
    term_days integer NOT NULL CONSTRAINT blacklist_entries_term_days_check CHECK (term_days > 0),
    basis text NOT NULL CONSTRAINT blacklist_entries_basis_check CHECK (basis <> ''),
    listed_on date NOT NULL,
    until date NOT NULL,
    published_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT blacklist_entries_until_check CHECK (until = listed_on + term_days),
    CONSTRAINT blacklist_entries_school_check CHECK ((scope = 'school') = (school_id IS NOT NULL))
  );
  CREATE INDEX blacklist_entries_listed_on_idx ON blacklist_entries (listed_on DESC);
  CREATE INDEX blacklist_entries_employer_id_idx ON blacklist_entries (employer_id);

  CREATE TABLE warnings (
    id uuid CONSTRAINT warnings_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    entry_id uuid NOT NULL CONSTRAINT warnings_entry_id_key UNIQUE
      CONSTRAINT warnings_entry_id_fkey REFERENCES blacklist_entries,
    title text NOT NULL CONSTRAINT warnings_title_check CHECK (title <> ''),
    body text NOT NULL CONSTRAINT warnings_body_check CHECK (body <> ''),
    reviewed_by uuid NOT NULL CONSTRAINT warnings_reviewed_by_fkey REFERENCES people,
    reviewed_at timestamptz NOT NULL DEFAULT app_now(),
    published_at timestamptz
  );
  CREATE INDEX warnings_published_at_idx ON warnings (published_at DESC) WHERE published_at IS NOT NULL;
`;

/** 行政处罚法 Art. 44, 45, 61: the notice is served before anything is decided, and the window runs from proven service. */
const SERVICE_GATES = `
  CREATE FUNCTION shanghai_today() RETURNS date LANGUAGE sql STABLE AS $$
    SELECT (app_now() AT TIME ZONE 'Asia/Shanghai')::date
  $$;

  CREATE FUNCTION person_investigated(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM case_people WHERE case_id = of_case AND person_id = person AND duty IN ('investigator', 'drafter'))
      OR EXISTS (SELECT FROM investigations WHERE case_id = of_case AND written_by = person)
      OR EXISTS (SELECT FROM prior_notices WHERE case_id = of_case AND drafted_by = person)
  $$;

  CREATE FUNCTION gate_letter() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.issued_at IS NOT NULL AND NEW.issued_at IS DISTINCT FROM OLD.issued_at
      OR OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at
    THEN
      RAISE EXCEPTION 'an issued letter stays as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'letters_keep_dates';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER letters_keep_dates BEFORE UPDATE ON letters FOR EACH ROW EXECUTE FUNCTION gate_letter();

  CREATE FUNCTION gate_letter_service() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    letter letters%ROWTYPE;
  BEGIN
    SELECT * INTO letter FROM letters WHERE id = NEW.letter_id;
    IF letter.issued_at IS NULL
      OR NEW.served_on NOT BETWEEN (letter.issued_at AT TIME ZONE 'Asia/Shanghai')::date AND shanghai_today()
    THEN
      RAISE EXCEPTION 'a letter is served between its issue and today'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'letter_services_served_on';
    END IF;
    IF NEW.outcome = 'proven' AND NEW.method = 'portal-code'
      AND NEW.served_on IS DISTINCT FROM (letter.read_at AT TIME ZONE 'Asia/Shanghai')::date
    THEN
      RAISE EXCEPTION 'service by portal is proven by the recorded reading alone'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'letter_services_portal_reading';
    END IF;
    IF (SELECT count(*) FROM documents WHERE id = ANY (NEW.proof_document_ids) AND case_id = letter.case_id)
      <> cardinality(NEW.proof_document_ids)
    THEN
      RAISE EXCEPTION 'a proof of service must be on record'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'letter_services_documents';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER letter_services_gate BEFORE INSERT ON letter_services
    FOR EACH ROW EXECUTE FUNCTION gate_letter_service();

  CREATE FUNCTION gate_defence_window() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM letter_services WHERE letter_id = NEW.letter_id AND outcome = 'proven') THEN
      RAISE EXCEPTION 'the window for the statement opens with proven service'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'defence_windows_after_service';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.closed_at IS NOT NULL
      OR NEW.closed_by = 'statement' AND NOT EXISTS (SELECT FROM employer_statements WHERE letter_id = NEW.letter_id)
      OR NEW.closed_by = 'elapsed' AND NOT EXISTS (
        SELECT FROM deadlines WHERE id = NEW.deadline_id AND legal_date < shanghai_today())
    THEN
      RAISE EXCEPTION 'the window closes once, with a statement or after its last day'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'defence_windows_closing';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER defence_windows_gate BEFORE INSERT OR UPDATE ON defence_windows
    FOR EACH ROW EXECUTE FUNCTION gate_defence_window();

  CREATE FUNCTION gate_employer_statement() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' AND NOT EXISTS (
      SELECT FROM defence_windows JOIN letters ON letters.id = letter_id
      WHERE letter_id = NEW.letter_id AND letters.case_id = NEW.case_id AND closed_at IS NULL)
    THEN
      RAISE EXCEPTION 'a statement needs an open window'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'employer_statements_open_window';
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.reviewed_at IS NOT NULL THEN
      RAISE EXCEPTION 'a statement is reviewed once'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'employer_statements_reviewed_once';
    END IF;
    IF NEW.reviewed_by IS NOT NULL AND person_investigated(NEW.case_id, NEW.reviewed_by) THEN
      RAISE EXCEPTION 'who investigated or drafted does not review the statement'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'employer_statements_four_eyes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER employer_statements_gate BEFORE INSERT OR UPDATE ON employer_statements
    FOR EACH ROW EXECUTE FUNCTION gate_employer_statement();
`;

/** 行政处罚法 Art. 42, 45: second person; no decision without the notice, the window and the review; nothing heavier. */
const LISTING_GATES = `
  CREATE FUNCTION scope_width(scope text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$
    SELECT array_position(ARRAY['school', 'city', 'province'], scope)
  $$;

  CREATE FUNCTION gate_prior_notice() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM letters WHERE id = NEW.letter_id AND case_id = NEW.case_id AND kind = 'prior-notice')
      OR NOT EXISTS (SELECT FROM investigations WHERE id = NEW.investigation_id AND case_id = NEW.case_id AND substantiated)
    THEN
      RAISE EXCEPTION 'a prior notice rests on findings that substantiate the complaint'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'prior_notices_substantiated';
    END IF;
    IF EXISTS (SELECT FROM prior_notices earlier WHERE earlier.case_id = NEW.case_id
               AND (NEW.category <> earlier.category OR NEW.term_days > earlier.term_days
                    OR scope_width(NEW.scope) > scope_width(earlier.scope)))
    THEN
      RAISE EXCEPTION 'a statement in defence does not make the measure heavier'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'prior_notices_not_heavier';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER prior_notices_gate BEFORE INSERT ON prior_notices FOR EACH ROW EXECUTE FUNCTION gate_prior_notice();

  CREATE FUNCTION gate_listing_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    notice prior_notices%ROWTYPE;
  BEGIN
    SELECT * INTO notice FROM prior_notices WHERE case_id = NEW.case_id ORDER BY drafted_at DESC LIMIT 1;
    IF person_investigated(NEW.case_id, NEW.decided_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.decided_by)
    THEN
      RAISE EXCEPTION 'who investigated, drafted or is recused does not decide'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_decisions_four_eyes';
    END IF;
    IF NEW.letter_id IS DISTINCT FROM notice.letter_id
      OR NOT EXISTS (SELECT FROM letter_services WHERE letter_id = NEW.letter_id AND outcome = 'proven')
    THEN
      RAISE EXCEPTION 'a decision needs the proven service of the last prior notice'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_decisions_service';
    END IF;
    IF EXISTS (SELECT FROM employer_statements WHERE case_id = NEW.case_id AND reviewed_at IS NULL)
      OR NOT EXISTS (SELECT FROM employer_statements WHERE letter_id = NEW.letter_id AND outcome = 'upheld')
        AND NOT EXISTS (SELECT FROM defence_windows WHERE letter_id = NEW.letter_id AND closed_by = 'elapsed')
    THEN
      RAISE EXCEPTION 'a decision needs a reviewed statement or an elapsed window'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_decisions_defence';
    END IF;
    IF NEW.outcome = 'list' AND (NEW.category <> notice.category OR NEW.term_days NOT BETWEEN 1 AND notice.term_days
      OR coalesce(scope_width(NEW.scope), 9) > scope_width(notice.scope))
    THEN
      RAISE EXCEPTION 'the decision is not heavier than the prior notice'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_decisions_not_heavier';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER listing_decisions_gate BEFORE INSERT ON listing_decisions
    FOR EACH ROW EXECUTE FUNCTION gate_listing_decision();

  CREATE FUNCTION gate_blacklist_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT FROM listing_decisions WHERE id = NEW.decision_id AND case_id = NEW.case_id AND outcome = 'list'
        AND (category, scope, term_days, basis) = (NEW.category, NEW.scope, NEW.term_days, NEW.basis))
    THEN
      RAISE EXCEPTION 'an entry says what was decided, nothing else'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'blacklist_entries_decided';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER blacklist_entries_gate BEFORE INSERT ON blacklist_entries
    FOR EACH ROW EXECUTE FUNCTION gate_blacklist_entry();
`;

/** 个人信息保护法 Art. 25: a warning names the employer and nobody else. The full rule is src/warnings/warning.ts. */
const WARNING_GATES = `
  CREATE FUNCTION gate_warning() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    entry blacklist_entries%ROWTYPE;
    words text;
  BEGIN
    SELECT * INTO entry FROM blacklist_entries WHERE id = NEW.entry_id;
    IF EXISTS (SELECT FROM listing_decisions WHERE id = entry.decision_id AND decided_by = NEW.reviewed_by) THEN
      RAISE EXCEPTION 'who decided the listing does not review the warning'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'warnings_four_eyes';
    END IF;
    words := replace(normalize(NEW.title || ' ' || NEW.body, NFKC), coalesce(entry.credit_code, '-'), ' ');
    IF words ~ '1[3-9][0-9]([ -]?[0-9]{4}){2}' OR words ~ '[0-9]{17}[0-9Xx]' OR words ~ '[^[:space:]@]+@[^[:space:]@]+'
      OR words ~ '举报人|投诉人'
    THEN
      RAISE EXCEPTION 'a warning holds no personal data'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'warnings_no_personal_data';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER warnings_gate BEFORE INSERT ON warnings FOR EACH ROW EXECUTE FUNCTION gate_warning();
`;
