import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Process administration: drafts that several people edit, proposals that a second person reviews, validity of published
 * versions, duties as data. That nobody publishes what they proposed holds in the database too.
 */
export class AdministerDefinitions1790000000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(VERSIONS);
    await queryRunner.query(DRAFTS);
    await queryRunner.query(PROPOSALS);
    await queryRunner.query(ROLES);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(keepContent('job_types'));
    await queryRunner.query(`
      DROP TABLE custom_roles, definition_comments, definition_proposals, definition_draft_editors, definition_drafts,
        definition_deployments;
      DROP TRIGGER definition_versions_reviewed ON definition_versions;
      DROP FUNCTION keep_definition_proposal, refuse_publishing_without_review;
      DROP INDEX definition_versions_one_current;
      CREATE UNIQUE INDEX definition_versions_one_published ON definition_versions (process_id) WHERE state = 'published';
      ALTER TABLE definition_versions
        DROP CONSTRAINT definition_versions_state_check,
        ADD CONSTRAINT definition_versions_state_check CHECK (state IN ('draft', 'published', 'retired')),
        DROP CONSTRAINT definition_versions_published_check,
        ADD CONSTRAINT definition_versions_published_check
          CHECK (state = 'draft' OR (published_at IS NOT NULL AND engine_definition_key IS NOT NULL)),
        DROP COLUMN decisions, DROP COLUMN base_version_id, DROP COLUMN valid_from, DROP COLUMN valid_to,
        DROP COLUMN retired_by, DROP COLUMN retire_reason;
    `);
  }
}

/** Content never changes: the columns are compared one by one, and those of this release come at the end. */
const keepContent = (...last: string[]): string => {
  const columns = [
    'process_id',
    'version',
    'content_hash',
    'title',
    'bpmn',
    'outline',
    'forms',
    'rights',
    'names',
    'instructions',
    'deadlines',
    'irreversible',
    ...last,
  ];
  const row = (which: string) => columns.map((column) => `${which}.${column}`).join(', ');
  return `
    CREATE OR REPLACE FUNCTION keep_definition_content() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (${row('NEW')}) IS DISTINCT FROM (${row('OLD')}) THEN
        RAISE EXCEPTION 'the content of a definition version never changes'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_versions_immutable';
      END IF;
      RETURN NEW;
    END $$;`;
};

/**
 * Without `valid_from` a version holds from its publication, without `valid_to` until another one follows. What is published
 * ahead of its first day is deployed on that day, so that called processes keep to it as well.
 */
const VERSIONS = `
  ALTER TABLE definition_versions
    ADD COLUMN decisions jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN base_version_id uuid CONSTRAINT definition_versions_base_fkey REFERENCES definition_versions,
    ADD COLUMN valid_from timestamptz,
    ADD COLUMN valid_to timestamptz,
    ADD COLUMN retired_by uuid CONSTRAINT definition_versions_retired_by_fkey REFERENCES people,
    ADD COLUMN retire_reason text;
  ALTER TABLE definition_versions
    DROP CONSTRAINT definition_versions_state_check,
    ADD CONSTRAINT definition_versions_state_check
      CHECK (state IN ('draft', 'proposed', 'rejected', 'published', 'retired')),
    DROP CONSTRAINT definition_versions_published_check,
    ADD CONSTRAINT definition_versions_published_check
      CHECK (state NOT IN ('published', 'retired')
        OR (published_at IS NOT NULL AND (engine_definition_key IS NOT NULL OR valid_from > published_at))),
    ADD CONSTRAINT definition_versions_validity_check CHECK (valid_from <= valid_to);
  DROP INDEX definition_versions_one_published;
  CREATE UNIQUE INDEX definition_versions_one_current ON definition_versions (process_id)
    WHERE state = 'published' AND valid_to IS NULL;

  CREATE TABLE definition_deployments (
    engine_definition_key bigint CONSTRAINT definition_deployments_pkey PRIMARY KEY,
    definition_version_id uuid NOT NULL
      CONSTRAINT definition_deployments_version_fkey REFERENCES definition_versions,
    deployed_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX definition_deployments_version_idx ON definition_deployments (definition_version_id);
  INSERT INTO definition_deployments (engine_definition_key, definition_version_id)
    SELECT engine_definition_key, id FROM definition_versions WHERE engine_definition_key IS NOT NULL;
  GRANT SELECT, INSERT ON definition_deployments TO duban_app;

  ${keepContent('job_types', 'decisions')}
`;

