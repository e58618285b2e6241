import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations, people with their roles, accounts and sessions; audit; documents; the vault.
 * The application role gets exactly what it needs: audit rows cannot be changed or removed by it, and the sealed identity
 * cannot be selected at all: it leaves the vault through one function that demands an approved request of a second person.
 */
export class CreatePeopleAndRecords1790000000002 implements MigrationInterface {
  name = 'CreatePeopleAndRecords1790000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ORGANISATIONS_AND_PEOPLE, ACCOUNTS, AUDIT, DOCUMENTS, VAULT]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION read_vault_entry(uuid, uuid);
      DROP TABLE vault_requests, vault_entries, vault_keys, document_chunks, documents, audit_unsealed, audit_seals,
        audit_events, sessions, accounts, person_roles, people, organisations;
      DROP FUNCTION queue_audit_event();
      DROP FUNCTION refuse_two_administrations();
    `);
  }
}

const ORGANISATIONS_AND_PEOPLE = `
  CREATE TABLE organisations (
    id uuid CONSTRAINT organisations_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CONSTRAINT organisations_kind CHECK (kind IN ('authority', 'school', 'college', 'unit')),
    name text NOT NULL CONSTRAINT organisations_name_given CHECK (length(name) BETWEEN 1 AND 100),
    parent_id uuid CONSTRAINT organisations_parent_fkey REFERENCES organisations (id),
    disabled_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT organisations_only_authority_on_top CHECK (parent_id IS NOT NULL OR kind = 'authority'),
    CONSTRAINT organisations_not_under_itself CHECK (parent_id <> id),
    CONSTRAINT organisations_name_once_per_parent UNIQUE NULLS NOT DISTINCT (parent_id, name)
  );

