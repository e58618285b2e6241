import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the inbox sorts and counts by stands on the rows it looks at: the nearest unsettled deadline on each open task, once for
 * readers of the case and once for those who see their own step only; and on each candidate whether the task is on offer.
 * Triggers keep it, so that no way of changing a deadline or a task can forget to. Colours depend on today and are not kept.
 */
export class KeepInboxOrder1790000000011 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE tasks
        ADD COLUMN keeper_id uuid,
        ADD COLUMN case_deadline_id uuid,
        ADD COLUMN case_due_at timestamptz,
        ADD COLUMN step_deadline_id uuid,
        ADD COLUMN step_due_at timestamptz;
      COMMENT ON COLUMN tasks.keeper_id IS 'The keeper of the case when it is an authority: its staff read the case';
      COMMENT ON COLUMN tasks.case_due_at IS 'End of the nearest unsettled deadline of the case, while the task is open';
      COMMENT ON COLUMN tasks.step_due_at IS 'The same of the deadlines that belong to this very step';

      ALTER TABLE task_candidates
        ADD COLUMN ordinal smallint NOT NULL DEFAULT 1,
        ADD COLUMN reads_case boolean NOT NULL DEFAULT false,
        ADD COLUMN case_id uuid,
        ADD COLUMN is_offered boolean NOT NULL DEFAULT false,
        ADD COLUMN is_restricted boolean NOT NULL DEFAULT false,
        ADD COLUMN due_at timestamptz,
        ADD COLUMN opened_at timestamptz;
      COMMENT ON COLUMN task_candidates.ordinal IS 'A task with several candidates counts once for whoever is several of them';
      COMMENT ON COLUMN task_candidates.reads_case IS 'Whoever is this candidate certainly reads the case';
      COMMENT ON COLUMN task_candidates.is_restricted IS 'Other duties on the case bar from the step (four eyes)';

      CREATE FUNCTION nearest_deadline(of_case uuid, of_element text, OUT id uuid, OUT ends_at timestamptz) STABLE LANGUAGE sql AS $$
        SELECT deadlines.id, deadlines.ends_at FROM deadlines
        WHERE deadlines.case_id = of_case AND deadlines.state IN ('open', 'passed')
          AND (of_element IS NULL OR deadlines.task_element_id = of_element)
        ORDER BY deadlines.ends_at, deadlines.id LIMIT 1
      $$;

      CREATE FUNCTION fill_task_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT organisation_id INTO NEW.keeper_id FROM case_parties
          JOIN organisations ON organisations.id = organisation_id AND organisations.kind = 'authority'
          WHERE case_id = NEW.case_id AND role = 'keeper';
        IF NEW.state = 'open' THEN
          SELECT id, ends_at INTO NEW.case_deadline_id, NEW.case_due_at FROM nearest_deadline(NEW.case_id, NULL);
          IF NEW.case_deadline_id IS NOT NULL THEN
            SELECT id, ends_at INTO NEW.step_deadline_id, NEW.step_due_at FROM nearest_deadline(NEW.case_id, NEW.element_id);
          END IF;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tasks_order BEFORE INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION fill_task_order();

      CREATE FUNCTION keep_task_dues() RETURNS trigger LANGUAGE plpgsql AS $$
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
            SELECT id, ends_at INTO of_step FROM nearest_deadline(task.case_id, task.element_id);
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
      CREATE CONSTRAINT TRIGGER tasks_dues AFTER INSERT ON tasks DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION keep_task_dues();
      CREATE CONSTRAINT TRIGGER tasks_dues_moved AFTER UPDATE OF state, element_id ON tasks DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.state = 'open' AND (OLD.state <> NEW.state OR OLD.element_id <> NEW.element_id))
        EXECUTE FUNCTION keep_task_dues();
      CREATE CONSTRAINT TRIGGER deadlines_dues_opened AFTER INSERT ON deadlines DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION keep_task_dues();
      CREATE CONSTRAINT TRIGGER deadlines_dues_changed AFTER UPDATE OF state, ends_at, task_element_id ON deadlines
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
        WHEN ((OLD.state IN ('open', 'passed')) <> (NEW.state IN ('open', 'passed')) OR OLD.ends_at <> NEW.ends_at
              OR OLD.task_element_id IS DISTINCT FROM NEW.task_element_id)
        EXECUTE FUNCTION keep_task_dues();

      CREATE FUNCTION fill_candidate_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT case_id, opened_at, state = 'open' AND assignee_id IS NULL, cardinality(excluded_duties) > 0,
            CASE WHEN NEW.reads_case THEN case_due_at ELSE step_due_at END
          INTO NEW.case_id, NEW.opened_at, NEW.is_offered, NEW.is_restricted, NEW.due_at
          FROM tasks WHERE id = NEW.task_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER task_candidates_order BEFORE INSERT ON task_candidates
        FOR EACH ROW EXECUTE FUNCTION fill_candidate_order();

      CREATE FUNCTION keep_candidate_order() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE task_candidates SET is_offered = NEW.state = 'open' AND NEW.assignee_id IS NULL,
            due_at = CASE WHEN reads_case THEN NEW.case_due_at ELSE NEW.step_due_at END
          WHERE task_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tasks_candidate_order AFTER UPDATE OF state, assignee_id, case_due_at, step_due_at ON tasks FOR EACH ROW
        WHEN ((OLD.state = 'open' AND OLD.assignee_id IS NULL) <> (NEW.state = 'open' AND NEW.assignee_id IS NULL)
              OR OLD.case_due_at IS DISTINCT FROM NEW.case_due_at OR OLD.step_due_at IS DISTINCT FROM NEW.step_due_at)
        EXECUTE FUNCTION keep_candidate_order();
    `);
    await queryRunner.query(lockMessages('SET enable_seqscan = off'));
    // Open tasks of the release before: as many rows as wait for somebody; finished ones keep no order.
    await queryRunner.query(`
      UPDATE tasks SET keeper_id = (SELECT organisation_id FROM case_parties
          JOIN organisations ON organisations.id = organisation_id AND organisations.kind = 'authority'
          WHERE case_parties.case_id = tasks.case_id AND role = 'keeper'),
        case_deadline_id = (nearest_deadline(tasks.case_id, NULL)).id,
        case_due_at = (nearest_deadline(tasks.case_id, NULL)).ends_at,
        step_deadline_id = (nearest_deadline(tasks.case_id, tasks.element_id)).id,
        step_due_at = (nearest_deadline(tasks.case_id, tasks.element_id)).ends_at
      WHERE state = 'open';
      UPDATE task_candidates SET ordinal = numbered.ordinal, reads_case = numbered.reads_case, case_id = numbered.case_id,
          is_offered = numbered.is_offered, is_restricted = numbered.is_restricted, opened_at = numbered.opened_at,
          due_at = CASE WHEN numbered.reads_case THEN numbered.case_due_at ELSE numbered.step_due_at END
        FROM (SELECT candidate.ctid AS place, tasks.case_id, tasks.opened_at, tasks.case_due_at, tasks.step_due_at,
                row_number() OVER (PARTITION BY candidate.task_id ORDER BY candidate.ctid) AS ordinal,
                tasks.state = 'open' AND tasks.assignee_id IS NULL AS is_offered,
                cardinality(tasks.excluded_duties) > 0 AS is_restricted,
                coalesce(candidate.organisation_id = tasks.keeper_id
                  AND candidate.role IN ('case-officer', 'head', 'investigator', 'decision-maker'), false) AS reads_case
              FROM task_candidates candidate JOIN tasks ON tasks.id = candidate.task_id) numbered
        WHERE task_candidates.ctid = numbered.place;
      ALTER TABLE task_candidates ALTER COLUMN case_id SET NOT NULL, ALTER COLUMN opened_at SET NOT NULL;

      DROP INDEX tasks_assignee_idx, task_candidates_role_idx, task_candidates_person_id_idx;
      CREATE INDEX tasks_mine_idx ON tasks (assignee_id, step_due_at, opened_at, id) WHERE state = 'open';
      CREATE INDEX task_candidates_offers_idx ON task_candidates
        (organisation_id, role, reads_case, due_at, opened_at, task_id) INCLUDE (case_id, ordinal, is_restricted)
        WHERE is_offered AND person_id IS NULL;
      CREATE INDEX task_candidates_personal_offers_idx ON task_candidates (person_id) WHERE is_offered AND person_id IS NOT NULL;
      CREATE INDEX recusals_person_id_idx ON recusals (person_id, case_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(lockMessages(''));
    await queryRunner.query(`
      DROP TRIGGER tasks_order ON tasks;
      DROP TRIGGER tasks_dues ON tasks;
      DROP TRIGGER tasks_dues_moved ON tasks;
      DROP TRIGGER tasks_candidate_order ON tasks;
      DROP TRIGGER deadlines_dues_opened ON deadlines;
      DROP TRIGGER deadlines_dues_changed ON deadlines;
      DROP TRIGGER task_candidates_order ON task_candidates;
      DROP FUNCTION fill_task_order, keep_task_dues, fill_candidate_order, keep_candidate_order, nearest_deadline;
      DROP INDEX recusals_person_id_idx, task_candidates_offers_idx, task_candidates_personal_offers_idx, tasks_mine_idx;
      ALTER TABLE task_candidates DROP COLUMN ordinal, DROP COLUMN reads_case, DROP COLUMN case_id, DROP COLUMN is_offered,
        DROP COLUMN is_restricted, DROP COLUMN due_at, DROP COLUMN opened_at;
      ALTER TABLE tasks DROP COLUMN keeper_id, DROP COLUMN case_deadline_id, DROP COLUMN case_due_at,
        DROP COLUMN step_deadline_id, DROP COLUMN step_due_at;
      CREATE INDEX tasks_assignee_idx ON tasks (assignee_id) WHERE state = 'open';
      CREATE INDEX task_candidates_role_idx ON task_candidates (organisation_id, role) WHERE person_id IS NULL;
      CREATE INDEX task_candidates_person_id_idx ON task_candidates (person_id) WHERE person_id IS NOT NULL;
    `);
  }
}