/** What administrators are working on. The content of a draft may be anything, as long as it is text and JSON. */
const DRAFTS = `
  CREATE TABLE definition_drafts (
    id uuid CONSTRAINT definition_drafts_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    process_id text NOT NULL,
    base_version_id uuid CONSTRAINT definition_drafts_base_fkey REFERENCES definition_versions,
    shipped_version_id uuid CONSTRAINT definition_drafts_shipped_key UNIQUE
      CONSTRAINT definition_drafts_shipped_fkey REFERENCES definition_versions,
    revision integer NOT NULL DEFAULT 1,
    checked_revision integer,
    title jsonb NOT NULL,
    bpmn text NOT NULL,
    forms jsonb NOT NULL,
    rights jsonb NOT NULL,
    names jsonb NOT NULL,
    instructions jsonb NOT NULL,
    deadlines jsonb NOT NULL,
    irreversible text[] NOT NULL,
    decisions jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT app_now(),
    created_by uuid CONSTRAINT definition_drafts_created_by_fkey REFERENCES people,
    saved_at timestamptz NOT NULL DEFAULT app_now(),
    saved_by uuid CONSTRAINT definition_drafts_saved_by_fkey REFERENCES people,
    CONSTRAINT definition_drafts_checked_check CHECK (checked_revision <= revision)
  );
  CREATE INDEX definition_drafts_process_idx ON definition_drafts (process_id, created_at);

  CREATE TABLE definition_draft_editors (
    draft_id uuid NOT NULL
      CONSTRAINT definition_draft_editors_draft_fkey REFERENCES definition_drafts ON DELETE CASCADE,
    person_id uuid NOT NULL CONSTRAINT definition_draft_editors_person_fkey REFERENCES people,
    since timestamptz NOT NULL DEFAULT app_now(),
    seen_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT definition_draft_editors_pkey PRIMARY KEY (draft_id, person_id)
  );

  INSERT INTO definition_drafts (process_id, base_version_id, shipped_version_id, title, bpmn, forms, rights, names,
      instructions, deadlines, irreversible, decisions)
    SELECT process_id,
           (SELECT id FROM definition_versions base WHERE base.process_id = shipped.process_id AND base.state = 'published'),
           id, title, bpmn, forms, rights, names, instructions, deadlines, irreversible, decisions
    FROM definition_versions shipped WHERE state = 'draft';
  GRANT SELECT, INSERT, UPDATE, DELETE ON definition_drafts, definition_draft_editors TO duban_app;
`;