  CREATE TABLE people (
    id uuid CONSTRAINT people_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL CONSTRAINT people_name_given CHECK (length(name) BETWEEN 1 AND 60),
    organisation_id uuid NOT NULL CONSTRAINT people_organisation_fkey REFERENCES organisations (id),
    disabled_at timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX people_by_organisation ON people (organisation_id);

  CREATE TABLE person_roles (
    id uuid CONSTRAINT person_roles_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL CONSTRAINT person_roles_person_fkey REFERENCES people (id),
    organisation_id uuid NOT NULL CONSTRAINT person_roles_organisation_fkey REFERENCES organisations (id),
    role text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    granted_by uuid CONSTRAINT person_roles_granted_by_fkey REFERENCES people (id),
    granted_at timestamptz NOT NULL DEFAULT app_now(),
    revoked_by uuid CONSTRAINT person_roles_revoked_by_fkey REFERENCES people (id),
    revoked_at timestamptz,
    CONSTRAINT person_roles_period CHECK (valid_to IS NULL OR valid_to >= valid_from)
  );
  CREATE INDEX person_roles_by_person ON person_roles (person_id) WHERE revoked_at IS NULL;
  CREATE INDEX person_roles_by_holder ON person_roles (organisation_id, role) WHERE revoked_at IS NULL;

  -- The three administrators exclude one another. A trigger, because an exclusion constraint would need an extension that
  -- not every operator's server has; the person's row is locked, so that two grants at once see each other.
  CREATE FUNCTION refuse_two_administrations() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    administrations CONSTANT text[] := ARRAY['system-administrator', 'security-administrator', 'audit-administrator'];
  BEGIN
    IF NEW.revoked_at IS NOT NULL OR NEW.role <> ALL (administrations) THEN
      RETURN NEW;
    END IF;
    PERFORM 1 FROM people WHERE id = NEW.person_id FOR NO KEY UPDATE;
    IF EXISTS (
      SELECT FROM person_roles r
      WHERE r.person_id = NEW.person_id AND r.id <> NEW.id AND r.revoked_at IS NULL
        AND r.role <> NEW.role AND r.role = ANY (administrations)
        AND daterange(r.valid_from, r.valid_to, '[]') && daterange(NEW.valid_from, NEW.valid_to, '[]')
    ) THEN
      RAISE EXCEPTION 'one person cannot be two of the three administrators'
        USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'person_roles_one_administration', TABLE = 'person_roles';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER person_roles_one_administration BEFORE INSERT OR UPDATE ON person_roles
    FOR EACH ROW EXECUTE FUNCTION refuse_two_administrations();

  GRANT SELECT, INSERT, UPDATE ON organisations, people, person_roles TO duban_app;
`;

const ACCOUNTS = `
  CREATE TABLE accounts (
    id uuid CONSTRAINT accounts_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL CONSTRAINT accounts_person_fkey REFERENCES people (id) CONSTRAINT accounts_one_per_person UNIQUE,
    user_name text NOT NULL CONSTRAINT accounts_user_name_once UNIQUE,
    password_hash text,
    must_change boolean NOT NULL DEFAULT false,
    one_time_until timestamptz,
    failed_attempts integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    password_changed_at timestamptz
  );

  CREATE TABLE sessions (
    id uuid CONSTRAINT sessions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    token_hash bytea NOT NULL CONSTRAINT sessions_token_once UNIQUE,
    account_id uuid NOT NULL CONSTRAINT sessions_account_fkey REFERENCES accounts (id),
    opened_by text NOT NULL CONSTRAINT sessions_opened_by CHECK (opened_by IN ('password', 'demo')),
    created_at timestamptz NOT NULL DEFAULT app_now(),
    last_seen_at timestamptz NOT NULL DEFAULT app_now(),
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  );
  CREATE INDEX sessions_open_by_account ON sessions (account_id) WHERE ended_at IS NULL;

  GRANT SELECT, INSERT, UPDATE ON accounts, sessions TO duban_app;
`;

const AUDIT = `
  CREATE TABLE audit_events (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_events_pkey PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT app_now(),
    -- The machine's clock, not the product's: it measures whether the sealer keeps up, also while a test moves time.
    written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_kind text NOT NULL CONSTRAINT audit_events_actor CHECK (actor_kind IN ('person', 'reporter', 'employer', 'system')),
    actor_person_id uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id text NOT NULL,
    case_id uuid,
    details jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT audit_events_person_named CHECK ((actor_kind = 'person') = (actor_person_id IS NOT NULL))
  );
  CREATE INDEX audit_events_by_case ON audit_events (case_id, id) WHERE case_id IS NOT NULL;
  CREATE INDEX audit_events_by_person ON audit_events (actor_person_id, id) WHERE actor_person_id IS NOT NULL;

  CREATE TABLE audit_seals (
    position bigint CONSTRAINT audit_seals_pkey PRIMARY KEY,
    event_id bigint NOT NULL CONSTRAINT audit_seals_event_once UNIQUE
      CONSTRAINT audit_seals_event_fkey REFERENCES audit_events (id),
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );

  -- What waits for the sealer. A row becomes visible when its transaction commits, so numbers that commit late, or never,
  -- leave no gap that the sealer could step over.
  CREATE TABLE audit_unsealed (event_id bigint CONSTRAINT audit_unsealed_pkey PRIMARY KEY);

  CREATE FUNCTION queue_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO audit_unsealed (event_id) VALUES (NEW.id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER audit_events_queue AFTER INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION queue_audit_event();

  GRANT SELECT ON audit_events TO duban_app;
  GRANT INSERT (actor_kind, actor_person_id, action, subject_kind, subject_id, case_id, details) ON audit_events TO duban_app;
  GRANT SELECT, INSERT ON audit_seals TO duban_app;
  GRANT SELECT, INSERT, DELETE ON audit_unsealed TO duban_app;
`;

const DOCUMENTS = `
  CREATE TABLE documents (
    id uuid CONSTRAINT documents_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL CONSTRAINT documents_name_given CHECK (length(name) BETWEEN 1 AND 200),
    media_type text NOT NULL,
    size integer NOT NULL CONSTRAINT documents_not_empty CHECK (size > 0),
    sha256 bytea NOT NULL,
    case_id uuid,
    uploaded_by_kind text NOT NULL
      CONSTRAINT documents_uploader CHECK (uploaded_by_kind IN ('person', 'reporter', 'employer', 'system')),
    uploaded_by_person_id uuid CONSTRAINT documents_person_fkey REFERENCES people (id),
    uploaded_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX documents_by_case ON documents (case_id) WHERE case_id IS NOT NULL;

  CREATE TABLE document_chunks (
    document_id uuid NOT NULL CONSTRAINT document_chunks_document_fkey REFERENCES documents (id),
    position integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT document_chunks_pkey PRIMARY KEY (document_id, position)
  );
  -- Pictures and office files are compressed already.
  ALTER TABLE document_chunks ALTER COLUMN content SET STORAGE EXTERNAL;

  GRANT SELECT, INSERT ON documents, document_chunks TO duban_app;
  GRANT UPDATE (case_id) ON documents TO duban_app;
`;

const VAULT = `
  CREATE TABLE vault_keys (
    id text CONSTRAINT vault_keys_pkey PRIMARY KEY,
    first_used_at timestamptz NOT NULL DEFAULT app_now()
  );

  CREATE TABLE vault_entries (
    id uuid CONSTRAINT vault_entries_pkey PRIMARY KEY,
    kind text NOT NULL CONSTRAINT vault_entries_kind CHECK (kind IN ('reporter')),
    case_id uuid NOT NULL,
    pseudonym text NOT NULL CONSTRAINT vault_entries_pseudonym_once UNIQUE,
    key_id text NOT NULL CONSTRAINT vault_entries_key_fkey REFERENCES vault_keys (id),
    wrapped_key bytea NOT NULL,
    content bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX vault_entries_by_case ON vault_entries (case_id);

  CREATE TABLE vault_requests (
    id uuid CONSTRAINT vault_requests_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    vault_entry_id uuid NOT NULL CONSTRAINT vault_requests_entry_fkey REFERENCES vault_entries (id),
    purpose text NOT NULL CONSTRAINT vault_requests_purpose_given CHECK (length(purpose) >= 5),
    requested_by uuid NOT NULL CONSTRAINT vault_requests_requested_by_fkey REFERENCES people (id),
    requested_at timestamptz NOT NULL DEFAULT app_now(),
    decision text CONSTRAINT vault_requests_decision CHECK (decision IN ('approved', 'refused')),
    decided_by uuid CONSTRAINT vault_requests_decided_by_fkey REFERENCES people (id),
    decided_at timestamptz,
    decision_reason text,
    readable_until timestamptz,
    read_at timestamptz,
    CONSTRAINT vault_requests_second_person CHECK (decided_by <> requested_by),
    CONSTRAINT vault_requests_decided_whole CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)),
    CONSTRAINT vault_requests_read_after_approval CHECK (read_at IS NULL OR decision = 'approved')
  );
  CREATE INDEX vault_requests_by_entry ON vault_requests (vault_entry_id);

  -- The only way out of the vault. Runs with the owner's rights; the application role has no SELECT on the two sealed
  -- columns. Gives the sealed bytes once, to the person who asked, after another person approved.
  CREATE FUNCTION read_vault_entry(request_id uuid, reader uuid)
    RETURNS TABLE (entry_id uuid, entry_kind text, entry_case_id uuid, entry_key_id text, entry_wrapped_key bytea, entry_content bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    entry uuid;
  BEGIN
    UPDATE vault_requests SET read_at = app_now()
      WHERE id = request_id AND requested_by = reader AND decision = 'approved' AND decided_by <> requested_by
        AND read_at IS NULL AND readable_until > app_now()
      RETURNING vault_entry_id INTO entry;
    IF entry IS NULL THEN
      RETURN;
    END IF;
    RETURN QUERY SELECT e.id, e.kind, e.case_id, e.key_id, e.wrapped_key, e.content FROM vault_entries e WHERE e.id = entry;
  END $$;
  REVOKE EXECUTE ON FUNCTION read_vault_entry(uuid, uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION read_vault_entry(uuid, uuid) TO duban_app;

  GRANT SELECT, INSERT ON vault_keys TO duban_app;
  GRANT INSERT ON vault_entries TO duban_app;
  GRANT SELECT (id, kind, case_id, pseudonym, key_id, sealed_at) ON vault_entries TO duban_app;
  GRANT SELECT ON vault_requests TO duban_app;
  GRANT INSERT (vault_entry_id, purpose, requested_by) ON vault_requests TO duban_app;
  GRANT UPDATE (decision, decided_by, decided_at, decision_reason, readable_until) ON vault_requests TO duban_app;
`;
