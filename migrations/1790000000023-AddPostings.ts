import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Postings and campus events before publication: what was submitted, version by version, the passages that the rule list
 * and the reviewer marked, each verdict, and what is published. A version never changes; what is published hangs on a
 * verdict by key, so that nothing unreviewed can be shown.
 */
export class AddPostings1790000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [POSTINGS, REVIEWS, GATES, GRANTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE posting_publications, posting_reviews, posting_marks, posting_checks, posting_employers, posting_versions,
        postings;
      DROP FUNCTION gate_posting_review, gate_posting_mark, gate_posting_publication;
    `);
  }
}

const POSTINGS = `
  CREATE TABLE postings (
    id uuid CONSTRAINT postings_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    kind text NOT NULL CONSTRAINT postings_kind_check CHECK (kind IN ('job', 'event')),
    host_id uuid NOT NULL CONSTRAINT postings_host_id_fkey REFERENCES organisations,
    source text NOT NULL CONSTRAINT postings_source_check
      CHECK (source IN ('own', 'telephone', 'letter', 'mailbox', 'hand-over')),
    on_behalf_of uuid CONSTRAINT postings_on_behalf_of_fkey REFERENCES employers,
    state text NOT NULL DEFAULT 'in-review' CONSTRAINT postings_state_check
      CHECK (state IN ('in-review', 'returned', 'accepted', 'refused', 'complaint', 'lapsed', 'withdrawn')),
    submitted_by uuid NOT NULL CONSTRAINT postings_submitted_by_fkey REFERENCES people,
    submitted_at timestamptz NOT NULL DEFAULT app_now(),
    withdrawn_by uuid CONSTRAINT postings_withdrawn_by_fkey REFERENCES people,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    CONSTRAINT postings_source_behalf_check CHECK ((source = 'own') = (on_behalf_of IS NULL)),
    CONSTRAINT postings_withdrawn_check CHECK (
      num_nonnulls(withdrawn_by, withdrawn_at, withdrawal_reason) IN (0, 3) AND (state <> 'withdrawn' OR withdrawn_at IS NOT NULL))
  );
  CREATE INDEX postings_host_id_idx ON postings (host_id, submitted_at DESC);

  CREATE TABLE posting_versions (
    id uuid CONSTRAINT posting_versions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    posting_id uuid NOT NULL CONSTRAINT posting_versions_posting_id_fkey REFERENCES postings,
    number integer NOT NULL CONSTRAINT posting_versions_number_check CHECK (number > 0),
    case_id uuid NOT NULL CONSTRAINT posting_versions_case_id_fkey REFERENCES cases,
    title text NOT NULL CONSTRAINT posting_versions_title_check CHECK (btrim(title) <> ''),
    content jsonb NOT NULL,
    contact text,
    shown_until date NOT NULL,
    submitted_by uuid NOT NULL CONSTRAINT posting_versions_submitted_by_fkey REFERENCES people,
    submitted_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT posting_versions_number_key UNIQUE (posting_id, number),
    CONSTRAINT posting_versions_posting_key UNIQUE (id, posting_id),
    CONSTRAINT posting_versions_submitter_key UNIQUE (id, submitted_by)
  );
  CREATE INDEX posting_versions_case_id_idx ON posting_versions (case_id, number DESC);

  CREATE TABLE posting_employers (
    version_id uuid NOT NULL CONSTRAINT posting_employers_version_id_fkey REFERENCES posting_versions,
    ordinal integer NOT NULL CONSTRAINT posting_employers_ordinal_check CHECK (ordinal > 0),
    employer_id uuid NOT NULL CONSTRAINT posting_employers_employer_id_fkey REFERENCES employers,
    stated_name text NOT NULL CONSTRAINT posting_employers_stated_name_check CHECK (btrim(stated_name) <> ''),
    CONSTRAINT posting_employers_pkey PRIMARY KEY (version_id, ordinal)
  );
  CREATE INDEX posting_employers_employer_id_idx ON posting_employers (employer_id);
`;

const REVIEWS = `
  CREATE TABLE posting_checks (
    version_id uuid CONSTRAINT posting_checks_pkey PRIMARY KEY CONSTRAINT posting_checks_version_id_fkey REFERENCES posting_versions,
    outcome text NOT NULL CONSTRAINT posting_checks_outcome_check CHECK (outcome IN ('checked', 'unreadable')),
    clauses integer NOT NULL,
    fault text,
    checked_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT posting_checks_fault_check CHECK ((outcome = 'unreadable') = (fault IS NOT NULL))
  );

  CREATE TABLE posting_marks (
    id uuid CONSTRAINT posting_marks_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    version_id uuid NOT NULL CONSTRAINT posting_marks_version_id_fkey REFERENCES posting_versions,
    section text NOT NULL,
    start_at integer NOT NULL,
    end_at integer NOT NULL,
    severity text NOT NULL CONSTRAINT posting_marks_severity_check CHECK (severity IN ('forbidden', 'doubtful')),
    origin text NOT NULL CONSTRAINT posting_marks_origin_check CHECK (origin IN ('clause', 'personal-data', 'reviewer')),
    clause jsonb NOT NULL,
    marked_by uuid CONSTRAINT posting_marks_marked_by_fkey REFERENCES people,
    dismissed_by uuid CONSTRAINT posting_marks_dismissed_by_fkey REFERENCES people,
    dismissed_at timestamptz,
    dismissal_reason text,
    CONSTRAINT posting_marks_passage_check CHECK (start_at >= 0 AND end_at > start_at),
    CONSTRAINT posting_marks_marked_check CHECK ((origin = 'reviewer') = (marked_by IS NOT NULL)),
    CONSTRAINT posting_marks_dismissed_check CHECK (
      num_nonnulls(dismissed_by, dismissed_at, dismissal_reason) IN (0, 3) AND btrim(dismissal_reason) <> '')
  );
  CREATE INDEX posting_marks_version_id_idx ON posting_marks (version_id, section, start_at);

  CREATE TABLE posting_reviews (
    version_id uuid CONSTRAINT posting_reviews_pkey PRIMARY KEY,
    posting_id uuid NOT NULL,
    round integer NOT NULL CONSTRAINT posting_reviews_round_check CHECK (round > 0),
    verdict text NOT NULL CONSTRAINT posting_reviews_verdict_check CHECK (verdict IN ('accept', 'return', 'refuse', 'complaint')),
    comments text,
    category text CONSTRAINT posting_reviews_category_check
      CHECK (category IN ('discrimination', 'recruitment-fraud', 'training-loan')),
    employer_id uuid CONSTRAINT posting_reviews_employer_id_fkey REFERENCES employers,
    checklist text[] NOT NULL DEFAULT '{}',
    hits_considered text,
    submitted_by uuid NOT NULL,
    reviewed_by uuid NOT NULL CONSTRAINT posting_reviews_reviewed_by_fkey REFERENCES people,
    reviewed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT posting_reviews_version_fkey FOREIGN KEY (version_id, posting_id) REFERENCES posting_versions (id, posting_id),
    CONSTRAINT posting_reviews_submitter_fkey FOREIGN KEY (version_id, submitted_by) REFERENCES posting_versions (id, submitted_by),
    CONSTRAINT posting_reviews_verdict_key UNIQUE (version_id, posting_id, verdict),
    CONSTRAINT posting_reviews_second_person CHECK (reviewed_by <> submitted_by),
    CONSTRAINT posting_reviews_comments_check CHECK (verdict = 'accept' OR btrim(comments) <> ''),
    CONSTRAINT posting_reviews_complaint_check
      CHECK (num_nonnulls(category, employer_id) = CASE WHEN verdict = 'complaint' THEN 2 ELSE 0 END)
  );

  CREATE TABLE posting_publications (
    id uuid CONSTRAINT posting_publications_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    posting_id uuid NOT NULL CONSTRAINT posting_publications_posting_id_fkey REFERENCES postings,
    version_id uuid NOT NULL,
    verdict text NOT NULL DEFAULT 'accept' CONSTRAINT posting_publications_verdict_check CHECK (verdict = 'accept'),
    published_at timestamptz NOT NULL DEFAULT app_now(),
    ended_at timestamptz,
    end_reason text CONSTRAINT posting_publications_end_reason_check CHECK (end_reason IN ('withdrawn', 'replaced', 'complaint')),
    CONSTRAINT posting_publications_accepted_fkey FOREIGN KEY (version_id, posting_id, verdict)
      REFERENCES posting_reviews (version_id, posting_id, verdict),
    CONSTRAINT posting_publications_version_key UNIQUE (version_id),
    CONSTRAINT posting_publications_ended_check CHECK ((ended_at IS NULL) = (end_reason IS NULL))
  );
  CREATE UNIQUE INDEX posting_publications_one_idx ON posting_publications (posting_id) WHERE ended_at IS NULL;
`;

/** TJ 2023 (十六) and ZJ 2024 (四), (十): nothing is published before somebody else has looked at it and its clauses. */
const GATES = `
  CREATE FUNCTION gate_posting_review() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    of_case uuid;
    is_event boolean;
  BEGIN
    SELECT version.case_id, postings.kind = 'event' INTO of_case, is_event
    FROM posting_versions version JOIN postings ON postings.id = version.posting_id WHERE version.id = NEW.version_id;
    IF EXISTS (SELECT FROM posting_versions WHERE posting_id = NEW.posting_id AND submitted_by = NEW.reviewed_by)
      OR EXISTS (SELECT FROM recusals WHERE case_id = of_case AND person_id = NEW.reviewed_by)
    THEN
      RAISE EXCEPTION 'who submitted or is recused does not review'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reviews_four_eyes';
    END IF;
    IF EXISTS (SELECT FROM posting_versions later JOIN posting_versions version ON version.id = NEW.version_id
               WHERE later.posting_id = version.posting_id AND later.number > version.number)
    THEN
      RAISE EXCEPTION 'only the latest version is reviewed'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reviews_latest';
    END IF;
    IF NEW.verdict = 'accept' AND (
      NOT EXISTS (SELECT FROM posting_checks WHERE version_id = NEW.version_id)
      OR EXISTS (SELECT FROM posting_marks
                 WHERE version_id = NEW.version_id AND severity = 'forbidden' AND dismissed_at IS NULL))
    THEN
      RAISE EXCEPTION 'a text with an open forbidden passage, or an unchecked one, is not accepted'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reviews_no_open_passage';
    END IF;
    IF NEW.verdict = 'accept' AND is_event AND cardinality(NEW.checklist) = 0 THEN
      RAISE EXCEPTION 'an event is accepted on its safety checklist'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reviews_checklist';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER posting_reviews_gate BEFORE INSERT ON posting_reviews FOR EACH ROW EXECUTE FUNCTION gate_posting_review();

  CREATE FUNCTION gate_posting_mark() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM posting_reviews WHERE version_id = NEW.version_id) THEN
      RAISE EXCEPTION 'the passages of a reviewed version stay as they are'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_marks_settled';
    END IF;
    IF EXISTS (SELECT FROM posting_versions version JOIN posting_versions mine USING (posting_id)
               WHERE version.id = NEW.version_id AND mine.submitted_by IN (NEW.dismissed_by, NEW.marked_by))
    THEN
      RAISE EXCEPTION 'who submitted does not judge its passages'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_marks_four_eyes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER posting_marks_gate BEFORE INSERT OR UPDATE ON posting_marks
    FOR EACH ROW EXECUTE FUNCTION gate_posting_mark();

  CREATE FUNCTION gate_posting_publication() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM postings WHERE id = NEW.posting_id AND withdrawn_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a withdrawn posting is not published'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_publications_withdrawn';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER posting_publications_gate BEFORE INSERT ON posting_publications
    FOR EACH ROW EXECUTE FUNCTION gate_posting_publication();
`;

const GRANTS = `
  GRANT SELECT, INSERT ON postings, posting_versions, posting_employers, posting_checks, posting_marks, posting_reviews,
    posting_publications TO duban_app;
  GRANT UPDATE (state, withdrawn_by, withdrawn_at, withdrawal_reason) ON postings TO duban_app;
  GRANT UPDATE (dismissed_by, dismissed_at, dismissal_reason) ON posting_marks TO duban_app;
  GRANT UPDATE (ended_at, end_reason) ON posting_publications TO duban_app;
`;
