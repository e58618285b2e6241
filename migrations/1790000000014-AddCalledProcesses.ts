import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Processes that a case's process calls: their instances, and which of them an element, a task or a date belongs to. What the
 * called patterns need: requests for information, and letters that are checked and signed before they leave. Cases that hang
 * on another one, such as an extension of its date.
 */
export class AddCalledProcesses1790000000014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [CALLED_PROCESSES, stepDues(IN_INSTANCE), INFORMATION_REQUESTS, LETTERS, EXTENSIONS])
      await queryRunner.query(part);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM deadline_extensions WHERE state = 'lapsed';
      ALTER TABLE deadline_extensions
        DROP CONSTRAINT deadline_extensions_decided_check,
        ADD CONSTRAINT deadline_extensions_decided_check
          CHECK ((state = 'asked') = (decided_by IS NULL) AND num_nulls(decided_by, decided_at, decision_reason) IN (0, 3)),
        DROP CONSTRAINT deadline_extensions_state_check,
        ADD CONSTRAINT deadline_extensions_state_check CHECK (state IN ('asked', 'granted', 'refused')),
        DROP COLUMN endorsed_by, DROP COLUMN endorsed_at, DROP COLUMN endorsement, DROP COLUMN case_id;
      DROP TABLE case_links;
      CREATE OR REPLACE FUNCTION gate_letter() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.issued_at IS NOT NULL AND NEW.issued_at IS DISTINCT FROM OLD.issued_at
          OR OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at
        THEN
          RAISE EXCEPTION 'an issued letter stays as it is'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'letters_keep_dates';
        END IF;
        RETURN NEW;
      END $$;
      DELETE FROM letter_services WHERE letter_id IN
        (SELECT id FROM letters WHERE kind IN ('information-request', 'official-letter'));
      DROP TABLE information_request_parts, information_requests;
      DROP FUNCTION gate_information_request;
      DELETE FROM letters WHERE kind IN ('information-request', 'official-letter');
      ALTER TABLE letters
        DROP CONSTRAINT letters_kind_recipient_check,
        ADD CONSTRAINT letters_kind_recipient_check ${byRecipient(`'date-notice'`)},
        DROP CONSTRAINT letters_kind_check,
        ADD CONSTRAINT letters_kind_check CHECK (kind IN (${KINDS})),
        DROP COLUMN checked_by, DROP COLUMN checked_at, DROP COLUMN check_opinion, DROP COLUMN signed_by,
        DROP COLUMN signed_at, DROP COLUMN number;
      ${stepDues(BY_ELEMENT)}
      DROP FUNCTION nearest_deadline(uuid, text, bigint);
      ALTER TABLE deadlines DROP COLUMN instance_key;
      ALTER TABLE tasks DROP COLUMN instance_key, DROP COLUMN element_instance_key, DROP COLUMN variables;
      ALTER TABLE case_incidents DROP COLUMN instance_key;
      ALTER TABLE case_elements DROP COLUMN instance_key;
      DROP TABLE case_instances;
    `);
  }
}

/** Where `instance_key` is null, the row belongs to the process that the case was opened with. */
const CALLED_PROCESSES = `
  CREATE TABLE case_instances (
    instance_key bigint CONSTRAINT case_instances_pkey PRIMARY KEY,
    case_id uuid NOT NULL CONSTRAINT case_instances_case_id_fkey REFERENCES cases,
    definition_version_id uuid NOT NULL
      CONSTRAINT case_instances_definition_version_id_fkey REFERENCES definition_versions,
    -- The element instance of the call activity.
    caller_key bigint,
    started_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX case_instances_case_id_idx ON case_instances (case_id, instance_key);
  CREATE INDEX case_instances_open_idx ON case_instances (definition_version_id) WHERE ended_at IS NULL;
  GRANT SELECT, INSERT, UPDATE ON case_instances TO duban_app;

  ALTER TABLE case_elements ADD COLUMN instance_key bigint;
  ALTER TABLE case_incidents ADD COLUMN instance_key bigint;
  ALTER TABLE tasks
    ADD COLUMN instance_key bigint,
    ADD COLUMN element_instance_key bigint,
    -- Ids and flags that the step could see when it opened.
    ADD COLUMN variables jsonb NOT NULL DEFAULT '{}';
  -- The called process all of whose tasks work towards the date.
  ALTER TABLE deadlines ADD COLUMN instance_key bigint;

  -- A step of a called process works towards the dates of that process, any other towards those of its own.
  CREATE FUNCTION nearest_deadline(of_case uuid, of_element text, of_instance bigint, OUT id uuid, OUT ends_at timestamptz)
    STABLE LANGUAGE sql AS $$
    SELECT deadlines.id, deadlines.ends_at FROM deadlines
    WHERE deadlines.case_id = of_case AND deadlines.state IN ('open', 'passed')
      AND CASE WHEN of_instance IS NULL THEN deadlines.instance_key IS NULL AND deadlines.task_element_id = of_element
               ELSE deadlines.instance_key = of_instance END
    ORDER BY deadlines.ends_at, deadlines.id LIMIT 1
  $$;
`;

const BY_ELEMENT = { new: 'NEW.case_id, NEW.element_id', task: 'task.case_id, task.element_id' };
const IN_INSTANCE = { new: `${BY_ELEMENT.new}, NEW.instance_key`, task: `${BY_ELEMENT.task}, task.instance_key` };

/** The functions that keep the nearest dates on open tasks, by what makes a date one of the step. */
const stepDues = (step: { new: string; task: string }): string => `
  CREATE OR REPLACE FUNCTION fill_task_order() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    SELECT organisation_id INTO NEW.keeper_id FROM case_parties
      JOIN organisations ON organisations.id = organisation_id AND organisations.kind = 'authority'
      WHERE case_id = NEW.case_id AND role = 'keeper';
    IF NEW.state = 'open' THEN
      SELECT id, ends_at INTO NEW.case_deadline_id, NEW.case_due_at FROM nearest_deadline(NEW.case_id, NULL);
      IF NEW.case_deadline_id IS NOT NULL THEN
        SELECT id, ends_at INTO NEW.step_deadline_id, NEW.step_due_at FROM nearest_deadline(${step.new});
      END IF;
    END IF;
    RETURN NEW;
  END $$;

  CREATE OR REPLACE FUNCTION keep_task_dues() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    mark text := NEW.case_id || '/' || statement_timestamp();
    of_case record;
    of_step record;
    task record;
  BEGIN
    -- One commit may fire this many times for one case; nothing changes in between.
    IF current_setting('duban.dues_kept', true) = mark THEN
      RETURN NULL;
    END IF;
    -- A task and a deadline that begin at the same time do not see each other. Whoever commits second sees both.
    PERFORM FROM cases WHERE id = NEW.case_id FOR NO KEY UPDATE;
    SELECT id, ends_at INTO of_case FROM nearest_deadline(NEW.case_id, NULL);
    FOR task IN SELECT * FROM tasks WHERE case_id = NEW.case_id AND state = 'open' LOOP
      -- Without any date of the case there is none of the step.
      SELECT NULL::uuid AS id, NULL::timestamptz AS ends_at INTO of_step;
      IF of_case.id IS NOT NULL THEN
        SELECT id, ends_at INTO of_step FROM nearest_deadline(${step.task});
      END IF;
      IF (task.case_deadline_id, task.case_due_at, task.step_deadline_id, task.step_due_at)
          IS DISTINCT FROM (of_case.id, of_case.ends_at, of_step.id, of_step.ends_at) THEN
        UPDATE tasks SET case_deadline_id = of_case.id, case_due_at = of_case.ends_at,
          step_deadline_id = of_step.id, step_due_at = of_step.ends_at WHERE id = task.id AND state = 'open';
      END IF;
    END LOOP;
    PERFORM set_config('duban.dues_kept', mark, true);
    RETURN NULL;
  END $$;
`;

const INFORMATION_REQUESTS = `
  CREATE TABLE information_requests (
    id uuid CONSTRAINT information_requests_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT information_requests_case_id_fkey REFERENCES cases,
    recipient text NOT NULL CONSTRAINT information_requests_recipient_check
      CHECK (recipient IN ('school', 'employer', 'reporter')),
    -- Of a school: the part it plays in the case, and which one it is.
    party text,
    organisation_id uuid CONSTRAINT information_requests_organisation_id_fkey REFERENCES organisations,
    text text NOT NULL CONSTRAINT information_requests_text_check CHECK (btrim(text) <> ''),
    items text[] NOT NULL CONSTRAINT information_requests_items_check CHECK (cardinality(items) BETWEEN 1 AND 20),
    working_days integer NOT NULL CONSTRAINT information_requests_days_check CHECK (working_days BETWEEN 1 AND 60),
    asked_by uuid NOT NULL CONSTRAINT information_requests_asked_by_fkey REFERENCES people,
    asked_at timestamptz NOT NULL DEFAULT app_now(),
    deadline_id uuid CONSTRAINT information_requests_deadline_id_key UNIQUE
      CONSTRAINT information_requests_deadline_id_fkey REFERENCES deadlines,
    letter_id uuid CONSTRAINT information_requests_letter_id_fkey REFERENCES letters,
    reminded_at timestamptz,
    state text NOT NULL DEFAULT 'asked'
      CONSTRAINT information_requests_state_check CHECK (state IN ('asked', 'answered', 'overdue')),
    settled_at timestamptz,
    answer text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    drafted_by uuid CONSTRAINT information_requests_drafted_by_fkey REFERENCES people,
    signed_by uuid CONSTRAINT information_requests_signed_by_fkey REFERENCES people,
    signed_at timestamptz,
    return_reason text,
    submitted_by uuid CONSTRAINT information_requests_submitted_by_fkey REFERENCES people,
    CONSTRAINT information_requests_school_check
      CHECK ((recipient = 'school') = (party IS NOT NULL) AND (party IS NULL) = (organisation_id IS NULL)),
    CONSTRAINT information_requests_settled_check CHECK ((state = 'asked') = (settled_at IS NULL)),
    CONSTRAINT information_requests_four_eyes_check CHECK (signed_by <> drafted_by),
    CONSTRAINT information_requests_signed_check CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CONSTRAINT information_requests_answered_check CHECK (state <> 'answered' OR btrim(answer) <> ''),
    CONSTRAINT information_requests_signature_check
      CHECK (recipient <> 'school' OR state <> 'answered' OR num_nulls(signed_by, drafted_by, submitted_by) = 0)
  );
  CREATE INDEX information_requests_case_id_idx ON information_requests (case_id, asked_at);

  -- What a school passes on to its colleges, and what they give back.
  CREATE TABLE information_request_parts (
    id uuid CONSTRAINT information_request_parts_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    request_id uuid NOT NULL CONSTRAINT information_request_parts_request_id_fkey REFERENCES information_requests,
    organisation_id uuid NOT NULL CONSTRAINT information_request_parts_organisation_id_fkey REFERENCES organisations,
    instructions text,
    assigned_by uuid NOT NULL CONSTRAINT information_request_parts_assigned_by_fkey REFERENCES people,
    assigned_at timestamptz NOT NULL DEFAULT app_now(),
    text text,
    document_ids uuid[] NOT NULL DEFAULT '{}',
    provided_by uuid CONSTRAINT information_request_parts_provided_by_fkey REFERENCES people,
    provided_at timestamptz,
    CONSTRAINT information_request_parts_once_key UNIQUE (request_id, organisation_id),
    CONSTRAINT information_request_parts_provided_check CHECK (num_nulls(text, provided_by, provided_at) IN (0, 3))
  );

  CREATE FUNCTION gate_information_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'asked' THEN
      RAISE EXCEPTION 'a settled request stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'information_requests_settled';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER information_requests_settled BEFORE UPDATE ON information_requests
    FOR EACH ROW EXECUTE FUNCTION gate_information_request();

  GRANT SELECT, INSERT ON information_requests, information_request_parts TO duban_app;
  GRANT UPDATE (deadline_id, letter_id, reminded_at, state, settled_at, answer, document_ids, drafted_by, signed_by,
    signed_at, return_reason, submitted_by) ON information_requests TO duban_app;
  GRANT UPDATE (text, document_ids, provided_by, provided_at) ON information_request_parts TO duban_app;
`;

const KINDS = `'prior-notice', 'reply-to-reporter', 'reply-to-employer', 'decline', 'date-notice', 'merge-notice',
  'review-reply', 'accountability-prior-notice', 'accountability-notice', 'public-criticism', 'correction-order'`;

const byRecipient = (free: string): string => `CHECK (kind IN (${free}) OR recipient = CASE
      WHEN kind IN ('prior-notice', 'reply-to-employer') THEN 'employer'
      WHEN kind IN ('reply-to-reporter', 'decline', 'merge-notice', 'review-reply') THEN 'reporter'
      ELSE 'school' END)`;

/** Checked by a second person, signed by somebody who did not draft, numbered when issued, and final from then on. */
const LETTERS = `
  ALTER TABLE letters
    ADD COLUMN checked_by uuid CONSTRAINT letters_checked_by_fkey REFERENCES people,
    ADD COLUMN checked_at timestamptz,
    ADD COLUMN check_opinion text,
    ADD COLUMN signed_by uuid CONSTRAINT letters_signed_by_fkey REFERENCES people,
    ADD COLUMN signed_at timestamptz,
    ADD COLUMN number text,
    ADD CONSTRAINT letters_checked_check CHECK ((checked_by IS NULL) = (checked_at IS NULL)),
    ADD CONSTRAINT letters_signed_check CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    ADD CONSTRAINT letters_check_four_eyes CHECK (checked_by <> drafted_by),
    ADD CONSTRAINT letters_sign_four_eyes CHECK (signed_by <> drafted_by),
    ADD CONSTRAINT letters_sign_after_check CHECK (signed_by IS NULL OR checked_by IS NOT NULL),
    DROP CONSTRAINT letters_kind_check,
    ADD CONSTRAINT letters_kind_check CHECK (kind IN (${KINDS}, 'information-request', 'official-letter')),
    DROP CONSTRAINT letters_kind_recipient_check,
    ADD CONSTRAINT letters_kind_recipient_check ${byRecipient(`'date-notice', 'information-request', 'official-letter'`)};
  GRANT UPDATE (title, body, drafted_by, drafted_at, checked_by, checked_at, check_opinion, signed_by, signed_at, number)
    ON letters TO duban_app;

  CREATE OR REPLACE FUNCTION gate_letter() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.issued_at IS NOT NULL AND (NEW.issued_at, NEW.title, NEW.body, NEW.number, NEW.signed_by, NEW.checked_by)
        IS DISTINCT FROM (OLD.issued_at, OLD.title, OLD.body, OLD.number, OLD.signed_by, OLD.checked_by)
      OR OLD.read_at IS NOT NULL AND NEW.read_at IS DISTINCT FROM OLD.read_at
    THEN
      RAISE EXCEPTION 'an issued letter stays as it is' USING ERRCODE = 'check_violation', CONSTRAINT = 'letters_keep_dates';
    END IF;
    IF (NEW.title, NEW.body) IS DISTINCT FROM (OLD.title, OLD.body) AND NEW.checked_by IS NOT NULL THEN
      RAISE EXCEPTION 'a text that changed has to be checked again'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'letters_checked_text';
    END IF;
    RETURN NEW;
  END $$;
`;

/** An extension is asked for in a case of its own: endorsed by the own leader, decided by the supervising organisation. */
const EXTENSIONS = `
  CREATE TABLE case_links (
    case_id uuid NOT NULL CONSTRAINT case_links_case_id_fkey REFERENCES cases,
    linked_case_id uuid NOT NULL CONSTRAINT case_links_linked_case_id_fkey REFERENCES cases,
    kind text NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT case_links_pkey PRIMARY KEY (case_id, linked_case_id),
    CONSTRAINT case_links_two_check CHECK (case_id <> linked_case_id)
  );
  CREATE INDEX case_links_linked_case_id_idx ON case_links (linked_case_id);
  GRANT SELECT, INSERT ON case_links TO duban_app;

  ALTER TABLE deadline_extensions
    ADD COLUMN case_id uuid CONSTRAINT deadline_extensions_case_id_key UNIQUE
      CONSTRAINT deadline_extensions_case_id_fkey REFERENCES cases,
    ADD COLUMN endorsed_by uuid CONSTRAINT deadline_extensions_endorsed_by_fkey REFERENCES people,
    ADD COLUMN endorsed_at timestamptz,
    ADD COLUMN endorsement text,
    ADD CONSTRAINT deadline_extensions_endorsed_check CHECK (num_nulls(endorsed_by, endorsed_at, endorsement) IN (0, 3)),
    ADD CONSTRAINT deadline_extensions_endorser_check CHECK (endorsed_by <> asked_by AND endorsed_by <> decided_by),
    DROP CONSTRAINT deadline_extensions_state_check,
    ADD CONSTRAINT deadline_extensions_state_check CHECK (state IN ('asked', 'granted', 'refused', 'lapsed')),
    DROP CONSTRAINT deadline_extensions_decided_check,
    ADD CONSTRAINT deadline_extensions_decided_check
      CHECK ((state IN ('asked', 'lapsed')) = (decided_by IS NULL) AND num_nulls(decided_by, decided_at, decision_reason) IN (0, 3));
`;
