import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A substitute votes for an absent approver: the vote stays that of the approver, and says who cast it. What must be impossible
 * stands here once more: a recused or barred substitute, one who holds the step, submitted it or is an approver as well, two
 * votes of one person, a vote for somebody who is not absent. And the columns that a person chose for a list of the inbox, which so far each machine kept for itself.
 */
export class VoteForAbsentApprovers1790000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VOTES, COLUMNS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE inbox_columns;
      DROP TRIGGER task_approvers_deputy_gate ON task_approvers;
      DROP FUNCTION gate_vote_for_another;
      ALTER TABLE task_approvers DROP COLUMN voted_by;
    `);
  }
}

/** Votes of earlier versions say nobody: their approvers cast them themselves. */
const VOTES = `
  ALTER TABLE task_approvers
    ADD COLUMN voted_by uuid CONSTRAINT task_approvers_voted_by_fkey REFERENCES people,
    ADD CONSTRAINT task_approvers_voted_by_check CHECK (voted_by IS NULL OR vote IS NOT NULL);
  COMMENT ON COLUMN task_approvers.voted_by IS 'Who cast the vote: the approver, or a substitute while the approver is absent';
  CREATE UNIQUE INDEX task_approvers_voted_by_key ON task_approvers (approval_id, voted_by) WHERE voted_by IS NOT NULL;
  GRANT UPDATE (voted_by) ON task_approvers TO duban_app;

  CREATE FUNCTION gate_vote_for_another() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    task record;
  BEGIN
    SELECT tasks.id, tasks.case_id, tasks.excluded_duties, tasks.assignee_id, task_approvals.opened_by INTO task
      FROM task_approvals JOIN tasks ON tasks.id = task_approvals.task_id WHERE task_approvals.id = NEW.approval_id;
    IF is_barred_from_task(task.case_id, task.excluded_duties, NEW.voted_by) THEN
      RAISE EXCEPTION 'a recused person, or one with another part in the case, approves nothing'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_not_barred';
    END IF;
    IF NEW.voted_by IN (task.assignee_id, task.opened_by)
       OR EXISTS (SELECT FROM task_held_submissions WHERE task_id = task.id AND person_id = NEW.voted_by) THEN
      RAISE EXCEPTION 'nobody approves his own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_other_person';
    END IF;
    IF EXISTS (SELECT FROM task_approvers WHERE approval_id = NEW.approval_id AND person_id = NEW.voted_by) THEN
      RAISE EXCEPTION 'one person has one vote' USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_one_vote';
    END IF;
    IF NOT EXISTS (SELECT FROM absence_substitutes deputy JOIN absences ON absences.id = deputy.absence_id
                   WHERE deputy.person_id = NEW.voted_by AND deputy.removed_at IS NULL
                     AND absences.person_id = NEW.person_id AND absences.ended_at IS NULL
                     AND shanghai_today() BETWEEN absences.from_day AND absences.to_day) THEN
      RAISE EXCEPTION 'a vote is cast for nobody but an absent approver, by a substitute'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'task_approvers_substitute';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER task_approvers_deputy_gate BEFORE UPDATE OF voted_by ON task_approvers FOR EACH ROW
    WHEN (NEW.voted_by IS NOT NULL AND NEW.voted_by <> NEW.person_id) EXECUTE FUNCTION gate_vote_for_another();
`;

const COLUMNS = `
  CREATE TABLE inbox_columns (
    person_id uuid NOT NULL CONSTRAINT inbox_columns_person_id_fkey REFERENCES people,
    tab text NOT NULL CONSTRAINT inbox_columns_tab_check
      CHECK (tab IN ('mine', 'group', 'done', 'copied', 'started', 'supervised')),
    columns text[] NOT NULL CONSTRAINT inbox_columns_columns_check CHECK (cardinality(columns) > 0),
    changed_at timestamptz NOT NULL DEFAULT app_now(),
    CONSTRAINT inbox_columns_pkey PRIMARY KEY (person_id, tab)
  );
  COMMENT ON TABLE inbox_columns IS 'The columns that a person last chose for a list of the inbox; without a row those of the product';
  GRANT SELECT, INSERT, DELETE, UPDATE (columns, changed_at) ON inbox_columns TO duban_app;
`;
