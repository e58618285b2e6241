import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Definitions, cases and tasks. Rules that must hold by every way in stand here as constraints and triggers. */
export class CreateCases1790000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE definition_versions (
        id uuid CONSTRAINT definition_versions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        process_id text NOT NULL,
        version integer NOT NULL,
        content_hash text NOT NULL,
        state text NOT NULL CONSTRAINT definition_versions_state_check CHECK (state IN ('draft', 'published', 'retired')),
        title jsonb NOT NULL,
        bpmn text NOT NULL,
        outline jsonb NOT NULL,
        forms jsonb NOT NULL,
        rights jsonb NOT NULL,
        names jsonb NOT NULL,
        instructions jsonb NOT NULL,
        deadlines jsonb NOT NULL,
        irreversible text[] NOT NULL,
        job_types text[] NOT NULL,
        engine_definition_key bigint,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        published_at timestamptz,
        CONSTRAINT definition_versions_version_key UNIQUE (process_id, version),
        CONSTRAINT definition_versions_content_key UNIQUE (process_id, content_hash),
        CONSTRAINT definition_versions_published_check
          CHECK (state = 'draft' OR (published_at IS NOT NULL AND engine_definition_key IS NOT NULL))
      );
      CREATE UNIQUE INDEX definition_versions_one_published ON definition_versions (process_id) WHERE state = 'published';

      CREATE FUNCTION keep_definition_content() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.process_id, NEW.version, NEW.content_hash, NEW.title, NEW.bpmn, NEW.outline, NEW.forms, NEW.rights, NEW.names, NEW.instructions,
            NEW.deadlines, NEW.irreversible, NEW.job_types)
          IS DISTINCT FROM
           (OLD.process_id, OLD.version, OLD.content_hash, OLD.title, OLD.bpmn, OLD.outline, OLD.forms, OLD.rights, OLD.names, OLD.instructions,
            OLD.deadlines, OLD.irreversible, OLD.job_types)
        THEN
          RAISE EXCEPTION 'the content of a definition version never changes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'definition_versions_immutable';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER definition_versions_immutable BEFORE UPDATE ON definition_versions
        FOR EACH ROW EXECUTE FUNCTION keep_definition_content();

      CREATE TABLE case_number_counters (
        kind text NOT NULL,
        year integer NOT NULL,
        last_count integer NOT NULL,
        CONSTRAINT case_number_counters_pkey PRIMARY KEY (kind, year)
      );

      CREATE TABLE cases (
        id uuid CONSTRAINT cases_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        number text NOT NULL CONSTRAINT cases_number_key UNIQUE,
        kind text NOT NULL,
        process_id text NOT NULL,
        definition_version_id uuid NOT NULL
          CONSTRAINT cases_definition_version_id_fkey REFERENCES definition_versions,
        title text NOT NULL,
        state text NOT NULL DEFAULT 'open' CONSTRAINT cases_state_check CHECK (state IN ('open', 'closed')),
        outcome text,
        channel text NOT NULL,
        received_at timestamptz NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT app_now(),
        opened_by_kind text NOT NULL,
        opened_by uuid,
        closed_at timestamptz,
        engine text NOT NULL,
        engine_instance_key bigint CONSTRAINT cases_engine_instance_key_key UNIQUE,
        CONSTRAINT cases_closed_check CHECK ((state = 'closed') = (closed_at IS NOT NULL AND outcome IS NOT NULL)),
        CONSTRAINT cases_received_check CHECK (received_at <= opened_at)
      );
      CREATE INDEX cases_open_idx ON cases (opened_at DESC) WHERE state = 'open';
      CREATE INDEX cases_definition_version_id_idx ON cases (definition_version_id) WHERE state = 'open';

      CREATE TABLE case_parties (
        case_id uuid NOT NULL CONSTRAINT case_parties_case_id_fkey REFERENCES cases,
        role text NOT NULL,
        organisation_id uuid CONSTRAINT case_parties_organisation_id_fkey REFERENCES organisations,
        employer_id uuid,
        CONSTRAINT case_parties_pkey PRIMARY KEY (case_id, role),
        CONSTRAINT case_parties_kind_check
          CHECK (num_nonnulls(organisation_id, employer_id) = 1 AND (role = 'employer') = (employer_id IS NOT NULL))
      );
      CREATE INDEX case_parties_organisation_id_idx ON case_parties (organisation_id, role, case_id);
      CREATE INDEX case_parties_employer_id_idx ON case_parties (employer_id, case_id);

      CREATE TABLE case_people (
        id uuid CONSTRAINT case_people_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL CONSTRAINT case_people_case_id_fkey REFERENCES cases,
        duty text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT case_people_person_id_fkey REFERENCES people,
        assigned_at timestamptz NOT NULL DEFAULT app_now(),
        assigned_by uuid,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX case_people_active_key ON case_people (case_id, duty, person_id) WHERE ended_at IS NULL;
      CREATE INDEX case_people_person_id_idx ON case_people (person_id, case_id);

      CREATE TABLE recusals (
        case_id uuid NOT NULL CONSTRAINT recusals_case_id_fkey REFERENCES cases,
        person_id uuid NOT NULL CONSTRAINT recusals_person_id_fkey REFERENCES people,
        reason text NOT NULL,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT recusals_pkey PRIMARY KEY (case_id, person_id)
      );

      CREATE TABLE case_timeline (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT case_timeline_pkey PRIMARY KEY,
        case_id uuid NOT NULL CONSTRAINT case_timeline_case_id_fkey REFERENCES cases,
        at timestamptz NOT NULL DEFAULT app_now(),
        sentence jsonb NOT NULL,
        actor_kind text NOT NULL CONSTRAINT case_timeline_actor_kind_check
          CHECK (actor_kind IN ('person', 'reporter', 'employer', 'system')),
        person_id uuid,
        mentions uuid[] NOT NULL DEFAULT '{}',
        CONSTRAINT case_timeline_person_check CHECK ((actor_kind = 'person') = (person_id IS NOT NULL))
      );
      CREATE INDEX case_timeline_case_id_idx ON case_timeline (case_id, id);

      CREATE TABLE case_elements (
        element_instance_key bigint CONSTRAINT case_elements_pkey PRIMARY KEY,
        case_id uuid NOT NULL CONSTRAINT case_elements_case_id_fkey REFERENCES cases,
        element_id text NOT NULL,
        element_type text NOT NULL,
        scope_key bigint NOT NULL,
        entered_at timestamptz NOT NULL,
        left_at timestamptz,
        ending text CONSTRAINT case_elements_ending_check CHECK (ending IN ('completed', 'terminated')),
        CONSTRAINT case_elements_left_check CHECK ((left_at IS NULL) = (ending IS NULL))
      );
      CREATE INDEX case_elements_case_id_idx ON case_elements (case_id, element_instance_key);

      CREATE TABLE case_incidents (
        incident_key bigint CONSTRAINT case_incidents_pkey PRIMARY KEY,
        case_id uuid NOT NULL CONSTRAINT case_incidents_case_id_fkey REFERENCES cases,
        element_id text NOT NULL,
        incident_type text NOT NULL,
        message text NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz
      );
      CREATE INDEX case_incidents_open_idx ON case_incidents (case_id) WHERE closed_at IS NULL;

      CREATE TABLE tasks (
        id uuid CONSTRAINT tasks_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
        case_id uuid NOT NULL CONSTRAINT tasks_case_id_fkey REFERENCES cases,
        definition_version_id uuid NOT NULL
          CONSTRAINT tasks_definition_version_id_fkey REFERENCES definition_versions,
        element_id text NOT NULL,
        title jsonb NOT NULL,
        job_key bigint NOT NULL CONSTRAINT tasks_job_key_key UNIQUE,
        organisation_id uuid CONSTRAINT tasks_organisation_id_fkey REFERENCES organisations,
        candidate_groups text[] NOT NULL,
        excluded_duties text[] NOT NULL,
        headers jsonb NOT NULL,
        escalation jsonb,
        state text NOT NULL DEFAULT 'open' CONSTRAINT tasks_state_check CHECK (state IN ('open', 'closed', 'cancelled')),
        assignee_id uuid CONSTRAINT tasks_assignee_id_fkey REFERENCES people,
        version integer NOT NULL DEFAULT 1,
        opened_at timestamptz NOT NULL,
        claimed_at timestamptz,
        closed_at timestamptz,
        closed_by uuid CONSTRAINT tasks_closed_by_fkey REFERENCES people,
        CONSTRAINT tasks_closed_check CHECK ((state = 'open') = (closed_at IS NULL))
      );
      CREATE INDEX tasks_open_idx ON tasks (case_id) WHERE state = 'open';
      CREATE INDEX tasks_assignee_idx ON tasks (assignee_id) WHERE state = 'open';
      CREATE INDEX tasks_closed_by_idx ON tasks (closed_by, closed_at DESC) WHERE state = 'closed';
      CREATE INDEX tasks_case_id_idx ON tasks (case_id, opened_at);

      CREATE TABLE task_candidates (
        task_id uuid NOT NULL CONSTRAINT task_candidates_task_id_fkey REFERENCES tasks,
        organisation_id uuid CONSTRAINT task_candidates_organisation_id_fkey REFERENCES organisations,
        role text,
        person_id uuid CONSTRAINT task_candidates_person_id_fkey REFERENCES people,
        CONSTRAINT task_candidates_kind_check
          CHECK ((person_id IS NULL) = (organisation_id IS NOT NULL) AND (organisation_id IS NULL) = (role IS NULL))
      );
      CREATE INDEX task_candidates_task_id_idx ON task_candidates (task_id);
      CREATE INDEX task_candidates_role_idx ON task_candidates (organisation_id, role) WHERE person_id IS NULL;
      CREATE INDEX task_candidates_person_id_idx ON task_candidates (person_id) WHERE person_id IS NOT NULL;

      CREATE TABLE task_reads (
        task_id uuid NOT NULL CONSTRAINT task_reads_task_id_fkey REFERENCES tasks,
        person_id uuid NOT NULL CONSTRAINT task_reads_person_id_fkey REFERENCES people,
        read_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT task_reads_pkey PRIMARY KEY (task_id, person_id)
      );

      CREATE TABLE task_drafts (
        task_id uuid NOT NULL CONSTRAINT task_drafts_task_id_fkey REFERENCES tasks,
        person_id uuid NOT NULL CONSTRAINT task_drafts_person_id_fkey REFERENCES people,
        data jsonb NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT app_now(),
        CONSTRAINT task_drafts_pkey PRIMARY KEY (task_id, person_id)
      );

      CREATE TABLE task_submissions (
        task_id uuid CONSTRAINT task_submissions_pkey PRIMARY KEY CONSTRAINT task_submissions_task_id_fkey REFERENCES tasks,
        case_id uuid NOT NULL CONSTRAINT task_submissions_case_id_fkey REFERENCES cases,
        element_id text NOT NULL,
        person_id uuid NOT NULL CONSTRAINT task_submissions_person_id_fkey REFERENCES people,
        data jsonb NOT NULL,
        submitted_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX task_submissions_case_id_idx ON task_submissions (case_id, element_id, submitted_at DESC);
    `);
    await queryRunner.query(`
      CREATE FUNCTION refuse_recused_duty() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.ended_at IS NULL AND EXISTS (
          SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = NEW.person_id
        ) THEN
          RAISE EXCEPTION 'a recused person has no duty on the case'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'case_people_not_recused';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER case_people_not_recused BEFORE INSERT OR UPDATE ON case_people
        FOR EACH ROW EXECUTE FUNCTION refuse_recused_duty();

      CREATE FUNCTION refuse_recusal_in_duty() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM case_people
                   WHERE case_id = NEW.case_id AND person_id = NEW.person_id AND ended_at IS NULL)
          OR EXISTS (SELECT FROM tasks
                     WHERE case_id = NEW.case_id AND assignee_id = NEW.person_id AND state = 'open')
        THEN
          RAISE EXCEPTION 'a recused person has no duty and no open task on the case'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'recusals_without_duty';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER recusals_without_duty BEFORE INSERT ON recusals
        FOR EACH ROW EXECUTE FUNCTION refuse_recusal_in_duty();

      CREATE FUNCTION refuse_barred_actor() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        actor uuid := CASE WHEN NEW.state = 'open' THEN NEW.assignee_id ELSE NEW.closed_by END;
      BEGIN
        IF actor IS NULL THEN
          RETURN NEW;
        END IF;
        IF EXISTS (SELECT FROM recusals WHERE case_id = NEW.case_id AND person_id = actor) THEN
          RAISE EXCEPTION 'a recused person cannot act on the case'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tasks_actor_not_recused';
        END IF;
        IF EXISTS (SELECT FROM case_people
                   WHERE case_id = NEW.case_id AND person_id = actor AND duty = ANY (NEW.excluded_duties))
        THEN
          RAISE EXCEPTION 'this step needs a person without certain other duties on the case'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'tasks_four_eyes';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tasks_actor_allowed BEFORE INSERT OR UPDATE OF assignee_id, closed_by, state ON tasks
        FOR EACH ROW EXECUTE FUNCTION refuse_barred_actor();
    `);
    await queryRunner.query(`
      GRANT SELECT, INSERT, UPDATE ON definition_versions, case_number_counters, cases, case_people, case_elements,
        case_incidents, tasks TO duban_app;
      GRANT SELECT, INSERT ON case_parties, recusals, case_timeline, task_submissions TO duban_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON task_candidates, task_reads, task_drafts TO duban_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE task_submissions, task_drafts, task_reads, task_candidates, tasks, case_incidents, case_elements,
        case_timeline, recusals, case_people, case_parties, cases, case_number_counters, definition_versions;
      DROP FUNCTION keep_definition_content, refuse_recused_duty, refuse_recusal_in_duty, refuse_barred_actor;
    `);
  }
}
