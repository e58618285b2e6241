import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the task page and the case page need: drafts that tell two devices apart, uploads that go on where the line was cut,
 * versions of documents, internal notes, and archive packages made in the background.
 */
export class AddTaskAndCasePages1790000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DRAFTS, UPLOADS, VERSIONS, NOTES, PACKAGES, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE archive_package_chunks, archive_packages, case_notes, document_versions, document_upload_parts, document_uploads;
      DROP FUNCTION gate_document_version;
      ALTER TABLE task_drafts DROP COLUMN version;
    `);
  }
}

/** Drafts that exist keep their content as version 1. */
const DRAFTS = `
  ALTER TABLE task_drafts ADD COLUMN version integer NOT NULL DEFAULT 1;
`;

const UPLOADS = `
  CREATE TABLE document_uploads (
    id uuid CONSTRAINT document_uploads_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    person_id uuid NOT NULL CONSTRAINT document_uploads_person_id_fkey REFERENCES people,
    place text NOT NULL CONSTRAINT document_uploads_place_check CHECK (length(place) BETWEEN 1 AND 120),
    name text NOT NULL CONSTRAINT document_uploads_name_check CHECK (length(name) BETWEEN 1 AND 200),
    size integer NOT NULL CONSTRAINT document_uploads_size_check CHECK (size > 0),
    sha256 bytea NOT NULL CONSTRAINT document_uploads_sha256_check CHECK (length(sha256) = 32),
    begun_at timestamptz NOT NULL DEFAULT app_now(),
    touched_at timestamptz NOT NULL DEFAULT app_now(),
    document_id uuid CONSTRAINT document_uploads_document_id_fkey REFERENCES documents
  );
  CREATE UNIQUE INDEX document_uploads_open_key ON document_uploads (person_id, place, sha256, name) WHERE document_id IS NULL;
  CREATE INDEX document_uploads_touched_at_idx ON document_uploads (touched_at);

  CREATE TABLE document_upload_parts (
    upload_id uuid NOT NULL CONSTRAINT document_upload_parts_upload_id_fkey REFERENCES document_uploads ON DELETE CASCADE,
    position integer NOT NULL CONSTRAINT document_upload_parts_position_check CHECK (position >= 0),
    content bytea NOT NULL,
    CONSTRAINT document_upload_parts_pkey PRIMARY KEY (upload_id, position)
  );
  ALTER TABLE document_upload_parts ALTER COLUMN content SET STORAGE EXTERNAL;
`;

/** A version replaces one document once; both stay, in the same case; a reporter's file is replaced by nobody. */
const VERSIONS = `
  CREATE TABLE document_versions (
    document_id uuid CONSTRAINT document_versions_pkey PRIMARY KEY
      CONSTRAINT document_versions_document_id_fkey REFERENCES documents,
    replaces_id uuid NOT NULL CONSTRAINT document_versions_replaces_id_key UNIQUE
      CONSTRAINT document_versions_replaces_id_fkey REFERENCES documents,
    reason text NOT NULL CONSTRAINT document_versions_reason_check CHECK (btrim(reason) <> ''),
    added_by uuid NOT NULL CONSTRAINT document_versions_added_by_fkey REFERENCES people,
    added_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT document_versions_other CHECK (document_id <> replaces_id)
  );

  CREATE FUNCTION gate_document_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM documents later JOIN documents earlier ON earlier.case_id = later.case_id
                   WHERE later.id = NEW.document_id AND earlier.id = NEW.replaces_id) THEN
      RAISE EXCEPTION 'a version lies in the case of what it replaces'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'document_versions_same_case';
    END IF;
    IF EXISTS (SELECT FROM documents WHERE id = NEW.replaces_id AND uploaded_by_kind IN ('reporter', 'employer')) THEN
      RAISE EXCEPTION 'what an outsider handed in stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'document_versions_own';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER document_versions_gate BEFORE INSERT ON document_versions
    FOR EACH ROW EXECUTE FUNCTION gate_document_version();
`;

const NOTES = `
  CREATE TABLE case_notes (
    id uuid CONSTRAINT case_notes_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT case_notes_case_id_fkey REFERENCES cases,
    text text NOT NULL CONSTRAINT case_notes_text_check CHECK (length(btrim(text)) BETWEEN 1 AND 5000),
    written_by uuid NOT NULL CONSTRAINT case_notes_written_by_fkey REFERENCES people,
    written_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX case_notes_case_id_idx ON case_notes (case_id, written_at);
`;

const PACKAGES = `
  CREATE TABLE archive_packages (
    id uuid CONSTRAINT archive_packages_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    case_id uuid NOT NULL CONSTRAINT archive_packages_case_id_fkey REFERENCES cases,
    state text NOT NULL DEFAULT 'waiting'
      CONSTRAINT archive_packages_state_check CHECK (state IN ('waiting', 'working', 'ready', 'failed', 'expired')),
    files_done integer NOT NULL DEFAULT 0,
    files_total integer,
    size bigint,
    sha256 bytea CONSTRAINT archive_packages_sha256_check CHECK (length(sha256) = 32),
    attempts integer NOT NULL DEFAULT 0,
    requested_by uuid NOT NULL CONSTRAINT archive_packages_requested_by_fkey REFERENCES people,
    requested_at timestamptz NOT NULL DEFAULT app_now(),
    -- Real time: a node that has not told of itself for a while is taken for dead.
    worked_at timestamptz,
    finished_at timestamptz,
    CONSTRAINT archive_packages_ready_check
      CHECK (state <> 'ready' OR num_nonnulls(size, sha256, finished_at, files_total) = 4)
  );
  CREATE INDEX archive_packages_case_id_idx ON archive_packages (case_id, requested_at DESC);
  CREATE UNIQUE INDEX archive_packages_under_way_key ON archive_packages (case_id, requested_by)
    WHERE state IN ('waiting', 'working');

  CREATE TABLE archive_package_chunks (
    package_id uuid NOT NULL CONSTRAINT archive_package_chunks_package_id_fkey REFERENCES archive_packages ON DELETE CASCADE,
    position integer NOT NULL,
    content bytea NOT NULL,
    CONSTRAINT archive_package_chunks_pkey PRIMARY KEY (package_id, position)
  );
  ALTER TABLE archive_package_chunks ALTER COLUMN content SET STORAGE EXTERNAL;
`;

const GRANTS = `
  GRANT SELECT, INSERT, DELETE ON document_uploads, document_upload_parts TO duban_app;
  GRANT UPDATE (touched_at, document_id) ON document_uploads TO duban_app;
  GRANT SELECT, INSERT ON document_versions, case_notes, archive_packages TO duban_app;
  GRANT UPDATE (state, files_done, files_total, size, sha256, attempts, worked_at, finished_at) ON archive_packages TO duban_app;
  GRANT SELECT, INSERT, DELETE ON archive_package_chunks TO duban_app;
`;