/**
 * A connection plans the reading of kept messages once, mostly while there are none, and then reads the whole table each time
 * when many are kept, as after a day on which many dates end. It shall always use the index on name and key.
 */
function lockMessages(setting: string): string {
  return `
    CREATE OR REPLACE FUNCTION engine_lock_messages(names text[], keys text[])
    RETURNS TABLE (key bigint, name text, correlation_key text, message_id text, variables json, expires_at timestamptz, correlated text[])
    LANGUAGE plpgsql ${setting} AS $$
    #variable_conflict use_column
    DECLARE
      lock_id bigint;
      moment timestamptz;
    BEGIN
      FOR lock_id IN
        SELECT DISTINCT hashtextextended(wanted.name || E'\\x1f' || wanted.key, 0) AS id
        FROM unnest(names, keys) AS wanted(name, key) ORDER BY id
      LOOP
        PERFORM pg_advisory_xact_lock(lock_id);
      END LOOP;
      moment := app_now();
      RETURN QUERY
        SELECT message.key, message.name, message.correlation_key, message.message_id, message.variables, message.expires_at, message.correlated
        FROM engine_messages message
        JOIN unnest(names, keys) AS wanted(name, key) ON message.name = wanted.name AND message.correlation_key = wanted.key
        WHERE message.expires_at > moment ORDER BY message.key;
    END $$`;
}