const PROPOSALS = `
  CREATE TABLE definition_proposals (
    id uuid CONSTRAINT definition_proposals_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    process_id text NOT NULL,
    version_id uuid NOT NULL CONSTRAINT definition_proposals_version_fkey REFERENCES definition_versions,
    base_version_id uuid CONSTRAINT definition_proposals_base_fkey REFERENCES definition_versions,
    draft_id uuid CONSTRAINT definition_proposals_draft_fkey REFERENCES definition_drafts ON DELETE SET NULL,
    draft_revision integer,
    reason text NOT NULL CONSTRAINT definition_proposals_reason_check CHECK (btrim(reason) <> ''),
    findings jsonb NOT NULL,
    warning_reasons jsonb NOT NULL,
    state text NOT NULL DEFAULT 'waiting'
      CONSTRAINT definition_proposals_state_check CHECK (state IN ('waiting', 'published', 'returned')),
    proposed_by uuid NOT NULL CONSTRAINT definition_proposals_proposed_by_fkey REFERENCES people,
    proposed_at timestamptz NOT NULL DEFAULT app_now(),
    decided_by uuid CONSTRAINT definition_proposals_decided_by_fkey REFERENCES people,
    decided_at timestamptz,
    decision_reason text,
    CONSTRAINT definition_proposals_second_person CHECK (state <> 'published' OR decided_by <> proposed_by),
    CONSTRAINT definition_proposals_decided_check
      CHECK ((state = 'waiting') = (decided_by IS NULL) AND (state = 'waiting') = (decided_at IS NULL)),
    CONSTRAINT definition_proposals_returned_check CHECK (state <> 'returned' OR btrim(decision_reason) <> '')
  );
  CREATE UNIQUE INDEX definition_proposals_one_waiting ON definition_proposals (process_id) WHERE state = 'waiting';
  CREATE INDEX definition_proposals_version_idx ON definition_proposals (version_id);

  CREATE TABLE definition_comments (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT definition_comments_pkey PRIMARY KEY,
    proposal_id uuid NOT NULL CONSTRAINT definition_comments_proposal_fkey REFERENCES definition_proposals,
    element_id text,
    text text NOT NULL CONSTRAINT definition_comments_text_check CHECK (btrim(text) <> ''),
    person_id uuid NOT NULL CONSTRAINT definition_comments_person_fkey REFERENCES people,
    written_at timestamptz NOT NULL DEFAULT app_now()
  );
  CREATE INDEX definition_comments_proposal_idx ON definition_comments (proposal_id, id);

  CREATE FUNCTION keep_definition_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'waiting' AND (NEW.state, NEW.decided_by, NEW.decided_at, NEW.decision_reason)
          IS DISTINCT FROM (OLD.state, OLD.decided_by, OLD.decided_at, OLD.decision_reason)
       OR (NEW.process_id, NEW.version_id, NEW.base_version_id, NEW.draft_revision, NEW.reason, NEW.proposed_by)
          IS DISTINCT FROM
          (OLD.process_id, OLD.version_id, OLD.base_version_id, OLD.draft_revision, OLD.reason, OLD.proposed_by)
    THEN
      RAISE EXCEPTION 'a decided proposal never changes, and neither does what was proposed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_proposals_immutable';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER definition_proposals_immutable BEFORE UPDATE ON definition_proposals
    FOR EACH ROW EXECUTE FUNCTION keep_definition_proposal();

  CREATE FUNCTION refuse_publishing_without_review() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.state = 'published' AND OLD.state <> 'published' AND NOT (OLD.state = 'draft' AND OLD.version = 1) AND NOT EXISTS (
      SELECT FROM definition_proposals WHERE version_id = NEW.id AND state = 'published' AND decided_by <> proposed_by
    ) THEN
      RAISE EXCEPTION 'a version is published by the review of a second person'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_versions_reviewed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER definition_versions_reviewed BEFORE UPDATE ON definition_versions
    FOR EACH ROW EXECUTE FUNCTION refuse_publishing_without_review();
  GRANT SELECT, INSERT, UPDATE ON definition_proposals TO duban_app;
  GRANT SELECT, INSERT ON definition_comments TO duban_app;
`;

/** Duties that an administrator adds; the built-in ones stay in the code. */
const ROLES = `
  CREATE TABLE custom_roles (
    code text CONSTRAINT custom_roles_pkey PRIMARY KEY
      CONSTRAINT custom_roles_code_check CHECK (code ~ '^[a-z][a-z-]{1,38}[a-z]$'),
    name jsonb NOT NULL,
    organisation_kinds text[] NOT NULL
      CONSTRAINT custom_roles_kinds_check
      CHECK (organisation_kinds <> '{}' AND organisation_kinds <@ ARRAY['authority', 'school', 'college', 'unit']),
    created_by uuid NOT NULL CONSTRAINT custom_roles_created_by_fkey REFERENCES people,
    created_at timestamptz NOT NULL DEFAULT app_now()
  );
  GRANT SELECT, INSERT ON custom_roles TO duban_app;
`;
